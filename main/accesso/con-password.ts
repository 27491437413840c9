import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { AccessoConPassword } from '#contract/wa/utenti.ts';
import { erroreDiChiave } from './errori-chiave.ts';
import { passwordFuoriLinea, rifiutato } from './errori.ts';
import type { Dentro, PartiAccesso } from './parti.ts';

const attesaAvvio = 8000;

/**
 * Who has no card: the core judges the password of the day, and the same password opens the drafts of that day here. Off
 * line nobody can enter so, because only the core knows whether it still holds.
 */
export async function apriConPassword(
  { collegamento, chiavi, tempo }: PartiAccesso,
  richiesta: AccessoConPassword,
): Promise<Esito<Dentro, ErroreAccesso>> {
  await collegamento.deciso(attesaAvvio);
  const aperta = await collegamento.chiama('apriConPassword', richiesta);
  if (!aperta.ok)
    return fallito(aperta.errore.tipo === 'rifiutata' ? rifiutato(aperta.errore.errore) : passwordFuoriLinea);
  const sessione = aperta.valore;
  const { codiceFiscale, password } = richiesta;
  const chiave = await chiavi.apriConPassword(password, codiceFiscale);
  if (!chiave.ok) {
    await collegamento.chiama('chiudiSessione', {}, { gettone: sessione.gettone });
    return fallito(erroreDiChiave(chiave.errore));
  }
  const persona = { codiceFiscale, intestatario: `${sessione.nome} ${sessione.cognome}` };
  const dal = new Date(tempo.adesso()).toISOString();
  return riuscito({ carta: undefined, persona, dal, sessione, chiave: chiave.valore });
}

import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { Dossier } from '#contract/wa/registro.ts';
import { problema, type Problema } from '../problema.ts';
import { apriCanaleWa } from '../wa/canale.ts';
import { leggiCarta } from '../wa/carta.ts';
import { entra, type SessioneWa } from '../wa/sessione.ts';
import type { Configurazione } from '../ws/configurazione.ts';
import { apriIdentita, leggiFile } from '../ws/identita.ts';
import { èOggetto } from './componi.ts';
import type { Faccia, NegazioneFaccia } from './faccia.ts';

const senzaAccesso = (problema: Problema): NegazioneFaccia => ({ tipo: 'configurazione', ...problema });

/** A session at the JSON face, with the station of the configuration and that card. */
export async function apriSessioneWa(
  { wa, tls, postazione, secondi }: Configurazione,
  carta: string | undefined,
): Promise<Esito<SessioneWa & { chiudi: () => void }, NegazioneFaccia>> {
  if (!wa || carta === undefined) {
    const rimedio =
      'Aggiungi «wa» alla configurazione: indirizzo, carta dell’operatore, carta dell’amministratore.';
    return fallito(senzaAccesso(problema('La configurazione non dice come entrare da postazione.', rimedio)));
  }
  const chi = leggiCarta(carta);
  if (!chi.ok) return fallito(senzaAccesso(chi.errore));
  const identita = await apriIdentita(postazione, 'Certificato di postazione');
  if (!identita.ok) return fallito(senzaAccesso(identita.errore));
  const ancore = tls.ancore === undefined ? undefined : leggiFile(tls.ancore, 'tls.ancore');
  if (ancore?.ok === false) return fallito(senzaAccesso(ancore.errore));
  const canale = apriCanaleWa({
    url: wa.url,
    ancore: ancore?.valore.toString('utf8'),
    postazione: identita.valore,
    secondi: secondi.risposta,
  });
  const sessione = await entra(canale, chi.valore);
  const chiudi = (): void => {
    canale.chiudi();
  };
  if (sessione.ok) return riuscito({ ...sessione.valore, chiudi });
  chiudi();
  return sessione;
}

/** A comune at its desk: the official services in their JSON form, and the dossier. */
export async function apriFacciaJson(
  configurazione: Configurazione,
): Promise<Esito<Faccia, NegazioneFaccia>> {
  const aperta = await apriSessioneWa(configurazione, configurazione.wa?.carta);
  if (!aperta.ok) return aperta;
  const { chiama, firma, chiudi } = aperta.valore;
  return riuscito({
    configurazione,
    chiudi,
    async chiama({ codice }, richiesta) {
      const risposta = await chiama('POST', `/wa/operazioni/${codice}`, await firma(codice, richiesta));
      return risposta.ok ? riuscito(èOggetto(risposta.valore) ? risposta.valore : {}) : risposta;
    },
    async dossier(id) {
      const risposta = await chiama('GET', `/wa/soggetti/${id}`);
      return risposta.ok ? riuscito(Dossier.parse(risposta.valore)) : risposta;
    },
  });
}

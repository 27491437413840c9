import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { avviaAllineamento, type Evento } from '../../allineamento/avvia.ts';
import { tlsDi, tlsPropria, type IdentitaTls } from '../../allineamento/tls.ts';
import { uscita, type Contesto, type Uscita } from '../../comando.ts';
import { problema, type Problema } from '../../problema.ts';
import { apriIdentita, certificatiPem, type Identita } from '../../ws/identita.ts';
import type { Banco } from './banco.ts';

/** One JSON line: codes and numbers, nobody's data. */
function rigaDi(evento: Evento): string {
  return JSON.stringify({ quando: new Date().toISOString(), ...evento });
}

async function identitaDi({ aperto, impostazioni }: Banco): Promise<Esito<Identita[], Problema>> {
  const tutte: Identita[] = [aperto.mittente.comune];
  for (const dove of impostazioni.precedenti) {
    const letta = await apriIdentita(dove, 'Certificato precedente del comune');
    if (!letta.ok) return letta;
    tutte.push(letta.valore);
  }
  return riuscito(tutte);
}

async function tlsDelServizio(
  { impostazioni, letta }: Banco,
  contesto: Contesto,
): Promise<Esito<IdentitaTls, Problema>> {
  if (impostazioni.tls) {
    const sua = await apriIdentita(impostazioni.tls, 'Certificato TLS dell’allineamento');
    return sua.ok ? riuscito(tlsDi(sua.valore)) : sua;
  }
  const propria = tlsPropria(join(letta.cartella, 'allineamento'), new Date());
  contesto.avvisa(
    `Certificato TLS proprio: ${propria.file}\nVa indicato al registro, con l’indirizzo, in Amministrazione del comune.`,
  );
  return riuscito(propria);
}

function spiegaPorta(errore: unknown, porta: number): Problema {
  const codice = errore instanceof Error && 'code' in errore ? String(errore.code) : 'errore';
  return problema(
    `La porta ${String(porta)} non si può aprire (${codice}).`,
    'Chiudi chi la usa, o scegline un’altra con --porta.',
  );
}

/** Until a signal says enough. */
export async function avvia(
  banco: Banco,
  contesto: Contesto,
  porta: number,
  fine: Promise<unknown> = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]),
): Promise<Esito<Uscita, Problema>> {
  const { risposte, sede: comune } = banco.letta.configurazione;
  const identita = await identitaDi(banco);
  if (!identita.ok) return identita;
  const tls = await tlsDelServizio(banco, contesto);
  if (!tls.ok) return tls;
  const ancore = certificatiPem(readFileSync(risposte.ancore, 'utf8'));
  let servizio: Awaited<ReturnType<typeof avviaAllineamento>>;
  try {
    servizio = await avviaAllineamento({
      ...banco,
      ...{ comune, identita: identita.valore, tls: tls.valore, porta },
      fiducia: { ancore, firmatario: risposte.firmatario },
      indirizzo: banco.impostazioni.indirizzo,
      su: (evento) => {
        contesto.scrivi(`${rigaDi(evento)}\n`);
      },
    });
  } catch (errore) {
    return fallito(spiegaPorta(errore, porta));
  }
  contesto.avvisa(
    `Allineamento del comune ${comune}: in ascolto su https://…:${String(servizio.porta)}/. Ctrl+C per finire.`,
  );
  await fine;
  await servizio.chiudi();
  return riuscito(uscita.bene);
}

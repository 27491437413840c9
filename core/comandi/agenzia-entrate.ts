import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { apriArchivio, type ArchivioSimulato } from '../agenzia-entrate/simulatore/archivio.ts';
import { contribuentiDi } from '../agenzia-entrate/simulatore/dimostrativi.ts';
import { avviaSimulatore, Comportamento } from '../agenzia-entrate/simulatore/server.ts';
import { comuneDimostrativoIntero } from '../dimostrativo/intero.ts';
import { residentiDimostrativi, semeDimostrativo } from '../dimostrativo/quanti.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { tabellaLuoghi } from '../luoghi.ts';
import { cartellaPredefinita } from '../opzioni.ts';
import { leggiOpzioni } from './apri.ts';
import type { ComandoCore } from './comando.ts';

const uso = `Uso: sportello core agenzia-entrate [opzioni]

Simula l’Agenzia delle Entrate su questa macchina, con contribuenti inventati e un archivio suo, finché non si interrompe
(Ctrl+C). Il core la usa con --agenzia-entrate http://127.0.0.1:7446.
Il comportamento si cambia anche mentre gira: POST /comportamento {"fermo": true}.

  --dati CARTELLA         dove sta il suo archivio
  --porta N               predefinita 7446; 0: una libera
  --ritardo MS            attesa prima di ogni risposta
  --fermo                 parte fuori servizio
  --dissenso CODICE       respinge tutto con quel codice (EAV30)
  --vuota                 nessun contribuente, nemmeno del comune dimostrativo`;

const opzioni = {
  dati: { type: 'string' },
  porta: { type: 'string', default: '7446' },
  ritardo: { type: 'string', default: '0' },
  fermo: { type: 'boolean', default: false },
  dissenso: { type: 'string', default: '' },
  vuota: { type: 'boolean', default: false },
} as const;

function carica(archivio: ArchivioSimulato): void {
  const luoghi = tabellaLuoghi();
  const blocchi = comuneDimostrativoIntero({
    ...{ seme: semeDimostrativo, residenti: residentiDimostrativi, luoghi },
  });
  function* persone() {
    for (const { soggetti } of blocchi) yield* soggetti;
  }
  archivio.carica(contribuentiDi(persone(), luoghi));
}

/** Until whoever started it goes away, or says so. */
function finoAllaFine(): Promise<void> {
  return new Promise((fine) => {
    for (const segnale of ['SIGTERM', 'SIGINT', 'disconnect'] as const)
      process.once(segnale, () => {
        fine();
      });
  });
}

export const agenziaEntrate: ComandoCore = {
  nome: 'agenzia-entrate',
  riassunto: 'simula l’Agenzia delle Entrate su questa macchina',
  uso,
  async esegui(argomenti, { ambiente, avvisa }) {
    const { dati, porta, vuota, ...come } = leggiOpzioni(argomenti, opzioni, uso);
    const comportamento = Comportamento.safeParse({ ...come, ritardo: Number(come.ritardo) });
    if (!comportamento.success || !/^\d{1,5}$/.test(porta))
      throw new ErroreAvvio('Una delle opzioni non ha un valore ammesso.', uso);
    const fine = finoAllaFine();
    const cartella = join(dati ?? cartellaPredefinita(ambiente), 'agenzia-simulata');
    mkdirSync(cartella, { recursive: true, mode: 0o700 });
    const archivio = apriArchivio(join(cartella, 'contribuenti.sqlite'));
    if (archivio.vuoto && !vuota) carica(archivio);
    const simulatore = await avviaSimulatore(archivio, { porta: Number(porta), come: comportamento.data });
    avvisa(`Agenzia delle Entrate simulata: ${simulatore.url}`);
    process.send?.({ tipo: 'pronta', url: simulatore.url });
    await fine;
    await simulatore.chiudi();
    archivio.chiudi();
    // Else the channel to whoever started it keeps it alive.
    if (process.connected) process.disconnect();
    return 0;
  },
};

import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { accolta, facciaJson, nuovoId } from './clienti.ts';
import type { Foglio } from './foglio.ts';
import { dueRigheDurevoli } from './limiti.ts';
import { memoriaDurante } from './macchina.ts';
import { ritmo, Tempi, type Ritmo } from './misura.ts';
import { certificato, madri, nascita, type Madre } from './richieste.ts';

interface Atto {
  readonly codice: 1001 | 6001;
  readonly segno: string;
  readonly richiesta: (n: number, madre: Madre) => Record<string, unknown>;
}

const nascere: Atto = {
  codice: 1001,
  segno: 'Risposta_Comune',
  richiesta: (n, madre) => nascita(n, nuovoId(), madre),
};
const certificare: Atto = {
  codice: 6001,
  segno: 'certificatoPdf',
  richiesta: (_, madre) => certificato(nuovoId(), madre),
};

async function chiedi(
  core: CoreDiProva,
  { codice, segno, richiesta }: Atto,
  volte: number,
  insieme: number,
): Promise<Ritmo> {
  const database = await core.database();
  const persone = await madri(database, 2000).finally(() => database.end());
  const faccia = await facciaJson(core.pronto, insieme);
  // A register that is kept may have the births of an earlier measure of today.
  const primo = Math.floor(Date.now() / 1000) + insieme * 100_000;
  const tutte = Array.from({ length: volte + Math.ceil(volte / 10) }, (_, n) => {
    const madre = persone[n % persone.length];
    if (!madre) throw new Error('no resident to ask for');
    return faccia.prepara(codice, richiesta(primo + n, madre));
  });
  try {
    return await ritmo(volte, insieme, async (n) => {
      accolta(await tutte[n]?.(), segno);
    });
  } finally {
    faccia.chiudi();
  }
}

/** How long the core itself had them in hand, in milliseconds: from its own journal. */
function dentroIlCore(giornale: string): Tempi {
  const tempi = new Tempi();
  for (const [, ms] of giornale.matchAll(/"rotta":"\/wa\/operazioni\/:codice","stato":200,"ms":(\d+)/g))
    tempi.aggiungi(Number(ms));
  return tempi;
}

/** Births, few and many at a time, beside two durable rows; then certificates. */
export async function misuraAttiEFogli({ scrivi }: Foglio, core: CoreDiProva, volte: number): Promise<void> {
  const nude = await dueRigheDurevoli(core.collegamento('migratore'), volte * 4, 32);
  scrivi('due righe durevoli e nient’altro, 32 insieme', nude.alSecondo, '/s');
  const prima = core.giornale.length;
  const poche = await chiedi(core, nascere, volte, 4);
  const dentro = dentroIlCore(core.giornale.slice(prima));
  scrivi('registrazione 1001, 4 insieme, p50', poche.tempi.percentile(0.5), 'ms');
  scrivi('registrazione 1001, 4 insieme, p95', poche.tempi.percentile(0.95), 'ms');
  scrivi('la stessa, dentro il core, p95', dentro.percentile(0.95), 'ms', 25);
  const [tante, memoria] = await memoriaDurante(core.pid, chiedi(core, nascere, volte * 4, 32));
  scrivi('registrazioni 1001, 32 insieme', tante.alSecondo, '/s', 1000);
  scrivi('registrazione 1001, 32 insieme, p95', tante.tempi.percentile(0.95), 'ms');
  scrivi('memoria del core durante le registrazioni', memoria, 'MB', 300);
  const fogli = await chiedi(core, certificare, volte, 4);
  scrivi('certificati PDF 6001, 4 insieme', fogli.alSecondo, '/s');
  scrivi('certificato PDF 6001, 4 insieme, p50', fogli.tempi.percentile(0.5), 'ms');
  scrivi('certificato PDF 6001, 4 insieme, p95', fogli.tempi.percentile(0.95), 'ms');
}

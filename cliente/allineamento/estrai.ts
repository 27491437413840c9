import { gunzipSync } from 'node:zlib';
import { copiaDi, type Copia } from '#contract/allineamento/copia.ts';
import { leggiNotifica, Risposta3002, type NotificaN032 } from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';
import { codiciKO, rifiutata, type Anpr } from './anpr.ts';
import { finché, type Ritmo } from './attesa.ts';
import { chiediNotifiche } from './recupera.ts';

/** Not over yet; several files, whose numbers the notification N032 says; nobody. */
const attesa = new Set(['EN108', 'EN109']);
const piuFile = 'EN476';
const niente = 'EN122';
const giorno = 86_400_000;
const pausa = new Set(['EN179']);

const lenta = problema(
  'Il registro non ha finito in tempo di preparare i dati di tutti.',
  'Ripeti più tardi: l’elaborazione resta in coda.',
);
const senzaNumeri = problema(
  'L’elaborazione non è riuscita, o non se ne trova la notifica con i numeri dei file.',
  'Ripeti fra qualche minuto.',
);

/** How patient to be, and what time it is for the register. */
export interface Tempi {
  readonly ritmo: Ritmo;
  readonly orologio: () => Date;
}

/** The documents of a file of ANPR: whole answers of 3002, one after the other, each with its declaration. */
function* documenti(file: Buffer): Generator<Buffer> {
  const inizio = Buffer.from('<?xml');
  let da = file.indexOf(inizio);
  while (da !== -1) {
    const a = file.indexOf(inizio, da + inizio.length);
    yield file.subarray(da, a === -1 ? file.length : a);
    da = a;
  }
}

/** The records of a file. @throws when one cannot be read: half a municipality is worse than none. */
export function* personeDi(file: Buffer): Generator<Copia> {
  for (const documento of documenti(file)) {
    const letta = Risposta3002.parseXml(documento);
    if (!letta.ok) throw new Error('a record of the extraction is not of the official shape');
    for (const dati of letta.valore.Risposta3002_OK?.listaSoggetti?.datiSoggetto ?? []) yield copiaDi(dati);
  }
}

async function scarica(
  anpr: Anpr,
  numero: string,
  ritmo: Ritmo,
): Promise<Esito<Buffer | 'piu-file' | 'niente', Problema>> {
  const avuta = await finché(ritmo, async () => {
    const risposta = await anpr.chiedi('7002', { datiRichiesta: { idOperazioneANPR: numero } });
    if (!risposta.ok) return risposta;
    return codiciKO(risposta.valore).some((codice) => attesa.has(codice)) ? undefined : risposta;
  });
  if (!avuta) return fallito(lenta);
  if (!avuta.ok) return avuta;
  const codici = codiciKO(avuta.valore);
  if (codici.includes(piuFile)) return riuscito('piu-file');
  if (codici.includes(niente)) return riuscito('niente');
  const { RispostaMultipla7002: bene } = avuta.valore;
  if (!bene) return fallito(rifiutata('7002', codici));
  const byte = Buffer.from(bene.file.contenutoFile ?? '', 'base64');
  return riuscito(/gz/i.test(bene.formato) ? gunzipSync(byte) : byte);
}

/** What its notification says of an elaboration: whether it went well, and the numbers of its files. */
async function conclusione(
  anpr: Anpr,
  numero: string,
  { ritmo, orologio }: Tempi,
): Promise<{ readonly bene: boolean; readonly file: readonly string[] } | undefined> {
  const ora = orologio().getTime();
  for (const tipo of ['N032', 'N030'] as const) {
    const quali = { stato: '9', tipo, da: new Date(ora - giorno), a: new Date(ora + giorno) } as const;
    const ricevute = await chiediNotifiche(anpr, quali, ritmo);
    const sua = ricevute.ok ? ricevute.valore.find(({ operazione }) => operazione === numero) : undefined;
    const letta = sua && leggiNotifica(tipo, sua.xml);
    if (!letta?.ok) continue;
    const { esito, idFile = [] } = letta.valore.detta.contenuto as NotificaN032;
    return { bene: esito === '2', file: idFile };
  }
  return undefined;
}

/** Everybody who is in force in the municipality, as the register has them now (4001, then 7002). One file at a time. */
export async function* tutti(anpr: Anpr, tempi: Tempi): AsyncGenerator<Copia, Problema | undefined> {
  const { ritmo } = tempi;
  const chiesta = await finché(ritmo, async () => {
    const avuta = await anpr.chiedi('4001', { criteriRicerca: { datiAnagraficiRichiesti: ['1'] } });
    return avuta.ok && codiciKO(avuta.valore).some((codice) => pausa.has(codice)) ? undefined : avuta;
  });
  if (!chiesta) return lenta;
  if (!chiesta.ok) return chiesta.errore;
  const numero = chiesta.valore.RispostaMultipla4001?.idOperazioneANPR;
  if (numero === undefined) return rifiutata('4001', codiciKO(chiesta.valore));
  const solo = await scarica(anpr, numero, ritmo);
  if (!solo.ok) return solo.errore;
  if (typeof solo.valore !== 'string') {
    yield* personeDi(solo.valore);
    return undefined;
  }
  const detta = await conclusione(anpr, numero, tempi);
  // Nobody at all is believed only of an elaboration that went well and has no file.
  if (!detta?.bene || (solo.valore === 'piu-file' && detta.file.length === 0)) return senzaNumeri;
  for (const uno of detta.file) {
    const parte = await scarica(anpr, uno, ritmo);
    if (!parte.ok) return parte.errore;
    if (typeof parte.valore === 'string') return senzaNumeri;
    yield* personeDi(parte.valore);
  }
  return undefined;
}

import { gunzipSync } from 'node:zlib';
import { servizi, type Richiesta4005, type Risposta4005 } from '#contract/anpr/index.ts';
import { controlla, regole4005, rilievo, type Rilievo } from '#contract/regole/index.ts';
import { operazione, type Contesto, type Operazione, type Ricerca } from '../registro/operazione.ts';
import { apriFile } from './cassaforte.ts';
import type { Elaborazione, FileCifrato } from './ricerca.ts';
import {
  controllaComune,
  controllaRichiesta,
  leggiRichiesta,
  nuovaElaborazione,
  type AggregatiRichiesta,
} from './richiesta.ts';
import type { StatoElaborazione } from './tabelle.ts';

type Positiva = NonNullable<Risposta4005['RispostaMultipla4005']>;
export type RispostaConservata = NonNullable<Positiva['elencoRisposte']>[number];

/** Either what who asks is waiting for, or the request whose state is asked, with the piece that is wanted. */
export interface AggregatiAsincrone {
  readonly richiesta?: AggregatiRichiesta;
  readonly elaborazione?: Elaborazione;
  readonly file?: FileCifrato;
}

const daVerificare = 'verificaStato.idOperazioneANPR';
/** The least time that a list takes: an estimate, as ANPR says. */
const attesaStimata = 60_000;

/** 0 queued, 1 running, 2 ready, 3 failed, 99 not to be had any more. */
const stati: Readonly<Record<StatoElaborazione, string>> = {
  ...{ attesa: '0', corso: '1', pronta: '2', fallita: '3', annullata: '99', scaduta: '99' },
};

async function leggi(
  { verificaStato: v }: Richiesta4005,
  cerca: Ricerca,
  contesto: Contesto,
): Promise<AggregatiAsincrone> {
  if (!v) return { richiesta: await leggiRichiesta(cerca, contesto) };
  const elaborazione = await cerca.elaborazione(contesto.chi.comune, v.idOperazioneANPR);
  if (elaborazione?.codice !== '4005') return {};
  const numero = elaborazione.file[Number(v.progressivo) - 1];
  const file = numero === undefined ? undefined : await cerca.fileCifrato(numero);
  return { elaborazione, ...(file && { file }) };
}

function regole(richiesta: Richiesta4005, contesto: Contesto): Rilievo[] {
  const { elaborazione } = richiesta;
  if (!elaborazione) return [];
  const senzaElenco = elaborazione.ricercaElenchiRichieste === undefined;
  return [
    ...(senzaElenco ? [rilievo('EHR45', { campo: 'elaborazione.ricercaElenchiRichieste' })] : []),
    ...controlla(regole4005, { richiesta, oggi: contesto.oggi }),
    ...controllaComune('elaborazione.comuneRichiesta', elaborazione.comuneRichiesta, contesto),
  ];
}

export function controllaAsincrona(r: Richiesta4005, a: AggregatiAsincrone): Rilievo[] {
  if (a.richiesta) return controllaRichiesta('4005', a.richiesta);
  const causa = 'Il comune non ha nessuna richiesta asincrona con questo numero.';
  if (!a.elaborazione)
    return [rilievo('EN122', { campo: daVerificare, causa, rimedio: 'Controlla il numero.' })];
  const { stato, file } = a.elaborazione;
  // A list of nothing has a first piece, which is empty.
  if (stato !== 'pronta' || a.file || (file.length === 0 && r.verificaStato?.progressivo === '1')) return [];
  return [
    rilievo('EN122', {
      campo: 'verificaStato.progressivo',
      causa: `La risposta ha ${file.length} parti, e quella chiesta non c’è.`,
      rimedio: 'Chiedi una parte fra la prima e l’ultima.',
    }),
  ];
}

function verificata(
  r: Richiesta4005,
  { elaborazione: e, file }: AggregatiAsincrone,
  chiave: Uint8Array | undefined,
): Omit<Positiva, 'testataRisposta'> {
  if (!e || !r.verificaStato) throw new Error('no request to tell the state of');
  const pronto = (e.conclusa ?? new Date(e.chiesta.getTime() + attesaStimata)).toISOString();
  const stato = { statoRichiesta: stati[e.stato], idOperazioneANPR: e.id, dataDisponibilita: pronto };
  if (e.stato !== 'pronta') return stato;
  const chiesto = e.criteri as NonNullable<Richiesta4005['elaborazione']>;
  const { comuneRichiesta, ricercaElenchiRichieste } = chiesto;
  const dette = {
    ...(comuneRichiesta && { comuneRichiesta }),
    ...(ricercaElenchiRichieste && { ricercaElenchiRichieste }),
  };
  if (!file) return { ...stato, ...dette };
  if (!chiave) throw new Error('no key to open a list with');
  const testo = gunzipSync(apriFile(chiave, file)).toString();
  return {
    ...stato,
    ...dette,
    datiFornitura: {
      progressivoCorrente: String(Number(r.verificaStato.progressivo)),
      progressivoTotale: String(e.file.length),
    },
    elencoRisposte: JSON.parse(testo) as RispostaConservata[],
  };
}

/** Richieste asincrone (services.md 4005): what keeps a local database aligned, asked for and then fetched by pieces. */
export function richiesteAsincrone(chiave: Uint8Array | undefined): Operazione {
  return operazione({
    servizio: servizi[4005],
    permesso: 'anagrafe.estrazioni',
    finalita: 'allineamento della base dati locale',
    conserva: ({ elaborazione }) => elaborazione !== undefined,
    regole,
    aggregati: leggi,
    controlli: (richiesta, a) => controllaAsincrona(richiesta, a),
    applica(richiesta, a, { testataRisposta, idOperazioneANPR, chi, adesso }) {
      const { elaborazione } = richiesta;
      if (!elaborazione) {
        const RispostaMultipla4005 = { testataRisposta, ...verificata(richiesta, a, chiave) };
        return { risposta: { RispostaMultipla4005 } satisfies Risposta4005 };
      }
      const dataDisponibilita = new Date(adesso.getTime() + attesaStimata).toISOString();
      const risposta: Risposta4005 = {
        RispostaMultipla4005: {
          ...{ testataRisposta, statoRichiesta: '0', idOperazioneANPR, dataDisponibilita },
        },
      };
      return { risposta, elaborazione: nuovaElaborazione('4005', elaborazione, chi) };
    },
    accesso: (_, { elaborazione }) => ({
      soggetti: [],
      campi: elaborazione ? [`elaborazione:${elaborazione.id}`] : ['operazioni'],
    }),
  });
}

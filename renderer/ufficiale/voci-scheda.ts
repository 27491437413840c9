import { Risposta3002_OK, type StrutturaFoglia, type StrutturaTipo } from '#contract/anpr/index.ts';
import { descrivi, type LinguaEtichetta } from '#contract/tabelle/index.ts';
import { mostraGiorno } from '../date.ts';
import { cognomeNome, indirizzoInParole, leggi, luogoInParole } from './lettura.ts';

/** A datum of a record as people read it; `nome` is the official name of the leaf, to be put in words. */
export interface VoceScheda {
  readonly percorso: string;
  readonly nome: string;
  readonly testo: string;
}

/** Numbers of machines and whole files: they tell a reader nothing, and change without anything having changed. */
export const tecnici =
  /^(id[A-Z].*|.*Fonte|codToponimo|codiceIstat|codiceStato|codiceConsolato|progressivo.*|ordine.*|siglaProvinciaIstat|dataAttribuzioneValidita|documento)$/;
/** People named in a section of somebody else. */
const persone = new Set(['generalita', 'coniuge', 'unitoCivilmente', 'convivente', 'coniuge1', 'coniuge2']);

type Oggetto = Readonly<Record<string, unknown>>;
const diOggetto = (valore: unknown): valore is Oggetto => typeof valore === 'object' && valore !== null;

/** The record of a person in the official schema. */
export function radice(): StrutturaTipo | undefined {
  const lista = Risposta3002_OK.struttura.perNome.get('listaSoggetti')?.contenuto;
  const dati = lista?.genere === 'tipo' ? lista.perNome.get('datiSoggetto')?.contenuto : undefined;
  return dati?.genere === 'tipo' ? dati : undefined;
}

/** What the official schema says at a path of the record; undefined where it has no such thing. */
function strutturaA(percorso: string): StrutturaFoglia | StrutturaTipo | undefined {
  let qui: StrutturaFoglia | StrutturaTipo | undefined = radice();
  for (const passo of percorso.split('.')) {
    if (/^\d+$/.test(passo)) continue;
    qui = qui?.genere === 'tipo' ? qui.perNome.get(passo)?.contenuto : undefined;
  }
  return qui;
}

/** The table that decodes a leaf of the record. */
function tabellaDi(percorso: string): string | undefined {
  const foglia = strutturaA(percorso);
  return foglia?.genere === 'foglia' ? foglia.tabelle[0] : undefined;
}

/** In the order of the official schema, whatever that of the database; what the schema does not have comes first. */
function inOrdine(valore: Oggetto, tipo: StrutturaFoglia | StrutturaTipo | undefined): [string, unknown][] {
  const posto = (nome: string): number =>
    tipo?.genere === 'tipo' ? (tipo.perNome.get(nome)?.posto ?? -1) : 0;
  return Object.entries(valore).sort(([a], [b]) => posto(a) - posto(b));
}

/** The sections of a record in the order in which the register lists them. */
export function sezioniDi(dati: Readonly<Record<string, unknown>>): [string, unknown][] {
  return inOrdine(dati, radice());
}

function attoInParole(atto: Oggetto): string {
  const numero = leggi(atto, 'numeroAtto') ?? leggi(atto, 'numeroComunale') ?? '';
  const parte = [leggi(atto, 'parte'), leggi(atto, 'serie')].filter((uno) => uno).join(' ');
  return [
    `n. ${numero}`,
    parte,
    leggi(atto, 'anno'),
    leggi(atto, 'comuneRegistrazione.nomeComune'),
    leggi(atto, 'idANSC'),
  ]
    .filter((uno) => uno)
    .join(', ');
}

/** What is read at a glance although it is made of many leaves: an address, a place, a deed, a person, a code. */
function insieme(nome: string, valore: Oggetto, sezione: string): string | undefined {
  if (persone.has(nome) && sezione !== 'generalita') return cognomeNome(valore);
  if (nome === 'codiceFiscale') return leggi(valore, 'codFiscale');
  if (nome === 'indirizzo') {
    const dove = [leggi(valore, 'cap'), leggi(valore, 'comune.nomeComune')].filter((uno) => uno).join(' ');
    return [indirizzoInParole({ indirizzo: valore }), dove].filter((uno) => uno).join(', ');
  }
  if (nome === 'localitaEstera') return indirizzoInParole({ localitaEstera: valore });
  if (/^luogo|^localita$/.test(nome))
    return nome === 'localita' ? luogoInParole({ localita: valore }) : luogoInParole(valore);
  if (nome === 'comune' || nome.startsWith('comune')) return luogoInParole({ comune: valore });
  return 'numeroAtto' in valore || 'idANSC' in valore ? attoInParole(valore) : undefined;
}

function raccogli(
  valore: unknown,
  { percorso, nome, lingua }: { percorso: string; nome: string; lingua: LinguaEtichetta },
  voci: VoceScheda[],
): void {
  if (valore === undefined || valore === null || valore === '') return;
  if (Array.isArray(valore)) {
    for (const [i, uno] of valore.entries())
      raccogli(uno, { percorso: `${percorso}.${i}`, nome, lingua }, voci);
    return;
  }
  if (!diOggetto(valore)) {
    const scritto = typeof valore === 'string' ? valore : JSON.stringify(valore);
    const tabella = tabellaDi(percorso);
    const testo =
      tabella === undefined ? mostraGiorno(scritto) || scritto : descrivi(tabella, scritto, lingua);
    voci.push({ percorso, nome, testo });
    return;
  }
  const detto = percorso.includes('.') ? insieme(nome, valore, percorso.split('.')[0] ?? '') : undefined;
  if (detto !== undefined) {
    if (detto !== '') voci.push({ percorso, nome, testo: detto });
    return;
  }
  for (const [figlio, dentro] of inOrdine(valore, strutturaA(percorso))) {
    if (tecnici.test(figlio) && !diOggetto(dentro)) continue;
    raccogli(dentro, { percorso: `${percorso}.${figlio}`, nome: figlio, lingua }, voci);
  }
}

/** A section of a record (`residenza`, `matrimonio`…), datum by datum, in words. */
export function vociDi(sezione: string, valore: unknown, lingua: LinguaEtichetta): readonly VoceScheda[] {
  const voci: VoceScheda[] = [];
  raccogli(valore, { percorso: sezione, nome: sezione, lingua }, voci);
  return voci;
}

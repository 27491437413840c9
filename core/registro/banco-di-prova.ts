import { generateKeyPairSync } from 'node:crypto';
import { Risposta1001 } from '#contract/anpr/index.ts';
import { creaCensimento } from '../accessi/archivio-censimento.ts';
import type { Chi } from '../chi.ts';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { generaComuneDimostrativo } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { creaOrologioRegistro, type OrologioRegistro } from '../orologio.ts';
import { verificaRegistro } from '../verifica/index.ts';
import { caricaComune, type Blocco } from './carica.ts';
import { creaRegistro } from './crea-registro.ts';
import { operatoreDiProva } from './di-prova.ts';
import type { Ricerca } from './operazione.ts';
import { operazioniDelRegistro } from './operazioni.ts';
import type { Registro, RispostaUfficiale } from './registro.ts';
import { creaRicerca } from './ricerca.ts';

/** A register on a database of its own, with the demo municipality, for a test file. */
export interface RegistroDiProva {
  readonly database: Database;
  readonly registro: Registro;
  readonly orologio: OrologioRegistro;
  /** The official answer; throws what is no answer (a request that is no message, a permission). */
  esegui(codice: string, richiesta: unknown, come?: Chi): Promise<RispostaUfficiale>;
  cerca(): Ricerca;
  /** Throws when the register, after all that was done to it, does not hold together. */
  chiudi(): Promise<void>;
}

const adesso = new Date('2026-07-11T10:00:00Z');

export interface MunicipioDiProva {
  readonly residenti?: number;
  readonly seme?: number;
  readonly chiaveElaborati?: Uint8Array;
  /** What the records brought beyond what the generator says of them. */
  readonly ritocca?: (blocco: Blocco) => Blocco;
  /** On a database that is opened otherwise; left out, one of its own. */
  readonly apri?: () => Promise<Database>;
}

export async function registroDiProva({
  residenti = 200,
  seme = 1,
  chiaveElaborati,
  ritocca = (blocco) => blocco,
  apri = databaseDiProva,
}: MunicipioDiProva = {}): Promise<RegistroDiProva> {
  const luoghi = luoghiDiProva();
  const database = await apri();
  const censimento = creaCensimento(database.applicazione);
  await censimento.registraEnte({ codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' });
  await censimento.registraEnte({ codice: '048014', nome: 'EMPOLI', siglaProvincia: 'FI' });
  const caricato = await caricaComune(database.migratore, '048050', adesso, () =>
    generaComuneDimostrativo({ seme, residenti, luoghi }).map(ritocca),
  );
  if (!caricato) throw new Error('the municipality is already in the register');
  const { privateKey: chiave } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const operazioni = operazioniDelRegistro({
    sigillo: { chiave, certificato: new Uint8Array() },
    urlVerifica: () => 'https://localhost/',
    ...(chiaveElaborati && { chiaveElaborati }),
  });
  const orologio = creaOrologioRegistro(() => adesso);
  const registro = creaRegistro({
    ...{ db: database.applicazione, operazioni, ambiente: 'prova', luoghi },
    ...{ orologio: orologio.adesso, mobile: orologio },
    ...(chiaveElaborati && { chiaveElaborati }),
  });
  return {
    database,
    registro,
    orologio,
    async esegui(codice, richiesta, come = operatoreDiProva()) {
      const esito = await registro.esegui(codice, richiesta, come);
      if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
      return esito.valore;
    },
    cerca: () => creaRicerca(database.applicazione),
    async chiudi() {
      const { difetti } = await verificaRegistro(database.applicazione);
      await database.chiudi();
      if (difetti.length > 0)
        throw new Error(`the register does not hold together: ${JSON.stringify(difetti)}`);
    },
  };
}

interface Testata {
  readonly testataRisposta?: { readonly idOperazioneANPR?: string };
}

/** Codes of a refusal; none when the answer is positive. */
export function codiciRifiuto(risposta: RispostaUfficiale): string[] {
  const { listaErrori } = (risposta['rispostaKO'] ?? {}) as {
    listaErrori?: { errore: readonly { codiceErroreAnomalia: string }[] };
  };
  return (listaErrori?.errore ?? []).map((e) => e.codiceErroreAnomalia);
}

/** Codes of a refusal, EN527 left out. */
export function rifiuti(risposta: RispostaUfficiale): string[] {
  return codiciRifiuto(risposta).filter((codice) => codice !== 'EN527');
}

/** Who was born, by a positive answer to 1001; throws a refusal. */
export function nato(risposta: RispostaUfficiale): {
  readonly idOperazioneANPR: string;
  readonly id: string;
  readonly codice: string | undefined;
} {
  const letta = Risposta1001.parseJson(risposta);
  if (!letta.ok) throw new Error(JSON.stringify(letta.errore));
  const suo = letta.valore.Risposta_Comune?.listaSoggettiVariati?.datiSoggetto?.[0]?.generalitaAttuali;
  if (!suo?.idSchedaSoggettoANPR) throw new Error(JSON.stringify(risposta));
  const { idSchedaSoggettoANPR: id, codiceFiscale } = suo;
  return { idOperazioneANPR: numeroDi(risposta), id, codice: codiceFiscale?.codFiscale };
}

/** How many rows a table of the register has. */
export async function quanti(
  { database }: RegistroDiProva,
  tabella: 'operazione' | 'soggetto' | 'versione_soggetto',
): Promise<number> {
  const { n } = await database.applicazione
    .selectFrom(tabella)
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** idOperazioneANPR of a positive answer; throws a refusal. */
export function numeroDi(risposta: RispostaUfficiale): string {
  const id = (risposta['Risposta_Comune'] as Testata | undefined)?.testataRisposta?.idOperazioneANPR;
  if (id === undefined) throw new Error(JSON.stringify(risposta));
  return id;
}

/** Codes of a refusal, or of the warnings of a positive answer, EN527 left out. */
export function codiciDi(risposta: RispostaUfficiale): string[] {
  return [...JSON.stringify(risposta).matchAll(/"codiceErroreAnomalia":"([A-Z0-9]+)"/g)]
    .map(([, codice = '']) => codice)
    .filter((codice) => codice !== 'EN527');
}

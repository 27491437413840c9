import type { IntestazioneSubentro } from '../../anpr/index.ts';
import { regola, type Regola } from '../regola.ts';
import type { Piano } from './piano.ts';

/** What the name of a file says: `048050_APR_1_2_3.ndjson.gz` is the second of three of the first supply of Vinci. */
export interface NomeFile {
  readonly comune: string;
  readonly tipo: 'APR' | 'AIRE';
  readonly fornitura: number;
  readonly progressivo: number;
  readonly totale: number;
}

export function leggiNome(nome: string): NomeFile | undefined {
  const [, comune, tipo, ...numeri] =
    /^(\d{6})_(APR|AIRE)_(\d{1,3})_(\d{1,3})_(\d{1,3})\.(?:ndjson|xml)(?:\.gz)?$/.exec(nome) ?? [];
  const [fornitura = 0, progressivo = 0, totale = 0] = numeri.map(Number);
  if (comune === undefined || (tipo !== 'APR' && tipo !== 'AIRE')) return undefined;
  return fornitura < 1 || progressivo < 1 || totale < 1
    ? undefined
    : { comune, tipo, fornitura, progressivo, totale };
}

/** A file that was sent before. */
export interface FilePrecedente {
  readonly nome: string;
  readonly tipo: 'APR' | 'AIRE';
  readonly fornitura: number;
  readonly progressivo: number;
  readonly totale: number;
  readonly stato: 'in corso' | 'OK';
  /** Whether it is this very file, byte for byte: then it goes on where it stopped. */
  readonly identico: boolean;
}

/** A file before it is loaded: its name, its first line, and what was sent before it. */
export interface FileSubentro {
  readonly nome: string;
  /** Bytes, as it was sent. */
  readonly dimensione: number;
  readonly massimo: number;
  /** Undefined: the first line is not the one of a supply. */
  readonly intestazione: IntestazioneSubentro | undefined;
  readonly piano: Piano | undefined;
  /** Of the same municipality. */
  readonly precedenti: readonly FilePrecedente[];
  readonly oggi: string;
}

type R = Regola<FileSubentro>;
const detto = ({ nome }: FileSubentro): NomeFile | undefined => leggiNome(nome);
const ripreso = ({ nome, precedenti }: FileSubentro): boolean =>
  precedenti.some((altro) => altro.nome === nome && altro.identico && altro.stato === 'in corso');

/** All the files of a supply went well: the municipality is in. */
const subentrato = (f: FileSubentro, tipo: string): boolean => {
  const buoni = f.precedenti.filter((altro) => altro.tipo === tipo && altro.stato === 'OK');
  return buoni.some(
    ({ fornitura, totale }) => buoni.filter((altro) => altro.fornitura === fornitura).length >= totale,
  );
};

const nome: readonly R[] = [
  regola('EN001', { campo: 'nomeFile', violata: (f) => detto(f) === undefined }),
  regola('EN002', { campo: 'nomeFile', violata: ({ dimensione, massimo }) => dimensione > massimo }),
  regola('EN008', {
    campo: 'nomeFile',
    violata: (f) => (detto(f)?.progressivo ?? 0) > (detto(f)?.totale ?? 0),
  }),
  regola('EN038', {
    campo: 'nomeFile',
    violata: (f) => f.piano !== undefined && (detto(f)?.totale ?? 0) > f.piano.invii,
  }),
];

const contenuto: readonly R[] = [
  regola('EN009', { campo: 'fileXml', violata: (f) => !f.intestazione && detto(f)?.tipo === 'APR' }),
  regola('EN010', { campo: 'fileXml', violata: (f) => !f.intestazione && detto(f)?.tipo === 'AIRE' }),
  regola('EN036', {
    campo: 'fileXml.tipoFile',
    violata: (f) => {
      const tipo = detto(f)?.tipo;
      return f.intestazione !== undefined && tipo !== undefined && tipo !== f.intestazione.tipoFile;
    },
  }),
  regola('EN039', {
    campo: 'fileXml.comune',
    violata: (f) => {
      const comune = detto(f)?.comune;
      return f.intestazione !== undefined && comune !== undefined && comune !== f.intestazione.comune;
    },
  }),
  regola('EN031', {
    campo: 'fileXml.datiInvio',
    violata: ({ intestazione: i }) =>
      i !== undefined && Number(i.datiFornitura.totaleInvii) > 1 && i.datiInvio === undefined,
  }),
];

const prima: readonly R[] = [
  regola('EN007', {
    campo: 'nomeFile',
    violata: (f) => !ripreso(f) && f.precedenti.some((altro) => altro.nome === f.nome),
  }),
  regola('EN037', {
    campo: 'nomeFile',
    violata: (f) => f.precedenti.some((altro) => altro.stato === 'in corso' && altro.nome !== f.nome),
  }),
  regola('EN040', {
    campo: 'nomeFile',
    violata: (f) =>
      f.precedenti.some(
        (altro) =>
          altro.stato === 'OK' &&
          altro.nome !== f.nome &&
          altro.tipo === detto(f)?.tipo &&
          altro.fornitura === detto(f)?.fornitura &&
          altro.progressivo === detto(f)?.progressivo,
      ),
  }),
  regola('EN034', {
    campo: 'nomeFile',
    violata: (f) => {
      const suo = detto(f);
      if (!suo || !subentrato(f, suo.tipo)) return false;
      return !f.precedenti.some((altro) => altro.tipo === suo.tipo && altro.fornitura === suo.fornitura);
    },
  }),
  regola('EN003', {
    campo: 'nomeFile',
    violata: (f) => {
      const suo = detto(f);
      if (!suo || suo.progressivo === 1 || suo.progressivo > suo.totale) return false;
      return !f.precedenti.some(
        (altro) =>
          altro.stato === 'OK' &&
          altro.tipo === suo.tipo &&
          altro.fornitura === suo.fornitura &&
          altro.progressivo === suo.progressivo - 1,
      );
    },
  }),
];

const quando: readonly R[] = [
  regola('EN035', { campo: 'piano', violata: ({ piano }) => piano === undefined }),
  regola('EN032', {
    campo: 'piano',
    violata: ({ piano, oggi }) => piano !== undefined && (oggi < piano.inizio || oggi > piano.fine),
  }),
  regola('EN362', {
    campo: 'piano.pec',
    violata: ({ piano }) => piano !== undefined && piano.pec === undefined,
  }),
];

/** What can be said of a file before it is opened. */
export const regoleAccoglienza: readonly R[] = [...nome, ...prima, ...quando];

/** May this file be loaded? Every finding keeps it out, whole. */
export const regoleFile: readonly R[] = [...nome, ...contenuto, ...prima, ...quando];

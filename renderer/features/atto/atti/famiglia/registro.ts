import type { Dossier } from '#contract/wa/registro.ts';
import type { Atto } from '../../atto.ts';
import type { VoceRegistro } from '../voce-registro.ts';

type Perche = (dossier: Dossier, comune: string | undefined) => string | undefined;

/** No act on who is no longer there; nor on who has no family. */
export const inFamiglia: Perche = ({ stato, famiglia }) => {
  if (stato === 'deceduto' || stato === 'cancellato' || stato === 'annullato') return stato;
  return famiglia === undefined ? 'senzaFamiglia' : undefined;
};
export const qui: Perche = (d, comune) =>
  inFamiglia(d, comune) ?? (comune !== undefined && d.comune !== comune ? 'altroComune' : undefined);
export const quiResidenti: Perche = (d, comune) =>
  qui(d, comune) ?? (d.stato === 'aire' ? 'aire' : undefined);
const famiglia: Perche = (d) => (d.famiglia?.tipoScheda === '4' ? 'nonFamiglia' : undefined);
const convivenza: Perche = (d) => (d.famiglia?.tipoScheda === '4' ? undefined : 'nonConvivenza');
export const inPiu: Perche = (d) => ((d.famiglia?.componenti.length ?? 0) > 1 ? undefined : 'daSolo');
const daAltrove: Perche = (d, comune) => {
  if (d.stato === 'aire') return 'aire';
  return comune !== undefined && d.comune === comune ? 'giaQui' : undefined;
};
const aire: Perche = ({ stato }) => (stato === 'aire' ? undefined : 'nonAire');
const incompleta: Perche = (d) => (d.famiglia?.incompleta ? undefined : 'completa');

function una(
  chiave: string,
  tipo: string,
  carica: () => Promise<Atto>,
  perche: readonly Perche[],
  gruppo: VoceRegistro['gruppo'] = 'casa',
): VoceRegistro {
  return {
    ...{ chiave, tipo, gruppo, carica, servizio: '5001', parole: 'famiglia-atti', parteDa: 'famiglia' },
    impedito: (dossier, comune) => {
      for (const uno of perche) {
        const no = uno(dossier, comune);
        if (no !== undefined) return no;
      }
      return undefined;
    },
  };
}

/** The kinds of table 46, each as a citizen asks for it. */
export const attiFamiglia: readonly VoceRegistro[] = [
  una('famiglia-trasloco', '4', async () => (await import('./trasloco.ts')).trasloco, [quiResidenti]),
  una('famiglia-arrivo', '4', async () => (await import('./trasloco.ts')).arrivo, [
    inFamiglia,
    famiglia,
    daAltrove,
  ]),
  una('famiglia-rimpatrio', '4', async () => (await import('./trasloco.ts')).rimpatrio, [inFamiglia, aire]),
  una('famiglia-intestatario', '1', async () => (await import('./legami.ts')).intestatario, [
    ...[quiResidenti, famiglia, inPiu],
  ]),
  una('famiglia-legami', '2', async () => (await import('./legami.ts')).legami, [qui, famiglia]),
  una('famiglia-tutore', '1', async () => (await import('./legami.ts')).tutore, [quiResidenti, famiglia]),
  una('convivenza-responsabile', '1', async () => (await import('./legami.ts')).responsabile, [
    qui,
    convivenza,
  ]),
  una('famiglia-dati', '3', async () => (await import('./dati.ts')).datiGenerali, [qui]),
  una('famiglia-completa', '3', async () => (await import('./dati.ts')).chiusura, [qui, incompleta]),
  una(
    'famiglia-onomastica',
    '7',
    async () => (await import('./indirizzo.ts')).onomastica,
    [quiResidenti],
    'correzioni',
  ),
  una(
    'famiglia-rettifica-indirizzo',
    '8',
    async () => (await import('./indirizzo.ts')).rettificaIndirizzo,
    [quiResidenti],
    'correzioni',
  ),
  una(
    'famiglia-errore-materiale',
    '9',
    async () => (await import('./indirizzo.ts')).erroreMateriale,
    [quiResidenti],
    'correzioni',
  ),
  una(
    'famiglia-ripristino',
    '6',
    async () => (await import('./trasloco.ts')).ripristino,
    [inFamiglia, famiglia],
    'correzioni',
  ),
];

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
const inPiu: Perche = (d) => ((d.famiglia?.componenti.length ?? 0) > 1 ? undefined : 'daSolo');
const daAltrove: Perche = (d, comune) => {
  if (d.stato === 'aire') return 'aire';
  return comune !== undefined && d.comune === comune ? 'giaQui' : undefined;
};
const aire: Perche = ({ stato }) => (stato === 'aire' ? undefined : 'nonAire');
const incompleta: Perche = (d) => (d.famiglia?.incompleta ? undefined : 'completa');

function una(
  chiave: string,
  carica: () => Promise<Atto>,
  perche: readonly Perche[],
  gruppo: VoceRegistro['gruppo'] = 'casa',
): VoceRegistro {
  return {
    ...{ chiave, gruppo, carica, servizio: '5001', parole: 'famiglia-atti', parteDa: 'famiglia' },
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
  una('famiglia-trasloco', async () => (await import('./trasloco.ts')).trasloco, [quiResidenti, famiglia]),
  una('famiglia-arrivo', async () => (await import('./trasloco.ts')).arrivo, [
    inFamiglia,
    famiglia,
    daAltrove,
  ]),
  una('famiglia-rimpatrio', async () => (await import('./trasloco.ts')).rimpatrio, [inFamiglia, aire]),
  una('famiglia-intestatario', async () => (await import('./legami.ts')).intestatario, [
    ...[quiResidenti, famiglia, inPiu],
  ]),
  una('famiglia-legami', async () => (await import('./legami.ts')).legami, [qui, famiglia]),
  una('famiglia-tutore', async () => (await import('./legami.ts')).tutore, [quiResidenti, famiglia]),
  una('convivenza-responsabile', async () => (await import('./legami.ts')).responsabile, [qui, convivenza]),
  una('famiglia-dati', async () => (await import('./dati.ts')).datiGenerali, [qui]),
  una('famiglia-completa', async () => (await import('./dati.ts')).chiusura, [qui, incompleta]),
  una(
    'famiglia-onomastica',
    async () => (await import('./indirizzo.ts')).onomastica,
    [quiResidenti],
    'correzioni',
  ),
  una(
    'famiglia-rettifica-indirizzo',
    async () => (await import('./indirizzo.ts')).rettificaIndirizzo,
    [quiResidenti],
    'correzioni',
  ),
  una(
    'famiglia-errore-materiale',
    async () => (await import('./indirizzo.ts')).erroreMateriale,
    [quiResidenti],
    'correzioni',
  ),
  una(
    'famiglia-ripristino',
    async () => (await import('./trasloco.ts')).ripristino,
    [inFamiglia, famiglia],
    'correzioni',
  ),
];

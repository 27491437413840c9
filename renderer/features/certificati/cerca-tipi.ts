import { descrivi, type LinguaEtichetta } from '#contract/tabelle/index.ts';
import type { CertificatoPossibile } from '#contract/wa/certificati.ts';
import { semplice } from '../../ui/tabella/colonne.ts';

export interface Gruppi {
  readonly si: readonly CertificatoPossibile[];
  readonly forzando: readonly CertificatoPossibile[];
  readonly no: readonly CertificatoPossibile[];
}

function posto(nome: string, cercato: string): number {
  if (
    nome.startsWith(cercato) ||
    nome.startsWith(`di ${cercato}`) ||
    nome.startsWith(`anagrafico di ${cercato}`)
  )
    return 0;
  return 1;
}

/** Every word must be in the name, or be its number; what begins so comes first, else the order of the table. */
export function cercaTipi(
  possibili: readonly CertificatoPossibile[],
  testo: string,
  lingua: LinguaEtichetta,
): Gruppi {
  const cercato = semplice(testo);
  const parole = cercato.split(/\s+/).filter((una) => una !== '');
  const trovati = possibili
    .map((uno) => ({ uno, nome: semplice(descrivi('13', uno.tipo, lingua)) }))
    .filter(({ uno, nome }) => uno.tipo === cercato || parole.every((parola) => nome.includes(parola)))
    .sort((a, b) => posto(a.nome, cercato) - posto(b.nome, cercato))
    .map(({ uno }) => uno);
  const con = (esito: CertificatoPossibile['esito']): CertificatoPossibile[] =>
    trovati.filter((uno) => uno.esito === esito);
  return { si: con('si'), forzando: con('forzando'), no: con('no') };
}

/** Words of the certificates of electors, in the languages of the desk. */
const elettorali = /elett|elect|wahl|wähl|vot|liste|godiment|polit/iu;

/** Whether what is looked for, or nothing in particular, is among the certificates that table 13 does not have. */
export function cercaElettorali(testo: string): boolean {
  return testo.trim() === '' || (testo.trim().length > 2 && elettorali.test(testo));
}

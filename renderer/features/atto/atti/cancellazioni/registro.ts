import type { Dossier } from '#contract/wa/registro.ts';
import type { Atto } from '../../atto.ts';
import { presente } from '../../possibile.ts';
import type { VoceRegistro } from '../voce-registro.ts';

type Perche = (dossier: Dossier, comune: string | undefined) => string | undefined;

/** Tab. 2. */
const italia = '100';

const residente: Perche = (d, comune) => presente(d, comune) ?? (d.stato === 'aire' ? 'aire' : undefined);
const aire: Perche = (d, comune) => presente(d, comune) ?? (d.stato === 'aire' ? undefined : 'nonAire');
const straniero: Perche = (d, comune) => {
  const no = residente(d, comune);
  if (no !== undefined) return no;
  const sue = d.dati['cittadinanza'];
  const italiano =
    Array.isArray(sue) && sue.some((una: { codiceStato?: string }) => una.codiceStato === italia);
  return italiano ? 'italiano' : undefined;
};

function una(chiave: string, impedito: Perche, carica: () => Promise<Atto>): VoceRegistro {
  return {
    ...{ chiave, impedito, carica, servizio: '2003', parole: 'cancellazioni', gruppo: 'cancellazioni' },
    parteDa: 'soggetto',
  };
}

const motivi = (): Promise<typeof import('./motivi.ts')> => import('./motivi.ts');

/** Tables 15 and 28, each motive as a clerk meets it; deaths are an act of their own (2001). */
export const attiCancellazioni: readonly VoceRegistro[] = [
  una('cancellazione-estero', straniero, async () => (await motivi()).emigrazione),
  una('cancellazione-irreperibile', residente, async () => (await motivi()).irreperibile),
  una('cancellazione-rinnovo', straniero, async () => (await motivi()).mancatoRinnovo),
  una('cancellazione-ripristino', residente, async () => (await motivi()).ripristino),
  una('cancellazione-altro', residente, async () => (await motivi()).altroMotivo),
  una('cancellazione-aire', aire, async () => (await motivi()).daAire),
  {
    ...{ chiave: 'convivenza-archivia', servizio: '2009', parole: 'cancellazioni', gruppo: 'cancellazioni' },
    parteDa: 'nessuno',
    carica: async () => (await import('./convivenza.ts')).archiviazione,
  },
  {
    ...{ chiave: 'sezione-sopprimi', servizio: '2012', parole: 'cancellazioni', gruppo: 'elettorale' },
    parteDa: 'nessuno',
    carica: async () => (await import('./sezione.ts')).soppressione,
  },
];

import type { Atto } from '../../atto.ts';
import { inFamiglia, inPiu, quiResidenti } from '../famiglia/registro.ts';
import type { VoceRegistro } from '../voce-registro.ts';

function una(
  chiave: string,
  tipo: string,
  carica: () => Promise<Atto>,
  impedito: NonNullable<VoceRegistro['impedito']>,
  gruppo: VoceRegistro['gruppo'] = 'casa',
): VoceRegistro {
  return {
    ...{ chiave, tipo, gruppo, carica, impedito },
    ...{ servizio: '5005', parole: 'residenza-atti', parteDa: 'soggetto' },
  };
}

/** The kinds of table 47. The municipality of arrival asks, wherever the people live now (EF042). */
export const attiResidenza: readonly VoceRegistro[] = [
  una(
    'residenza-nuova',
    '02',
    async () => (await import('./spostamento.ts')).nuovaFamiglia,
    (d, comune) => inFamiglia(d, comune) ?? inPiu(d, comune),
  ),
  una('residenza-ingresso', '02', async () => (await import('./spostamento.ts')).inFamiglia, inFamiglia),
  una('residenza-senza-dimora', '01', async () => (await import('./spostamento.ts')).senzaDimora, inFamiglia),
  una('residenza-dimora', '03', async () => (await import('./altro-indirizzo.ts')).dimora, quiResidenti),
  una(
    'residenza-domicilio',
    '04',
    async () => (await import('./altro-indirizzo.ts')).domicilio,
    quiResidenti,
  ),
  una(
    'residenza-ripristino',
    '06',
    async () => (await import('./spostamento.ts')).ripristino,
    quiResidenti,
    'correzioni',
  ),
];

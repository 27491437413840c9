import type { Richiesta1001 } from '../anpr/index.ts';
import { regola, type Regola } from './regola.ts';

interface Contesto {
  readonly richiesta: Richiesta1001;
  readonly oggi: string;
}

/** The deed, in any of its three forms: old, paper, digital of ANSC. */
function attoDi({
  attoNascita,
  attoNascitaANPR,
}: Richiesta1001): { anno: string; dataFormazioneAtto?: string } | undefined {
  return attoNascita ?? attoNascitaANPR?.atto ?? attoNascitaANPR?.attoANSC;
}

/** The deed is there, and is not older than the birth nor younger than today. */
export const regoleAtto: readonly Regola<Contesto>[] = [
  regola('ES080', {
    campo: 'attoNascitaANPR',
    violata: ({ richiesta }) => attoDi(richiesta) === undefined,
  }),
  regola('EHR69', {
    campo: 'attoNascitaANPR.atto.anno',
    violata: ({ richiesta }) => {
      const anno = attoDi(richiesta)?.anno;
      return anno !== undefined && (anno < '1861' || anno > '9000');
    },
  }),
  regola('ES013', {
    campo: 'attoNascitaANPR.atto',
    violata: ({ richiesta, oggi }) => {
      const atto = attoDi(richiesta);
      const nascita = richiesta.generalita1001.generalita.dataNascita;
      if (!atto || nascita === undefined) return false;
      const giorno = atto.dataFormazioneAtto ?? nascita;
      return (
        atto.anno < nascita.slice(0, 4) || atto.anno > oggi.slice(0, 4) || giorno < nascita || giorno > oggi
      );
    },
  }),
];

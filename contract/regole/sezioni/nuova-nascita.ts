import type { Cittadinanza, Matrimonio } from '../../anpr/index.ts';
import { rilievo, type Rilievo } from '../regola.ts';
import { prima } from './confronti.ts';

/** What the record says already, and a corrected birth must not come after. */
export interface DopoLaNascita {
  readonly matrimonio?: Matrimonio | undefined;
  readonly cittadinanza?: readonly Cittadinanza[] | undefined;
}

/** A birth that changes (5008, 01) against what the record has since then. @param campo path of the generalità. */
export function controllaNuovaNascita(
  campo: string,
  nascita: string | undefined,
  { matrimonio, cittadinanza = [] }: DopoLaNascita,
): Rilievo[] {
  if (nascita === undefined) return [];
  const dove = { campo: `${campo}.dataNascita` };
  const sposato = matrimonio?.datiMatrimonio?.dataEvento;
  return [
    ...(sposato !== undefined && sposato <= nascita
      ? [
          rilievo('EN348', {
            ...dove,
            causa: 'La nuova data di nascita non precede il matrimonio della scheda.',
          }),
        ]
      : []),
    ...(cittadinanza.some(({ dataValidita }) => prima(dataValidita, nascita))
      ? [rilievo('EN349', dove)]
      : []),
  ];
}

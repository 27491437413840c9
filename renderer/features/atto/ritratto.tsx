import type { ReactNode } from 'react';
import type { Parole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';
import type { Ritratto } from './atto.ts';

/** Nothing is drawn that could be taken for a code. */
const daCalcolare = '················';

/** Who enters the register by the act, as they take shape. */
export function RitrattoAtto({
  ritratto: { nome, codiceFiscale },
  t,
}: {
  readonly ritratto: Ritratto;
  readonly t: Parole;
}): ReactNode {
  return (
    <>
      <p className="fianco-nome">
        <Icona nome="nascita" /> {nome || t('ritratto.senzaNome')}
      </p>
      <p className="fianco-codice">
        <span>{t('ritratto.codiceFiscale')}</span>
        <strong>{codiceFiscale ?? daCalcolare}</strong>
        <small>{t('ritratto.codiceFiscaleNota')}</small>
      </p>
    </>
  );
}

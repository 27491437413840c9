import type { ReactNode } from 'react';
import type { Riscontro, Tratto } from '#contract/wa/carta-identita.ts';
import { usaParole } from '../../lingua.ts';
import { Avviso } from '../../ui/stati.tsx';
import { inNumeri } from './in-numeri.ts';

function Tratti({
  titolo,
  tratti,
}: {
  readonly titolo: string;
  readonly tratti: readonly Tratto[];
}): ReactNode {
  if (tratti.length === 0) return null;
  return (
    <>
      <p>
        <strong>{titolo}</strong>
      </p>
      <ul>
        {tratti.map((uno) => (
          <li key={inNumeri(uno)}>{inNumeri(uno)}</li>
        ))}
      </ul>
    </>
  );
}

/** Whether what was counted is what the register says, and where not. */
export function EsitoRiscontro({
  differenze: { mancano, inPiu },
  contati,
}: {
  readonly differenze: Riscontro;
  readonly contati: number;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  if (mancano.length + inPiu.length === 0)
    return <Avviso gravita="bene" titolo={t('riscontro.corrisponde', { count: contati })} annuncia />;
  return (
    <Avviso gravita="attenzione" titolo={t('riscontro.nonCorrisponde')} annuncia>
      <Tratti titolo={t('riscontro.mancano')} tratti={mancano} />
      <Tratti titolo={t('riscontro.inPiu')} tratti={inPiu} />
      <p>{t('riscontro.rimedio')}</p>
    </Avviso>
  );
}

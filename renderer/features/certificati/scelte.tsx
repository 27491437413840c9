import type { ReactNode } from 'react';
import type { CertificatoPossibile, ParametriCertificati } from '#contract/wa/certificati.ts';
import { usaParole } from '../../lingua.ts';
import { Altro } from './altro.tsx';
import type { Scelte } from './domanda.ts';
import { Oneri } from './oneri.tsx';
import { Richiedente } from './richiedente.tsx';
import { Tipi } from './tipi.tsx';

export interface ProprietaScelte {
  readonly possibili: readonly CertificatoPossibile[];
  readonly parametri: ParametriCertificati;
  readonly scelte: Scelte;
  readonly cambia: (cambi: Partial<Scelte>) => void;
  readonly errore: (campo: string) => string | undefined;
  readonly oggi: string;
  /** On to the summary: nothing more to choose. */
  readonly avanti: () => void;
}

/** What is asked for, on whose request, with which stamp. */
export function SceltaCertificati({
  chi,
  ...proprieta
}: ProprietaScelte & {
  /** Who asks, where it is not as for one person. */
  readonly chi?: ReactNode;
}): ReactNode {
  const { t } = usaParole('certificati');
  return (
    <>
      <Tipi {...proprieta} />
      <Oneri {...proprieta} />
      {chi ?? <Richiedente {...proprieta} />}
      <details
        className="certificati-altro"
        open={proprieta.errore('datiControllo.cognomeUffAnagrafe') !== undefined || undefined}
      >
        <summary>{t('altro')}</summary>
        <Altro {...proprieta} />
      </details>
    </>
  );
}

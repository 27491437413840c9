import type { ReactNode } from 'react';
import { usaParole } from '../../../lingua.ts';
import { Campo } from '../../../ui/campi/campo.tsx';

export interface Risponde {
  readonly responsabile: string;
  readonly descrizione: string;
}

/** Somebody with a name answers for each workstation. */
export const senzaNome = ({ responsabile }: Risponde): boolean => responsabile.trim().length < 3;

/** Who answers for a workstation, and where it is. @param base name of the fields, before the point. */
export function ChiRisponde({
  base,
  valore,
  cambia,
  manca,
  nota,
}: {
  readonly base: string;
  readonly valore: Risponde;
  readonly cambia: (valore: Risponde) => void;
  readonly manca: boolean;
  readonly nota?: string;
}): ReactNode {
  const { t } = usaParole('postazioni');
  const testo = { type: 'text', className: 'form-control', autoComplete: 'off', maxLength: 80 } as const;
  return (
    <>
      <Campo
        nome={`${base}.responsabile`}
        etichetta={t('colonne.responsabile')}
        nota={t('responsabileNota')}
        errore={manca ? t('responsabileManca') : undefined}
      >
        {(appigli) => (
          <input
            {...appigli}
            {...testo}
            value={valore.responsabile}
            onChange={({ target }) => {
              cambia({ ...valore, responsabile: target.value });
            }}
          />
        )}
      </Campo>
      <Campo nome={`${base}.descrizione`} etichetta={t('descrizione')} nota={nota} facoltativo>
        {(appigli) => (
          <input
            {...appigli}
            {...testo}
            value={valore.descrizione}
            onChange={({ target }) => {
              cambia({ ...valore, descrizione: target.value });
            }}
          />
        )}
      </Campo>
    </>
  );
}

import { useState, type FormEvent, type ReactNode } from 'react';
import type { VocePostazione } from '#contract/wa/postazioni.ts';
import { usaParole } from '../../../lingua.ts';
import { Campo } from '../../../ui/campi/campo.tsx';

/** Who answers for a workstation, and where it is: people and desks move. */
export function Affida({
  voce,
  affida,
}: {
  readonly voce: VocePostazione;
  readonly affida: (chi: { readonly responsabile: string; readonly descrizione: string }) => void;
}): ReactNode {
  const { t } = usaParole('postazioni');
  const [responsabile, setResponsabile] = useState(voce.responsabile);
  const [descrizione, setDescrizione] = useState(voce.descrizione);
  const [manca, setManca] = useState(false);
  const invia = (evento: FormEvent): void => {
    evento.preventDefault();
    if (responsabile.trim().length < 3) setManca(true);
    else affida({ responsabile, descrizione });
  };
  return (
    <details>
      <summary>{t('affida')}</summary>
      <form onSubmit={invia}>
        <Campo
          nome="affida.responsabile"
          etichetta={t('colonne.responsabile')}
          nota={t('responsabileNota')}
          errore={manca ? t('responsabileManca') : undefined}
        >
          {(appigli) => (
            <input
              {...appigli}
              type="text"
              className="form-control"
              autoComplete="off"
              maxLength={80}
              value={responsabile}
              onChange={({ target }) => {
                setResponsabile(target.value);
                setManca(false);
              }}
            />
          )}
        </Campo>
        <Campo nome="affida.descrizione" etichetta={t('descrizione')} facoltativo>
          {(appigli) => (
            <input
              {...appigli}
              type="text"
              className="form-control"
              autoComplete="off"
              maxLength={80}
              value={descrizione}
              onChange={({ target }) => {
                setDescrizione(target.value);
              }}
            />
          )}
        </Campo>
        <button type="submit" className="btn btn-sm btn-primary">
          {t('salva')}
        </button>
      </form>
    </details>
  );
}

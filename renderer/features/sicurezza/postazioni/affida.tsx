import { useState, type FormEvent, type ReactNode } from 'react';
import type { VocePostazione } from '#contract/wa/postazioni.ts';
import { usaParole } from '../../../lingua.ts';
import { ChiRisponde, senzaNome, type Risponde } from './chi-risponde.tsx';

/** Who answers for a workstation, and where it is: people and desks move. */
export function Affida({
  voce,
  affida,
}: {
  readonly voce: VocePostazione;
  readonly affida: (chi: Risponde) => void;
}): ReactNode {
  const { t } = usaParole('postazioni');
  const [chi, setChi] = useState<Risponde>({
    responsabile: voce.responsabile,
    descrizione: voce.descrizione,
  });
  const [manca, setManca] = useState(false);
  const invia = (evento: FormEvent): void => {
    evento.preventDefault();
    if (senzaNome(chi)) setManca(true);
    else affida(chi);
  };
  return (
    <details className="parco-affida">
      <summary>{t('affida')}</summary>
      <form onSubmit={invia}>
        <ChiRisponde
          base="affida"
          valore={chi}
          manca={manca}
          cambia={(nuovo) => {
            setChi(nuovo);
            setManca(false);
          }}
        />
        <button type="submit" className="btn btn-sm btn-primary">
          {t('salva')}
        </button>
      </form>
    </details>
  );
}

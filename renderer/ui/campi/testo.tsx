import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { intruso, maiuscole, rimedia, type Classe } from '../../ufficiale/caratteri.ts';
import { Campo, type ParoleCampo } from './campo.tsx';

interface ProprietaTesto extends ParoleCampo {
  readonly valore: string;
  readonly cambia: (valore: string) => void;
  /** Official character class: what it refuses is said while typing. */
  readonly classe?: Classe | RegExp | undefined;
  readonly massimo?: number | undefined;
  readonly maiuscolo?: boolean;
  readonly largo?: 'poco' | 'medio' | undefined;
  readonly completa?: string;
}

/** Text that will go into an official message: mended where that is certain, explained where it is not. */
export function CampoTesto({
  valore,
  cambia,
  classe,
  massimo,
  maiuscolo,
  largo,
  completa,
  ...parole
}: ProprietaTesto): ReactNode {
  const { t } = usaParole('ui');
  const fuori = classe && intruso(valore, classe);
  const errore = fuori ? t('carattere', { carattere: fuori.carattere }) : parole.errore;
  return (
    <>
      <Campo {...parole} errore={errore}>
        {(appigli) => (
          <input
            {...appigli}
            type="text"
            className={`form-control ${largo ? `largo-${largo}` : ''}`}
            value={valore}
            maxLength={massimo}
            autoComplete={completa ?? 'off'}
            spellCheck={false}
            onChange={({ target }) => {
              const rimediato = classe ? rimedia(target.value) : target.value;
              cambia(maiuscolo ? maiuscole(rimediato) : rimediato);
            }}
          />
        )}
      </Campo>
      {fuori?.proposta !== undefined && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm proposta"
          onClick={() => {
            cambia(fuori.proposta ?? valore);
          }}
        >
          {t('usaProposta', { proposta: fuori.proposta })}
        </button>
      )}
    </>
  );
}

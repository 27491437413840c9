import type { ReactNode } from 'react';
import type { Parole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';
import type { Aperta } from './aperta.ts';
import type { Mosse } from './tasti.tsx';

/** Where one can go from a step of the form, and what can be taken back: the same that the keys do. */
export function Piede({
  t,
  mosse: { avanti, indietro, annulla, ripeti },
  ultimo,
  annullabile,
  ripetibile,
}: Pick<Aperta, 'annullabile' | 'ripetibile'> & {
  readonly t: Parole;
  readonly mosse: Mosse;
  /** What comes next is the summary. */
  readonly ultimo: boolean;
}): ReactNode {
  return (
    <footer className="nascita-piede">
      {indietro && (
        <button type="button" className="btn btn-outline-primary" onClick={indietro}>
          {t('indietro')}
        </button>
      )}
      {avanti && (
        <button type="button" className="btn btn-primary" onClick={avanti}>
          {t(ultimo ? 'alRiepilogo' : 'avanti')} <Icona nome="avanti" />
        </button>
      )}
      <button
        type="button"
        className="btn btn-link btn-sm"
        disabled={!annullabile}
        title={t('annullaTasti')}
        onClick={annulla}
      >
        {t('annulla')}
      </button>
      <button
        type="button"
        className="btn btn-link btn-sm"
        disabled={!ripetibile}
        title={t('ripetiTasti')}
        onClick={ripeti}
      >
        {t('ripeti')}
      </button>
      <span className="scorciatoia">{t('scorciatoia')}</span>
    </footer>
  );
}

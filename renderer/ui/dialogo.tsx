import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { usaParole } from '../lingua.ts';
import { Icona } from './icone.tsx';

/** A question in front of everything else, from the moment it is drawn: no key goes behind it. Escape closes it; the focus goes back where it was. */
export function Dialogo({
  titolo,
  children,
  azioni,
  chiudi,
  ampio,
}: {
  readonly titolo: string;
  readonly children: ReactNode;
  readonly azioni?: ReactNode;
  readonly chiudi: () => void;
  readonly ampio?: boolean;
}): ReactNode {
  const { t } = usaParole('ui');
  const finestra = useRef<HTMLDialogElement>(null);
  const nome = useId();
  useLayoutEffect(() => {
    const prima = document.activeElement;
    finestra.current?.showModal();
    return () => {
      // Behind an open dialog nothing takes the focus: it goes back once this one has left the page, if nobody took it.
      queueMicrotask(() => {
        if (prima instanceof HTMLElement && document.activeElement === document.body) prima.focus();
      });
    };
  }, []);
  return (
    <dialog
      ref={finestra}
      className={ampio ? 'dialogo dialogo-ampio' : 'dialogo'}
      aria-labelledby={nome}
      onClose={chiudi}
      onCancel={chiudi}
    >
      <div className="dialogo-testa">
        <h2 id={nome}>{titolo}</h2>
        <button type="button" className="btn btn-icon" aria-label={t('chiudi')} onClick={chiudi}>
          <Icona nome="chiudi" />
        </button>
      </div>
      <div className="dialogo-corpo">{children}</div>
      {azioni !== undefined && <div className="dialogo-piede azioni">{azioni}</div>}
    </dialog>
  );
}

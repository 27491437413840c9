import type { ReactNode } from 'react';
import { usaParole } from '../../../lingua.ts';
import { Dialogo } from '../../../ui/dialogo.tsx';
import { EsitoDetto, type Detto } from '../../../ui/esito.tsx';

/** A question about a user, with the one button that answers it and what the register said when it refused. */
export function Domanda({
  titolo,
  children,
  conferma,
  pericolo = false,
  lavora,
  rifiuto,
  invia,
  chiudi,
}: {
  readonly titolo: string;
  readonly children: ReactNode;
  readonly conferma: string;
  /** What cannot be undone. */
  readonly pericolo?: boolean;
  readonly lavora: boolean;
  readonly rifiuto: Detto | undefined;
  readonly invia: () => void;
  readonly chiudi: () => void;
}): ReactNode {
  const { t } = usaParole('utenti');
  return (
    <Dialogo
      titolo={titolo}
      chiudi={chiudi}
      azioni={
        <>
          <button
            type="button"
            className={pericolo ? 'btn btn-danger' : 'btn btn-primary'}
            aria-disabled={lavora}
            onClick={invia}
          >
            {lavora ? t('ui:attendi') : conferma}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={chiudi}>
            {t('lascia')}
          </button>
        </>
      }
    >
      <EsitoDetto detto={rifiuto} />
      {children}
    </Dialogo>
  );
}

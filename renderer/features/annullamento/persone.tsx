import { Fragment, type ReactNode } from 'react';
import { usaNavigazione } from '../../navigazione.tsx';
import type { DaAnnullare } from './modulo.ts';

/** Whose records: each opens. */
export function Persone({ persone }: { readonly persone: DaAnnullare['soggetti'] }): ReactNode {
  const { vai } = usaNavigazione();
  return persone.map(({ idSchedaSoggettoANPR: id, cognome, nome }, i) => {
    const chi = `${cognome} ${nome}`.trim();
    return (
      <Fragment key={id}>
        {i > 0 && ', '}
        <button
          type="button"
          className="annullamento-persona"
          onClick={() => {
            vai({ nome: 'scheda', id, titolo: chi });
          }}
        >
          {chi}
        </button>
      </Fragment>
    );
  });
}

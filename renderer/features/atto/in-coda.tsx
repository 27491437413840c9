import type { ReactNode } from 'react';
import { usaNavigazione } from '../../navigazione.tsx';
import { aperta } from '../../offline/macchina.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { usaSessione } from '../../sessione.tsx';
import { Avviso } from '../../ui/stati.tsx';
import type { Risponde } from './modulo.ts';

/** The act that answers a request, while it is on its way through the outbox. */
export function usaInCoda(quale: keyof Risponde, codice: string): Pratica | undefined {
  const { pratiche } = usaSessione();
  return pratiche.find(
    ({ modulo, stato }) => (modulo as Risponde | undefined)?.[quale] === codice && aperta(stato),
  );
}

/** Says so, and leads to it. */
export function InCoda({
  pratica,
  titolo,
  vedi,
}: {
  readonly pratica: Pratica;
  readonly titolo: string;
  readonly vedi: string;
}): ReactNode {
  const { vai } = usaNavigazione();
  return (
    <Avviso
      gravita="nota"
      titolo={titolo}
      azioni={
        <button
          type="button"
          className="btn btn-sm btn-outline-primary"
          onClick={() => {
            vai({ nome: 'uscita', pratica: pratica.id });
          }}
        >
          {vedi}
        </button>
      }
    />
  );
}

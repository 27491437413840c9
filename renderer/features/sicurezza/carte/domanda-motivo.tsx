import type { ReactNode } from 'react';
import { motivato } from '../../../ui/campi/motivo.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { Dialogo } from '../../../ui/dialogo.tsx';

/** A question about a card: its one button answers only once a reason is written, which stays with the card. */
export function DomandaMotivo({
  titolo,
  children,
  motivo,
  esito,
  conferma,
  chiudi,
}: {
  readonly titolo: string;
  /** What follows from it. */
  readonly children: ReactNode;
  readonly motivo: {
    readonly nome: string;
    readonly etichetta: string;
    readonly valore: string;
    readonly cambia: (valore: string) => void;
  };
  /** What was said to the last answer. */
  readonly esito?: ReactNode;
  readonly conferma: {
    readonly nome: string;
    /** It cannot be undone. */
    readonly pericolo: boolean;
    readonly compi: (motivo: string) => void;
  };
  readonly chiudi: () => void;
}): ReactNode {
  const basta = motivato(motivo.valore);
  return (
    <Dialogo
      titolo={titolo}
      chiudi={chiudi}
      azioni={
        <button
          type="button"
          className={conferma.pericolo ? 'btn btn-danger' : 'btn btn-primary'}
          aria-disabled={!basta}
          onClick={() => {
            if (basta) conferma.compi(motivo.valore.trim());
          }}
        >
          {conferma.nome}
        </button>
      }
    >
      {children}
      <CampoTesto {...motivo} massimo={200} />
      {esito}
    </Dialogo>
  );
}

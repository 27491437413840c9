import { useEffect, useState, type ReactNode } from 'react';
import type { Esito } from '#contract/esito.ts';
import type { DaConfermare } from '../../conferma-pin.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { usaParole } from '../../lingua.ts';

/** What is asked, written in one field, and who judges it. */
interface Segreto<D, E> {
  readonly campo: string;
  readonly difettoDi: (scritto: string) => D | undefined;
  readonly prova: (scritto: string) => Promise<Esito<unknown, E>>;
  readonly rifiutato?: () => void;
}

interface Chiesta<D, E> {
  readonly scritto: string;
  readonly scrivi: (scritto: string) => void;
  readonly difetto: D | undefined;
  readonly scusa: () => void;
  readonly errore: E | undefined;
  readonly lavora: boolean;
  readonly conferma: () => void;
}

/** A secret asked again for an act: tried once at a time, with the person back in the field after each refusal. */
export function usaDomanda<D, E>(
  da: DaConfermare,
  { campo, difettoDi, prova, rifiutato }: Segreto<D, E>,
): Chiesta<D, E> {
  const [scritto, scrivi] = useState('');
  const [difetto, setDifetto] = useState<D>();
  const [errore, setErrore] = useState<E>();
  const [lavora, setLavora] = useState(false);
  useEffect(() => {
    vaiAlCampo(campo);
  }, [campo]);

  async function conferma(): Promise<void> {
    if (lavora) return;
    const trovato = difettoDi(scritto);
    setDifetto(() => trovato);
    setErrore(undefined);
    if (trovato !== undefined) {
      vaiAlCampo(campo);
      return;
    }
    setLavora(true);
    const esito = await prova(scritto);
    // Given up meanwhile: neither the act nor the focus is this question's any more.
    if (!da.aperta()) return;
    scrivi('');
    setLavora(false);
    if (esito.ok) {
      da.risolvi(true);
      return;
    }
    setErrore(() => esito.errore);
    rifiutato?.();
    vaiAlCampo(campo);
  }
  const scusa = (): void => {
    setDifetto(undefined);
  };
  return { ...{ scritto, scrivi, difetto, scusa, errore, lavora }, conferma: () => void conferma() };
}

interface ProprietaDomanda {
  readonly da: DaConfermare;
  readonly titolo: string;
  readonly conferma: () => void;
  readonly lavora: boolean;
  /** On the button: to be pressed, and pressed. */
  readonly parole: readonly [string, string];
  readonly children: ReactNode;
}

/** The dialog around it; whoever gives up leaves everything as it was. */
export function Domanda({ da, titolo, conferma, lavora, parole, children }: ProprietaDomanda): ReactNode {
  const { t } = usaParole('conferma-pin');
  const rinuncia = (): void => {
    da.risolvi(false);
  };
  return (
    <Dialogo titolo={titolo} chiudi={rinuncia}>
      <form
        noValidate
        className="codici"
        onSubmit={(evento) => {
          evento.preventDefault();
          conferma();
        }}
      >
        {children}
        <div className="azioni">
          <button type="submit" className="btn btn-primary" aria-disabled={lavora}>
            {parole[lavora ? 1 : 0]}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={rinuncia}>
            {t('rinuncia')}
          </button>
        </div>
      </form>
    </Dialogo>
  );
}

import { useState, type ReactNode } from 'react';
import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import { usaParole } from '../../lingua.ts';
import type { ErrorePonte } from '../../ponte.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import type { Interruzione } from './carta-pronta.tsx';
import { CampoCodice } from './codice.tsx';
import { ErroreDiAccesso } from './errore.tsx';
import { difettoCodice, difettoNuovo } from './situazione.ts';

type Esito = { readonly ok: true } | { readonly ok: false; readonly errore: ErroreAccesso | ErrorePonte };

/** A code that is known gives the right to a new PIN, written twice. */
export function DueCodici({
  vecchio: nome,
  children,
  manda,
  azione,
  fatto,
  rileggi,
  interrotta,
}: {
  readonly vecchio: 'pin' | 'puk';
  readonly children: ReactNode;
  readonly manda: (vecchio: string, nuovo: string) => Promise<Esito>;
  readonly azione: string;
  readonly fatto: () => void;
  readonly rileggi: () => Promise<void>;
  readonly interrotta: (errore: Interruzione | undefined) => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  const codici = usaDueCodici({ nome, interrotta, manda, fatto, rileggi });
  return (
    <form
      className="codici"
      onSubmit={(evento) => {
        evento.preventDefault();
        void codici.conferma();
      }}
    >
      {codici.errore && <ErroreDiAccesso errore={codici.errore} />}
      {children}
      <CampoCodice
        nome={nome}
        etichetta={t(nome === 'puk' ? 'puk' : 'pinAttuale')}
        nota={nome === 'puk' ? t('pukNota') : undefined}
        valore={codici.vecchio}
        cambia={codici.setVecchio}
        errore={codici.parole(nome)}
        fuoco
      />
      <NuovoDueVolte
        nuovo={codici.nuovo}
        setNuovo={codici.setNuovo}
        parole={codici.parole}
        ripetuto={codici.ripetuto}
        setRipetuto={codici.setRipetuto}
      />
      <button type="submit" className="btn btn-primary btn-lg" aria-disabled={codici.lavora}>
        {codici.lavora ? t('ui:attendi') : azione}
      </button>
    </form>
  );
}

interface Chiede {
  readonly nome: 'pin' | 'puk';
  readonly interrotta: (errore: Interruzione | undefined) => void;
  readonly manda: (vecchio: string, nuovo: string) => Promise<Esito>;
  readonly fatto: () => void;
  readonly rileggi: () => Promise<void>;
}

interface Scritti {
  readonly conferma: () => Promise<void>;
  readonly errore: ErroreAccesso | ErrorePonte | undefined;
  readonly vecchio: string;
  readonly setVecchio: (valore: string) => void;
  readonly parole: (campo: string) => string | undefined;
  readonly nuovo: string;
  readonly setNuovo: (valore: string) => void;
  readonly ripetuto: string;
  readonly setRipetuto: (valore: string) => void;
  readonly lavora: boolean;
}

/** What is written, what is wrong with it, and the asking. */
function usaDueCodici({ nome, interrotta, manda, fatto, rileggi }: Chiede): Scritti {
  const { t } = usaParole('accesso');
  const [vecchio, setVecchio] = useState('');
  const [nuovo, setNuovo] = useState('');
  const [ripetuto, setRipetuto] = useState('');
  const [tentato, setTentato] = useState(false);
  const [lavora, setLavora] = useState(false);
  const [errore, setErrore] = useState<ErroreAccesso | ErrorePonte>();
  const difetti = {
    [nome]: difettoCodice(vecchio),
    nuovo: difettoNuovo(nuovo, vecchio),
    ripetuto: ripetuto === nuovo ? undefined : 'diverso',
  };
  const parole = (campo: string): string | undefined =>
    tentato && difetti[campo] ? t(`difetto.${difetti[campo]}`) : undefined;

  async function conferma(): Promise<void> {
    if (lavora) return;
    setTentato(true);
    setErrore(undefined);
    const primo = Object.entries(difetti).find(([, difetto]) => difetto !== undefined);
    if (primo) {
      vaiAlCampo(primo[0]);
      return;
    }
    setLavora(true);
    interrotta(undefined);
    const esito = await manda(vecchio, nuovo);
    setLavora(false);
    setTentato(false);
    setVecchio('');
    if (esito.ok) {
      fatto();
      return;
    }
    setErrore(esito.errore);
    if (esito.errore.tipo === 'carta-estratta') interrotta(esito.errore);
    await rileggi();
    vaiAlCampo(nome);
  }
  return { conferma, errore, vecchio, setVecchio, parole, nuovo, setNuovo, ripetuto, setRipetuto, lavora };
}

/** The new PIN, twice. */
function NuovoDueVolte({
  nuovo,
  setNuovo,
  parole,
  ripetuto,
  setRipetuto,
}: {
  readonly nuovo: string;
  readonly setNuovo: (valore: string) => void;
  readonly parole: (campo: string) => string | undefined;
  readonly ripetuto: string;
  readonly setRipetuto: (valore: string) => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  return (
    <>
      <CampoCodice
        nome="nuovo"
        etichetta={t('pinNuovo')}
        nota={t('pinNuovoNota')}
        valore={nuovo}
        cambia={setNuovo}
        errore={parole('nuovo')}
      />
      <CampoCodice
        nome="ripetuto"
        etichetta={t('pinRipetuto')}
        valore={ripetuto}
        cambia={setRipetuto}
        errore={parole('ripetuto')}
      />
    </>
  );
}

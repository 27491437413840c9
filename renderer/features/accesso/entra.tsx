import { useState, type ReactNode } from 'react';
import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento, type ErrorePonte } from '../../ponte.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import type { Interruzione } from './carta-pronta.tsx';
import { CampoCodice } from './codice.tsx';
import { ErroreDiAccesso } from './errore.tsx';
import { difettoCodice } from './situazione.ts';
import { Tentativi } from './tentativi.tsx';

/** The PIN. Its shape is checked before the card can count a try. */
export function Entra({
  pin: rimasti,
  dimostrativa,
  rileggi,
  interrotta,
}: {
  readonly pin: number | null;
  /** A software card of the demo municipality: its PIN protects nothing and is told. */
  readonly dimostrativa: boolean;
  readonly rileggi: () => Promise<void>;
  readonly interrotta: (errore: Interruzione | undefined) => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  const core = usaEvento('postazione.stato')?.core;
  const ingresso = usaIngresso(interrotta, rileggi);
  return (
    <form
      className="codici"
      onSubmit={(evento) => {
        evento.preventDefault();
        void ingresso.entra();
      }}
    >
      {ingresso.errore ? <ErroreDiAccesso errore={ingresso.errore} /> : undefined}
      <Tentativi codice="pin" rimasti={rimasti} />
      <CampoCodice
        nome="pin"
        etichetta={t('pin')}
        nota={dimostrativa ? t('pinDimostrativo') : undefined}
        valore={ingresso.pin}
        cambia={(valore) => {
          ingresso.setPin(valore);
          ingresso.setDifetto(undefined);
        }}
        errore={ingresso.difetto && t(`difetto.${ingresso.difetto}`)}
        fuoco
      />
      <button type="submit" className="btn btn-primary btn-lg" aria-disabled={ingresso.occupato}>
        {ingresso.occupato ? t('entro') : t(core?.stato === 'irraggiungibile' ? 'entraFuoriLinea' : 'entra')}
      </button>
    </form>
  );
}

/** The PIN that is written, and the entering with it. */
function usaIngresso(
  interrotta: (errore: Interruzione | undefined) => void,
  rileggi: () => Promise<void>,
): {
  readonly entra: () => Promise<void>;
  readonly errore: ErroreAccesso | ErrorePonte | undefined;
  readonly pin: string;
  readonly setPin: (valore: string) => void;
  readonly setDifetto: (valore: 'manca' | 'forma' | undefined) => void;
  readonly difetto: 'manca' | 'forma' | undefined;
  readonly occupato: boolean;
} {
  const inCorso = usaEvento('accesso.stato')?.stato === 'in-corso';
  const [pin, setPin] = useState('');
  const [difetto, setDifetto] = useState<'manca' | 'forma'>();
  const [errore, setErrore] = useState<ErroreAccesso | ErrorePonte>();
  const [lavora, setLavora] = useState(false);
  const occupato = lavora || inCorso;

  async function entra(): Promise<void> {
    if (occupato) return;
    const trovato = difettoCodice(pin);
    setDifetto(trovato);
    setErrore(undefined);
    if (trovato) {
      vaiAlCampo('pin');
      return;
    }
    setLavora(true);
    interrotta(undefined);
    const esito = await chiama('accesso.entra', { pin });
    setPin('');
    setLavora(false);
    if (esito.ok) return;
    setErrore(esito.errore);
    if (esito.errore.tipo === 'carta-estratta') interrotta(esito.errore);
    await rileggi();
    vaiAlCampo('pin');
  }
  return { entra, errore, pin, setPin, setDifetto, difetto, occupato };
}

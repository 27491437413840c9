import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { rinunciaConferma, usaDaConfermare, type DaConfermare } from '../../conferma-pin.ts';
import { usaNavigazione, type Schermata } from '../../navigazione.tsx';
import { usaEvento } from '../../ponte.ts';
import { mostraSchermata, precarica } from '../../schermate.tsx';
import { usaSessione } from '../../sessione.tsx';
import { Confine } from '../../ui/confine.tsx';
import { ammesso, usaRuolo } from './ammessi.ts';
import { usaAttivita } from './attivita.ts';
import { Briciole } from './briciole.tsx';
import { FasciaStato } from './fascia.tsx';
import { AvvisoInattivita } from './inattivita.tsx';
import { Menu } from './menu.tsx';
import { usaScorciatoie, type Comando } from './scorciatoie.ts';
import { DiscoFermo } from '../uscita/disco.tsx';
import { SenzaCore } from './senza-core.tsx';
import { Tastiera } from './tastiera.tsx';
import { Testata } from './testata.tsx';
import './cornice.css';
import type { Ruolo } from '#contract/wa/comune.ts';
import { usaEsegui } from './esegui.ts';

const caricaComandi = async (): Promise<typeof import('../comandi/index.tsx')> =>
  import('../comandi/index.tsx');
const Comandi = lazy(async () => ({ default: (await caricaComandi()).Comandi }));
const ConfermaPin = lazy(async () => ({ default: (await import('../conferma-pin/index.tsx')).ConfermaPin }));
const EsercizioInCorso = lazy(async () => ({
  default: (await import('../esercizi/in-corso.tsx')).EsercizioInCorso,
}));

/** A change of screen puts the focus at its beginning, unless the screen has taken it already. */
function usaInizio(qui: Schermata): React.RefObject<HTMLElement | null> {
  const contenuto = useRef<HTMLElement>(null);
  const chiave = JSON.stringify(qui);
  const prima = useRef<string>(undefined);
  useEffect(() => {
    const cambiata = prima.current !== undefined && prima.current !== chiave;
    prima.current = chiave;
    contenuto.current?.scrollTo(0, 0);
    if (cambiata && !contenuto.current?.contains(document.activeElement)) contenuto.current?.focus();
  }, [chiave]);
  return contenuto;
}

function usaPrecarica(): void {
  useEffect(() => {
    // Whatever does not come now comes, and is told, when it is asked for.
    const attesa = requestIdleCallback(
      () =>
        void caricaComandi()
          .then(precarica)
          .catch(() => undefined),
    );
    return () => {
      cancelIdleCallback(attesa);
    };
  }, []);
}

/** Everything that stands around a screen once somebody is in. */
export function Cornice(): ReactNode {
  const { t } = usaParole('cornice');
  const { qui, cammino, vai } = usaNavigazione();
  const { inAttesa } = usaSessione();
  const ruolo = usaRuolo();
  const formazione = usaEvento('postazione.stato')?.ambiente === 'formazione';
  const [aiuto, setAiuto] = useState(false);
  const [comandi, setComandi] = useState(false);
  const daConfermare = usaDaConfermare();
  useEffect(() => rinunciaConferma, []);
  const contenuto = usaInizio(qui);
  usaAttivita();
  usaPrecarica();

  const esegui = usaEsegui(ruolo, setComandi, setAiuto);
  usaScorciatoie(esegui);

  return (
    <div className="cornice">
      <a
        className="salta"
        href="#contenuto"
        onClick={(evento) => {
          evento.preventDefault();
          contenuto.current?.focus();
        }}
      >
        {t('salta')}
      </a>
      <AvvisoInattivita />
      <Testata esegui={esegui} />
      <Menu qui={qui} inAttesa={inAttesa} esegui={esegui} />
      <main className="contenuto" id="contenuto" ref={contenuto} tabIndex={-1}>
        <SenzaCore />
        <DiscoFermo />
        {formazione && (
          <Suspense>
            <EsercizioInCorso />
          </Suspense>
        )}
        <Briciole cammino={cammino} vai={vai} />
        <Confine chiave={JSON.stringify(qui)}>{mostraSchermata(qui)}</Confine>
      </main>
      <FasciaStato>
        <PostaInAttesa ruolo={ruolo} inAttesa={inAttesa} esegui={esegui} />
      </FasciaStato>
      <SopraTutto
        comandi={comandi}
        esegui={esegui}
        setComandi={setComandi}
        daConfermare={daConfermare}
        aiuto={aiuto}
        setAiuto={setAiuto}
      />
    </div>
  );
}

function PostaInAttesa({
  ruolo,
  inAttesa,
  esegui,
}: {
  readonly ruolo: Ruolo;
  readonly inAttesa: number;
  readonly esegui: (comando: Comando) => void;
}): ReactNode {
  const { t } = usaParole('cornice');
  return (
    ammesso(ruolo, 'uscita') && (
      <button
        type="button"
        className={inAttesa > 0 ? 'fascia-posta fascia-posta-piena' : 'fascia-posta'}
        onClick={() => {
          esegui('uscita');
        }}
      >
        {t('posta', { count: inAttesa })}
      </button>
    )
  );
}

/** What opens over the screen: commands, the PIN again, the keys. */
function SopraTutto({
  comandi,
  esegui,
  setComandi,
  daConfermare,
  aiuto,
  setAiuto,
}: {
  readonly comandi: boolean;
  readonly esegui: (comando: Comando) => void;
  readonly setComandi: (valore: boolean) => void;
  readonly daConfermare: DaConfermare | undefined;
  readonly aiuto: boolean;
  readonly setAiuto: (valore: boolean) => void;
}): ReactNode {
  return (
    <>
      {comandi && (
        <Suspense>
          <Comandi
            esegui={esegui}
            chiudi={() => {
              setComandi(false);
            }}
          />
        </Suspense>
      )}
      {daConfermare && (
        <Suspense>
          <ConfermaPin key={daConfermare.chiave} da={daConfermare} />
        </Suspense>
      )}
      {aiuto && (
        <Tastiera
          chiudi={() => {
            setAiuto(false);
          }}
        />
      )}
    </>
  );
}

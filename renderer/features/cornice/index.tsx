import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { rinunciaConferma, usaDaConfermare } from '../../conferma-pin.ts';
import { usaNavigazione, type Schermata } from '../../navigazione.tsx';
import { chiama, usaEvento } from '../../ponte.ts';
import { mostraSchermata, precarica } from '../../schermate.tsx';
import { usaSessione } from '../../sessione.tsx';
import { Confine } from '../../ui/confine.tsx';
import { idCampoCerca } from '../cerca/campo.ts';
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
  const { qui, cammino, vai, indietro } = usaNavigazione();
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

  const esegui = useCallback(
    (comando: Comando): void => {
      if (!ammesso(ruolo, comando)) return;
      switch (comando) {
        case 'cerca': {
          vai({ nome: 'cerca' });
          document.getElementById(idCampoCerca)?.focus();
          return;
        }
        case 'iscrizioni':
        case 'uscita':
        case 'operazioni':
        case 'emessi':
        case 'procedimenti':
        case 'carta-identita':
        case 'estrazioni':
        case 'richieste':
        case 'agenzia-entrate':
        case 'consolati':
        case 'tabelle':
        case 'postazione':
          vai({ nome: comando });
          return;
        case 'scheda': {
          const scheda = cammino.findLast(({ nome }) => nome === 'scheda');
          if (scheda) vai(scheda);
          return;
        }
        case 'certificati': {
          const scheda = cammino.findLast((una) => una.nome === 'scheda');
          if (scheda?.nome !== 'scheda') return;
          const titolo = t('scheda:certificatiDi', { chi: scheda.titolo });
          vai({ nome: 'certificati', id: scheda.id, titolo });
          return;
        }
        case 'indietro':
          indietro();
          return;
        case 'blocca':
          void chiama('accesso.esci', {});
          return;
        case 'comandi':
          setComandi(true);
          return;
        case 'aiuto':
          setAiuto(true);
      }
    },
    [vai, indietro, cammino, ruolo, t],
  );
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
        {ammesso(ruolo, 'uscita') && (
          <button
            type="button"
            className={inAttesa > 0 ? 'fascia-posta fascia-posta-piena' : 'fascia-posta'}
            onClick={() => {
              esegui('uscita');
            }}
          >
            {t('posta', { count: inAttesa })}
          </button>
        )}
      </FasciaStato>
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
    </div>
  );
}

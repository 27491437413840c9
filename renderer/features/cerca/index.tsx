import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaSessione } from '../../sessione.tsx';
import { cognomeNome } from '../../ufficiale/lettura.ts';
import { Caricamento } from '../../ui/stati.tsx';
import { Principio } from '../esercizi/principio.tsx';
import { usaDoppioni } from './doppioni.ts';
import { Elenco, idOpzione } from './elenco.tsx';
import { gruppiRecenti, gruppiTrovati, type Voce } from './gruppi.ts';
import { Nessuno } from './nessuno.tsx';
import { usaInvio } from './invio.ts';
import { usaRecenti, usaRicerca } from './ricerca.ts';
import { Salvate, usaSalvate } from './salvate.tsx';
import './cerca.css';
import { CampoCerca, SottoIlCampo, NonCercato, Doppioni } from './parti-ricerca.tsx';

/** What each operator was looking for, to come back to it; in memory only, because it tells whom they were serving. */
const lasciato = new Map<string, string>();

function usaApri(): (voce: Voce) => void {
  const { vai } = usaNavigazione();
  const { t } = usaParole('cerca');
  return (voce) => {
    if (voce.tipo === 'persona')
      vai({ nome: 'scheda', id: voce.riga.idSchedaSoggettoANPR, titolo: cognomeNome(voce.riga) });
    else if (voce.tipo === 'famiglia')
      vai({
        ...{ nome: 'famiglia', id: voce.famiglia.id },
        titolo: t('famigliaDi', { chi: voce.famiglia.titolo }),
      });
    else vai({ nome: 'operazioni', numero: voce.operazione.idOperazioneANPR });
  };
}

/** One field for everything: results while typing, arrows and Enter, no mouse needed. */
export function Cerca(): ReactNode {
  const { t } = usaParole('cerca');
  const { operatore } = usaSessione();
  const apri = usaApri();
  const campo = useRef<HTMLInputElement>(null);
  const [testo, setTesto] = useState(() => lasciato.get(operatore) ?? '');
  const [mossa, setMossa] = useState<{ readonly per: string; readonly i: number }>();
  const { cercato, trovati, attesa, locale, riprova } = usaRicerca(testo);
  const { salvate, salva, togli } = usaSalvate();
  const recenti = usaRecenti();
  const vuoto = cercato.length < 2;
  const gruppi = vuoto ? (cercato === '' ? gruppiRecenti(recenti) : []) : gruppiTrovati(trovati, cercato);
  const mostrate = gruppi.flatMap(({ voci }) => voci);
  // Nobody is chosen beforehand among the recent ones: Enter on an empty field opens nobody.
  const scelta = mossa?.per === cercato ? Math.min(mossa.i, mostrate.length - 1) : vuoto ? -1 : 0;
  const invio = usaInvio({ testo, mostrate, scelta, attesa, apri });
  const doppi = usaDoppioni(trovati.persone, attesa);
  const errore = vuoto ? undefined : trovati.errore;

  usaPosto({ campo, operatore, testo, scelta });

  const tasto = usaTasti({ testo, setTesto, scelta, setMossa, cercato, mostrate, invio });

  return (
    <div className="cerca">
      <h1>{t('titolo')}</h1>
      <CampoCerca
        campo={campo}
        mostrate={mostrate}
        scelta={scelta}
        testo={testo}
        setTesto={setTesto}
        tasto={tasto}
      />
      <SottoIlCampo
        locale={locale}
        vuoto={vuoto}
        attesa={attesa}
        mostrate={mostrate}
        salvate={salvate}
        cercato={cercato}
        salva={salva}
      />
      <NonCercato errore={errore} locale={locale} riprova={riprova} />
      <Doppioni doppi={doppi} />
      <Elenco
        etichetta={t(vuoto ? 'gruppo.recenti' : 'trovati')}
        gruppi={gruppi}
        scelta={scelta}
        attesa={attesa}
        apri={apri}
      />
      {vuoto && <Principio />}
      {mostrate.length === 0 && attesa && <Caricamento testo={t('cerco')} />}
      {mostrate.length === 0 && !attesa && !(errore && !locale) && (
        <Nessuno vuoto={vuoto} locale={locale} cercato={cercato} />
      )}
      {cercato === '' && <Salvate salvate={salvate} cerca={setTesto} togli={togli} />}
    </div>
  );
}

/** The focus at the beginning, what was written, and the chosen row in sight. */
function usaPosto({
  campo,
  operatore,
  testo,
  scelta,
}: {
  readonly campo: RefObject<HTMLInputElement | null>;
  readonly operatore: string;
  readonly testo: string;
  readonly scelta: number;
}): void {
  useLayoutEffect(() => {
    campo.current?.focus();
    campo.current?.select();
  }, []);
  useEffect(() => {
    lasciato.set(operatore, testo);
  }, [operatore, testo]);
  useEffect(() => {
    document.getElementById(idOpzione(scelta))?.scrollIntoView({ block: 'nearest' });
  }, [scelta]);
}

function usaTasti({
  testo,
  setTesto,
  scelta,
  setMossa,
  cercato,
  mostrate,
  invio,
}: {
  readonly testo: string;
  readonly setTesto: (valore: string) => void;
  readonly scelta: number;
  readonly setMossa: (valore: { readonly per: string; readonly i: number } | undefined) => void;
  readonly cercato: string;
  readonly mostrate: Voce[];
  readonly invio: { readonly premuto: (voce: Voce | undefined) => void };
}): (evento: KeyboardEvent) => void {
  const tasto = (evento: KeyboardEvent): void => {
    if (evento.key === 'Escape' && testo !== '') {
      setTesto('');
    } else if (evento.key === 'ArrowDown' || evento.key === 'ArrowUp') {
      evento.preventDefault();
      const verso = evento.key === 'ArrowDown' ? scelta + 1 : scelta - 1;
      setMossa({ per: cercato, i: Math.max(0, Math.min(verso, mostrate.length - 1)) });
    } else if (evento.key === 'Enter' && !evento.repeat) {
      evento.preventDefault();
      invio.premuto(mostrate[scelta]);
    }
  };
  return tasto;
}

import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaSessione } from '../../sessione.tsx';
import { cognomeNome } from '../../ufficiale/lettura.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import { chiediComando } from '../cornice/scorciatoie.ts';
import { Principio } from '../esercizi/principio.tsx';
import { idCampoCerca } from './campo.ts';
import { usaDoppioni } from './doppioni.ts';
import { Elenco, idElenco, idOpzione } from './elenco.tsx';
import { gruppiRecenti, gruppiTrovati, type Voce } from './gruppi.ts';
import { Nessuno } from './nessuno.tsx';
import { usaInvio } from './invio.ts';
import { usaRecenti, usaRicerca } from './ricerca.ts';
import { Salvate, usaSalvate } from './salvate.tsx';
import { limite } from './trovati.ts';
import './cerca.css';

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

  return (
    <div className="cerca">
      <h1>{t('titolo')}</h1>
      <div className="cerca-campo">
        <Icona nome="cerca" />
        <input
          ref={campo}
          id={idCampoCerca}
          type="text"
          role="combobox"
          className="form-control"
          aria-label={t('campo')}
          aria-describedby="cerca-aiuto"
          aria-autocomplete="list"
          aria-expanded={mostrate.length > 0}
          aria-controls={idElenco}
          aria-activedescendant={scelta >= 0 && mostrate.length > 0 ? idOpzione(scelta) : undefined}
          placeholder={t('esempio')}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          value={testo}
          onChange={({ target }) => {
            if (target.value === '>') chiediComando('comandi');
            else setTesto(target.value);
          }}
          onKeyDown={tasto}
        />
      </div>
      <div className="cerca-sotto">
        <p id="cerca-aiuto" className="cerca-aiuto">
          {t(locale ? 'aiutoLocale' : 'aiuto')} <kbd>↑</kbd> <kbd>↓</kbd> <kbd>{t('invio')}</kbd>
        </p>
        <span role="status">
          {!vuoto && !attesa && t(mostrate.length < limite ? 'quanti' : 'primi', { count: mostrate.length })}
        </span>
        {!vuoto && !salvate.some((una) => una.testo === cercato) && (
          <button
            type="button"
            className="btn btn-sm btn-link"
            onClick={() => {
              salva(cercato);
            }}
          >
            {t('salva')}
          </button>
        )}
      </div>
      {errore && (
        <Avviso
          gravita={locale ? 'attenzione' : 'errore'}
          annuncia
          titolo={errore.messaggio}
          azioni={
            <button type="button" className="btn btn-outline-primary btn-sm" onClick={riprova}>
              {t('ui:riprova')}
            </button>
          }
        >
          {errore.rimedio}
        </Avviso>
      )}
      {doppi.map((una) => (
        <Avviso
          key={una.idSchedaSoggettoANPR}
          gravita="attenzione"
          titolo={t('doppioni', { chi: cognomeNome(una) })}
        >
          {t('doppioniTesto')}
        </Avviso>
      ))}
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

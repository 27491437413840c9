import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaSessione } from '../../sessione.tsx';
import { cognomeNome } from '../../ufficiale/lettura.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso, Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { Principio } from '../esercizi/principio.tsx';
import { idCampoCerca } from './campo.ts';
import type { Riga } from './fuori-linea.ts';
import { limite, usaRecenti, usaRicerca } from './ricerca.ts';
import { RigaPersona } from './riga.tsx';
import './cerca.css';

/** What each operator was looking for, to come back to it; in memory only, because it tells whom they were serving. */
const lasciato = new Map<string, string>();
const idElenco = 'cerca-elenco';
const idOpzione = (i: number): string => `cerca-riga-${i}`;

/** One field for everybody: results while typing, arrows and Enter, no mouse needed. */
export function Cerca(): ReactNode {
  const { t } = usaParole('cerca');
  const { operatore } = usaSessione();
  const { vai } = usaNavigazione();
  const campo = useRef<HTMLInputElement>(null);
  const [testo, setTesto] = useState(() => lasciato.get(operatore) ?? '');
  const [mossa, setMossa] = useState<{ readonly per: string; readonly i: number }>();
  const { cercato, righe, attesa, locale, errore, riprova } = usaRicerca(testo);
  const recenti = usaRecenti();
  const vuoto = cercato.length < 2;
  const mostrate = vuoto ? (cercato === '' ? recenti : []) : righe;
  // Nobody is chosen beforehand among the recent ones: Enter on an empty field opens nobody.
  const scelta = mossa?.per === cercato ? Math.min(mossa.i, mostrate.length - 1) : vuoto ? -1 : 0;

  useEffect(() => {
    campo.current?.focus();
    campo.current?.select();
  }, []);
  useEffect(() => {
    lasciato.set(operatore, testo);
  }, [operatore, testo]);
  useEffect(() => {
    document.getElementById(idOpzione(scelta))?.scrollIntoView({ block: 'nearest' });
  }, [scelta]);

  const apri = (riga: Riga): void => {
    vai({ nome: 'scheda', id: riga.idSchedaSoggettoANPR, titolo: cognomeNome(riga) });
  };
  const tasto = (evento: KeyboardEvent): void => {
    if (evento.key === 'Escape' && testo !== '') {
      setTesto('');
    } else if (evento.key === 'ArrowDown' || evento.key === 'ArrowUp') {
      evento.preventDefault();
      const verso = evento.key === 'ArrowDown' ? scelta + 1 : scelta - 1;
      setMossa({ per: cercato, i: Math.max(0, Math.min(verso, mostrate.length - 1)) });
    } else if (evento.key === 'Enter' && !evento.repeat) {
      evento.preventDefault();
      const riga = mostrate[scelta];
      // What is shown still answers an earlier question: opening it would open another person.
      if (riga && !attesa) apri(riga);
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
            setTesto(target.value);
          }}
          onKeyDown={tasto}
        />
      </div>
      <p id="cerca-aiuto" className="cerca-aiuto">
        {t(locale ? 'aiutoLocale' : 'aiuto')} <kbd>↑</kbd> <kbd>↓</kbd> <kbd>{t('invio')}</kbd>
      </p>
      {!vuoto && errore && (
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
      <div className="cerca-conto">
        {mostrate.length > 0 && <h2>{t(vuoto ? 'recenti' : locale ? 'trovatiQui' : 'trovati')}</h2>}
        <span role="status">
          {!vuoto && !attesa && t(righe.length < limite ? 'quanti' : 'primi', { count: righe.length })}
        </span>
      </div>
      <ul
        id={idElenco}
        className="persone"
        role="listbox"
        aria-label={t(vuoto ? 'recenti' : 'trovati')}
        aria-busy={attesa}
      >
        {mostrate.map((riga, i) => (
          <li
            key={riga.idSchedaSoggettoANPR}
            id={idOpzione(i)}
            role="option"
            aria-selected={i === scelta}
            onClick={() => {
              apri(riga);
            }}
          >
            <RigaPersona riga={riga} />
          </li>
        ))}
      </ul>
      {vuoto && <Principio />}
      {mostrate.length === 0 && attesa && <Caricamento testo={t('cerco')} />}
      {mostrate.length === 0 && !attesa && !(errore && !locale) && (
        <Nessuno vuoto={vuoto} locale={locale} cercato={cercato} />
      )}
    </div>
  );
}

/** An empty list says how to fill it. */
function Nessuno({
  vuoto,
  locale,
  cercato,
}: {
  readonly vuoto: boolean;
  readonly locale: boolean;
  readonly cercato: string;
}): ReactNode {
  const { t } = usaParole('cerca');
  if (vuoto)
    return (
      <StatoVuoto icona="persona" titolo={t('inizio.titolo')}>
        <ul className="cerca-modi">
          {['nome', 'codice', 'nascita', 'indirizzo', 'numero'].map((modo) => (
            <li key={modo}>
              <strong>{t(`inizio.${modo}`)}</strong> <span>{t(`inizio.${modo}Esempio`)}</span>
            </li>
          ))}
        </ul>
      </StatoVuoto>
    );
  return (
    <StatoVuoto icona="cerca" titolo={t(locale ? 'nessunoQui' : 'nessuno', { cercato })}>
      <p>{t(locale ? 'nessunoQuiTesto' : 'nessunoTesto')}</p>
    </StatoVuoto>
  );
}

import { useEffect, useState, type ReactNode } from 'react';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaSessione } from '../../sessione.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Avviso, StatoVuoto } from '../../ui/stati.tsx';
import { schermataDi } from '../atto/dove.ts';
import { titoloAtto } from '../atto/titolo.ts';
import { Dettaglio } from './dettaglio.tsx';
import { statoDi, voci, type Voce } from './elenco.ts';
import { filtra, filtri, type Filtro } from './filtro.ts';
import { PerChiAssiste } from './per-chi-assiste.tsx';
import { Recupera } from './recupera.tsx';
import { Scarta } from './scarta.tsx';
import { Stato } from './stato.tsx';
import { TabellaUscita } from './tabella.tsx';
import { SceltaVista, usaVista } from './vista.tsx';
import './uscita.css';

function Riga({
  voce,
  scelta,
  apri,
}: {
  readonly voce: Voce;
  readonly scelta: boolean;
  readonly apri: () => void;
}): ReactNode {
  const { t } = usaParole('uscita');
  const quale = voce.tipo === 'bozza' ? voce.bozza : voce.pratica;
  const { soggetto } = quale;
  return (
    <li>
      <button type="button" className="uscita-riga" aria-current={scelta ? 'true' : undefined} onClick={apri}>
        <span className="uscita-chi">{soggetto || t('senzaNome')}</span>
        <Stato stato={statoDi(voce)} />
        <span className="uscita-che">
          {titoloAtto(quale, t)}, {mostraIstante(voce.tempo)}
        </span>
      </button>
    </li>
  );
}

function DettaglioBozza({ voce }: { readonly voce: Extract<Voce, { tipo: 'bozza' }> }): ReactNode {
  const { t } = usaParole('uscita');
  const { archivio } = usaSessione();
  const { vai } = usaNavigazione();
  const { bozza } = voce;
  const chi = bozza.soggetto || t('senzaNome');
  return (
    <article className="dettaglio" aria-label={chi}>
      <header>
        <h2 tabIndex={-1} id="dettaglio-titolo">
          {chi}
        </h2>
        <Stato stato="bozza" />
      </header>
      <p>
        <strong>{titoloAtto(bozza, t)}</strong>
      </p>
      <p>{t('bozza.spiega', { quando: mostraIstante(bozza.modificata) })}</p>
      {bozza.corregge !== undefined && <p>{t('bozza.corregge')}</p>}
      {bozza.recuperata !== undefined && <p>{t('recupera.di', { chi: bozza.recuperata })}</p>}
      <div className="azioni">
        <button
          type="button"
          className="btn btn-primary"
          onClick={() => {
            vai(schermataDi(bozza, t('bozzaDi', { chi })));
          }}
        >
          <Icona nome="matita" /> {t('bozza.riprendi')}
        </button>
        <Scarta
          etichetta={t('scarta.bozza')}
          domanda={t('scarta.domandaBozza', { chi })}
          scarta={() => void archivio.bozze.elimina(bozza.id)}
        />
      </div>
    </article>
  );
}

/** Drafts and acts of whoever is in, with their state; nothing goes away without someone deciding it. */
export function Uscita({ pratica }: { readonly pratica?: string }): ReactNode {
  const { t } = usaParole('uscita');
  const { archivio, bozze, pratiche, illeggibili, ritrovate, inSede, spedisci } = usaSessione();
  const [aperta, setAperta] = useState(pratica);
  const [manda, setManda] = useState(false);
  const [filtro, setFiltro] = useState<Filtro>('tutte');
  const [testo, setTesto] = useState('');
  const [vista, setVista] = usaVista();
  const tutte = voci(bozze, pratiche);
  const titolo = (voce: Voce): string => titoloAtto(voce.tipo === 'bozza' ? voce.bozza : voce.pratica, t);
  const elenco = filtra(tutte, filtro, testo, titolo);
  const qui = elenco.find(({ id }) => id === aperta) ?? elenco[0];
  const inAttesa = pratiche.filter(
    ({ stato }) => stato.stato === 'in-coda' || stato.stato === 'inviata',
  ).length;

  useEffect(() => {
    setAperta(pratica);
  }, [pratica]);

  const scegli = (id: string): void => {
    setAperta(id);
    requestAnimationFrame(() => document.getElementById('dettaglio-titolo')?.focus());
  };
  return (
    <div className="uscita">
      <header className="atto-testa">
        <div>
          <h1>{t('titolo')}</h1>
          <p>{t(inSede ? 'sottotitolo' : 'sottotitoloFuoriLinea')}</p>
        </div>
        <div className="uscita-invia">
          <button
            type="button"
            className="btn btn-primary"
            disabled={!inSede || inAttesa === 0 || manda}
            onClick={() => {
              setManda(true);
              void spedisci().finally(() => {
                setManda(false);
              });
            }}
          >
            <Icona nome="invia" /> {t(manda ? 'inviando' : 'inviaOra')}
          </button>
          {!inSede && inAttesa > 0 && <small>{t('inviaPerche')}</small>}
          <Recupera />
        </div>
      </header>
      {ritrovate > 0 && (
        <Avviso gravita="attenzione" annuncia titolo={t('ritrovate', { count: ritrovate })}>
          <p>{t('ritrovateSpiega')}</p>
        </Avviso>
      )}
      {illeggibili > 0 && (
        <Avviso
          gravita="errore"
          annuncia
          titolo={t('illeggibili', { count: illeggibili })}
          azioni={
            <button
              type="button"
              className="btn btn-outline-primary"
              onClick={() => void archivio.mettiDaParte()}
            >
              {t('mettiDaParte')}
            </button>
          }
        >
          <p>{t('illeggibiliSpiega')}</p>
        </Avviso>
      )}
      {tutte.length === 0 ? (
        <StatoVuoto icona="posta" titolo={t('vuota.titolo')}>
          <p>{t('vuota.testo')}</p>
        </StatoVuoto>
      ) : (
        <div className={vista === 'tabella' ? 'uscita-corpo uscita-larga' : 'uscita-corpo'}>
          <nav aria-label={t('elenco')}>
            <div className="uscita-filtri">
              <label className="campo">
                <span>{t('filtro.mostra')}</span>
                <select
                  className="form-select"
                  value={filtro}
                  onChange={({ target }) => {
                    setFiltro(filtri.find((uno) => uno === target.value) ?? 'tutte');
                  }}
                >
                  {filtri.map((uno) => (
                    <option key={uno} value={uno}>
                      {t(`filtro.${uno}`)} ({filtra(tutte, uno, '', titolo).length})
                    </option>
                  ))}
                </select>
              </label>
              <label className="campo">
                <span>{t('filtro.cerca')}</span>
                <input
                  type="search"
                  className="form-control"
                  value={testo}
                  autoComplete="off"
                  onChange={({ target }) => {
                    setTesto(target.value);
                  }}
                />
              </label>
              <SceltaVista vista={vista} scegli={setVista} />
            </div>
            <p className="visually-hidden" role="status">
              {t('filtro.quante', { count: elenco.length })}
            </p>
            {vista === 'tabella' ? (
              <TabellaUscita voci={elenco} scelta={qui?.id} apri={scegli} />
            ) : (
              <>
                {elenco.length === 0 && <p className="campo-nota">{t('filtro.nessuna')}</p>}
                <ul className="uscita-elenco">
                  {elenco.map((voce) => (
                    <Riga
                      key={voce.id}
                      voce={voce}
                      scelta={voce.id === qui?.id}
                      apri={() => {
                        scegli(voce.id);
                      }}
                    />
                  ))}
                </ul>
              </>
            )}
            <PerChiAssiste />
          </nav>
          {qui?.tipo === 'bozza' && <DettaglioBozza key={qui.id} voce={qui} />}
          {qui?.tipo === 'pratica' && <Dettaglio key={qui.id} pratica={qui.pratica} prima={qui.prima} />}
        </div>
      )}
    </div>
  );
}

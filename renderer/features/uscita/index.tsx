import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaSessione } from '../../sessione.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Avviso, StatoVuoto } from '../../ui/stati.tsx';
import { DettaglioBozza } from './bozza.tsx';
import { Dettaglio } from './dettaglio.tsx';
import { Recupera } from './recupera.tsx';
import { usaPosta } from './usa-posta.ts';
import { usaVista } from './vista.tsx';
import { Voci } from './voci.tsx';
import './uscita.css';

/** Drafts and acts of whoever is in, with their state; nothing goes away without someone deciding it. */
export function Uscita({ pratica }: { readonly pratica?: string }): ReactNode {
  const { t } = usaParole('uscita');
  const { inSede } = usaSessione();
  const [vista, setVista] = usaVista();
  const posta = usaPosta(pratica);
  const { tutte, qui } = posta;
  return (
    <div className="uscita">
      <header className="atto-testa">
        <div>
          <h1>{t('titolo')}</h1>
          <p>{t(inSede ? 'sottotitolo' : 'sottotitoloFuoriLinea')}</p>
        </div>
        <div className="uscita-invia">
          <InviaOra />
          <Recupera />
        </div>
      </header>
      <Guasti />
      {tutte.length === 0 ? (
        <StatoVuoto icona="posta" titolo={t('vuota.titolo')}>
          <p>{t('vuota.testo')}</p>
        </StatoVuoto>
      ) : (
        <div className={vista === 'tabella' ? 'uscita-corpo uscita-larga' : 'uscita-corpo'}>
          <Voci posta={posta} vista={vista} setVista={setVista} />
          {qui?.tipo === 'bozza' && <DettaglioBozza key={qui.id} bozza={qui.bozza} />}
          {qui?.tipo === 'pratica' && <Dettaglio key={qui.id} pratica={qui.pratica} prima={qui.prima} />}
        </div>
      )}
    </div>
  );
}

/** Acts leave by themselves; whoever will not wait sends them now. */
function InviaOra(): ReactNode {
  const { t } = usaParole('uscita');
  const { pratiche, inSede, spedisci } = usaSessione();
  const [manda, setManda] = useState(false);
  const inAttesa = pratiche.filter(
    ({ stato }) => stato.stato === 'in-coda' || stato.stato === 'inviata',
  ).length;
  return (
    <>
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
    </>
  );
}

/** What was lost and found again, and what cannot be read any more. */
function Guasti(): ReactNode {
  const { t } = usaParole('uscita');
  const { archivio, illeggibili, ritrovate } = usaSessione();
  return (
    <>
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
          <p>{t('illeggibiliSpiega', { count: illeggibili })}</p>
        </Avviso>
      )}
    </>
  );
}

import type { ReactNode } from 'react';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import type { Bozza } from '../../offline/pratica.ts';
import { usaSessione } from '../../sessione.tsx';
import { Icona } from '../../ui/icone.tsx';
import { schermataDi } from '../atto/dove.ts';
import { titoloAtto } from '../atto/titolo.ts';
import { Scarta } from './scarta.tsx';
import { Stato } from './stato.tsx';

/** An act that is still being written: gone on with, or thrown away. */
export function DettaglioBozza({ bozza }: { readonly bozza: Bozza }): ReactNode {
  const { t } = usaParole('uscita');
  const { archivio } = usaSessione();
  const { vai } = usaNavigazione();
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

import type { ReactNode } from 'react';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { titoloAtto } from '../atto/titolo.ts';
import { statoDi, type Voce } from './elenco.ts';
import { filtri } from './filtro.ts';
import { PerChiAssiste } from './per-chi-assiste.tsx';
import { Stato } from './stato.tsx';
import { TabellaUscita } from './tabella.tsx';
import type { Posta } from './usa-posta.ts';
import { SceltaVista, type Vista } from './vista.tsx';

interface Sua {
  readonly posta: Posta;
}

/** The outbox, line by line or as a table, and what of it is looked for. */
export function Voci({
  posta,
  vista,
  setVista,
}: Sua & { readonly vista: Vista; readonly setVista: (vista: Vista) => void }): ReactNode {
  const { t } = usaParole('uscita');
  const { elenco, qui, scegli } = posta;
  return (
    <nav aria-label={t('elenco')}>
      <div className="uscita-filtri">
        <Filtri posta={posta} />
        <SceltaVista vista={vista} scegli={setVista} />
      </div>
      <p className="visually-hidden" role="status">
        {t('filtro.quante', { count: elenco.length })}
      </p>
      {vista === 'tabella' ? (
        <TabellaUscita voci={elenco} scelta={qui?.id} apri={scegli} />
      ) : (
        <Righe posta={posta} />
      )}
      <PerChiAssiste />
    </nav>
  );
}

function Filtri({ posta }: Sua): ReactNode {
  const { t } = usaParole('uscita');
  return (
    <>
      <label className="campo">
        <span>{t('filtro.mostra')}</span>
        <select
          className="form-select"
          value={posta.filtro}
          onChange={({ target }) => {
            posta.setFiltro(filtri.find((uno) => uno === target.value) ?? 'tutte');
          }}
        >
          {filtri.map((uno) => (
            <option key={uno} value={uno}>
              {t(`filtro.${uno}`)} ({posta.quante(uno)})
            </option>
          ))}
        </select>
      </label>
      <label className="campo">
        <span>{t('filtro.cerca')}</span>
        <input
          type="search"
          className="form-control"
          value={posta.testo}
          autoComplete="off"
          onChange={({ target }) => {
            posta.setTesto(target.value);
          }}
        />
      </label>
    </>
  );
}

function Righe({ posta: { elenco, qui, scegli } }: Sua): ReactNode {
  const { t } = usaParole('uscita');
  return (
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
  );
}

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

import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { usaParole } from '../../lingua.ts';
import { cognomeNome, generalitaDi } from '../../ufficiale/lettura.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { usaProfili } from '../../ufficiale/profili.ts';
import { Campo } from '../../ui/campi/campo.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { usaApriAtto } from './apri.ts';
import { attiPer, gruppi, primoAtto, semplice, type AttoOfferto } from './menu.ts';
import './atto.css';

function Gruppo({
  titolo,
  atti,
  primo,
  apri,
}: {
  readonly titolo: string;
  readonly atti: readonly AttoOfferto[];
  /** The one that Enter opens. */
  readonly primo: string | undefined;
  readonly apri: (chiave: string) => void;
}): ReactNode {
  const { t } = usaParole('atto');
  if (atti.length === 0) return undefined;
  return (
    <section aria-label={titolo}>
      <h3>{titolo}</h3>
      <ul>
        {atti.map(({ chiave, titolo: nome, codice, impedito }) => (
          <li key={chiave}>
            {impedito === undefined ? (
              <button
                type="button"
                data-atto
                className={chiave === primo ? 'atti-primo' : undefined}
                onClick={() => {
                  apri(chiave);
                }}
              >
                {nome} <span className="atti-codice">{codice}</span>
              </button>
            ) : (
              <span className="atti-impedito">
                {nome} <span className="atti-codice">{codice}</span>
                <small>{t(`impedito.${impedito}`, { defaultValue: impedito })}</small>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Arrows walk through the acts that can be opened, from the search field down and back. */
function frecce(evento: KeyboardEvent<HTMLElement>): void {
  const passo = { ArrowDown: 1, ArrowUp: -1 }[evento.key];
  if (passo === undefined) return;
  const mete = [...evento.currentTarget.querySelectorAll<HTMLElement>('input, [data-atto]')];
  const qui = mete.indexOf(document.activeElement as HTMLElement);
  mete[Math.min(Math.max(qui + passo, 0), mete.length - 1)]?.focus();
  evento.preventDefault();
}

/** The acts under their groups, looked through by name or by number; Enter opens the first that is called so. */
function Scelta({
  dossier,
  apri,
}: {
  readonly dossier: Dossier;
  readonly apri: (chiave: string) => void;
}): ReactNode {
  const { t } = usaParole('atto');
  const [testo, setTesto] = useState('');
  const comune = usaComune();
  const profili = usaProfili();
  const cercato = semplice(testo);
  const atti = attiPer(dossier, comune?.codiceIstat, profili, t).filter(({ titolo, codice }) =>
    semplice(`${titolo} ${codice}`).includes(cercato),
  );
  const primo = cercato === '' ? undefined : primoAtto(atti, cercato);
  return (
    <div onKeyDown={frecce}>
      <Campo nome="cerca-atto" etichetta={t('menu.cerca')} nota={t('menu.cercaNota')}>
        {(appigli) => (
          <input
            {...appigli}
            type="search"
            className="form-control"
            autoComplete="off"
            // React keeps the attribute to itself, and a dialog looks for it when it opens.
            ref={(campo) => campo?.setAttribute('autofocus', '')}
            value={testo}
            onChange={({ target }) => {
              setTesto(target.value);
            }}
            onKeyDown={(evento) => {
              if (evento.key === 'Enter' && primo) apri(primo.chiave);
            }}
          />
        )}
      </Campo>
      {atti.some(({ impedito }) => impedito?.startsWith('profilo-')) && (
        <p className="campo-nota">{t('menu.profili')}</p>
      )}
      <div className="atti-elenco">
        {gruppi.map((gruppo) => (
          <Gruppo
            key={gruppo}
            titolo={t(`menu.gruppo.${gruppo}`)}
            atti={atti.filter((uno) => uno.gruppo === gruppo)}
            primo={primo?.chiave}
            apri={apri}
          />
        ))}
      </div>
      {atti.length === 0 && <p role="status">{t('menu.nessuno')}</p>}
    </div>
  );
}

/** The acts that can start from this record, and why the others cannot. */
export function MenuAtti({
  dossier,
  letto,
  subito = false,
}: {
  readonly dossier: Dossier;
  readonly letto: number;
  /** Already open: whoever asked for it waited for the record. */
  readonly subito?: boolean;
}): ReactNode {
  const { t } = usaParole('atto');
  const [aperto, setAperto] = useState(subito);
  const [fallito, setFallito] = useState(false);
  const apriAtto = usaApriAtto();
  const apri = (chiave: string): void => {
    setAperto(false);
    setFallito(false);
    apriAtto(chiave, dossier, letto).catch(() => {
      setFallito(true);
    });
  };
  return (
    <>
      <button
        type="button"
        className="btn btn-primary"
        aria-haspopup="dialog"
        onClick={() => {
          setAperto(true);
        }}
      >
        <Icona nome="matita" /> {t('menu.apri')}
      </button>
      {fallito && (
        <Avviso gravita="errore" annuncia titolo={t('nonAperto')}>
          <p>{t('nonApertoRimedio')}</p>
        </Avviso>
      )}
      {aperto && (
        <Dialogo
          ampio
          titolo={t('menu.etichetta', { chi: cognomeNome(generalitaDi(dossier)) })}
          chiudi={() => {
            setAperto(false);
          }}
        >
          <Scelta dossier={dossier} apri={apri} />
        </Dialogo>
      )}
    </>
  );
}

import { Icona } from '../../ui/icone.tsx';
import { idCampoCerca } from './campo.ts';
import { usaParole } from '../../lingua.ts';
import { idElenco, idOpzione } from './elenco.tsx';
import { chiediComando } from '../cornice/scorciatoie.ts';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import type { Voce } from './gruppi.ts';
import { limite } from './trovati.ts';
import { Avviso } from '../../ui/stati.tsx';
import { cognomeNome } from '../../ufficiale/lettura.ts';
import type { RicercaSalvata } from '../../offline/archivio.ts';
import type { Riga } from './fuori-linea.ts';
import { NonLetta } from '../../ui/non-letta.tsx';

export function CampoCerca({
  campo,
  mostrate,
  scelta,
  testo,
  setTesto,
  tasto,
}: {
  readonly campo: RefObject<HTMLInputElement | null>;
  readonly mostrate: Voce[];
  readonly scelta: number;
  readonly testo: string;
  readonly setTesto: (valore: string) => void;
  readonly tasto: (evento: KeyboardEvent) => void;
}): ReactNode {
  const { t } = usaParole('cerca');
  return (
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
  );
}

/** How to move, how many there are, and the keeping of the search. */
export function SottoIlCampo({
  locale,
  vuoto,
  attesa,
  mostrate,
  salvate,
  cercato,
  salva,
}: {
  readonly locale: boolean;
  readonly vuoto: boolean;
  readonly attesa: boolean;
  readonly mostrate: Voce[];
  readonly salvate: readonly RicercaSalvata[];
  readonly cercato: string;
  readonly salva: (testo: string) => void;
}): ReactNode {
  const { t } = usaParole('cerca');
  return (
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
  );
}

export function NonCercato({
  errore,
  locale,
  riprova,
}: {
  readonly errore: { readonly messaggio: string; readonly rimedio: string } | undefined;
  readonly locale: boolean;
  readonly riprova: () => void;
}): ReactNode {
  return (
    errore && (
      <NonLetta
        gravita={locale ? 'attenzione' : 'errore'}
        messaggio={errore.messaggio}
        rimedio={errore.rimedio}
        rileggi={riprova}
      />
    )
  );
}

export function Doppioni({ doppi }: { readonly doppi: readonly Riga[] }): ReactNode {
  const { t } = usaParole('cerca');
  return doppi.map((una) => (
    <Avviso
      key={una.idSchedaSoggettoANPR}
      gravita="attenzione"
      titolo={t('doppioni', { chi: cognomeNome(una) })}
    >
      {t('doppioniTesto')}
    </Avviso>
  ));
}

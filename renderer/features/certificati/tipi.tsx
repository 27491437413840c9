import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { CertificatoPossibile } from '#contract/wa/certificati.ts';
import { usaParole } from '../../lingua.ts';
import { idCampo } from '../../ui/campi/campo.tsx';
import { CampoData } from '../../ui/campi/data.tsx';
import { Icona } from '../../ui/icone.tsx';
import { cercaElettorali, cercaTipi, type Gruppi } from './cerca-tipi.ts';
import { conTipo, type Scelte } from './domanda.ts';
import { NonPossibili } from './non-possibili.tsx';
import type { ProprietaScelte } from './scelte.tsx';

/** One type that can be issued, with why it may not stand beside those already chosen. */
function Tipo({
  uno,
  scelte,
  cambia,
}: Pick<ProprietaScelte, 'scelte' | 'cambia'> & { readonly uno: CertificatoPossibile }): ReactNode {
  const { t, lingua } = usaParole('certificati');
  const scelto = scelte.tipi.includes(uno.tipo);
  const contro = scelto || scelte.proposti ? [] : uno.nonCon.filter((altro) => scelte.tipi.includes(altro));
  const nomi = contro.map((altro) => descrivi('13', altro, lingua)).join(', ');
  return (
    <label className={contro.length > 0 ? 'impedita' : undefined}>
      <input
        type="checkbox"
        disabled={contro.length > 0}
        checked={scelto}
        onChange={({ target }) => {
          cambia(conTipo(scelte, uno.tipo, target.checked));
        }}
      />
      <span>
        {descrivi('13', uno.tipo, lingua)}
        {contro.length > 0 && <small>{t('nonInsieme', { nomi })}</small>}
        {uno.esito === 'forzando' && (
          <small className="tipi-forza">
            <Icona nome="avviso" />{' '}
            {uno.motivi
              .filter(({ blocca }) => blocca)
              .map(({ causa }) => causa)
              .join(' ')}
          </small>
        )}
      </span>
    </label>
  );
}

/** What to certify: the twenty types in three groups, looked for by a part of their name. */
export function Tipi({ possibili, scelte, cambia, errore, avanti }: ProprietaScelte): ReactNode {
  const { t, lingua } = usaParole('certificati');
  const [testo, setTesto] = useState('');
  const [detto, setDetto] = useState('');
  const cerca = useRef<HTMLInputElement>(null);
  const gruppi = useMemo(() => cercaTipi(possibili, testo, lingua), [possibili, testo, lingua]);
  const campo = 'listaTipiCertificati.tipoCertificato';
  const manca = errore(campo);
  const conData = possibili.filter(({ tipo, data }) => data !== undefined && scelte.tipi.includes(tipo));
  const campoData = 'testataRichiesta.dataDecorrenza';

  useEffect(() => {
    cerca.current?.focus();
  }, []);

  const premuto = usaTasti({ testo, setTesto, avanti, gruppi, setDetto, cambia, scelte });
  return (
    <fieldset
      className={manca === undefined ? 'campo tipi' : 'campo tipi campo-errato'}
      id={idCampo(campo)}
      tabIndex={-1}
    >
      <legend>{t('tipi')}</legend>
      <CercaTipi cerca={cerca} testo={testo} setTesto={setTesto} premuto={premuto} detto={detto} />
      <div className="scelta tipi-griglia">
        {gruppi.si.map((uno) => (
          <Tipo key={uno.tipo} uno={uno} scelte={scelte} cambia={cambia} />
        ))}
      </div>
      <TipiForzando gruppi={gruppi} scelte={scelte} cambia={cambia} />
      <NonPossibili possibili={gruppi.no} elettorali={cercaElettorali(testo)} cercati={testo.trim() !== ''} />
      {manca !== undefined && <div className="campo-errore">{manca}</div>}
      <ComeEraIl conData={conData} campoData={campoData} scelte={scelte} cambia={cambia} errore={errore} />
    </fieldset>
  );
}

function usaTasti({
  testo,
  setTesto,
  avanti,
  gruppi,
  setDetto,
  cambia,
  scelte,
}: {
  readonly testo: string;
  readonly setTesto: (valore: string) => void;
  readonly avanti: () => void;
  readonly gruppi: Gruppi;
  readonly setDetto: (valore: string) => void;
  readonly cambia: (cambi: Partial<Scelte>) => void;
  readonly scelte: Scelte;
}): (evento: KeyboardEvent) => void {
  const { t, lingua } = usaParole('certificati');
  const premuto = (evento: KeyboardEvent): void => {
    if (evento.key === 'Escape' && testo !== '') {
      evento.preventDefault();
      setTesto('');
    }
    if (evento.key !== 'Enter') return;
    evento.preventDefault();
    if (testo.trim() === '') {
      avanti();
      return;
    }
    const primo = gruppi.si[0] ?? gruppi.forzando[0];
    if (!primo) {
      setDetto(t('nessunoDaScegliere'));
      return;
    }
    cambia(conTipo(scelte, primo.tipo, true));
    setDetto(t('scelto', { nome: descrivi('13', primo.tipo, lingua) }));
    setTesto('');
  };
  return premuto;
}

function CercaTipi({
  cerca,
  testo,
  setTesto,
  premuto,
  detto,
}: {
  readonly cerca: RefObject<HTMLInputElement | null>;
  readonly testo: string;
  readonly setTesto: (valore: string) => void;
  readonly premuto: (evento: KeyboardEvent) => void;
  readonly detto: string;
}): ReactNode {
  const { t } = usaParole('certificati');
  return (
    <>
      <input
        ref={cerca}
        id={idCampo('certificati.cerca')}
        type="search"
        className="form-control"
        aria-label={t('cercaTipi')}
        aria-describedby="tipi-come"
        placeholder={t('cercaTipiEsempio')}
        autoComplete="off"
        value={testo}
        onChange={({ target }) => {
          setTesto(target.value);
        }}
        onKeyDown={premuto}
      />
      <p className="campo-nota" id="tipi-come">
        {t('tipiNota')}
      </p>
      <p className="visually-hidden" role="status">
        {detto}
      </p>
    </>
  );
}

function TipiForzando({
  gruppi,
  scelte,
  cambia,
}: {
  readonly gruppi: Gruppi;
  readonly scelte: Scelte;
  readonly cambia: (cambi: Partial<Scelte>) => void;
}): ReactNode {
  const { t } = usaParole('certificati');
  return (
    gruppi.forzando.length > 0 && (
      <div role="group" aria-label={t('conForza')}>
        <p className="tipi-titolo">{t('conForza')}</p>
        <div className="scelta scelta-colonna">
          {gruppi.forzando.map((uno) => (
            <Tipo key={uno.tipo} uno={uno} scelte={scelte} cambia={cambia} />
          ))}
        </div>
      </div>
    )
  );
}

/** The day as of which it certifies. */
function ComeEraIl({
  conData,
  campoData,
  scelte,
  cambia,
  errore,
}: {
  readonly conData: ProprietaScelte['possibili'];
  readonly campoData: 'testataRichiesta.dataDecorrenza';
  readonly scelte: Scelte;
  readonly cambia: (cambi: Partial<Scelte>) => void;
  readonly errore: (campo: string) => string | undefined;
}): ReactNode {
  const { t } = usaParole('certificati');
  return (
    conData.length > 0 && (
      <CampoData
        nome={campoData}
        etichetta={t('al')}
        nota={t('alNota')}
        facoltativo={conData.every(({ data }) => data === 'facoltativa')}
        valore={scelte.al}
        cambia={(al) => {
          cambia({ al });
        }}
        errore={errore(campoData)}
      />
    )
  );
}

import type { ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { CertificatoPossibile } from '#contract/wa/certificati.ts';
import { usaParole } from '../../lingua.ts';
import { idCampo } from '../../ui/campi/campo.tsx';
import { CampoData } from '../../ui/campi/data.tsx';
import { Icona } from '../../ui/icone.tsx';
import { cercaElettorali } from './cerca-tipi.ts';
import { CercaTipi, usaRicerca } from './cerca-tipi.tsx';
import { conTipo } from './domanda.ts';
import { NonPossibili } from './non-possibili.tsx';
import type { ProprietaScelte } from './scelte.tsx';

const campo = 'listaTipiCertificati.tipoCertificato';
const campoData = 'testataRichiesta.dataDecorrenza';

/** What to certify: the twenty types in three groups, looked for by a part of their name. */
export function Tipi(proprieta: ProprietaScelte): ReactNode {
  const { t } = usaParole('certificati');
  const ricerca = usaRicerca(proprieta);
  const { scelte, cambia, errore } = proprieta;
  const { gruppi, testo } = ricerca;
  const manca = errore(campo);
  return (
    <fieldset
      className={manca === undefined ? 'campo tipi' : 'campo tipi campo-errato'}
      id={idCampo(campo)}
      tabIndex={-1}
    >
      <legend>{t('tipi')}</legend>
      <CercaTipi ricerca={ricerca} />
      <div className="scelta tipi-griglia">
        {gruppi.si.map((uno) => (
          <Tipo key={uno.tipo} uno={uno} scelte={scelte} cambia={cambia} />
        ))}
      </div>
      {gruppi.forzando.length > 0 && (
        <div role="group" aria-label={t('conForza')}>
          <p className="tipi-titolo">{t('conForza')}</p>
          <div className="scelta scelta-colonna">
            {gruppi.forzando.map((uno) => (
              <Tipo key={uno.tipo} uno={uno} scelte={scelte} cambia={cambia} />
            ))}
          </div>
        </div>
      )}
      <NonPossibili possibili={gruppi.no} elettorali={cercaElettorali(testo)} cercati={testo.trim() !== ''} />
      {manca !== undefined && <div className="campo-errore">{manca}</div>}
      <ComeEraIl {...proprieta} />
    </fieldset>
  );
}

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

/** The day as of which it certifies. */
function ComeEraIl({ possibili, scelte, cambia, errore }: ProprietaScelte): ReactNode {
  const { t } = usaParole('certificati');
  const conData = possibili.filter(({ tipo, data }) => data !== undefined && scelte.tipi.includes(tipo));
  if (conData.length === 0) return undefined;
  return (
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
  );
}

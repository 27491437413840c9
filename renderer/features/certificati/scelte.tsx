import type { ReactNode } from 'react';
import { descrivi, etichetta, vociValide } from '#contract/tabelle/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { usaParole, type Parole } from '../../lingua.ts';
import { limite6001 } from '../../ufficiale/limiti.ts';
import { idCampo } from '../../ui/campi/campo.tsx';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoScelta, CampoSelezione, Spunta } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { esenteDaiDiritti, tipi, type Scelte } from './domanda.ts';

const c = 'datiControllo';
const r = 'generalitaRichiedente';

export interface ProprietaScelte {
  readonly dossier: Dossier;
  readonly scelte: Scelte;
  readonly cambia: (cambi: Partial<Scelte>) => void;
  readonly errore: (campo: string) => string | undefined;
  readonly oggi: string;
}

/** Why a type is not for this person, said beforehand where the record already tells. */
function impedimento(tipo: string, dossier: Dossier, t: Parole): string | undefined {
  if (dossier.stato !== 'residente' && dossier.stato !== 'aire') return t(`impedito.${dossier.stato}`);
  if (dossier.stato === 'aire' && tipo !== '1') return t('impedito.aire');
  if (tipo === '12' && !dossier.famiglia) return t('impedito.senzaFamiglia');
  if (tipo === '12' && dossier.famiglia?.tipoScheda === '4') return t('impedito.convivenza');
  if (tipo === '12' && dossier.famiglia?.certificabile === false) return t('impedito.famiglia');
  return undefined;
}

function Tipi({ dossier, scelte, cambia, errore }: ProprietaScelte): ReactNode {
  const { t, lingua } = usaParole('certificati');
  const campo = 'listaTipiCertificati.tipoCertificato';
  const detto = errore(campo);
  return (
    <fieldset
      className={detto === undefined ? 'campo scelta' : 'campo scelta campo-errato'}
      id={idCampo(campo)}
      tabIndex={-1}
    >
      <legend>{t('tipi')}</legend>
      <div className="campo-nota">{t('tipiNota')}</div>
      <div className="scelta-colonna">
        {tipi.map((tipo) => {
          const impedita = impedimento(tipo, dossier, t);
          return (
            <label key={tipo} className={impedita === undefined ? undefined : 'impedita'}>
              <input
                type="checkbox"
                disabled={impedita !== undefined}
                checked={scelte.tipi.includes(tipo)}
                onChange={({ target }) => {
                  cambia({
                    tipi: tipi.filter((uno) => (uno === tipo ? target.checked : scelte.tipi.includes(uno))),
                  });
                }}
              />
              <span>
                {descrivi('13', tipo, lingua)}
                {impedita !== undefined && <small>{impedita}</small>}
              </span>
            </label>
          );
        })}
      </div>
      {detto !== undefined && <div className="campo-errore">{detto}</div>}
    </fieldset>
  );
}

function Oneri({ scelte, cambia, errore, oggi }: ProprietaScelte): ReactNode {
  const { t, lingua } = usaParole('certificati');
  const esente = scelte.uso === 'esente';
  return (
    <>
      <CampoScelta
        nome="uso"
        etichetta={t('uso')}
        inRiga
        valore={scelte.uso}
        cambia={(uso) => {
          cambia({ uso: uso === 'esente' ? 'esente' : 'bollo' });
        }}
        opzioni={[
          { valore: 'bollo', nome: t('usoBollo') },
          { valore: 'esente', nome: t('usoEsente') },
        ]}
      />
      {esente && (
        <CampoSelezione
          nome={`${c}.esenzioneBollo`}
          etichetta={t('esenzione')}
          nota={t('esenzioneNota')}
          valore={scelte.esenzione}
          cambia={(esenzione) => {
            cambia({ esenzione });
          }}
          vuota={t('scegli')}
          opzioni={vociValide('39', oggi).map((una) => ({
            valore: una.codice,
            nome: etichetta(una, lingua),
          }))}
          errore={errore(`${c}.esenzioneBollo`)}
        />
      )}
      {esente && scelte.esenzione === '99' && (
        <CampoTesto
          nome={`${c}.descrizioneEsenzioneBollo`}
          etichetta={t('descrizione')}
          valore={scelte.descrizione}
          cambia={(descrizione) => {
            cambia({ descrizione });
          }}
          errore={errore(`${c}.descrizioneEsenzioneBollo`)}
          {...limite6001(`${c}.descrizioneEsenzioneBollo`)}
        />
      )}
      <div className="riga-campi">
        {!esente && (
          <CampoTesto
            nome={`${c}.bollo`}
            etichetta={t('bollo')}
            largo="poco"
            valore={scelte.bollo}
            cambia={(bollo) => {
              cambia({ bollo });
            }}
            errore={errore(`${c}.bollo`)}
          />
        )}
        <CampoTesto
          nome={`${c}.diritti`}
          etichetta={t('diritti')}
          largo="poco"
          nota={esenteDaiDiritti(scelte) ? t('dirittiEsenti') : undefined}
          valore={scelte.diritti}
          cambia={(diritti) => {
            cambia({ diritti });
          }}
          errore={errore(`${c}.diritti`)}
        />
      </div>
      {!esente && (
        <Spunta
          nome="bolloVirtuale"
          etichetta={t('bolloVirtuale')}
          nota={t('bolloVirtualeNota')}
          valore={scelte.bolloVirtuale}
          cambia={(bolloVirtuale) => {
            cambia({ bolloVirtuale });
          }}
        />
      )}
    </>
  );
}

function Richiedente({ scelte, cambia, errore }: ProprietaScelte): ReactNode {
  const { t } = usaParole('certificati');
  const testo = (
    dato: 'cognome' | 'nome' | 'documento',
    campo: string,
    etichettaCampo: string,
  ): ReactNode => (
    <CampoTesto
      nome={campo}
      etichetta={etichettaCampo}
      valore={scelte[dato]}
      cambia={(valore) => {
        cambia({ [dato]: valore });
      }}
      maiuscolo={dato !== 'documento'}
      errore={errore(campo)}
      {...limite6001(campo)}
    />
  );
  const pa = scelte.richiedente === '3';
  return (
    <>
      <CampoScelta
        nome={`${c}.tipoRichiedente`}
        etichetta={t('richiedente')}
        inRiga
        valore={scelte.richiedente}
        cambia={(scelto) => {
          cambia({ richiedente: scelto as Scelte['richiedente'] });
        }}
        opzioni={(['2', '1', '3'] as const).map((valore) => ({ valore, nome: t(`richiedenteDi.${valore}`) }))}
      />
      {scelte.richiedente !== '2' && (
        <>
          <div className="riga-campi">
            {testo('cognome', `${r}.generalita.cognome`, t(pa ? 'ente' : 'cognome'))}
            {!pa && testo('nome', `${r}.generalita.nome`, t('nome'))}
          </div>
          <div className="riga-campi">
            {testo(
              'documento',
              `${r}.docRiconoscimento.estDocRiconoscimento`,
              t(pa ? 'estremi' : 'documento'),
            )}
            <CampoData
              nome={`${r}.docRiconoscimento.dataRilascio`}
              etichetta={t('dataDocumento')}
              valore={scelte.dataDocumento}
              cambia={(dataDocumento) => {
                cambia({ dataDocumento });
              }}
            />
          </div>
        </>
      )}
      <div className="riga-campi">
        <CampoTesto
          nome={`${c}.cognomeUffAnagrafe`}
          etichetta={t('cognomeUfficiale')}
          valore={scelte.cognomeUfficiale}
          cambia={(cognomeUfficiale) => {
            cambia({ cognomeUfficiale });
          }}
          maiuscolo
          errore={errore(`${c}.cognomeUffAnagrafe`)}
          {...limite6001(`${c}.cognomeUffAnagrafe`)}
        />
        <CampoTesto
          nome={`${c}.nomeUffAnagrafe`}
          etichetta={t('nomeUfficiale')}
          valore={scelte.nomeUfficiale}
          cambia={(nomeUfficiale) => {
            cambia({ nomeUfficiale });
          }}
          maiuscolo
          {...limite6001(`${c}.nomeUffAnagrafe`)}
        />
      </div>
    </>
  );
}

/** What is asked for, on whose request, with which stamp. */
export function SceltaCertificati(proprieta: ProprietaScelte): ReactNode {
  return (
    <>
      <Tipi {...proprieta} />
      <Oneri {...proprieta} />
      <Richiedente {...proprieta} />
    </>
  );
}

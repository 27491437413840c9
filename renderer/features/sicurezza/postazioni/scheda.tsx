import { useState, type ReactNode } from 'react';
import type { AttoPostazioni, CodicePostazione, VocePostazione } from '#contract/wa/postazioni.ts';
import { mostraGiorno, mostraIstante } from '../../../date.ts';
import { linguaDi } from '../../../errori.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama, type RispostaPonte } from '../../../ponte.ts';
import { Campo } from '../../../ui/campi/campo.tsx';
import { Dialogo } from '../../../ui/dialogo.tsx';
import { Coppie } from '../../../ui/parti.tsx';
import { Avviso } from '../../../ui/stati.tsx';
import { Affida } from './affida.tsx';

type Errore = { readonly tipo: string; readonly messaggio: string; readonly rimedio: string };

/** What is done to one workstation, and what is known of it. */
export function Scheda({
  voce,
  compi,
  prepara,
  accogli,
  chiudi,
}: {
  readonly voce: VocePostazione;
  readonly compi: (atto: AttoPostazioni) => Promise<void>;
  readonly prepara: (quali: readonly string[]) => Promise<void>;
  readonly accogli: (esito: RispostaPonte<'postazioni.elenco'>) => boolean;
  readonly chiudi: () => void;
}): ReactNode {
  const { t } = usaParole('postazioni');
  const { idPostazione, stato, certificato } = voce;
  const [codice, setCodice] = useState<CodicePostazione>();
  const [errore, setErrore] = useState<Errore>();
  const [conferma, setConferma] = useState('');
  const installabile = stato === 'attiva' || stato === 'da-installare';
  const chiedi = async (): Promise<void> => {
    const esito = await chiama('postazioni.codice', { idPostazione });
    setErrore(esito.ok ? undefined : esito.errore);
    if (esito.ok) setCodice(esito.valore);
  };
  const elimina = async (): Promise<void> => {
    const esito = await chiama('postazioni.elimina', { idPostazione, conferma });
    setErrore(esito.ok ? undefined : esito.errore);
    if (esito.ok && accogli(esito)) chiudi();
  };
  return (
    <Dialogo titolo={t('di', { quale: idPostazione })} chiudi={chiudi} ampio>
      {errore && (
        <Avviso gravita="errore" annuncia titolo={errore.messaggio}>
          <p lang={linguaDi(errore)}>{errore.rimedio}</p>
        </Avviso>
      )}
      <Coppie
        voci={[
          [t('colonne.responsabile'), voce.responsabile || t('nonIndicato')],
          [t('descrizione'), voce.descrizione],
          [t('stato'), t(`stati.${stato}`)],
          [t('dal'), mostraIstante(voce.dal)],
          [t('colonne.scadenza'), certificato && mostraGiorno(certificato.scadenza)],
          [t('seriale'), certificato?.seriale],
          [t('sistema'), voce.programma?.sistema],
        ]}
      />
      {codice && (
        <Avviso gravita="nota" annuncia titolo={t('codiceTitolo')}>
          <p className="parco-codice">{codice.codice}</p>
          <p>{t('codiceNota', { quando: mostraIstante(codice.scadenza) })}</p>
        </Avviso>
      )}
      {stato !== 'eliminata' && (
        <Affida
          voce={voce}
          affida={(chi) => {
            void compi({ atto: 'affida', quali: [idPostazione], ...chi });
          }}
        />
      )}
      {installabile && (
        <div className="azioni">
          <button
            type="button"
            className="btn btn-primary"
            onClick={() => {
              void chiedi();
            }}
          >
            {t('atti.codice')}
          </button>
          <button
            type="button"
            className="btn btn-outline-primary"
            onClick={() => {
              void prepara([idPostazione]);
              chiudi();
            }}
          >
            {t('atti.pacchetto')}
          </button>
          <button
            type="button"
            className="btn btn-outline-primary"
            onClick={() => {
              void compi({ atto: 'blocca', quali: [idPostazione] });
            }}
          >
            {t('atti.blocca')}
          </button>
        </div>
      )}
      {stato === 'bloccata' && (
        <>
          <div className="azioni">
            <button
              type="button"
              className="btn btn-primary"
              onClick={() => {
                void compi({ atto: 'sblocca', quali: [idPostazione] });
              }}
            >
              {t('atti.sblocca')}
            </button>
          </div>
          <h3>{t('elimina')}</h3>
          <p>{t('eliminaNota')}</p>
          <Campo nome="elimina.conferma" etichetta={t('eliminaConferma', { quale: idPostazione })}>
            {(appigli) => (
              <input
                {...appigli}
                type="text"
                className="form-control"
                autoComplete="off"
                maxLength={20}
                value={conferma}
                onChange={({ target }) => {
                  setConferma(target.value);
                }}
              />
            )}
          </Campo>
          <button
            type="button"
            className="btn btn-danger"
            onClick={() => {
              void elimina();
            }}
          >
            {t('elimina')}
          </button>
        </>
      )}
    </Dialogo>
  );
}

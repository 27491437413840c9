import { useState, type ReactNode } from 'react';
import { mostraGiorno } from '../../date.ts';
import { detto } from '../../detto.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { Coppie, Sezione } from '../../ui/parti.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { DialogoImporta } from './importa.tsx';
import { NonFatto } from '../../ui/esito.tsx';

/** Days before the end at which the certificate may be renewed from here. */
const preavviso = 60;

type Esito =
  | { readonly stato: 'in-corso' | 'fatto' }
  | { readonly stato: 'no'; readonly tipo: string; readonly messaggio: string; readonly rimedio: string };

function Rinnovo(): ReactNode {
  const { t } = usaParole('postazione');
  const [esito, setEsito] = useState<Esito>();
  const rinnova = async (): Promise<void> => {
    setEsito({ stato: 'in-corso' });
    const risposta = await chiama('installazione.rinnova', {});
    setEsito(risposta.ok ? { stato: 'fatto' } : { stato: 'no', ...risposta.errore });
  };
  if (esito?.stato === 'fatto') return <Avviso gravita="bene" annuncia titolo={t('rinnovato')} />;
  return (
    <>
      {esito?.stato === 'no' && <NonFatto errore={esito} />}
      <Avviso
        gravita="attenzione"
        titolo={t('rinnovo')}
        azioni={
          <button
            type="button"
            className="btn btn-sm btn-primary"
            disabled={esito?.stato === 'in-corso'}
            onClick={() => {
              void rinnova();
            }}
          >
            {esito?.stato === 'in-corso' ? t('rinnovoInCorso') : t('rinnova')}
          </button>
        }
      >
        <p>{t('rinnovoNota')}</p>
      </Avviso>
    </>
  );
}

/** Which workstation this is and until when, and how it goes on being one. */
export function Certificato(): ReactNode {
  const { t } = usaParole('postazione');
  const postazione = usaEvento('postazione.stato');
  const identita = postazione?.identita;
  const [importa, setImporta] = useState(false);
  const assente = identita?.stato === 'assente' ? detto(identita) : undefined;
  const daRinnovare =
    identita?.stato === 'presente' && identita.giorniRimasti >= 0 && identita.giorniRimasti <= preavviso;
  return (
    <Sezione id="certificato" titolo={t('certificato')}>
      {assente && (
        <>
          <p>{assente.messaggio}</p>
          <p>{assente.rimedio}</p>
        </>
      )}
      {identita?.stato === 'presente' && (
        <Coppie
          voci={[
            [t('idPostazione'), identita.idPostazione],
            [t('scadenza'), mostraGiorno(identita.scadenza)],
            [t('restano'), t('giorni', { count: identita.giorniRimasti })],
          ]}
        />
      )}
      {daRinnovare && <Rinnovo />}
      <p>
        <button
          type="button"
          className="btn btn-sm btn-outline-primary"
          onClick={() => {
            setImporta(true);
          }}
        >
          {t('importa.apri')}
        </button>
      </p>
      {importa && (
        <DialogoImporta
          chiudi={() => {
            setImporta(false);
          }}
        />
      )}
      <Coppie
        voci={[
          [t('versione'), postazione?.versione],
          [t('guscio'), postazione && t(`gusci.${postazione.guscio}`)],
        ]}
      />
    </Sezione>
  );
}

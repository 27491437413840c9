import { useState, type FormEvent, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { linguaDi } from '../../errori.ts';
import { Campo } from '../../ui/campi/campo.tsx';
import { Importa } from '../postazione/importa.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Avviso } from '../../ui/stati.tsx';

type Errore = { readonly tipo: string; readonly messaggio: string; readonly rimedio: string };

/** Address and code, and what came of it. */
export function Installa({ chiudi }: { readonly chiudi: () => void }): ReactNode {
  const { t } = usaParole('accesso');
  const [indirizzo, setIndirizzo] = useState('');
  const [codice, setCodice] = useState('');
  const [inCorso, setInCorso] = useState(false);
  const [errore, setErrore] = useState<Errore>();
  const [fatta, setFatta] = useState<{ readonly idPostazione: string; readonly comune: string }>();
  const [daFile, setDaFile] = useState(false);
  const invia = async (evento: FormEvent): Promise<void> => {
    evento.preventDefault();
    if (inCorso) return;
    setErrore(undefined);
    setInCorso(true);
    const esito = await chiama('installazione.richiedi', { indirizzo, codice });
    setInCorso(false);
    if (esito.ok) setFatta(esito.valore);
    else setErrore(esito.errore);
  };
  if (daFile)
    return (
      <Dialogo titolo={t('postazione:importa.titolo')} chiudi={chiudi}>
        <Importa />
      </Dialogo>
    );
  if (fatta)
    return (
      <Dialogo
        titolo={t('installa.fatta')}
        chiudi={chiudi}
        azioni={
          <button type="button" className="btn btn-primary" onClick={chiudi}>
            {t('installa.avanti')}
          </button>
        }
      >
        <Avviso gravita="bene" annuncia titolo={t('installa.questa', fatta)}>
          <p>{t('installa.fattaNota')}</p>
        </Avviso>
      </Dialogo>
    );
  return (
    <Dialogo titolo={t('installa.titolo')} chiudi={chiudi}>
      <form
        onSubmit={(evento) => {
          void invia(evento);
        }}
      >
        <p>{t('installa.spiega')}</p>
        {errore && (
          <Avviso gravita="errore" annuncia titolo={errore.messaggio}>
            <p lang={linguaDi(errore)}>{errore.rimedio}</p>
          </Avviso>
        )}
        <Campo
          nome="installa.indirizzo"
          etichetta={t('installa.indirizzo')}
          nota={t('installa.indirizzoNota')}
        >
          {(appigli) => (
            <input
              {...appigli}
              type="text"
              inputMode="url"
              className="form-control"
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              value={indirizzo}
              onChange={({ target }) => {
                setIndirizzo(target.value);
              }}
            />
          )}
        </Campo>
        <Campo nome="installa.codice" etichetta={t('installa.codice')} nota={t('installa.codiceNota')}>
          {(appigli) => (
            <input
              {...appigli}
              type="text"
              className="form-control"
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              value={codice}
              onChange={({ target }) => {
                setCodice(target.value);
              }}
            />
          )}
        </Campo>
        <div className="azioni">
          <button type="submit" className="btn btn-primary" aria-disabled={inCorso}>
            {inCorso ? t('installa.inCorso') : t('installa.installa')}
          </button>
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={inCorso}
            onClick={() => {
              setDaFile(true);
            }}
          >
            {t('postazione:importa.apri')}
          </button>
        </div>
      </form>
    </Dialogo>
  );
}

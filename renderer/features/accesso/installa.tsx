import { useState, type FormEvent, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { Campo } from '../../ui/campi/campo.tsx';
import { DialogoImporta } from '../postazione/importa.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { NonFatto } from '../../ui/esito.tsx';

type Errore = { readonly tipo: string; readonly messaggio: string; readonly rimedio: string };
type Questa = { readonly idPostazione: string; readonly comune: string };

/** This machine becomes a workstation: by a code of installation, or by the file of the official procedure. */
export function Installa({ chiudi }: { readonly chiudi: () => void }): ReactNode {
  const { t } = usaParole('accesso');
  const [fatta, setFatta] = useState<Questa>();
  const [daFile, setDaFile] = useState(false);
  if (daFile) return <DialogoImporta chiudi={chiudi} />;
  if (fatta) return <Fatta questa={fatta} chiudi={chiudi} />;
  return (
    <Dialogo titolo={t('installa.titolo')} chiudi={chiudi}>
      <ConCodice
        fatta={setFatta}
        daFile={() => {
          setDaFile(true);
        }}
      />
    </Dialogo>
  );
}

function Fatta({ questa, chiudi }: { readonly questa: Questa; readonly chiudi: () => void }): ReactNode {
  const { t } = usaParole('accesso');
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
      <Avviso gravita="bene" annuncia titolo={t('installa.questa', questa)}>
        <p>{t('installa.fattaNota')}</p>
      </Avviso>
    </Dialogo>
  );
}

/** Address and code, and what came of it. */
function ConCodice({
  fatta,
  daFile,
}: {
  readonly fatta: (questa: Questa) => void;
  readonly daFile: () => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  const [indirizzo, setIndirizzo] = useState('');
  const [codice, setCodice] = useState('');
  const [inCorso, setInCorso] = useState(false);
  const [errore, setErrore] = useState<Errore>();
  const invia = async (evento: FormEvent): Promise<void> => {
    evento.preventDefault();
    if (inCorso) return;
    setErrore(undefined);
    setInCorso(true);
    const esito = await chiama('installazione.richiedi', { indirizzo, codice });
    setInCorso(false);
    if (esito.ok) fatta(esito.valore);
    else setErrore(esito.errore);
  };
  return (
    <form
      onSubmit={(evento) => {
        void invia(evento);
      }}
    >
      <p>{t('installa.spiega')}</p>
      <NonFatto errore={errore} />
      <Scritto nome="indirizzo" massimo={200} valore={indirizzo} cambia={setIndirizzo} modo="url" />
      <Scritto nome="codice" massimo={40} valore={codice} cambia={setCodice} />
      <div className="azioni">
        <button type="submit" className="btn btn-primary" aria-disabled={inCorso}>
          {inCorso ? t('installa.inCorso') : t('installa.installa')}
        </button>
        <button type="button" className="btn btn-outline-primary" disabled={inCorso} onClick={daFile}>
          {t('postazione:importa.apri')}
        </button>
      </div>
    </form>
  );
}

function Scritto({
  nome,
  massimo,
  valore,
  cambia,
  modo,
}: {
  readonly nome: 'indirizzo' | 'codice';
  readonly massimo: number;
  readonly valore: string;
  readonly cambia: (valore: string) => void;
  readonly modo?: 'url';
}): ReactNode {
  const { t } = usaParole('accesso');
  return (
    <Campo nome={`installa.${nome}`} etichetta={t(`installa.${nome}`)} nota={t(`installa.${nome}Nota`)}>
      {(appigli) => (
        <input
          {...appigli}
          type="text"
          inputMode={modo}
          className="form-control"
          autoComplete="off"
          spellCheck={false}
          maxLength={massimo}
          value={valore}
          onChange={({ target }) => {
            cambia(target.value);
          }}
        />
      )}
    </Campo>
  );
}

import { useState, type FormEvent, type ReactNode } from 'react';
import { inBase64 } from '../../base64.ts';
import { linguaDi } from '../../errori.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoFile } from '../../ui/campi/file.tsx';
import { CampoPassword } from '../../ui/campi/password.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Avviso } from '../../ui/stati.tsx';

/** Bytes; the certificate of a workstation with its chain is a tenth of it. */
const massimo = 64 * 1024;

type Errore = { readonly tipo: string; readonly messaggio: string; readonly rimedio: string };

/** The certificate of a workstation out of the file that the official procedure hands over. */
function Importa(): ReactNode {
  const { t } = usaParole('postazione');
  const [file, setFile] = useState<File>();
  const [password, setPassword] = useState('');
  const [inCorso, setInCorso] = useState(false);
  const [errore, setErrore] = useState<Errore>();
  const [fatta, setFatta] = useState<string>();
  const grande = file !== undefined && file.size > massimo;
  const invia = async (evento: FormEvent): Promise<void> => {
    evento.preventDefault();
    if (!file || grande) return;
    setErrore(undefined);
    setInCorso(true);
    const byte = new Uint8Array(await file.arrayBuffer());
    const esito = await chiama('installazione.importa', { file: inBase64(byte), password });
    setInCorso(false);
    if (!esito.ok) {
      setErrore(esito.errore);
      return;
    }
    setPassword('');
    setFatta(esito.valore.idPostazione);
  };
  if (fatta !== undefined)
    return (
      <Avviso gravita="bene" annuncia titolo={t('importa.fatto', { idPostazione: fatta })}>
        <p>{t('importa.fattoNota')}</p>
      </Avviso>
    );
  return (
    <form
      onSubmit={(evento) => {
        void invia(evento);
      }}
    >
      <p>{t('importa.spiega')}</p>
      {errore && (
        <Avviso gravita="errore" annuncia titolo={errore.messaggio}>
          <p lang={linguaDi(errore)}>{errore.rimedio}</p>
        </Avviso>
      )}
      <CampoFile
        nome="importa.file"
        etichetta={t('importa.file')}
        accetta=".p12,.pfx"
        scegli={setFile}
        {...(grande && { errore: t('importa.grande') })}
      />
      <CampoPassword
        nome="importa.password"
        etichetta={t('importa.password')}
        nota={t('importa.passwordNota')}
        massimo={200}
        valore={password}
        cambia={setPassword}
      />
      <div className="azioni">
        <button type="submit" className="btn btn-primary" disabled={inCorso || !file || grande}>
          {inCorso ? t('importa.inCorso') : t('importa.installa')}
        </button>
      </div>
    </form>
  );
}

export function DialogoImporta({ chiudi }: { readonly chiudi: () => void }): ReactNode {
  const { t } = usaParole('postazione');
  return (
    <Dialogo titolo={t('importa.titolo')} chiudi={chiudi}>
      <Importa />
    </Dialogo>
  );
}

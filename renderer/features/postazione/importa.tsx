import { useState, type FormEvent, type ReactNode } from 'react';
import { inBase64 } from '../../base64.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoFile } from '../../ui/campi/file.tsx';
import { CampoPassword } from '../../ui/campi/password.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { NonFatto } from '../../ui/esito.tsx';

/** Bytes; the certificate of a workstation with its chain is a tenth of it. */
const massimo = 64 * 1024;

type Errore = { readonly tipo: string; readonly messaggio: string; readonly rimedio: string };

/** The certificate of a workstation out of the file that the official procedure hands over. */
function Importa(): ReactNode {
  const { t } = usaParole('postazione');
  const importa = usaImporta();
  if (importa.fatta !== undefined)
    return (
      <Avviso gravita="bene" annuncia titolo={t('importa.fatto', { idPostazione: importa.fatta })}>
        <p>{t('importa.fattoNota')}</p>
      </Avviso>
    );
  return (
    <form
      onSubmit={(evento) => {
        void importa.invia(evento);
      }}
    >
      <p>{t('importa.spiega')}</p>
      {importa.errore && <NonFatto errore={importa.errore} />}
      <CampoFile
        nome="importa.file"
        etichetta={t('importa.file')}
        accetta=".p12,.pfx"
        scegli={importa.setFile}
        {...(importa.grande && { errore: t('importa.grande') })}
      />
      <CampoPassword
        nome="importa.password"
        etichetta={t('importa.password')}
        nota={t('importa.passwordNota')}
        massimo={200}
        valore={importa.password}
        cambia={importa.setPassword}
      />
      <div className="azioni">
        <button
          type="submit"
          className="btn btn-primary"
          disabled={importa.inCorso || !importa.file || importa.grande}
        >
          {importa.inCorso ? t('importa.inCorso') : t('importa.installa')}
        </button>
      </div>
    </form>
  );
}

function usaImporta(): {
  readonly fatta: string | undefined;
  readonly invia: (evento: FormEvent) => Promise<void>;
  readonly errore: Errore | undefined;
  readonly setFile: (valore: File | undefined) => void;
  readonly grande: boolean;
  readonly password: string;
  readonly setPassword: (valore: string) => void;
  readonly inCorso: boolean;
  readonly file: File | undefined;
} {
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
  return { fatta, invia, errore, setFile, grande, password, setPassword, inCorso, file };
}

export function DialogoImporta({ chiudi }: { readonly chiudi: () => void }): ReactNode {
  const { t } = usaParole('postazione');
  return (
    <Dialogo titolo={t('importa.titolo')} chiudi={chiudi}>
      <Importa />
    </Dialogo>
  );
}

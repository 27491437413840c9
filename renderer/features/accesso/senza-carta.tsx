import { useState, type ReactNode } from 'react';
import { controllaCodiceFiscale, normalizzaCodiceFiscale } from '#contract/codice-fiscale.ts';
import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, type ErrorePonte } from '../../ponte.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { CampoPassword } from '../../ui/campi/password.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { ErroreDiAccesso } from './errore.tsx';

/** Who has no card today: the password that the security administrator gave them. */
export function SenzaCarta({ torna }: { readonly torna: () => void }): ReactNode {
  const { t } = usaParole('accesso');
  const ingresso = usaPassword();
  return (
    <form
      className="codici"
      onSubmit={(evento) => {
        evento.preventDefault();
        void ingresso.entra();
      }}
    >
      <h2>{t('senzaCarta.titolo')}</h2>
      <p>{t('senzaCarta.spiega')}</p>
      {ingresso.errore && <ErroreDiAccesso errore={ingresso.errore} />}
      <CampoTesto
        nome="giornaliera.cf"
        etichetta={t('senzaCarta.cf')}
        massimo={16}
        maiuscolo
        valore={ingresso.codice}
        cambia={ingresso.setCodice}
        errore={ingresso.provato && !ingresso.buono ? t('senzaCarta.cfErrato') : undefined}
      />
      <CampoPassword
        nome="giornaliera.password"
        etichetta={t('senzaCarta.password')}
        nota={t('senzaCarta.passwordNota')}
        errore={
          ingresso.provato && ingresso.password.trim() === '' ? t('senzaCarta.passwordManca') : undefined
        }
        massimo={80}
        valore={ingresso.password}
        cambia={ingresso.setPassword}
      />
      <button type="submit" className="btn btn-primary btn-lg" aria-disabled={ingresso.lavora}>
        {t(ingresso.lavora ? 'entro' : 'senzaCarta.entra')}
      </button>
      <button type="button" className="btn btn-link btn-sm" onClick={torna}>
        {t('senzaCarta.torna')}
      </button>
    </form>
  );
}

/** What is written, and the entering with it. */
function usaPassword(): {
  readonly entra: () => Promise<void>;
  readonly errore: ErroreAccesso | ErrorePonte | undefined;
  readonly codice: string;
  readonly setCodice: (valore: string) => void;
  readonly provato: boolean;
  readonly buono: boolean;
  readonly password: string;
  readonly setPassword: (valore: string) => void;
  readonly lavora: boolean;
} {
  const [codice, setCodice] = useState('');
  const [password, setPassword] = useState('');
  const [provato, setProvato] = useState(false);
  const [errore, setErrore] = useState<ErroreAccesso | ErrorePonte>();
  const [lavora, setLavora] = useState(false);
  const buono = controllaCodiceFiscale(codice).ok;
  const entra = async (): Promise<void> => {
    if (lavora) return;
    setProvato(true);
    setErrore(undefined);
    if (!buono || password.trim() === '') {
      vaiAlCampo(buono ? 'giornaliera.password' : 'giornaliera.cf');
      return;
    }
    setLavora(true);
    const codiceFiscale = normalizzaCodiceFiscale(codice);
    const esito = await chiama('accesso.entraConPassword', { codiceFiscale, password });
    setLavora(false);
    setPassword('');
    if (esito.ok) return;
    setErrore(esito.errore);
    setProvato(false);
    vaiAlCampo('giornaliera.password');
  };
  return { entra, errore, codice, setCodice, provato, buono, password, setPassword, lavora };
}

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
  return (
    <form
      className="codici"
      onSubmit={(evento) => {
        evento.preventDefault();
        void entra();
      }}
    >
      <h2>{t('senzaCarta.titolo')}</h2>
      <p>{t('senzaCarta.spiega')}</p>
      {errore && <ErroreDiAccesso errore={errore} />}
      <CampoTesto
        nome="giornaliera.cf"
        etichetta={t('senzaCarta.cf')}
        massimo={16}
        maiuscolo
        valore={codice}
        cambia={setCodice}
        errore={provato && !buono ? t('senzaCarta.cfErrato') : undefined}
      />
      <CampoPassword
        nome="giornaliera.password"
        etichetta={t('senzaCarta.password')}
        nota={t('senzaCarta.passwordNota')}
        errore={provato && password.trim() === '' ? t('senzaCarta.passwordManca') : undefined}
        massimo={80}
        valore={password}
        cambia={setPassword}
      />
      <button type="submit" className="btn btn-primary btn-lg" aria-disabled={lavora}>
        {t(lavora ? 'entro' : 'senzaCarta.entra')}
      </button>
      <button type="button" className="btn btn-link btn-sm" onClick={torna}>
        {t('senzaCarta.torna')}
      </button>
    </form>
  );
}

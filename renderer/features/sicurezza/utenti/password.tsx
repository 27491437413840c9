import { useState, type ReactNode } from 'react';
import type { PasswordRilasciata, Utente } from '#contract/wa/utenti.ts';
import { mostraIstante } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { Dialogo } from '../../../ui/dialogo.tsx';
import { Avviso } from '../../../ui/stati.tsx';
import { usaAtto } from './atto.ts';
import { Domanda } from './domanda.tsx';
import { usaMotivo } from './usa-motivo.tsx';

/** The password of today for who has no card: shown here once, and never again. */
export function Password({
  utente,
  chiudi,
}: {
  readonly utente: Utente;
  readonly chiudi: () => void;
}): ReactNode {
  const { t } = usaParole('utenti');
  const { motivo, basta, campo } = usaMotivo('utenti');
  const [data, setData] = useState<PasswordRilasciata>();
  const { lavora, rifiuto, fai } = usaAtto('utenti.password');
  const chi = `${utente.nome} ${utente.cognome}`;
  const invia = async (): Promise<void> => {
    if (!basta()) return;
    const rilasciata = await fai({ codiceFiscale: utente.codiceFiscale, motivo });
    if (rilasciata) setData(rilasciata.valore);
  };
  if (data)
    return (
      <Dialogo
        titolo={t('password.data', { chi })}
        chiudi={chiudi}
        azioni={
          <button type="button" className="btn btn-primary" onClick={chiudi}>
            {t('password.presa')}
          </button>
        }
      >
        <p className="utenti-password" lang="it" role="status">
          {data.password}
        </p>
        <Avviso
          gravita="attenzione"
          titolo={t('password.unaVolta', { scade: mostraIstante(data.scade).split(' ')[1] })}
        >
          <p>{t('password.come')}</p>
        </Avviso>
      </Dialogo>
    );
  return (
    <Domanda
      titolo={t('password.titolo', { chi })}
      conferma={t('password.fatto')}
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      <p>{t('password.spiega')}</p>
      {campo}
    </Domanda>
  );
}

import type { ReactNode } from 'react';
import type { Utente } from '#contract/wa/utenti.ts';
import { mostraGiorno, mostraIstante } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { Coppie } from '../../../ui/parti.tsx';
import { StatoUtente } from './elenco.tsx';

/** The card that counts, with its end. */
function usaCarta({ carte }: Utente): string {
  const { t } = usaParole('utenti');
  const [prima] = carte;
  if (!prima) return t('carte.nessuna');
  return t('carte.una', { stato: t(`carte.${prima.stato}`), scadenza: mostraGiorno(prima.scadenza) });
}

/** From when the password of today holds, and the way to take it back. */
function PasswordDiOggi({
  rilasciata,
  revoca,
}: {
  readonly rilasciata: string;
  readonly revoca: (() => void) | undefined;
}): ReactNode {
  const { t } = usaParole('utenti');
  return (
    <>
      {t('password.vale', { dal: mostraIstante(rilasciata) })}{' '}
      {revoca && (
        <button type="button" className="btn btn-link btn-sm" onClick={revoca}>
          {t('password.revoca')}
        </button>
      )}
    </>
  );
}

/** What the register has of a user. */
export function DatiUtente({
  utente,
  revocaPassword,
}: {
  readonly utente: Utente;
  /** Left out for who may not. */
  readonly revocaPassword: (() => void) | undefined;
}): ReactNode {
  const { t } = usaParole('utenti');
  const carta = usaCarta(utente);
  const { password } = utente;
  return (
    <div className="utenti-dati">
      <Coppie
        voci={[
          [t('stato'), <StatoUtente key="stato" utente={utente} />],
          [t('dal'), mostraIstante(utente.dal)],
          [t('cf'), utente.codiceFiscale],
          [t('email'), utente.email],
          [t('ente'), nomeProprio(utente.nomeEnte)],
          [t('ruolo'), t(`ruoli.${utente.ruolo}`)],
          [t('finisce'), mostraGiorno(utente.finisce)],
          [t('carta'), carta],
          [
            t('password.titoloBreve'),
            password && (
              <PasswordDiOggi key="password" rilasciata={password.rilasciata} revoca={revocaPassword} />
            ),
          ],
        ]}
      />
    </div>
  );
}

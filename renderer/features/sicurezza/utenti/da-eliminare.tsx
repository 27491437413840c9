import type { ReactNode } from 'react';
import type { Utente } from '#contract/wa/utenti.ts';
import { usaParole } from '../../../lingua.ts';
import { Avviso } from '../../../ui/stati.tsx';

/** Who asked for the deletion of a user, and why. */
export function ChiestaDa({
  eliminazione,
}: {
  readonly eliminazione: NonNullable<Utente['eliminazione']>;
}): ReactNode {
  const { t } = usaParole('utenti');
  const { nomeChiestaDa, chiestaDa, motivo } = eliminazione;
  return <p>{t('elimina.chiesta', { chi: nomeChiestaDa ?? chiestaDa, motivo })}</p>;
}

/** A deletion waits for another hand than the one that asked for it. */
export function DaEliminare({
  eliminazione,
  elimina,
  ritira,
}: {
  readonly eliminazione: NonNullable<Utente['eliminazione']>;
  /** The button of who may confirm it. */
  readonly elimina: ReactNode;
  readonly ritira: (() => void) | undefined;
}): ReactNode {
  const { t } = usaParole('utenti');
  return (
    <Avviso
      gravita="attenzione"
      titolo={t('daEliminare.titolo')}
      azioni={
        <>
          {elimina}
          {ritira && (
            <button type="button" className="btn btn-outline-primary btn-sm" onClick={ritira}>
              {t('daEliminare.ritira')}
            </button>
          )}
        </>
      }
    >
      <ChiestaDa eliminazione={eliminazione} />
      {!elimina && <p>{t('daEliminare.altraMano')}</p>}
    </Avviso>
  );
}

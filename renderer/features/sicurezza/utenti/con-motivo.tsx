import type { ReactNode } from 'react';
import type { Utente } from '#contract/wa/utenti.ts';
import { usaParole } from '../../../lingua.ts';
import { usaAtto } from './atto.ts';
import { Domanda } from './domanda.tsx';
import { usaMotivo } from './usa-motivo.tsx';

/** What is done with a reason, which stays written: block, unblock, ask for the deletion. */
export function ConMotivo({
  atto,
  utente,
  chiudi,
  fatto,
}: {
  readonly atto: 'blocca' | 'sblocca' | 'chiedi-eliminazione';
  readonly utente: Utente;
  readonly chiudi: () => void;
  readonly fatto: () => void;
}): ReactNode {
  const { t } = usaParole('utenti');
  const { motivo, basta, campo } = usaMotivo('utenti');
  const { lavora, rifiuto, fai } = usaAtto('utenti.atto');
  const invia = async (): Promise<void> => {
    if (basta() && (await fai({ atto, codiceFiscale: utente.codiceFiscale, motivo }))) fatto();
  };
  return (
    <Domanda
      titolo={t(`${atto}.titolo`, { chi: `${utente.nome} ${utente.cognome}` })}
      conferma={t(`${atto}.fatto`)}
      pericolo={atto !== 'sblocca'}
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      <p>{t(`${atto}.spiega`)}</p>
      {campo}
    </Domanda>
  );
}

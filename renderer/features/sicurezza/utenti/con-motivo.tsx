import { useState, type ReactNode } from 'react';
import type { Utente } from '#contract/wa/utenti.ts';
import { usaParole } from '../../../lingua.ts';
import { vaiAlCampo } from '../../../ui/campi/campo.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { usaAtto } from './atto.ts';
import { Domanda } from './domanda.tsx';

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
  const [motivo, setMotivo] = useState('');
  const [provato, setProvato] = useState(false);
  const { lavora, rifiuto, fai } = usaAtto('utenti.atto');
  const detto = motivo.trim().length >= 3;
  const invia = async (): Promise<void> => {
    setProvato(true);
    if (!detto) vaiAlCampo('utente.motivo');
    else if (await fai({ atto, codiceFiscale: utente.codiceFiscale, motivo: motivo.trim() })) fatto();
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
      <CampoTesto
        nome="utente.motivo"
        etichetta={t('motivo')}
        nota={t('motivoNota')}
        massimo={200}
        valore={motivo}
        cambia={setMotivo}
        errore={provato && !detto ? t('motivoManca') : undefined}
      />
    </Domanda>
  );
}

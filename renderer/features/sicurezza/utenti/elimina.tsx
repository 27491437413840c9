import { useState, type ReactNode } from 'react';
import type { Utente } from '#contract/wa/utenti.ts';
import { usaParole } from '../../../lingua.ts';
import { usaDifetti } from '../../../ui/campi/difetti.ts';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { Avviso } from '../../../ui/stati.tsx';
import { usaAtto } from './atto.ts';
import { ChiestaDa } from './da-eliminare.tsx';
import { Domanda } from './domanda.tsx';

/** The second of the four eyes: for ever, so the code is typed again. */
export function Elimina({
  utente,
  chiudi,
  fatto,
}: {
  readonly utente: Utente;
  readonly chiudi: () => void;
  readonly fatto: () => void;
}): ReactNode {
  const { t } = usaParole('utenti');
  const [conferma, setConferma] = useState('');
  const { lavora, rifiuto, fai } = usaAtto('utenti.elimina');
  const { codiceFiscale, eliminazione } = utente;
  const giusto = conferma.trim() === codiceFiscale;
  const { errore, corretto } = usaDifetti('utente', giusto ? {} : { conferma: 'elimina.diverso' }, t);
  const invia = async (): Promise<void> => {
    if (corretto() && (await fai({ codiceFiscale, conferma }))) fatto();
  };
  return (
    <Domanda
      titolo={t('elimina.titolo', { chi: `${utente.nome} ${utente.cognome}` })}
      conferma={t('elimina.fatto')}
      pericolo
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      <Avviso gravita="attenzione" titolo={t('elimina.perSempre')}>
        <p>{t('elimina.spiega')}</p>
      </Avviso>
      {eliminazione && <ChiestaDa eliminazione={eliminazione} />}
      <CampoTesto
        nome="utente.conferma"
        etichetta={t('elimina.scrivi', { codice: codiceFiscale })}
        massimo={16}
        maiuscolo
        valore={conferma}
        cambia={setConferma}
        errore={errore('conferma')}
      />
    </Domanda>
  );
}

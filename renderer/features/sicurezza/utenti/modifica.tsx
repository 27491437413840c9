import { useState, type ReactNode } from 'react';
import type { Utente } from '#contract/wa/utenti.ts';
import { usaParole } from '../../../lingua.ts';
import { CampoData } from '../../../ui/campi/data.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { usaAtto } from './atto.ts';
import { Domanda } from './domanda.tsx';

/** Names, e-mail, last day of service. */
export function Modifica({
  utente,
  chiudi,
  fatto,
}: {
  readonly utente: Utente;
  readonly chiudi: () => void;
  readonly fatto: () => void;
}): ReactNode {
  const { t } = usaParole('utenti');
  const [cognome, setCognome] = useState(utente.cognome);
  const [nome, setNome] = useState(utente.nome);
  const [email, setEmail] = useState(utente.email ?? '');
  const [finisce, setFinisce] = useState(utente.finisce ?? '');
  const { lavora, rifiuto, fai } = usaAtto('utenti.atto');
  const invia = async (): Promise<void> => {
    const cambiato = await fai({
      ...{ atto: 'modifica', codiceFiscale: utente.codiceFiscale, cognome, nome },
      ...(email !== '' && { email }),
      ...(finisce !== '' && { finisce }),
    });
    if (cambiato) fatto();
  };
  return (
    <Domanda
      titolo={t('modifica.titolo', { chi: `${utente.nome} ${utente.cognome}` })}
      conferma={t('modifica.fatto')}
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      <div className="utenti-campi">
        <CampoTesto
          {...{ nome: 'utente.cognome', etichetta: t('inserisci.cognome'), massimo: 80, maiuscolo: true }}
          valore={cognome}
          cambia={setCognome}
        />
        <CampoTesto
          {...{ nome: 'utente.nome', etichetta: t('inserisci.nome'), massimo: 80, maiuscolo: true }}
          valore={nome}
          cambia={setNome}
        />
        <CampoTesto
          {...{ nome: 'utente.email', etichetta: t('inserisci.email'), massimo: 120, facoltativo: true }}
          valore={email}
          cambia={setEmail}
        />
        <CampoData
          {...{ nome: 'utente.finisce', etichetta: t('finisce'), facoltativo: true }}
          nota={t('modifica.finisceNota')}
          valore={finisce}
          cambia={setFinisce}
        />
      </div>
    </Domanda>
  );
}

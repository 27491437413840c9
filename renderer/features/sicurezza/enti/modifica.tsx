import { useState, type ReactNode } from 'react';
import type { VoceEnte } from '#contract/wa/enti.ts';
import { usaParole } from '../../../lingua.ts';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { usaDifetti } from '../../../ui/campi/difetti.ts';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { usaAtto } from '../utenti/atto.ts';
import { Domanda } from '../utenti/domanda.tsx';
import { CampiRecapiti, difettiRecapiti, type Recapiti } from './recapiti.tsx';

/** Where the body is and how it is reached; its name, for who keeps the census. */
export function Modifica({
  ente,
  conNome,
  chiudi,
  fatto,
}: {
  readonly ente: VoceEnte;
  readonly conNome: boolean;
  readonly chiudi: () => void;
  readonly fatto: () => void;
}): ReactNode {
  const { t } = usaParole('enti');
  const [nome, setNome] = useState(ente.nome);
  const [recapiti, setRecapiti] = useState<Recapiti>({
    ...{ indirizzo: ente.indirizzo ?? '', telefono: ente.telefono ?? '', pec: ente.pec ?? '' },
  });
  const { lavora, rifiuto, fai } = usaAtto('enti.atto');
  const { errore, corretto } = usaDifetti(
    'ente',
    { ...(nome.trim().length < 2 && { nome: 'manca' }), ...difettiRecapiti(recapiti) },
    t,
  );
  const invia = async (): Promise<void> => {
    if (!corretto()) return;
    const cambiato = await fai({
      ...{ atto: 'modifica', codice: ente.codice, ...recapiti },
      ...(nome !== ente.nome && { nome: nome.trim() }),
    });
    if (cambiato) fatto();
  };
  return (
    <Domanda
      titolo={t('modifica.titolo', { nome: nomeProprio(ente.nome) })}
      conferma={t('modifica.fatto')}
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      {conNome && (
        <CampoTesto
          {...{ nome: 'ente.nome', etichetta: t('nome'), massimo: 120, maiuscolo: true, valore: nome }}
          cambia={setNome}
          errore={errore('nome')}
        />
      )}
      <CampiRecapiti {...{ recapiti, errore }} cambia={setRecapiti} />
    </Domanda>
  );
}

import { useState, type ReactNode } from 'react';
import type { VoceEnte } from '#contract/wa/enti.ts';
import { usaParole } from '../../../lingua.ts';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { CampoData } from '../../../ui/campi/data.tsx';
import { usaDifetti } from '../../../ui/campi/difetti.ts';
import { usaAtto } from '../utenti/atto.ts';
import { Domanda } from '../utenti/domanda.tsx';
import { usaMotivo } from '../utenti/usa-motivo.tsx';

interface Parti {
  readonly ente: VoceEnte;
  readonly chiudi: () => void;
  readonly fatto: () => void;
}

/** The last day of a body: said before, confirmed with the PIN. */
export function Chiudi({ ente, oggi, chiudi, fatto }: Parti & { readonly oggi: string }): ReactNode {
  const { t } = usaParole('enti');
  const [finisce, setFinisce] = useState('');
  const { motivo, basta, campo } = usaMotivo('enti', 'chiudi.motivoNota');
  const { lavora, rifiuto, fai } = usaAtto('enti.chiudi');
  const { errore, corretto } = usaDifetti('ente', finisce < oggi ? { finisce: 'chiudi.presto' } : {}, t);
  const invia = async (): Promise<void> => {
    const motivato = basta();
    if (corretto() && motivato && (await fai({ codice: ente.codice, finisce, motivo }))) fatto();
  };
  return (
    <Domanda
      titolo={t('chiudi.titolo', { nome: nomeProprio(ente.nome) })}
      conferma={t('chiudi.fatto')}
      pericolo
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      <p>{t('chiudi.spiega', { utenti: ente.utenti, postazioni: ente.postazioni })}</p>
      <CampoData
        {...{ nome: 'ente.finisce', etichetta: t('finisce'), valore: finisce, cambia: setFinisce }}
        errore={errore('finisce')}
      />
      {campo}
    </Domanda>
  );
}

/** Takes the closure back: everything works as it did. */
export function Riapri({ ente, chiudi, fatto }: Parti): ReactNode {
  const { t } = usaParole('enti');
  const { motivo, basta, campo } = usaMotivo('enti');
  const { lavora, rifiuto, fai } = usaAtto('enti.atto');
  const invia = async (): Promise<void> => {
    if (basta() && (await fai({ atto: 'riapri', codice: ente.codice, motivo }))) fatto();
  };
  return (
    <Domanda
      titolo={t('riapri.titolo', { nome: nomeProprio(ente.nome) })}
      conferma={t('riapri.fatto')}
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      <p>{t('riapri.spiega')}</p>
      {campo}
    </Domanda>
  );
}

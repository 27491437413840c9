import { useState, type ReactNode } from 'react';
import type { VoceEnte } from '#contract/wa/enti.ts';
import { usaParole } from '../../../lingua.ts';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { vaiAlCampo } from '../../../ui/campi/campo.tsx';
import { CampoData } from '../../../ui/campi/data.tsx';
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
  const [provato, setProvato] = useState(false);
  const { lavora, rifiuto, fai } = usaAtto('enti.chiudi');
  const presto = finisce < oggi;
  const invia = async (): Promise<void> => {
    setProvato(true);
    const motivato = basta();
    if (presto) vaiAlCampo('ente.finisce');
    else if (motivato && (await fai({ codice: ente.codice, finisce, motivo }))) fatto();
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
        errore={provato && presto ? t('chiudi.presto') : undefined}
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

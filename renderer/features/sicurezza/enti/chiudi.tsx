import { useState, type ReactNode } from 'react';
import type { VoceEnte } from '#contract/wa/enti.ts';
import { usaParole } from '../../../lingua.ts';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { vaiAlCampo } from '../../../ui/campi/campo.tsx';
import { CampoData } from '../../../ui/campi/data.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { usaAtto } from '../utenti/atto.ts';
import { Domanda } from '../utenti/domanda.tsx';

interface Parti {
  readonly ente: VoceEnte;
  readonly chiudi: () => void;
  readonly fatto: () => void;
}

function usaMotivo(): {
  readonly motivo: string;
  readonly detto: boolean;
  readonly campo: (provato: boolean) => ReactNode;
} {
  const { t } = usaParole('enti');
  const [motivo, setMotivo] = useState('');
  const detto = motivo.trim().length >= 3;
  return {
    motivo: motivo.trim(),
    detto,
    campo: (provato) => (
      <CampoTesto
        {...{ nome: 'ente.motivo', etichetta: t('motivo'), nota: t('motivoNota'), massimo: 200 }}
        valore={motivo}
        cambia={setMotivo}
        errore={provato && !detto ? t('motivoManca') : undefined}
      />
    ),
  };
}

/** The last day of a body: said before, confirmed with the PIN. */
export function Chiudi({ ente, oggi, chiudi, fatto }: Parti & { readonly oggi: string }): ReactNode {
  const { t } = usaParole('enti');
  const [finisce, setFinisce] = useState('');
  const { motivo, detto, campo } = usaMotivo();
  const [provato, setProvato] = useState(false);
  const { lavora, rifiuto, fai } = usaAtto('enti.chiudi');
  const presto = finisce < oggi;
  const invia = async (): Promise<void> => {
    setProvato(true);
    if (presto || !detto) vaiAlCampo(presto ? 'ente.finisce' : 'ente.motivo');
    else if (await fai({ codice: ente.codice, finisce, motivo })) fatto();
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
      {campo(provato)}
    </Domanda>
  );
}

/** Takes the closure back: everything works as it did. */
export function Riapri({ ente, chiudi, fatto }: Parti): ReactNode {
  const { t } = usaParole('enti');
  const { motivo, detto, campo } = usaMotivo();
  const [provato, setProvato] = useState(false);
  const { lavora, rifiuto, fai } = usaAtto('enti.atto');
  const invia = async (): Promise<void> => {
    setProvato(true);
    if (!detto) vaiAlCampo('ente.motivo');
    else if (await fai({ atto: 'riapri', codice: ente.codice, motivo })) fatto();
  };
  return (
    <Domanda
      titolo={t('riapri.titolo', { nome: nomeProprio(ente.nome) })}
      conferma={t('riapri.fatto')}
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      <p>{t('riapri.spiega')}</p>
      {campo(provato)}
    </Domanda>
  );
}

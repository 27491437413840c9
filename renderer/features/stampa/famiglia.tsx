import type { ReactNode } from 'react';
import type { SchedaFamiglia } from '#contract/wa/scheda.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { cognomeNome, indirizzoInParole, leggi } from '../../ufficiale/lettura.ts';
import { Coppie } from '../../ui/parti.tsx';
import { Componenti } from './componenti.tsx';
import { Foglio, Parte } from './foglio.tsx';

/** Scheda di famiglia, or of a convivenza, on paper. */
export function FoglioFamiglia({
  famiglia,
  letto,
  finita,
}: {
  readonly famiglia: SchedaFamiglia;
  readonly letto: number;
  readonly finita: () => void;
}): ReactNode {
  const { t } = usaParole('stampa');
  const { idFamigliaConvivenzaANPR: id, tipoScheda, residenza } = famiglia;
  const tutore = (famiglia.tutoreIntestatario as { generalita?: unknown } | undefined)?.generalita;
  return (
    <Foglio
      titolo={t(tipoScheda === '4' ? 'convivenzaNumero' : 'famigliaNumero', { id })}
      letto={letto}
      finita={finita}
    >
      <Coppie
        voci={[
          [t('famiglia:denominazione'), famiglia.denominazioneConvivenza],
          [t('famiglia:indirizzo'), indirizzoInParole(residenza)],
          [t('famiglia:comune'), leggi(residenza, 'indirizzo.comune.nomeComune')],
          [t('famiglia:origine'), mostraGiorno(famiglia.dataOrigine)],
          [t('famiglia:responsabile'), cognomeNome(tutore)],
        ]}
      />
      <Parte titolo={t('famiglia:componenti')}>
        <Componenti componenti={famiglia.componenti} tipoScheda={tipoScheda} />
      </Parte>
    </Foglio>
  );
}

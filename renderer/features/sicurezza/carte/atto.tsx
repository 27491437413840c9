import { useState, type ReactNode } from 'react';
import type { AttoCartaEnte, CartaOperatore } from '#contract/wa/carte-operatore.ts';
import { usaParole } from '../../../lingua.ts';
import { DomandaMotivo } from './domanda-motivo.tsx';

/** An act that stops a card, with its reason and what follows from it. */
export function AttoSuCarta({
  carta: { seriale, cognome, nome },
  atto,
  compi,
  chiudi,
}: {
  readonly carta: CartaOperatore;
  readonly atto: AttoCartaEnte['atto'];
  readonly compi: (motivo: string) => void;
  readonly chiudi: () => void;
}): ReactNode {
  const { t } = usaParole('carte-operatore');
  const [motivo, setMotivo] = useState('');
  return (
    <DomandaMotivo
      titolo={t('chiedi.titolo', { atto: t(`fai.${atto}`), seriale })}
      motivo={{
        ...{ nome: 'carta-motivo', etichetta: t('chiedi.motivo'), valore: motivo, cambia: setMotivo },
      }}
      conferma={{ nome: t(`fai.${atto}`), pericolo: atto !== 'sospendi', compi }}
      chiudi={chiudi}
    >
      <p>
        {cognome} {nome}
      </p>
      <p>{t(`chiedi.${atto}`)}</p>
    </DomandaMotivo>
  );
}

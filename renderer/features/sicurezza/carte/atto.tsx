import { useState, type ReactNode } from 'react';
import type { AttoCartaEnte, CartaOperatore } from '#contract/wa/carte-operatore.ts';
import { usaParole } from '../../../lingua.ts';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { Dialogo } from '../../../ui/dialogo.tsx';

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
  const basta = motivo.trim().length >= 3;
  return (
    <Dialogo
      titolo={t('chiedi.titolo', { atto: t(`fai.${atto}`), seriale })}
      chiudi={chiudi}
      azioni={
        <button
          type="button"
          className={atto === 'sospendi' ? 'btn btn-primary' : 'btn btn-danger'}
          aria-disabled={!basta}
          onClick={() => {
            if (basta) compi(motivo.trim());
          }}
        >
          {t(`fai.${atto}`)}
        </button>
      }
    >
      <p>
        {cognome} {nome}
      </p>
      <p>{t(`chiedi.${atto}`)}</p>
      <CampoTesto
        nome="carta-motivo"
        etichetta={t('chiedi.motivo')}
        valore={motivo}
        cambia={setMotivo}
        massimo={200}
      />
    </Dialogo>
  );
}

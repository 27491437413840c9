import type { ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { VoceProcedimento } from '#contract/wa/operazioni.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { usaApriAtto } from '../atto/apri.ts';

/** A procedure that names nobody has no record to be read on: here is all that there is, and the way to close it. */
export function SenzaPersone({
  voce,
  chiudi,
}: {
  readonly voce: VoceProcedimento;
  readonly chiudi: () => void;
}): ReactNode {
  const { t, lingua } = usaParole('procedimenti');
  const apri = usaApriAtto();
  const mio = usaComune()?.codiceIstat;
  const comune = usaNomeComune(voce.comune);
  const { numeroPraticaAnpr, numeroPraticaComune, stato } = voce;
  return (
    <Dialogo
      titolo={t('dettaglio', { numero: numeroPraticaAnpr })}
      chiudi={chiudi}
      azioni={
        stato === 'aperto' &&
        voce.comune === mio && (
          <button
            type="button"
            className="btn btn-primary"
            onClick={() =>
              void apri('procedimento-chiudi-senza', undefined, undefined, {
                'procedimentoIstruttoria.numeroPraticaAnpr': numeroPraticaAnpr,
              })
            }
          >
            {t('chiudi')}
          </button>
        )
      }
    >
      <p>{t('senzaTesto')}</p>
      <Coppie
        voci={[
          [t('motivo'), descrivi('29', voce.motivoAvvio, lingua)],
          [t('apertoIl'), mostraGiorno(voce.apertoIl)],
          [t('stato'), mostraGiorno(voce.dataStato)],
          [t('comune'), voce.comune === mio ? t('nostro') : comune],
          [t('numeroComune'), numeroPraticaComune],
        ]}
      />
    </Dialogo>
  );
}

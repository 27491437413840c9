import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { trattoVuoto, type TrattoScritto } from './conteggio.ts';

/** The stretches of numbers that somebody sees in the box, as many as there are. */
export function TrattiContati({
  scritti,
  cambia,
}: {
  readonly scritti: readonly TrattoScritto[];
  readonly cambia: (scritti: readonly TrattoScritto[]) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  const muta = (quale: number, cambi: Partial<TrattoScritto>): void => {
    cambia(scritti.map((uno, i) => (i === quale ? { ...uno, ...cambi } : uno)));
  };
  return (
    <>
      {scritti.map((uno, i) => (
        <fieldset key={i} className="carta-atto carta-tratto">
          <legend>{t('riscontro.tratto', { n: i + 1 })}</legend>
          {(['serie', 'dal', 'al'] as const).map((campo) => (
            <CampoTesto
              key={campo}
              nome={`riscontro-${campo}-${i}`}
              etichetta={t(`moduli.${campo}`)}
              valore={uno[campo]}
              cambia={(valore) => {
                muta(i, { [campo]: valore });
              }}
              massimo={campo === 'serie' ? 2 : 7}
              maiuscolo={campo === 'serie'}
              largo="poco"
              facoltativo={campo === 'al'}
            />
          ))}
          {scritti.length > 1 && (
            <button
              type="button"
              className="btn btn-outline-primary btn-sm"
              onClick={() => {
                cambia(scritti.filter((_, quale) => quale !== i));
              }}
            >
              {t('riscontro.togli')}
            </button>
          )}
        </fieldset>
      ))}
      <div className="azioni">
        <button
          type="button"
          className="btn btn-outline-primary"
          onClick={() => {
            cambia([...scritti, { ...trattoVuoto, serie: scritti.at(-1)?.serie ?? '' }]);
          }}
        >
          {t('riscontro.aggiungi')}
        </button>
      </div>
    </>
  );
}

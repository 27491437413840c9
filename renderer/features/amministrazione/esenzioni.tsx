import { useState, type ReactNode } from 'react';
import { etichetta, vociValide } from '#contract/tabelle/index.ts';
import type { Amministrazione } from '#contract/wa/amministrazione.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Spunta } from '../../ui/campi/scelta.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { DaQuando, Salva } from './parti.tsx';
import { usaSalva } from './usa-amministrazione.ts';

/** Exemptions from stamp duty (table 39) that clerks find in the form of certificates; none chosen: all. */
export function ModuloEsenzioni({ letta }: { readonly letta: Amministrazione }): ReactNode {
  const { t, lingua } = usaParole('amministrazione');
  const { salva, dici, ...esito } = usaSalva();
  const [scelte, setScelte] = useState<ReadonlySet<string>>(new Set(letta.esenzioni));
  return (
    <Sezione id="amministrazione-esenzioni" titolo={t('esenzioni.titolo')}>
      <DaQuando sezione="esenzioni" modifiche={letta.modifiche} />
      <p>{t('esenzioni.testo')}</p>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          void salva({ sezione: 'esenzioni', valore: [...scelte] });
        }}
      >
        <fieldset className="amministrazione-esenzioni">
          <legend className="visually-hidden">{t('esenzioni.titolo')}</legend>
          {vociValide('39', oggi()).map((una) => (
            <Spunta
              key={una.codice}
              nome={`esenzioni.${una.codice}`}
              etichetta={`${una.codice} · ${etichetta(una, lingua)}`}
              valore={scelte.has(una.codice)}
              cambia={(si) => {
                dici(undefined);
                setScelte((ora) => {
                  const dopo = new Set(ora);
                  if (si) dopo.add(una.codice);
                  else dopo.delete(una.codice);
                  return dopo;
                });
              }}
            />
          ))}
        </fieldset>
        <Salva {...esito} />
      </form>
    </Sezione>
  );
}

import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { sezioniDi, vociDi } from '../../ufficiale/voci-scheda.ts';
import { Sezione } from '../../ui/parti.tsx';
import { usaParoleScheda } from '../confronto/parole.ts';

/** What the certificate would say, without the sheet: read out at the counter, given to nobody as a document. */
export function SoliDati({ dati }: { readonly dati: Readonly<Record<string, unknown>> }): ReactNode {
  const { t, lingua } = usaParole('certificati');
  const parole = usaParoleScheda();
  return (
    <>
      <p className="foglio-che foglio-anteprima" role="status">
        {t('eDati')}
      </p>
      {sezioniDi(dati).map(([sezione, valore]) => (
        <Sezione
          key={sezione}
          id={`dati-${sezione}`}
          titolo={t(`datiDi.${sezione}`, { defaultValue: parole.sezione(sezione) })}
        >
          <dl className="coppie">
            {vociDi(sezione, valore, lingua).map(({ percorso, nome, testo }) => (
              <div key={percorso}>
                <dt>{parole.campo(nome)}</dt>
                <dd>{parole.valore(nome, testo)}</dd>
              </div>
            ))}
          </dl>
        </Sezione>
      ))}
    </>
  );
}

import type { ReactNode } from 'react';
import { etichetta, vociValide } from '#contract/tabelle/index.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { idCampo } from '../../ui/campi/campo.tsx';
import { Spunta } from '../../ui/campi/scelta.tsx';
import { schedaIntera } from './modello.ts';

/** Which sections of each record (table 16): no more than the purpose needs. The whole record takes the place of all. */
export function DatiRichiesti({
  dati,
  cambia,
}: {
  readonly dati: readonly string[];
  readonly cambia: (dati: readonly string[]) => void;
}): ReactNode {
  const { t, lingua } = usaParole('estrazioni');
  return (
    <fieldset className="campo estrazioni-dati" id={idCampo('dati')} tabIndex={-1}>
      <legend>{t('dati')}</legend>
      <div className="campo-nota">{t('datiNota')}</div>
      <div className="estrazioni-sezioni">
        {vociValide('16', oggi()).map((voce) => (
          <Spunta
            key={voce.codice}
            nome={`dati.${voce.codice}`}
            etichetta={etichetta(voce, lingua)}
            valore={dati.includes(voce.codice)}
            cambia={(presa) => {
              if (voce.codice === schedaIntera) cambia(presa ? [schedaIntera] : []);
              else
                cambia([
                  ...dati.filter((uno) => uno !== voce.codice && uno !== schedaIntera),
                  ...(presa ? [voce.codice] : []),
                ]);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

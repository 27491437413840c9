import type { ReactNode } from 'react';
import type { Magazzino } from '#contract/wa/carta-identita.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Sezione } from '../../ui/parti.tsx';
import { conta, somma, type Conteggio } from './conteggio.ts';

const colonne = ['caricati', 'usati', 'rovinati', 'rubati', 'assegnati'] as const;

/** How many blanks each workstation answers for, and when they were last counted. */
export function SituazioneModuli({ tratti, eventi }: Magazzino): ReactNode {
  const { t } = usaParole('carta-identita');
  const righe = conta(tratti);
  const ultimo = eventi.find(({ tipo }) => tipo === 'riscontro');
  const numeri = (uno: Conteggio): ReactNode =>
    colonne.map((quale) => (
      <td key={quale} className="carta-numero">
        {uno[quale]}
      </td>
    ));
  return (
    <Sezione id="riscontro-situazione" titolo={t('riscontro.situazione')}>
      <table className="table carta-conteggio">
        <thead>
          <tr>
            <th scope="col">{t('riscontro.chi')}</th>
            {colonne.map((quale) => (
              <th key={quale} scope="col" className="carta-numero">
                {t(`riscontro.${quale}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {righe.map((riga) => (
            <tr key={riga.postazione ?? ''}>
              <th scope="row">{riga.postazione ?? t('riscontro.comune')}</th>
              {numeri(riga)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('riscontro.totale')}</th>
            {numeri(somma(righe))}
          </tr>
        </tfoot>
      </table>
      <p>
        {ultimo
          ? t('riscontro.ultimo', { quando: mostraIstante(ultimo.istante), esito: ultimo.nota ?? '' })
          : t('riscontro.mai')}
      </p>
    </Sezione>
  );
}

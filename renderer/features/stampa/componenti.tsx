import type { ReactNode } from 'react';
import type { Componente } from '#contract/wa/registro.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { legame } from '../../ufficiale/lettura.ts';

/** The members of a family in a table, as offices print them. */
export function Componenti({
  componenti,
  tipoScheda,
}: {
  readonly componenti: readonly Componente[];
  readonly tipoScheda: string;
}): ReactNode {
  const { t, lingua } = usaParole('stampa');
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('componente')}</th>
          <th scope="col">{t('legame')}</th>
          <th scope="col">{t('natoIl')}</th>
          <th scope="col">{t('codiceFiscale')}</th>
          <th scope="col">{t('dal')}</th>
        </tr>
      </thead>
      <tbody>
        {componenti.map((uno) => (
          <tr key={uno.idSchedaSoggettoANPR}>
            <td>{`${uno.cognome} ${uno.nome}`.trim()}</td>
            <td>{legame(uno.codiceLegame, tipoScheda, lingua)}</td>
            <td>{mostraGiorno(uno.dataNascita)}</td>
            <td>{uno.codiceFiscale}</td>
            <td>{mostraGiorno(uno.dataDecorrenza)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { colonneCassa, type RigaCassa } from './colonne-cassa.ts';

/** Amounts in columns, the total last. */
export function TavolaCassa({ righe }: { readonly righe: readonly RigaCassa[] }): ReactNode {
  const { t } = usaParole('emessi');
  const colonne = colonneCassa(t);
  return (
    <div className="tabella emessi-cassa" role="group" aria-label={t('parti.cassa')} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{t('parti.cassa')}</caption>
        <thead>
          <tr>
            {colonne.map(({ chiave, nome, stretta }) => (
              <th key={chiave} scope="col" className={stretta ? 'numero' : undefined}>
                {nome}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {righe.map((riga) => (
            <tr key={riga.nome}>
              {colonne.map(({ chiave, valore, stretta }) =>
                stretta ? (
                  <td key={chiave} className="numero">
                    {valore(riga)}
                  </td>
                ) : (
                  <th key={chiave} scope="row">
                    {valore(riga)}
                  </th>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

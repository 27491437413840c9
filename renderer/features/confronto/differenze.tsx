import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaParoleScheda } from './parole.ts';
import type { Riga, SezioneDiversa } from './confronta.ts';
import './confronto.css';

/** Each change says what it is in words: colour and strike only help. */
function Cambio({ riga }: { readonly riga: Riga }): ReactNode {
  const { t } = usaParole('confronto');
  const parole = usaParoleScheda();
  const valore = (testo: string): string => parole.valore(riga.nome, testo);
  return (
    <li className={`cambio cambio-${riga.come}`}>
      <span className="cambio-nome">{parole.campo(riga.nome)}</span>
      <span className="cambio-valori">
        {riga.prima !== undefined && (
          <del>
            <span className="visually-hidden">{t('prima')}: </span>
            {valore(riga.prima)}
          </del>
        )}
        {riga.come === 'cambiato' && <span aria-hidden="true">→</span>}
        {riga.dopo !== undefined && (
          <ins>
            <span className="visually-hidden">{t('dopo')}: </span>
            {valore(riga.dopo)}
          </ins>
        )}
      </span>
      <span className="cambio-come">{t(`come.${riga.come}`)}</span>
    </li>
  );
}

/** What differs between two states of a record, section by section. */
export function Differenze({ sezioni }: { readonly sezioni: readonly SezioneDiversa[] }): ReactNode {
  const parole = usaParoleScheda();
  return (
    <div className="differenze">
      {sezioni.map(({ sezione, righe }) => {
        const titolo = parole.sezione(sezione);
        return (
          <div key={sezione} role="group" aria-label={titolo}>
            <h3>{titolo}</h3>
            <ul>
              {righe.map((riga) => (
                <Cambio key={riga.percorso} riga={riga} />
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

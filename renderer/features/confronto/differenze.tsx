import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { usaParoleScheda } from './parole.ts';
import type { Riga, SezioneDiversa } from './confronta.ts';
import './confronto.css';

function NomeComune({ codice }: { readonly codice: string }): ReactNode {
  return usaNomeComune(codice);
}

/** A value as an office reads it: a municipality by its name. */
function Valore({ nome, testo }: { readonly nome: string; readonly testo: string }): ReactNode {
  const parole = usaParoleScheda();
  if (nome === 'comune' && /^\d{6}$/.test(testo)) return <NomeComune codice={testo} />;
  return parole.valore(nome, testo);
}

/** Each change says what it is in words: colour and strike only help. */
function Cambio({ riga }: { readonly riga: Riga }): ReactNode {
  const { t } = usaParole('confronto');
  const parole = usaParoleScheda();
  return (
    <li className={`cambio cambio-${riga.come}`}>
      <span className="cambio-nome">{parole.campo(riga.nome)}</span>
      <span className="cambio-valori">
        {riga.prima !== undefined && (
          <del>
            <span className="visually-hidden">{t('prima')}: </span>
            <Valore nome={riga.nome} testo={riga.prima} />
          </del>
        )}
        {riga.come === 'cambiato' && <span aria-hidden="true">→</span>}
        {riga.dopo !== undefined && (
          <ins>
            <span className="visually-hidden">{t('dopo')}: </span>
            <Valore nome={riga.nome} testo={riga.dopo} />
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
        const [unica] = righe.length === 1 ? righe : [];
        const ripetuto = unica !== undefined && parole.campo(unica.nome) === titolo;
        return (
          <div key={sezione} role="group" aria-label={titolo}>
            <h3 className={ripetuto ? 'visually-hidden' : undefined}>{titolo}</h3>
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

import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Distintivo } from '../../ui/stati.tsx';
import { compiuti, siFaIn, type Esercizio, type Sede } from './esercizio.ts';
import { esercizi } from './esercizi/index.ts';
import { registroEsercizi, usaProgresso, type Progresso } from './registro.ts';
import { usaSede } from './usa-sede.ts';
import './esercizi.css';

function Scheda({
  esercizio,
  progresso,
  operatore,
}: {
  readonly esercizio: Esercizio;
  readonly progresso: Progresso;
  readonly operatore: string;
}): ReactNode {
  const { t } = usaParole('esercizi');
  const { nome, minuti, passi } = esercizio;
  const inCorso = progresso.inCorso?.nome === nome ? progresso.inCorso : undefined;
  const finito = progresso.finiti.includes(nome);
  const fatti = inCorso ? compiuti(esercizio, inCorso.fatti) : finito ? passi.length : 0;
  const titolo = t(`${nome}.titolo`);
  return (
    <li className={inCorso ? 'esercizio esercizio-in-corso' : 'esercizio'}>
      <article aria-label={titolo}>
        <header>
          <h2>{titolo}</h2>
          {inCorso && fatti < passi.length ? (
            <Distintivo tono="nota">{t('passiFatti', { fatti, passi: passi.length })}</Distintivo>
          ) : finito ? (
            <Distintivo tono="bene" icona="bene">
              {t('finito')}
            </Distintivo>
          ) : (
            <span className="esercizio-minuti">{t('minuti', { count: minuti })}</span>
          )}
        </header>
        <p>{t(`${nome}.perche`)}</p>
        <ol className="esercizio-passi">
          {passi.map((passo, i) => (
            <li key={passo.nome} className={i < fatti ? 'esercizio-fatto' : undefined}>
              <span className="passo-numero" aria-hidden="true">
                {i < fatti ? '✓' : i + 1}
              </span>
              <span>
                {t(`${nome}.passi.${passo.nome}`)}
                {i < fatti && <span className="visually-hidden"> {t('fatto')}</span>}
              </span>
            </li>
          ))}
        </ol>
        <button
          type="button"
          className={inCorso ? 'btn btn-outline-primary btn-sm' : 'btn btn-primary btn-sm'}
          aria-label={`${t(inCorso ? 'lascia' : finito ? 'ripeti' : 'comincia')}: ${titolo}`}
          onClick={() => {
            void chiama('esercizi.stacca', { staccato: false });
            if (inCorso) registroEsercizi.lascia(operatore);
            else registroEsercizi.comincia(operatore, nome);
          }}
        >
          {t(inCorso ? 'lascia' : finito ? 'ripeti' : 'comincia')}
        </button>
      </article>
    </li>
  );
}

/** Those of another desk: told, with where they are done. */
function Altrove({ sede }: { readonly sede: Sede }): ReactNode {
  const { t } = usaParole('esercizi');
  return (
    <section className="sezione" aria-labelledby="esercizi-altrove">
      <h2 id="esercizi-altrove">{t(`altrove.${sede}.titolo`)}</h2>
      <p>{t(`altrove.${sede}.dove`)}</p>
      <ul className="esercizi-altrove">
        {esercizi
          .filter((uno) => !siFaIn(uno, sede))
          .map(({ nome }) => (
            <li key={nome}>
              <strong>{t(`${nome}.titolo`)}</strong> {t(`${nome}.perche`)}
            </li>
          ))}
      </ul>
    </section>
  );
}

/** What can be tried safely, and how far one got. */
export function Esercizi(): ReactNode {
  const { t } = usaParole('esercizi');
  const { operatore } = usaSessione();
  const progresso = usaProgresso(operatore);
  const [chiesto, setChiesto] = useState(false);
  const sede = usaSede();
  const qui = esercizi.filter((uno) => siFaIn(uno, sede));
  const fatti = qui.filter(({ nome }) => progresso.finiti.includes(nome)).length;
  return (
    <div className="esercizi">
      <header className="esercizi-testa">
        <div>
          <h1>{t('titolo')}</h1>
          <p>{t('sottotitolo')}</p>
        </div>
        <p className="esercizi-conto" role="status">
          {t('conto', { fatti, quanti: qui.length })}
        </p>
      </header>
      <ul className="esercizi-elenco">
        {qui.map((uno) => (
          <Scheda key={uno.nome} esercizio={uno} progresso={progresso} operatore={operatore} />
        ))}
      </ul>
      <Altrove sede={sede} />
      {progresso.finiti.length > 0 && (
        <div className="azioni">
          {chiesto ? (
            <>
              <span>{t('azzeraDomanda')}</span>
              <button
                type="button"
                className="btn btn-outline-danger btn-sm"
                onClick={() => {
                  registroEsercizi.azzera(operatore);
                  setChiesto(false);
                }}
              >
                {t('azzeraSi')}
              </button>
            </>
          ) : (
            <button
              type="button"
              className="btn btn-link btn-sm"
              onClick={() => {
                setChiesto(true);
              }}
            >
              <Icona nome="cestino" /> {t('azzera')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

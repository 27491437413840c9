import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Avviso } from '../../ui/stati.tsx';
import { testa } from './foto.ts';
import type { FotoPronta } from './usa-foto.ts';

/** Which part of the picture is taken. */
export interface Taglio {
  readonly ingrandimento: number;
  /** From 0, the top, to 1. */
  readonly su: number;
}

/** The photo as it will be printed: moved until it is right, the head measured between crown and chin. */
export function Ritaglio({
  foto,
  taglio,
  cambia,
}: {
  readonly foto: FotoPronta;
  readonly taglio: Taglio;
  readonly cambia: (taglio: Taglio) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  const [cima, setCima] = useState(0.1);
  const [mento, setMento] = useState(0.84);
  const { esito, mm } = testa(cima, mento);
  return (
    <div className="carta-ritaglio">
      <div className="carta-guide">
        <img src={foto.indirizzo} alt={t('foto.anteprima')} />
        <span className="carta-guida" style={{ top: `${cima * 100}%` }} />
        <span className="carta-guida" style={{ top: `${mento * 100}%` }} />
      </div>
      <div>
        <Cursore
          {...{ nome: t('foto.ingrandimento'), minimo: 1, massimo: 3, passo: 0.05 }}
          valore={taglio.ingrandimento}
          cambia={(ingrandimento) => {
            cambia({ ...taglio, ingrandimento });
          }}
        />
        <Cursore
          {...{ nome: t('foto.altezza'), minimo: 0, massimo: 1, passo: 0.02 }}
          valore={taglio.su}
          cambia={(su) => {
            cambia({ ...taglio, su });
          }}
        />
        <Cursore
          {...{ nome: t('foto.cima'), minimo: 0, massimo: 1, passo: 0.01 }}
          valore={cima}
          cambia={setCima}
        />
        <Cursore
          {...{ nome: t('foto.mento'), minimo: 0, massimo: 1, passo: 0.01 }}
          valore={mento}
          cambia={setMento}
        />
        <p role="status">{t(`foto.testa.${esito}`, { mm })}</p>
        <Difetti foto={foto} />
      </div>
    </div>
  );
}

function Cursore({
  nome,
  minimo,
  massimo,
  passo,
  valore,
  cambia,
}: {
  readonly nome: string;
  readonly minimo: number;
  readonly massimo: number;
  readonly passo: number;
  readonly valore: number;
  readonly cambia: (valore: number) => void;
}): ReactNode {
  return (
    <label>
      {nome}
      <input
        type="range"
        min={minimo}
        max={massimo}
        step={passo}
        value={valore}
        onChange={({ target }) => {
          cambia(Number(target.value));
        }}
      />
    </label>
  );
}

/** What is wrong in the photo, or that nothing is. */
function Difetti({ foto: { difetti } }: { readonly foto: FotoPronta }): ReactNode {
  const { t } = usaParole('carta-identita');
  const bene = difetti.length === 0;
  return (
    <Avviso gravita={bene ? 'bene' : 'attenzione'} titolo={t(bene ? 'foto.bene' : 'foto.male')} annuncia>
      {!bene && (
        <ul>
          {difetti.map((difetto) => (
            <li key={difetto}>{t(`foto.difetti.${difetto}`)}</li>
          ))}
        </ul>
      )}
    </Avviso>
  );
}

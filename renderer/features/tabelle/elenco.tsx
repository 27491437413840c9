import { useMemo, useState, type ReactNode } from 'react';
import { etichetta, tabelleInUso } from '#contract/tabelle/index.ts';
import { usaParole } from '../../lingua.ts';
import { Campo } from '../../ui/campi/campo.tsx';
import { semplice } from '../../ui/tabella/colonne.ts';
import type { VoceTabella } from '../../../resources/tabelle/forma.ts';

/** Every table by number and name; what is searched may be in the name or among the entries. */
export function ElencoTabelle({
  scelta,
  scegli,
}: {
  readonly scelta: string;
  readonly scegli: (quale: string) => void;
}): ReactNode {
  const { t, lingua } = usaParole('tabelle');
  const [testo, setTesto] = useState('');
  const cercato = semplice(testo);
  const trovate = useMemo(
    () =>
      [
        { quale: 'comuni', nome: t('comuni') },
        { quale: 'stati', nome: t('stati') },
        { quale: 'versioni', nome: t('versioni') },
        ...tabelleInUso()
          .map((una) => ({
            quale: una.numero,
            nome: t('tabella', { numero: una.numero, nome: una.nome }),
            voci: una.voci,
          }))
          .toSorted((a, b) => a.quale.localeCompare(b.quale)),
      ].filter(
        (una) =>
          semplice(una.nome).includes(cercato) ||
          ('voci' in una && una.voci.some((voce) => semplice(etichetta(voce, lingua)).includes(cercato))),
      ),
    [cercato, t, lingua],
  );
  return (
    <nav className="tabelle-elenco" aria-label={t('elenco')}>
      <Campo nome="tabelle.cerca" etichetta={t('cerca')}>
        {(appigli) => (
          <input
            {...appigli}
            type="search"
            className="form-control"
            autoComplete="off"
            value={testo}
            onChange={({ target }) => {
              setTesto(target.value);
            }}
          />
        )}
      </Campo>
      <ul>
        <TabelleTrovate trovate={trovate} scelta={scelta} scegli={scegli} />
      </ul>
      {trovate.length === 0 && <p role="status">{t('nessuna')}</p>}
    </nav>
  );
}

function TabelleTrovate({
  trovate,
  scelta,
  scegli,
}: {
  readonly trovate: (
    { quale: string; nome: string; voci: readonly VoceTabella[] } | { quale: string; nome: string }
  )[];
  readonly scelta: string;
  readonly scegli: (quale: string) => void;
}): ReactNode {
  return trovate.map(({ quale, nome, ...altro }) => (
    <li key={quale}>
      <button
        type="button"
        // Tables have their official name only.
        lang={'voci' in altro ? 'it' : undefined}
        aria-current={quale === scelta ? 'true' : undefined}
        onClick={() => {
          scegli(quale);
        }}
      >
        {nome}
      </button>
    </li>
  ));
}

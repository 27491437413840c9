import type { ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { Storia } from '#contract/wa/scheda.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { Sezione } from '../../ui/parti.tsx';

interface Riga {
  readonly dal: string;
  readonly al?: string | undefined;
  readonly che: ReactNode;
}

function Tratti({ righe }: { readonly righe: readonly Riga[] }): ReactNode {
  const { t } = usaParole('scheda');
  return (
    <ol className="tempo tempo-breve">
      {righe.toReversed().map(({ dal, al, che }, i) => (
        <li key={dal} className={i === 0 && al === undefined ? 'tempo-ora' : undefined}>
          <time dateTime={dal}>{mostraGiorno(dal)}</time>
          <div>
            <strong>{che}</strong>
            {al !== undefined && <span>{t('alGiorno', { giorno: mostraGiorno(al) })}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Civil status and citizenship over time, and the families lived in: each opens. */
export function Passato({ storia }: { readonly storia: Storia | undefined }): ReactNode {
  const { t, lingua } = usaParole('scheda');
  const { vai } = usaNavigazione();
  if (!storia) return <p>{t('storiaAssente')}</p>;
  return (
    <div className="scheda-corpo">
      <Sezione id="stati-civili" titolo={t('statiCivili')}>
        <Tratti
          righe={storia.statiCivili.map(({ dal, al, statoCivile }) => ({
            ...{ dal, al, che: descrivi('01', statoCivile, lingua) },
          }))}
        />
      </Sezione>
      <Sezione id="cittadinanze" titolo={t('cittadinanze')}>
        <Tratti
          righe={storia.cittadinanze.map(({ dal, al, stati }) => ({
            ...{ dal, al, che: stati.map((uno) => descrivi('02', uno, lingua)).join(', ') },
          }))}
        />
      </Sezione>
      <Sezione id="famiglie" titolo={t('famiglie')}>
        <Tratti
          righe={storia.famiglie.map(({ dal, al, idFamigliaConvivenzaANPR: id }) => ({
            ...{ dal, al },
            che: (
              <button
                type="button"
                className="scheda-legame"
                onClick={() => {
                  vai({ nome: 'famiglia', id, titolo: t('famigliaNumero', { id }) });
                }}
              >
                {t('famigliaNumero', { id })}
              </button>
            ),
          }))}
        />
      </Sezione>
    </div>
  );
}

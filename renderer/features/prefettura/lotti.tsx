import type { ReactNode } from 'react';
import type { Lotto, SituazionePrefettura } from '#contract/wa/carte-operatore.ts';
import { statiCarta } from '#contract/regole/carte-operatore.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Sezione, Tabella } from '../../ui/parti.tsx';
import { StatoVuoto } from '../../ui/stati.tsx';
import { CaricoLotto } from './carico.tsx';

/** How many of a state, where there are any. */
function Conti({ conti }: { readonly conti: Lotto['conti'] }): ReactNode {
  const { t } = usaParole('carte-operatore');
  return (
    <ul className="prefettura-conti">
      {statiCarta.map((stato) => {
        const quante = conti[stato] ?? 0;
        return (
          quante > 0 && (
            <li key={stato}>
              <strong>{quante}</strong> {t(`conti.${stato}`, { count: quante })}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** The boxes that came, and where each of their cards is now. */
export function Lotti({
  lotti,
  mostra,
}: {
  readonly lotti: readonly Lotto[];
  readonly mostra: (situazione: SituazionePrefettura) => void;
}): ReactNode {
  const { t } = usaParole('prefettura');
  return (
    <>
      <Sezione id="prefettura-carico" titolo={t('lotti.carica')}>
        <CaricoLotto mostra={mostra} />
      </Sezione>
      <Sezione id="prefettura-lotti" titolo={t('lotti.titolo')}>
        {lotti.length === 0 ? (
          <StatoVuoto icona="carta" titolo={t('lotti.nessuno')}>
            <p>{t('lotti.nessunoTesto')}</p>
          </StatoVuoto>
        ) : (
          <Tabella
            didascalia={t('lotti.titolo')}
            righe={lotti}
            chiave={({ id }) => id}
            colonne={[
              {
                nome: t('lotti.numeri'),
                cella: ({ prefisso, dal, al }) =>
                  `${prefisso}${String(dal).padStart(7, '0')} – ${prefisso}${String(al).padStart(7, '0')}`,
              },
              { nome: t('lotti.ricevuto'), cella: ({ ricevuto }) => mostraGiorno(ricevuto) },
              { nome: t('lotti.fornitore'), cella: ({ fornitore }) => fornitore },
              { nome: t('lotti.dove'), cella: ({ conti }) => <Conti conti={conti} /> },
            ]}
          />
        )}
      </Sezione>
    </>
  );
}

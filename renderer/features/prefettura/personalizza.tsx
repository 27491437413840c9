import { useState, type ReactNode } from 'react';
import type { RichiestaCarta, SituazionePrefettura } from '#contract/wa/carte-operatore.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Sezione } from '../../ui/parti.tsx';
import { StatoVuoto } from '../../ui/stati.tsx';
import { Banco } from './banco.tsx';
import { LetteraCodici } from './lettera.tsx';

/** Who waits for a card, the oldest first: one at a time is on the bench. */
function InAttesa({
  richieste,
  attuale,
  scegli,
}: {
  readonly richieste: readonly RichiestaCarta[];
  readonly attuale: RichiestaCarta;
  readonly scegli: (id: string) => void;
}): ReactNode {
  const { t } = usaParole('prefettura');
  return (
    <Sezione id="prefettura-attesa" titolo={t('personalizza.attesa')}>
      <ul className="prefettura-attesa">
        {richieste.map((una) => (
          <li key={una.id}>
            <button
              type="button"
              aria-pressed={una.id === attuale.id}
              onClick={() => {
                scegli(una.id);
              }}
            >
              <strong>
                {una.cognome} {una.nome}
              </strong>
              <span>
                {una.nomeEnte} · {t(`carte-operatore:motivi.${una.motivo}`)}
              </span>
              <small>
                {una.seriale === undefined
                  ? t('personalizza.chiesta', { quando: mostraIstante(una.chiesta) })
                  : t('personalizza.iniziata', { seriale: una.seriale })}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </Sezione>
  );
}

/** The people who wait for a card, and the card in the reader made into theirs, step by step. */
export function Personalizza({
  situazione,
  rileggi,
  mostra,
}: {
  readonly situazione: SituazionePrefettura;
  readonly rileggi: () => Promise<void>;
  readonly mostra: (situazione: SituazionePrefettura) => void;
}): ReactNode {
  const { t } = usaParole('prefettura');
  const { richieste, prossima } = situazione;
  const [scelta, setScelta] = useState<string>();
  const attuale = richieste.find(({ id }) => id === scelta) ?? richieste[0];
  const finita = situazione.lotti.length > 0 && prossima === undefined;
  return (
    <>
      <LetteraCodici />
      {!attuale ? (
        <StatoVuoto icona="bene" titolo={t('personalizza.nessuna')}>
          <p>{t('personalizza.nessunaTesto')}</p>
        </StatoVuoto>
      ) : (
        <div className="prefettura-due">
          <InAttesa {...{ richieste, attuale }} scegli={setScelta} />
          <Banco
            key={attuale.id}
            {...{ richiesta: attuale, rileggi, mostra, finita }}
            proposto={attuale.seriale ?? prossima ?? ''}
          />
        </div>
      )}
    </>
  );
}

import { useState, type ReactNode } from 'react';
import { NuovoLotto, type Lotto, type SituazionePrefettura } from '#contract/wa/carte-operatore.ts';
import { statiCarta } from '#contract/regole/carte-operatore.ts';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Sezione, Tabella } from '../../ui/parti.tsx';
import { StatoVuoto } from '../../ui/stati.tsx';
import { EsitoAtto } from './esito.tsx';
import { nonFatto, type Detto } from './usa-prefettura.ts';

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
        <Carico mostra={mostra} />
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

function Carico({ mostra }: { readonly mostra: (situazione: SituazionePrefettura) => void }): ReactNode {
  const { t } = usaParole('prefettura');
  const [prefisso, setPrefisso] = useState('');
  const [dal, setDal] = useState('');
  const [al, setAl] = useState('');
  const [ricevuto, setRicevuto] = useState(oggi());
  const [fornitore, setFornitore] = useState('');
  const [detto, setDetto] = useState<Detto>();

  async function carica(): Promise<void> {
    const lotto = NuovoLotto.safeParse({ prefisso, dal: Number(dal), al: Number(al), ricevuto, fornitore });
    if (!lotto.success) {
      setDetto({ bene: false, titolo: t('lotti.incompleto'), rimedio: t('lotti.incompletoRimedio') });
      return;
    }
    const esito = await chiama('prefettura.nuovoLotto', lotto.data);
    if (!esito.ok) {
      setDetto(nonFatto(esito.errore));
      return;
    }
    setDetto({ bene: true, titolo: t('lotti.caricato', { count: lotto.data.al - lotto.data.dal + 1 }) });
    mostra(esito.valore);
  }

  return (
    <form
      className="prefettura-modulo"
      onSubmit={(evento) => {
        evento.preventDefault();
        void carica();
      }}
    >
      <CampoTesto
        nome="lotto-prefisso"
        etichetta={t('lotti.prefisso')}
        valore={prefisso}
        cambia={setPrefisso}
        massimo={2}
        maiuscolo
        largo="poco"
      />
      <CampoTesto
        nome="lotto-dal"
        etichetta={t('lotti.dal')}
        valore={dal}
        cambia={setDal}
        massimo={7}
        largo="poco"
      />
      <CampoTesto
        nome="lotto-al"
        etichetta={t('lotti.al')}
        valore={al}
        cambia={setAl}
        massimo={7}
        largo="poco"
      />
      <CampoData
        nome="lotto-ricevuto"
        etichetta={t('lotti.ricevuto')}
        valore={ricevuto}
        cambia={setRicevuto}
      />
      <CampoTesto
        nome="lotto-fornitore"
        etichetta={t('lotti.fornitore')}
        valore={fornitore}
        cambia={setFornitore}
        massimo={80}
        largo="medio"
      />
      <div className="azioni">
        <button type="submit" className="btn btn-primary">
          {t('lotti.fai')}
        </button>
      </div>
      <EsitoAtto detto={detto} />
    </form>
  );
}

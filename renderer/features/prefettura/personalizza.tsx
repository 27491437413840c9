import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RichiestaCarta, SituazionePrefettura } from '#contract/wa/carte-operatore.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { ascolta, chiama, usaEvento } from '../../ponte.ts';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { Distintivo, StatoVuoto } from '../../ui/stati.tsx';
import { EsitoAtto } from './esito.tsx';
import { LetteraCodici } from './lettera.tsx';
import { Passi, type Cammino } from './passi.tsx';
import { Scarto } from './scarto.tsx';
import { nonFatto, type Detto } from './usa-prefettura.ts';

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
          <Sezione id="prefettura-attesa" titolo={t('personalizza.attesa')}>
            <ul className="prefettura-attesa">
              {richieste.map((una) => (
                <li key={una.id}>
                  <button
                    type="button"
                    aria-pressed={una.id === attuale.id}
                    onClick={() => {
                      setScelta(una.id);
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

function Banco({
  richiesta,
  proposto,
  finita,
  rileggi,
  mostra,
}: {
  readonly richiesta: RichiestaCarta;
  readonly proposto: string;
  readonly finita: boolean;
  readonly rileggi: () => Promise<void>;
  readonly mostra: (situazione: SituazionePrefettura) => void;
}): ReactNode {
  const { t } = usaParole('prefettura');
  const [scritto, setScritto] = useState<string>();
  const [cammino, setCammino] = useState<Cammino>();
  const [inCorso, setInCorso] = useState(false);
  const [detto, setDetto] = useState<Detto>();
  const seriale = scritto ?? proposto;
  // A blank has no certificate: to the desk it is a card that lets nobody in.
  const presente =
    usaEvento('lettore.stato')?.lettori.some(({ carta }) => carta.stato === 'non-riconosciuta') ?? false;
  const mio = useRef(seriale);
  mio.current = seriale;

  useEffect(
    () =>
      ascolta('prefettura.passo', (passo) => {
        if (passo?.seriale === mio.current)
          setCammino({ passo: passo.passo, stato: passo.fatto ? 'fatto' : 'in-corso' });
      }),
    [],
  );

  async function fai(): Promise<void> {
    setInCorso(true);
    setDetto(undefined);
    setCammino(undefined);
    const esito = await chiama('prefettura.personalizza', { seriale, richiesta: richiesta.id });
    setInCorso(false);
    if (!esito.ok) {
      setCammino((dove) => dove && { ...dove, stato: 'fallito' });
      setDetto(nonFatto(esito.errore));
    }
    await rileggi();
  }

  return (
    <Sezione
      id="prefettura-banco"
      titolo={t('personalizza.per', { chi: `${richiesta.cognome} ${richiesta.nome}` })}
    >
      <p>{t('personalizza.guida')}</p>
      <p role="status">
        <Distintivo tono={presente ? 'bene' : 'neutro'} icona="carta">
          {t(presente ? 'personalizza.presente' : 'personalizza.assente')}
        </Distintivo>
      </p>
      <form
        className="prefettura-modulo"
        onSubmit={(evento) => {
          evento.preventDefault();
          if (!inCorso) void fai();
        }}
      >
        <CampoTesto
          nome="prefettura-seriale"
          etichetta={t('personalizza.seriale')}
          nota={t(finita && proposto === '' ? 'personalizza.finite' : 'personalizza.serialeNota')}
          valore={seriale}
          cambia={setScritto}
          massimo={9}
          maiuscolo
          largo="medio"
        />
        <div className="azioni">
          <button type="submit" className="btn btn-primary" aria-disabled={inCorso}>
            {t(inCorso ? 'personalizza.inCorso' : 'personalizza.fai')}
          </button>
        </div>
      </form>
      <Passi cammino={cammino} />
      <EsitoAtto detto={detto} />
      {detto && !detto.bene && richiesta.seriale === seriale && <Scarto seriale={seriale} mostra={mostra} />}
    </Sezione>
  );
}

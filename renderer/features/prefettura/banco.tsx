import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RichiestaCarta, SituazionePrefettura } from '#contract/wa/carte-operatore.ts';
import { usaParole } from '../../lingua.ts';
import { ascolta, chiama, usaEvento } from '../../ponte.ts';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { EsitoDetto, nonFatto, type Detto } from '../../ui/esito.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { Distintivo } from '../../ui/stati.tsx';
import { Passi, type Cammino } from './passi.tsx';
import { Scarto } from './scarto.tsx';

interface Personalizzazione {
  readonly cammino: Cammino | undefined;
  readonly inCorso: boolean;
  readonly detto: Detto | undefined;
  /** Nothing while a card is being made. */
  readonly fai: () => void;
}

/** The card in the reader made into that of who asked: where it is, and how it ended. */
function usaPersonalizzazione(
  richiesta: RichiestaCarta,
  seriale: string,
  rileggi: () => Promise<void>,
): Personalizzazione {
  const [cammino, setCammino] = useState<Cammino>();
  const [inCorso, setInCorso] = useState(false);
  const [detto, setDetto] = useState<Detto>();
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

  async function personalizza(): Promise<void> {
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

  return {
    ...{ cammino, inCorso, detto },
    fai: () => {
      if (!inCorso) void personalizza();
    },
  };
}

function CartaNelLettore(): ReactNode {
  const { t } = usaParole('prefettura');
  // A blank has no certificate: to the desk it is a card that lets nobody in.
  const presente =
    usaEvento('lettore.stato')?.lettori.some(({ carta }) => carta.stato === 'non-riconosciuta') ?? false;
  return (
    <p role="status">
      <Distintivo tono={presente ? 'bene' : 'neutro'} icona="carta">
        {t(presente ? 'personalizza.presente' : 'personalizza.assente')}
      </Distintivo>
    </p>
  );
}

/** Where the card of one person is made. */
export function Banco({
  richiesta,
  proposto,
  finita,
  rileggi,
  mostra,
}: {
  readonly richiesta: RichiestaCarta;
  /** Number of the blank: the one that was begun, or the next of the lots. */
  readonly proposto: string;
  /** Lots are used up. */
  readonly finita: boolean;
  readonly rileggi: () => Promise<void>;
  readonly mostra: (situazione: SituazionePrefettura) => void;
}): ReactNode {
  const { t } = usaParole('prefettura');
  const [scritto, setScritto] = useState<string>();
  const seriale = scritto ?? proposto;
  const { cammino, inCorso, detto, fai } = usaPersonalizzazione(richiesta, seriale, rileggi);
  return (
    <Sezione
      id="prefettura-banco"
      titolo={t('personalizza.per', { chi: `${richiesta.cognome} ${richiesta.nome}` })}
    >
      <p>{t('personalizza.guida')}</p>
      <CartaNelLettore />
      <form
        className="prefettura-modulo"
        onSubmit={(evento) => {
          evento.preventDefault();
          fai();
        }}
      >
        <CampoTesto
          {...{ nome: 'prefettura-seriale', etichetta: t('personalizza.seriale'), massimo: 9 }}
          nota={t(finita && proposto === '' ? 'personalizza.finite' : 'personalizza.serialeNota')}
          valore={seriale}
          cambia={setScritto}
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
      <EsitoDetto detto={detto} />
      {detto && !detto.bene && richiesta.seriale === seriale && <Scarto seriale={seriale} mostra={mostra} />}
    </Sezione>
  );
}

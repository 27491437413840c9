import { useState, type ReactNode } from 'react';
import type { SituazioneRichieste } from '#contract/wa/richieste.ts';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { Linguette } from '../../ui/linguette.tsx';
import { Elenco } from './elenco.tsx';
import { filtriIniziali, type FiltriRichieste } from './filtri.ts';
import { Filtri } from './filtri.tsx';
import { Situazione } from './situazione.tsx';
import { usaSituazione } from './usa-richieste.ts';
import './richieste.css';

const parti = ['da-fare', 'in-attesa', 'concluse', 'fuori-passo', 'situazione'] as const;
type Parte = (typeof parti)[number];

/** What waits, in one line: each number is the way to those that it counts. */
function Conti({
  di,
  scegli,
}: {
  readonly di: SituazioneRichieste;
  readonly scegli: (cambi: Partial<FiltriRichieste>) => void;
}): ReactNode {
  const { t } = usaParole('richieste');
  const conti = [
    ['scadute', di.scadute, { scadenza: 'scadute' }],
    ['vicine', di.vicine, { scadenza: 'vicine' }],
    ['daAssegnare', di.daAssegnare, { operatore: 'nessuno' }],
    ['ricordate', di.ricordate, { ricordate: true }],
  ] as const;
  return (
    <ul className="richieste-conti" aria-label={t('conti.titolo')}>
      {conti.map(([nome, quante, cambi]) => (
        <li key={nome}>
          <button
            type="button"
            className={
              nome === 'scadute' && quante > 0 ? 'richieste-conto richieste-male' : 'richieste-conto'
            }
            onClick={() => {
              scegli(cambi);
            }}
          >
            <strong>{quante}</strong> {t(`conti.${nome}`, { count: quante })}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The office's inbox of what citizens ask for on the portal. */
export function Richieste(): ReactNode {
  const { t } = usaParole('richieste');
  const [parte, setParte] = useState<Parte>('da-fare');
  const [filtri, setFiltri] = useState<FiltriRichieste>(filtriIniziali);
  const accesso = usaEvento('accesso.stato');
  const { data } = usaSituazione();
  const situazione = data?.ok ? data.valore : undefined;
  const quante: Readonly<Partial<Record<Parte, number | undefined>>> = {
    'da-fare': situazione?.daFare,
    'in-attesa': situazione?.inAttesa,
    'fuori-passo': situazione?.fuoriPasso,
  };
  return (
    <>
      <h1>{t('titolo')}</h1>
      <p>{t('spiega')}</p>
      {situazione && (
        <Conti
          di={situazione}
          scegli={(cambi) => {
            setParte('da-fare');
            setFiltri({ ...filtriIniziali, ...cambi });
          }}
        />
      )}
      <Linguette
        etichetta={t('titolo')}
        linguette={parti.map((chiave) => ({ chiave, nome: t(`viste.${chiave}`), quanti: quante[chiave] }))}
        scelta={parte}
        scegli={(scelta) => {
          setParte(scelta);
          if (scelta !== 'situazione') setFiltri((ora) => ({ ...ora, vista: scelta, scadenza: '' }));
        }}
      >
        {parte === 'situazione' ? (
          <Situazione />
        ) : (
          <>
            {parte === 'fuori-passo' && <p>{t('fuoriPassoSpiega')}</p>}
            <Filtri
              filtri={filtri}
              io={accesso?.stato === 'in-sede' ? accesso.sessione.codiceFiscale : undefined}
              colleghi={situazione?.colleghi ?? []}
              cambia={(cambi) => {
                setFiltri((ora) => ({ ...ora, ...cambi }));
              }}
            />
            <Elenco filtri={filtri} oggi={situazione?.oggi} />
          </>
        )}
      </Linguette>
    </>
  );
}

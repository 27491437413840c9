import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { EsitoAtto } from './esito.tsx';
import { nonFatto, type Detto } from './usa-prefettura.ts';

/** Cards made and tried whose letter is not in its envelope yet: until then their first half is here, and only here. */
export function LetteraCodici(): ReactNode {
  const { t } = usaParole('prefettura');
  const passo = usaEvento('prefettura.passo');
  const formazione = usaEvento('postazione.stato')?.ambiente !== 'produzione';
  const [detti, setDetti] = useState<Readonly<Record<string, Detto>>>({});
  const [uscite, setUscite] = useState<Readonly<Record<string, boolean>>>({});
  const { data, refetch } = useQuery({
    // Looked at again when a card begins or ends to be made.
    queryKey: ['prefettura-lettere', passo === null || passo === undefined],
    gcTime: 0,
    queryFn: () => chiama('prefettura.lettere', {}),
  });
  const lettere = data?.ok ? data.valore : [];
  const di = (seriale: string, detto: Detto): void => {
    setDetti((prima) => ({ ...prima, [seriale]: detto }));
  };

  async function stampa(seriale: string, inFile: boolean): Promise<void> {
    const esito = await chiama('prefettura.stampaLettera', { seriale, inFile });
    const fatto = inFile ? 'lettera.salvata' : 'lettera.stampata';
    setUscite((prima) => ({ ...prima, [seriale]: esito.ok }));
    di(
      seriale,
      esito.ok ? { bene: true, titolo: t(fatto, { dove: esito.valore.dove }) } : nonFatto(esito.errore),
    );
  }
  async function chiudi(seriale: string): Promise<void> {
    const esito = await chiama('prefettura.letteraChiusa', { seriale });
    if (esito.ok) await refetch();
    else di(seriale, nonFatto(esito.errore));
  }

  return lettere.map((seriale) => (
    <div key={seriale} className="prefettura-lettera">
      <Avviso
        gravita="bene"
        annuncia
        titolo={t('lettera.titolo', { seriale })}
        azioni={
          <>
            <button type="button" className="btn btn-primary" onClick={() => void stampa(seriale, false)}>
              <Icona nome="stampa" /> {t('lettera.stampa')}
            </button>
            {formazione && (
              <button
                type="button"
                className="btn btn-outline-primary"
                onClick={() => void stampa(seriale, true)}
              >
                <Icona nome="salva" /> {t('lettera.salva')}
              </button>
            )}
            {uscite[seriale] && (
              <button type="button" className="btn btn-outline-primary" onClick={() => void chiudi(seriale)}>
                {t('lettera.chiusa')}
              </button>
            )}
          </>
        }
      >
        <p>{t('lettera.testo')}</p>
      </Avviso>
      <EsitoAtto detto={detti[seriale]} />
    </div>
  ));
}

import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { EsitoDetto, nonFatto, type Detto } from '../../ui/esito.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';

/** Where a letter is: what was said of it last, and whether it left the workstation. */
interface Lettera {
  readonly detto?: Detto;
  readonly uscita?: boolean;
}

interface Lettere {
  readonly seriali: readonly string[];
  readonly di: (seriale: string) => Lettera;
  readonly stampa: (seriale: string, inFile: boolean) => Promise<void>;
  /** In its envelope: it is kept no more. */
  readonly chiudi: (seriale: string) => Promise<void>;
}

function usaLettere(): Lettere {
  const { t } = usaParole('prefettura');
  const passo = usaEvento('prefettura.passo');
  const [viste, setViste] = useState<Readonly<Record<string, Lettera>>>({});
  const { data, refetch } = useQuery({
    // Looked at again when a card begins or ends to be made.
    queryKey: ['prefettura-lettere', passo === null || passo === undefined],
    gcTime: 0,
    queryFn: () => chiama('prefettura.lettere', {}),
  });
  const annota = (seriale: string, lettera: Lettera): void => {
    setViste((prima) => ({ ...prima, [seriale]: { ...prima[seriale], ...lettera } }));
  };
  return {
    seriali: data?.ok ? data.valore : [],
    di: (seriale) => viste[seriale] ?? {},
    stampa: async (seriale, inFile) => {
      const esito = await chiama('prefettura.stampaLettera', { seriale, inFile });
      const fatto = inFile ? 'lettera.salvata' : 'lettera.stampata';
      annota(seriale, {
        uscita: esito.ok,
        detto: esito.ok
          ? { bene: true, titolo: t(fatto, { dove: esito.valore.dove }) }
          : nonFatto(esito.errore),
      });
    },
    chiudi: async (seriale) => {
      const esito = await chiama('prefettura.letteraChiusa', { seriale });
      if (esito.ok) await refetch();
      else annota(seriale, { detto: nonFatto(esito.errore) });
    },
  };
}

/** Cards made and tried whose letter is not in its envelope yet: until then their first half is here, and only here. */
export function LetteraCodici(): ReactNode {
  const { t } = usaParole('prefettura');
  const formazione = usaEvento('postazione.stato')?.ambiente !== 'produzione';
  const { seriali, di, stampa, chiudi } = usaLettere();
  return seriali.map((seriale) => (
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
            {di(seriale).uscita && (
              <button type="button" className="btn btn-outline-primary" onClick={() => void chiudi(seriale)}>
                {t('lettera.chiusa')}
              </button>
            )}
          </>
        }
      >
        <p>{t('lettera.testo')}</p>
      </Avviso>
      <EsitoDetto detto={di(seriale).detto} />
    </div>
  ));
}

import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DettaglioRichiesta } from '#contract/wa/richieste.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { Dialogo } from '../../ui/dialogo.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';

// Drawn page by page as pictures: nothing that the file holds is run.
const FoglioPdf = lazy(async () => ({ default: (await import('../certificati/foglio.tsx')).FoglioPdf }));

type Voce = DettaglioRichiesta['allegati'][number];

function Contenuto({ codice, voce }: { readonly codice: string; readonly voce: Voce }): ReactNode {
  const { t } = usaParole('richieste');
  const { data, refetch } = useQuery({
    queryKey: ['richiesta-allegato', codice, voce.numero],
    gcTime: 0,
    staleTime: Infinity,
    queryFn: () => chiama('registro.allegatoRichiesta', { codiceRichiesta: codice, numero: voce.numero }),
  });
  if (!data) return <Caricamento />;
  if (!data.ok) return <NonLetta {...data.errore} rileggi={() => void refetch()} />;
  const { tipo, contenuto } = data.valore;
  switch (tipo) {
    case 'application/pdf':
      return (
        <Suspense fallback={<Caricamento />}>
          <FoglioPdf pdf={contenuto} titolo={voce.descrizione ?? voce.nomeFile} />
        </Suspense>
      );
    case 'image/png':
    case 'image/jpeg':
      return (
        <img
          className="richieste-immagine"
          src={`data:${tipo};base64,${contenuto}`}
          alt={voce.descrizione ?? voce.nomeFile}
        />
      );
    case 'application/octet-stream':
      return (
        <Avviso gravita="attenzione" titolo={t('allegatoIgnoto')}>
          <p>{t('allegatoIgnotoTesto')}</p>
        </Avviso>
      );
  }
}

const kB = (byte: number): string => `${Math.max(1, Math.round(byte / 1024))} kB`;

/** What came with a request: the summary first. */
export function Allegati({
  codice,
  allegati,
}: {
  readonly codice: string;
  readonly allegati: readonly Voce[];
}): ReactNode {
  const { t } = usaParole('richieste');
  const [aperto, setAperto] = useState<Voce>();
  const nomeDi = ({ riepilogo, descrizione, nomeFile }: Voce): string =>
    riepilogo ? t('riepilogo') : (descrizione ?? nomeFile);
  return (
    <Sezione id="richiesta-allegati" titolo={t('allegati')}>
      <ul className="richieste-allegati">
        {allegati.map((voce) => (
          <li key={voce.numero}>
            <button
              type="button"
              className="btn btn-sm btn-link"
              onClick={() => {
                setAperto(voce);
              }}
            >
              {nomeDi(voce)}
            </button>{' '}
            <small>{kB(voce.dimensione)}</small>
          </li>
        ))}
      </ul>
      {aperto && (
        <Dialogo
          ampio
          titolo={nomeDi(aperto)}
          chiudi={() => {
            setAperto(undefined);
          }}
        >
          <Contenuto codice={codice} voce={aperto} />
        </Dialogo>
      )}
    </Sezione>
  );
}

import { useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { divietoEnte, type AttoSuEnte } from '#contract/regole/enti.ts';
import type { VoceEnte } from '#contract/wa/enti.ts';
import { usaParole } from '../../../lingua.ts';
import { usaEvento } from '../../../ponte.ts';
import { NonLetta } from '../../../ui/non-letta.tsx';
import { Caricamento } from '../../../ui/stati.tsx';
import { ElencoEnti } from './elenco.tsx';
import { Inserisci } from './inserisci.tsx';
import { SchedaEnte } from './scheda.tsx';
import { usaEnti } from './usa-enti.ts';

const nuovo = { codice: '', genere: 'altro', siglaProvincia: '' } as const;

/** The bodies that whoever is here may see: found, opened, added, closed. */
export function Enti(): ReactNode {
  const { t } = usaParole('enti');
  const accesso = usaEvento('accesso.stato');
  const [aperto, setAperto] = useState<string>();
  const [inserisce, setInserisce] = useState(false);
  const cliente = useQueryClient();
  const { data, refetch } = usaEnti();
  if (!data || accesso?.stato !== 'in-sede') return <Caricamento />;
  if (!data.ok)
    return <NonLetta {...data.errore} rileggi={() => void refetch()} etichetta={t('ui:riprova')} />;
  const { oggi, enti } = data.valore;
  const { ruolo, comune } = accesso.sessione;
  const mio = enti.find(({ codice }) => codice === comune.codiceIstat);
  const chi = { ruolo, ente: comune.codiceIstat, siglaProvincia: mio?.siglaProvincia ?? '' };
  const puo =
    (ente: Pick<VoceEnte, 'codice' | 'genere' | 'siglaProvincia' | 'finisce'>) => (atto: AttoSuEnte) =>
      divietoEnte(chi, ente, atto) === undefined;
  const rileggi = (): void => void cliente.invalidateQueries({ queryKey: ['enti'] });
  // Who sees one alone has nothing to choose.
  const solo = enti.length === 1 ? enti[0] : undefined;
  const scelto = solo ?? enti.find(({ codice }) => codice === aperto);
  if (scelto)
    return (
      <SchedaEnte
        key={scelto.codice}
        {...{ ente: scelto, oggi, ruolo, rileggi }}
        mio={scelto === mio}
        puo={puo(scelto)}
        indietro={
          solo
            ? undefined
            : () => {
                setAperto(undefined);
              }
        }
      />
    );
  return (
    <>
      <p className="utenti-intro">{t('intro')}</p>
      {puo(nuovo)('inserisci') && (
        <div className="azioni">
          <button
            type="button"
            className="btn btn-primary"
            onClick={() => {
              setInserisce(true);
            }}
          >
            {t('inserisci.apri')}
          </button>
        </div>
      )}
      <ElencoEnti enti={enti} oggi={oggi} apri={setAperto} />
      {inserisce && (
        <Inserisci
          oggi={oggi}
          chiudi={() => {
            setInserisce(false);
          }}
          fatto={(codice) => {
            setInserisce(false);
            setAperto(codice);
            rileggi();
          }}
        />
      )}
    </>
  );
}

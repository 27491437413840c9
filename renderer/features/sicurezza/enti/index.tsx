import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { divietoEnte, type AttoSuEnte } from '#contract/regole/enti.ts';
import type { Sessione } from '#contract/wa/accesso.ts';
import type { VoceEnte } from '#contract/wa/enti.ts';
import { usaParole } from '../../../lingua.ts';
import { usaEvento } from '../../../ponte.ts';
import { NonLetta } from '../../../ui/non-letta.tsx';
import { Caricamento } from '../../../ui/stati.tsx';
import { TestaCensimento, usaCensimento } from '../censimento.tsx';
import { ElencoEnti } from './elenco.tsx';
import { Inserisci } from './inserisci.tsx';
import { SchedaEnte } from './scheda.tsx';
import { usaEnti } from './usa-enti.ts';

type DaGiudicare = Pick<VoceEnte, 'codice' | 'genere' | 'siglaProvincia' | 'finisce'>;
const diNessuno = { codice: '', genere: 'altro', siglaProvincia: '' } as const;

/** What who is here may do to a body, of which theirs is one. */
function poteri(
  { ruolo, comune }: Pick<Sessione, 'ruolo' | 'comune'>,
  mio: VoceEnte | undefined,
): (ente: DaGiudicare) => (atto: AttoSuEnte) => boolean {
  const chi = { ruolo, ente: comune.codiceIstat, siglaProvincia: mio?.siglaProvincia ?? '' };
  return (ente) => (atto) => divietoEnte(chi, ente, atto) === undefined;
}

/** The bodies that whoever is here may see: found, opened, added, closed. */
export function Enti(): ReactNode {
  const { t } = usaParole('enti');
  const accesso = usaEvento('accesso.stato');
  const cliente = useQueryClient();
  const rileggi = (): void => void cliente.invalidateQueries({ queryKey: ['enti'] });
  const { aperto, apri, indietro, inserisci, nuovo } = usaCensimento(rileggi);
  const { data, refetch } = usaEnti();
  if (!data || accesso?.stato !== 'in-sede') return <Caricamento />;
  if (!data.ok) return <NonLetta {...data.errore} rileggi={() => void refetch()} />;
  const { oggi, enti } = data.valore;
  const { ruolo, comune } = accesso.sessione;
  const mio = enti.find(({ codice }) => codice === comune.codiceIstat);
  const puo = poteri(accesso.sessione, mio);
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
        indietro={solo ? undefined : indietro}
      />
    );
  return (
    <>
      <TestaCensimento
        intro={t('intro')}
        aggiungi={puo(diNessuno)('inserisci') ? t('inserisci.apri') : undefined}
        inserisci={inserisci}
      />
      <ElencoEnti {...{ enti, oggi, apri }} />
      {nuovo && <Inserisci oggi={oggi} {...nuovo} />}
    </>
  );
}

import type { ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { inAltroEnte, profiliConcedibili } from '#contract/regole/utenti.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama } from '../../../ponte.ts';
import { NonLetta } from '../../../ui/non-letta.tsx';
import { Caricamento } from '../../../ui/stati.tsx';
import { TestaCensimento, usaCensimento } from '../censimento.tsx';
import { usaMioRuolo } from './conferimento.ts';
import { Dettaglio } from './dettaglio.tsx';
import { ElencoUtenti } from './elenco.tsx';
import { Inserisci } from './inserisci.tsx';

/** The operators of the body: who they are, what they may do and until when, and what is done to them. */
export function Utenti(): ReactNode {
  const { t } = usaParole('utenti');
  const mio = usaMioRuolo();
  const capi = inAltroEnte[mio];
  const cliente = useQueryClient();
  const rileggi = (): void => void cliente.invalidateQueries({ queryKey: ['utenti'] });
  const { aperto, apri, indietro, inserisci, nuovo } = usaCensimento(rileggi);
  const { data, refetch } = useQuery({
    queryKey: ['utenti'],
    gcTime: 0,
    queryFn: () => chiama('utenti.elenca', {}),
  });
  if (!data) return <Caricamento />;
  if (!data.ok) return <NonLetta {...data.errore} rileggi={() => void refetch()} />;
  const { oggi, utenti } = data.valore;
  const scelto = utenti.find(({ codiceFiscale }) => codiceFiscale === aperto);
  if (scelto)
    return <Dettaglio key={scelto.codiceFiscale} utente={scelto} {...{ oggi, rileggi, indietro }} />;
  return (
    <>
      <TestaCensimento
        intro={t(capi ? `introCon.${capi.genere}` : 'intro')}
        aggiungi={t('inserisci.apri')}
        inserisci={inserisci}
      />
      <div className="utenti-elenco">
        <ElencoUtenti
          {...{ utenti, oggi, apri, conEnti: capi !== undefined }}
          conProfili={profiliConcedibili(mio).length > 0}
        />
      </div>
      {nuovo && <Inserisci oggi={oggi} {...nuovo} />}
    </>
  );
}

import { useEffect, useState, type ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Accesso } from './features/accesso/index.tsx';
import { inizioDi, usaRuolo } from './features/cornice/ammessi.ts';
import { BandaAmbiente } from './features/cornice/ambiente.tsx';
import { Avvisi } from './features/cornice/avvisi.tsx';
import { Cornice } from './features/cornice/index.tsx';
import { FasciaStato } from './features/cornice/fascia.tsx';
import { usaTabelleDellaPostazione } from './features/tabelle/usa-tabelle.ts';
import { NavigazioneDi } from './navigazione.tsx';
import { SessioneDi, usaStatoSessione } from './sessione.tsx';
import { Confine } from './ui/confine.tsx';

function nuovoCliente(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The workstation is this very machine: it answers whatever the network does, and says itself what to retry.
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Whoever is in begins where their role works. */
function Dentro({ operatore }: { readonly operatore: string }): ReactNode {
  const ruolo = usaRuolo();
  const [inizio] = useState(() => inizioDi(ruolo));
  return (
    <NavigazioneDi operatore={operatore} inizio={inizio}>
      <Cornice />
    </NavigazioneDi>
  );
}

/** At the lock everything of whoever was here leaves the page; their drafts stay, closed, on the disk. */
export function App(): ReactNode {
  const stato = usaStatoSessione();
  usaTabelleDellaPostazione();
  const [cliente] = useState(nuovoCliente);
  const aperta = stato.stato === 'aperta';
  useEffect(() => {
    if (!aperta) cliente.clear();
  }, [aperta, cliente]);
  return (
    <QueryClientProvider client={cliente}>
      <BandaAmbiente />
      <Confine chiave={stato.stato}>
        {stato.stato === 'aperta' ? (
          <SessioneDi sessione={stato.sessione}>
            <Dentro key={stato.sessione.operatore} operatore={stato.sessione.operatore} />
          </SessioneDi>
        ) : (
          <>
            <Accesso sessione={stato} />
            <FasciaStato />
          </>
        )}
      </Confine>
      <Avvisi />
    </QueryClientProvider>
  );
}

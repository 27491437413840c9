import { fraPari } from '#contract/regole/utenti.ts';
import type { Profilo, Ruolo } from '#contract/wa/comune.ts';
import type { AttoUtente } from '#contract/wa/utenti.ts';
import { usaEvento } from '../../../ponte.ts';
import type { Detto } from '../../../ui/esito.tsx';
import { usaAtto } from './atto.ts';

/** Role of who is here. */
export function usaMioRuolo(): Ruolo {
  const accesso = usaEvento('accesso.stato');
  return accesso?.stato === 'in-sede' ? accesso.sessione.ruolo : 'operatore';
}

type Conferito = Extract<AttoUtente, { readonly atto: 'inserisci' | 'nomina' }>;

interface Conferimento {
  /** It gives away the very powers of who gives it: a call of its own, which wants the PIN. */
  readonly pari: boolean;
  readonly lavora: boolean;
  readonly rifiuto: Detto | undefined;
  /** @returns whether it was done. */
  readonly fai: (atto: Conferito) => Promise<boolean>;
}

/** A role or a profile given to somebody. */
export function usaConferimento(valore: Ruolo | Profilo): Conferimento {
  const atto = usaAtto('utenti.atto');
  const diPari = usaAtto('utenti.pari');
  const pari = fraPari({ ruolo: usaMioRuolo(), valore });
  const { lavora, rifiuto } = pari ? diPari : atto;
  return {
    ...{ pari, lavora, rifiuto },
    fai: async (conferito) => {
      if (!pari) return (await atto.fai(conferito)) !== undefined;
      const inserisce = conferito.atto === 'inserisci';
      const richiesta = inserisce
        ? { ...conferito, ruolo: 'ministero' as const }
        : { ...conferito, genere: 'ruolo' as const, valore: 'ministero' as const };
      return (await diPari.fai(richiesta)) !== undefined;
    },
  };
}

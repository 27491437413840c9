import { inAltroEnte, nominabili, profiliConcedibili } from '#contract/regole/utenti.ts';
import type { Profilo, Ruolo } from '#contract/wa/comune.ts';
import type { Utente } from '#contract/wa/utenti.ts';
import { usaParole } from '../../../lingua.ts';
import { usaEvento } from '../../../ponte.ts';

interface Nominabile {
  /** `genere valore`: one choice of the field. */
  readonly valore: string;
  readonly nome: string;
}

/** What who is here may give to a user: profiles first; roles by whose body they are of. */
export function usaNominabili({ ente }: Utente): readonly Nominabile[] {
  const { t } = usaParole('utenti');
  const accesso = usaEvento('accesso.stato');
  const sessione = accesso?.stato === 'in-sede' ? accesso.sessione : undefined;
  const mio = sessione?.ruolo ?? 'operatore';
  const altrove = ente !== sessione?.comune.codiceIstat;
  const capo = inAltroEnte[mio]?.ruolo;
  const ruoli = nominabili[mio].filter((ruolo) => ruolo !== 'operatore' && (ruolo === capo) === altrove);
  return [
    ...profiliConcedibili(mio).map((profilo) => ({
      ...{ valore: `profilo ${profilo}`, nome: t('nomina.profilo', { nome: t(`profilo.${profilo}`) }) },
    })),
    ...ruoli.map((ruolo) => ({
      ...{ valore: `ruolo ${ruolo}`, nome: t('nomina.ruolo', { nome: t(`ruoli.${ruolo}`) }) },
    })),
  ];
}

/** What was chosen, in its two parts. */
export function nominato(scelto: string): {
  readonly genere: 'ruolo' | 'profilo';
  readonly valore: Ruolo | Profilo;
} {
  const [genere, valore] = scelto.split(' ') as ['ruolo' | 'profilo', Ruolo | Profilo];
  return { genere, valore };
}

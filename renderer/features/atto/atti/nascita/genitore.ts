import { campo, gruppo, luogo, type VocePersona } from '../../voci.ts';
import { percorsoDi, sezioni, type Ruolo } from './genitori.ts';
import { candidati, prende } from './proposta.ts';

/** Mother or father, taken from the register wherever they are in it, or written as in the deed. */
export function genitore(ruolo: Ruolo): VocePersona {
  const percorso = percorsoDi(ruolo);
  return {
    ...{ tipo: 'persona', percorso, etichetta: sezioni[ruolo], nota: ruolo },
    ...{ necessario: false, conFamiglia: true, prende: prende(ruolo) },
    candidati: (dossier, oggi) => candidati(dossier, oggi, ruolo),
    aMano: [
      gruppo(undefined, [campo(`${percorso}.cognome`), campo(`${percorso}.nome`)]),
      gruppo(undefined, [
        campo(`${percorso}.dataNascita`, { fra: { al: 'oggi' } }),
        campo(`${percorso}.codiceFiscale.codFiscale`, { necessario: false, largo: 'medio' }),
      ]),
      luogo(`${sezioni[ruolo]}.cittadinanza`, 'stato', { necessario: false, etichetta: 'cittadinanza' }),
    ],
  };
}

import {
  servizi,
  type Generalita,
  type RichiestaCIE2,
  type RispostaEsitoCIE2,
} from '#contract/anpr/index.ts';
import { etaAl } from '#contract/regole/carta-identita/index.ts';
import {
  controlla,
  regola,
  regoleTestata,
  ricercabile,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import type { Soggetto } from '../registro/modello.ts';
import { operazione } from '../registro/operazione.ts';
import { conAvvisi } from '../registro/risposta-comune.ts';
import { bloccoCartacea } from './carta.ts';
import {
  accessoPersona,
  controllaIscritto,
  laPersona,
  leggiPersona,
  type AggregatiPersona,
} from './persona.ts';

/** The key of CIEOnline as the other services write it. */
export function generalitaDi({
  generalita: { codiceFiscale, codiceConsolato: _, ...g },
}: RichiestaCIE2): Generalita {
  return { ...(codiceFiscale !== undefined && { codiceFiscale: { codFiscale: codiceFiscale } }), ...g };
}

const regole = [
  regola<RichiestaCIE2>('EN448', { campo: 'generalita', violata: (r) => !ricercabile(generalitaDi(r)) }),
] as const;

const dettoAire = ({ datiControllo: { soggettoAIRE: detto } }: RichiestaCIE2): boolean | undefined =>
  detto?.toUpperCase().startsWith('S');

/** Where CIEOnline believes that the person lives is where the card will be asked for. */
function controllaSede(richiesta: RichiestaCIE2, soggetto: Soggetto): Rilievo[] {
  const { codiceIstat } = richiesta.datiControllo.comuneResidenza;
  const aire = dettoAire(richiesta);
  return [
    ...(codiceIstat !== undefined && codiceIstat !== soggetto.comune
      ? [rilievo('EN204', { campo: 'datiControllo.comuneResidenza' })]
      : []),
    ...(aire !== undefined && aire !== (soggetto.stato === 'aire')
      ? [rilievo('ES077', { campo: 'datiControllo.soggettoAIRE' })]
      : []),
  ];
}

/** A paper card in force is told and does not hide the person: the clerk of CIEOnline sees what to do first. */
export function controllaCIE2(richiesta: RichiestaCIE2, a: AggregatiPersona, oggi: string): Rilievo[] {
  const posizione = controllaIscritto(generalitaDi(richiesta), a);
  const [soggetto] = a.soggetti;
  if (posizione.length > 0 || !soggetto) return posizione;
  const blocco = bloccoCartacea(soggetto, oggi, 'cartaIdentita');
  return [...controllaSede(richiesta, soggetto), ...blocco.map((uno): Rilievo => ({ ...uno, gravita: 'W' }))];
}

const maggioreEta = 18;
/** ANPR, in the list of services.md CIE2. */
const daANPR = '1';

function perCIE({ dati }: Soggetto, oggi: string) {
  const { generalita, attoNascita, attoNascitaANPR, statoCivile, residenza, cittadinanza } = dati;
  const { cartaIdentita, permessoSoggiorno, attributiSoggetto, paternita, maternita } = dati;
  const minore = generalita.dataNascita !== undefined && etaAl(generalita.dataNascita, oggi) < maggioreEta;
  return {
    generalita,
    ...(attoNascita && { attoNascita }),
    ...(attoNascitaANPR && { attoNascitaANPR }),
    ...(statoCivile && { statoCivile }),
    ...(minore && paternita?.generalita && { paternita: paternita.generalita }),
    ...(minore && maternita?.generalita && { maternita: maternita.generalita }),
    ...(residenza?.[0] && { residenza: residenza[0] }),
    ...(cittadinanza && { cittadinanza }),
    ...(cartaIdentita && { cartaIdentita }),
    ...(permessoSoggiorno && { permessoSoggiorno }),
    ...(attributiSoggetto && { attributiSoggetto }),
    provenienzaInformazioni: daANPR,
  };
}

/** CIEOnline reads who asks for a card (services.md CIE2). */
export const interrogazioneCIE = operazione({
  servizio: servizi.CIE2,
  permesso: 'cie.interrogazione',
  finalita: 'rilascio della carta d’identità elettronica',
  conserva: () => false,
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleTestata, { richiesta, oggi }),
    ...controlla(regole, richiesta),
  ],
  aggregati: (richiesta, cerca) => leggiPersona(generalitaDi(richiesta), cerca),
  controlli: (richiesta, a, { oggi }) => controllaCIE2(richiesta, a, oggi),
  applica(_, a, { testataRisposta, oggi, avvisi }) {
    const risposta: RispostaEsitoCIE2 = {
      RispostaCIE2: {
        testataRisposta,
        listaSoggetti: { datiSoggetto: [perCIE(laPersona(a), oggi)] },
        ...conAvvisi(avvisi),
      },
    };
    return { risposta };
  },
  accesso: (_, a) =>
    accessoPersona(a, ['generalita', 'residenza', 'cittadinanza', 'cartaIdentita', 'genitori']),
});

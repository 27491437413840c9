import { servizi, type RichiestaC001, type RispostaEsitoC001 } from '#contract/anpr/index.ts';
import { controlla, regolaRicercaSoggetto, regoleTestata } from '#contract/regole/index.ts';
import { accessoPersona, laPersona, leggiPersona } from '../cie/persona.ts';
import { operazione } from '../registro/operazione.ts';
import { conAvvisi } from '../registro/risposta-comune.ts';
import { schedaIndividuale } from '../registro/scheda.ts';
import { controllaAire, controllaSedeConsolato } from './posizione.ts';

const regole = [regolaRicercaSoggetto<RichiestaC001>('generalita', ({ generalita }) => generalita)] as const;
/** ANPR, in the list of services.md CIE2. */
const daANPR = '1';

/** A consulate reads somebody in AIRE (services.md C001). */
export const interrogazioneConsolato = operazione({
  servizio: servizi.C001,
  permesso: 'consolati.consultazione',
  finalita: 'interrogazione di un consolato',
  conserva: () => false,
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleTestata, { richiesta, oggi }),
    ...controlla(regole, richiesta),
    ...controllaSedeConsolato(richiesta),
  ],
  aggregati: async ({ generalita }, cerca) => {
    const a = await leggiPersona(generalita, cerca);
    const [uno] = a.soggetti;
    const id = uno?.idFamigliaConvivenzaANPR;
    return { ...a, famiglia: id === undefined ? undefined : await cerca.famiglia(id) };
  },
  controlli: ({ generalita, comuneIscrizioneAIRE }, a) => controllaAire(generalita, comuneIscrizioneAIRE, a),
  applica(_, a, { testataRisposta, avvisi }) {
    const risposta: RispostaEsitoC001 = {
      RispostaC001: {
        testataRisposta,
        listaSoggetti: { datiSoggetto: [schedaIndividuale(laPersona(a), a.famiglia)] },
        provenienzaInformazioni: daANPR,
        ...conAvvisi(avvisi),
      },
    };
    return { risposta };
  },
  accesso: (_, a) => accessoPersona(a, ['scheda individuale']),
});

import { servizi, type RichiestaC010, type RispostaEsitoC010 } from '#contract/anpr/index.ts';
import { controlla, regolaRicercaSoggetto, regoleTestata } from '#contract/regole/index.ts';
import { accessoPersona, controllaPersona, laPersona, leggiPersona } from '../cie/persona.ts';
import { operazione } from '../registro/operazione.ts';

const regole = [regolaRicercaSoggetto<RichiestaC010>('generalita', ({ generalita }) => generalita)] as const;

/** Is this person in AIRE? (services.md C010) */
export const consultazioneAire = operazione({
  servizio: servizi.C010,
  permesso: 'consolati.consultazione',
  finalita: 'consultazione AIRE di un consolato',
  conserva: () => false,
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleTestata, { richiesta, oggi }),
    ...controlla(regole, richiesta),
  ],
  aggregati: ({ generalita }, cerca) => leggiPersona(generalita, cerca),
  controlli: ({ generalita }, a) => controllaPersona(generalita, a),
  applica(_, a, { testataRisposta }) {
    const isAire = laPersona(a).stato === 'aire' ? 'true' : 'false';
    const risposta: RispostaEsitoC010 = { RispostaC010: { testataRisposta, isAire } };
    return { risposta };
  },
  accesso: (_, a) => accessoPersona(a, ['iscrizione AIRE']),
});

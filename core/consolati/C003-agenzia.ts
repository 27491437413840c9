import { servizi, type RichiestaC003, type RispostaEsitoC003 } from '#contract/anpr/index.ts';
import {
  controlla,
  regolaRicercaSoggetto,
  regoleTestata,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import { accessoPersona, laPersona, leggiPersona, type AggregatiPersona } from '../cie/persona.ts';
import type { Soggetto } from '../registro/modello.ts';
import { operazione, type ContestoApplica, type Effetti } from '../registro/operazione.ts';
import { conAvvisi } from '../registro/risposta-comune.ts';
import { giaAperta } from './C002-allineamento.ts';
import type { RichiestaConsolato } from './modello.ts';
import { controllaAire, controllaSedeConsolato } from './posizione.ts';

export interface AggregatiAgenzia extends AggregatiPersona {
  readonly aperta?: RichiestaConsolato | undefined;
}

const regole = [regolaRicercaSoggetto<RichiestaC003>('generalita', ({ generalita }) => generalita)] as const;
/** Tab. 22. */
const validato = '1';
const tipo = 'codice-fiscale';
const allineato = ({ dati: { generalita } }: Soggetto): boolean =>
  generalita.codiceFiscale?.validitaCF === validato;

/** A codice fiscale that the Agenzia has validated already is said to be so, and nobody is asked anything. */
export function controllaAgenzia(
  { generalita, comuneIscrizioneAIRE }: RichiestaC003,
  a: AggregatiAgenzia,
): Rilievo[] {
  const posizione = controllaAire(generalita, comuneIscrizioneAIRE, a);
  const [soggetto] = a.soggetti;
  if (posizione.length > 0 || !soggetto) return posizione;
  if (!allineato(soggetto)) return giaAperta(a.aperta);
  return [
    {
      ...rilievo('EN148', {
        campo: 'generalita.codiceFiscale',
        causa: 'Il codice fiscale risulta già validato dall’Agenzia delle Entrate.',
        rimedio: 'Non serve altro.',
      }),
      gravita: 'W',
    },
  ];
}

export function applicaAgenzia(
  { generalita }: RichiestaC003,
  a: AggregatiAgenzia,
  { testataRisposta, avvisi, idOperazioneANPR, adesso, chi }: ContestoApplica,
): Effetti {
  const soggetto = laPersona(a);
  const risposta: RispostaEsitoC003 = {
    RispostaC003: {
      testataRisposta,
      generalita: soggetto.dati.generalita,
      ...conAvvisi(avvisi),
    },
  };
  if (allineato(soggetto)) return { risposta };
  const nuova: RichiestaConsolato = {
    ...{ id: idOperazioneANPR, tipo, mittente: chi.comune, comune: soggetto.comune, generalita },
    ...{ soggetto: soggetto.idSchedaSoggettoANPR, aperta: adesso.toISOString() },
  };
  // Without a code there is nothing to validate: the office sees to it.
  const agenzia =
    soggetto.dati.generalita.codiceFiscale === undefined
      ? []
      : [{ soggetto: nuova.soggetto, comune: nuova.comune, tipo: 'validazione' as const }];
  return { allineamenti: [nuova], agenzia, risposta };
}

/** A consulate asks to align a codice fiscale with the Agenzia delle Entrate (services.md C003). */
export const richiestaAgenzia = operazione({
  servizio: servizi.C003,
  permesso: 'consolati.allineamenti',
  finalita: 'allineamento del codice fiscale chiesto da un consolato',
  conserva: () => true,
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleTestata, { richiesta, oggi }),
    ...controlla(regole, richiesta),
    ...controllaSedeConsolato(richiesta),
  ],
  aggregati: async ({ generalita }, cerca, { chi }): Promise<AggregatiAgenzia> => {
    const a = await leggiPersona(generalita, cerca);
    const [uno] = a.soggetti;
    const di = uno && { soggetto: uno.idSchedaSoggettoANPR, mittente: chi.comune, tipo };
    return { ...a, aperta: di && (await cerca.richiestaConsolatoAperta({ ...di, tipo })) };
  },
  controlli: controllaAgenzia,
  applica: applicaAgenzia,
  accesso: (_, a) => accessoPersona(a, ['generalita']),
});

import type { Richiesta5001, Richiesta5012 } from '#contract/anpr/index.ts';
import {
  mutazioneFamigliaDiProva,
  type CambiFamiglia,
} from '#contract/regole/mutazione-famiglia/di-prova.ts';
import {
  mutazioneResidenzaDiProva,
  type CambiResidenza,
} from '#contract/regole/mutazione-residenza/casi-mutazione-residenza.ts';
import type { Chi } from '../chi.ts';
import type { RegistroDiProva } from './banco-di-prova.ts';
import { difettiFamiglia } from './difetti-famiglia.ts';
import { operatoreDiProva } from './di-prova.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import type { RispostaUfficiale } from './registro.ts';

type Elenco = Richiesta5001['elencoSoggettiFamiglia'];
type Richiesta = Pick<Richiesta5001, 'testataRichiesta'> & { readonly elencoSoggettiFamiglia?: Elenco };

/** Moves as somebody asks for them who has read the register, and what is there afterwards. */
export interface Mosse {
  readonly persona: (id: string) => Promise<Soggetto>;
  readonly famiglia: (id: string) => Promise<Famiglia>;
  /** What of a family does not hold: nothing. */
  readonly intatta: (id: string) => Promise<string[]>;
  /** Any request, under an id of its own. */
  readonly invia: (codice: string, richiesta: Richiesta, come?: Chi) => Promise<RispostaUfficiale>;
  readonly muta: (cambi: CambiFamiglia, come?: Chi) => Promise<RispostaUfficiale>;
  readonly sposta: (cambi: CambiResidenza, come?: Chi) => Promise<RispostaUfficiale>;
  readonly annulla: (
    idOperazioneANPR: string,
    codice: string,
    chi: string,
    come?: Chi,
  ) => Promise<RispostaUfficiale>;
}

/** As somebody writes them who has read the register: names as they are there. */
function conNomi(elenco: NonNullable<Elenco>, persona: Mosse['persona']): Promise<NonNullable<Elenco>> {
  return Promise.all(
    elenco.map(async (voce) => {
      const { cognome = '', nome = '' } = (await persona(voce.generalita.idSchedaSoggettoANPR ?? '')).dati
        .generalita;
      return { ...voce, generalita: { ...voce.generalita, cognome, nome } };
    }),
  );
}

export function creaMosse(banco: () => RegistroDiProva): Mosse {
  let numero = 0;
  async function persona(id: string): Promise<Soggetto> {
    const letta = await banco().cerca().soggetto(id);
    if (!letta) throw new Error(id);
    return letta;
  }
  async function famiglia(id: string): Promise<Famiglia> {
    const letta = await banco().cerca().famiglia(id);
    if (!letta) throw new Error(id);
    return letta;
  }
  async function intatta(id: string): Promise<string[]> {
    const letta = await famiglia(id);
    return difettiFamiglia(letta, await banco().cerca().componenti(letta));
  }

  async function invia(
    codice: string,
    richiesta: Richiesta,
    come: Chi = operatoreDiProva(),
  ): Promise<RispostaUfficiale> {
    const elenco = await conNomi(richiesta.elencoSoggettiFamiglia ?? [], persona);
    return banco().esegui(
      codice,
      {
        ...richiesta,
        ...(elenco.length > 0 ? { elencoSoggettiFamiglia: elenco } : {}),
        testataRichiesta: {
          ...richiesta.testataRichiesta,
          idOperazioneComune: `RES${++numero}`,
          codMittente: come.comune,
        },
      },
      come,
    );
  }
  const muta = (cambi: CambiFamiglia, come?: Chi): Promise<RispostaUfficiale> =>
    invia('5001', mutazioneFamigliaDiProva(cambi), come);
  const sposta = (cambi: CambiResidenza, come?: Chi): Promise<RispostaUfficiale> =>
    invia('5005', mutazioneResidenzaDiProva(cambi), come);

  async function annulla(
    idOperazioneANPR: string,
    codice: string,
    chi: string,
    come?: Chi,
  ): Promise<RispostaUfficiale> {
    const { cognome = '', nome = '' } = (await persona(chi)).dati.generalita;
    const { testataRichiesta } = mutazioneFamigliaDiProva();
    const richiesta: Richiesta5012 = {
      testataRichiesta: { ...testataRichiesta, operazioneRichiesta: '5012' },
      datiOperazioneDaAnnullare: { operazioneRichiesta: codice, idOperazioneComune: 'X', idOperazioneANPR },
      datiSchedaSoggettoFamigliaConvivenza: { soggetto: { cognome, nome, idSchedaSoggettoANPR: chi } },
      datiControllo: { tipoScheda: '1', annullamentoAttribuzioneCF: 'N' },
    };
    return invia('5012', richiesta, come);
  }

  return { persona, famiglia, intatta, invia, muta, sposta, annulla };
}

import type { Generalita, Richiesta1001 } from '../anpr/index.ts';
import { voce } from '../tabelle/index.ts';
import { regoleAtto } from './atto-nascita.ts';
import { regoleGenitori } from './genitori.ts';
import { regoleCodiceFiscale } from './gestione-cf.ts';
import { regola, type Regola } from './regola.ts';
import { presso } from './sezioni/contesto.ts';
import { giornoIgnoto, regolePrimaIscrizione, senzaNomi } from './sezioni/generalita.ts';

/** What the rules of a birth look at, in the form as in the core: the request alone. */
export interface ContestoNascita {
  readonly richiesta: Richiesta1001;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

type R = Regola<ContestoNascita>;
const generalita = 'generalita1001.generalita';

const controllo = (richiesta: Richiesta1001): Richiesta1001['datiControllo'] => richiesta.datiControllo;
const fuori = (codice: string | undefined, ammessi: string): boolean =>
  codice !== undefined && !ammessi.includes(codice);

const codici: readonly R[] = [
  regola('ES035', {
    campo: 'datiControllo.filiazione',
    violata: ({ richiesta }) => fuori(controllo(richiesta).filiazione, '1234'),
  }),
  regola('ES039', {
    campo: 'datiControllo.origineCognome',
    violata: ({ richiesta }) => fuori(controllo(richiesta).origineCognome, '1234'),
  }),
  regola('EF014', {
    campo: 'datiControllo.attribuzioneFamiglia',
    violata: ({ richiesta }) => fuori(controllo(richiesta).attribuzioneFamiglia, '12345'),
  }),
  regola('EC036', {
    campo: 'cittadinanza.codiceStato',
    violata: ({ richiesta }) => voce('02', richiesta.cittadinanza.codiceStato) === undefined,
  }),
];

const neonato: readonly R[] = [
  ...presso<ContestoNascita, Generalita>(
    generalita,
    [...regolePrimaIscrizione, ...senzaNomi, ...giornoIgnoto],
    ({ richiesta, oggi }) => ({ dato: richiesta.generalita1001.generalita, oggi }),
  ),
  regola('ES050', {
    campo: `${generalita}.luogoNascita`,
    violata: ({ richiesta: { generalita1001: g } }) =>
      g.generalita.luogoNascita !== undefined &&
      Boolean(g.generalita.luogoNascita.comune) === Boolean(g.generalita.luogoNascita.localita),
  }),
  regola('EC030', {
    campo: `${generalita}.luogoNascita.localita.codiceStato`,
    violata: ({ richiesta: { generalita1001: g } }) =>
      g.generalita.luogoNascita?.localita !== undefined &&
      voce('02', g.generalita.luogoNascita.localita.codiceStato) === undefined,
  }),
  regola('ES008', {
    campo: `${generalita}.dataNascita`,
    violata: ({ richiesta }) =>
      (richiesta.generalita1001.generalita.dataNascita ?? '') >
      (richiesta.testataRichiesta.dataDecorrenza ?? '9999-12-31'),
  }),
  regola('ES009', {
    campo: 'cittadinanza.dataValidita',
    violata: ({ richiesta, oggi }) => {
      const { dataValidita } = richiesta.cittadinanza;
      if (dataValidita === undefined) return false;
      return dataValidita < (richiesta.generalita1001.generalita.dataNascita ?? '') || dataValidita > oggi;
    },
  }),
];

const famiglia: readonly R[] = [
  regola('EF030', {
    campo: 'famConv',
    violata: ({ richiesta }) =>
      ['4', '5'].includes(controllo(richiesta).attribuzioneFamiglia) &&
      !(richiesta.famConv && richiesta.legameSoggetto),
  }),
  regola('EF011', {
    campo: 'famConv.idFamigliaConvivenzaANPR',
    violata: ({ richiesta }) =>
      ['4', '5'].includes(controllo(richiesta).attribuzioneFamiglia) &&
      richiesta.famConv !== undefined &&
      !(richiesta.famConv.idFamigliaConvivenzaANPR ?? richiesta.famConv.idFamigliaConvivenzaComune),
  }),
  regola('EF033', {
    campo: 'legameSoggetto.dataDecorrenza',
    violata: ({ richiesta: { legameSoggetto, generalita1001: g } }) =>
      legameSoggetto !== undefined && legameSoggetto.dataDecorrenza < (g.generalita.dataNascita ?? ''),
  }),
  regola('EN206', {
    campo: 'legameSoggetto.dataDecorrenza',
    violata: ({ richiesta: { legameSoggetto, testataRichiesta } }) =>
      legameSoggetto !== undefined &&
      testataRichiesta.dataDecorrenza !== undefined &&
      legameSoggetto.dataDecorrenza !== testataRichiesta.dataDecorrenza,
  }),
];

/** Every rule of service 1001 that needs nothing but the request. */
export const regoleNascita: readonly R[] = [
  ...codici,
  ...neonato,
  ...regoleAtto,
  ...regoleGenitori,
  ...famiglia,
  ...regoleCodiceFiscale<ContestoNascita>(`${generalita}.codiceFiscale.codFiscale`, ({ richiesta }) => ({
    gestione: richiesta.datiControllo.gestioneCF,
    dato: richiesta.generalita1001.generalita.codiceFiscale?.codFiscale,
  })),
];

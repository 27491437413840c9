import type { Richiesta1001 } from '../anpr/index.ts';
import { voce } from '../tabelle/index.ts';
import { regoleAtto } from './atto-nascita.ts';
import { regoleCodiceFiscale } from './gestione-cf.ts';
import { regola, type Regola } from './regola.ts';

/** What the rules of a birth look at, in the form as in the core: the request alone. */
export interface ContestoNascita {
  readonly richiesta: Richiesta1001;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

type R = Regola<ContestoNascita>;
const generalita = 'generalita1001.generalita';

/** `filiazione` 1 both parents, 2 father, 3 mother, 4 other; `attribuzioneFamiglia` 1, 2, 3 likewise, 4 and 5 none. */
export function vuolePadre(codice: string | undefined): boolean {
  return codice === '1' || codice === '2';
}
export function vuoleMadre(codice: string | undefined): boolean {
  return codice === '1' || codice === '3';
}

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

const genitori: readonly R[] = [
  regola('ES036', {
    campo: 'paternita',
    violata: ({ richiesta }) => vuolePadre(controllo(richiesta).filiazione) && !richiesta.paternita,
  }),
  regola('ES037', {
    campo: 'maternita',
    violata: ({ richiesta }) => vuoleMadre(controllo(richiesta).filiazione) && !richiesta.maternita,
  }),
  regola('ES042', {
    campo: 'paternita',
    violata: ({ richiesta }) => vuolePadre(controllo(richiesta).attribuzioneFamiglia) && !richiesta.paternita,
  }),
  regola('ES043', {
    campo: 'maternita',
    violata: ({ richiesta }) => vuoleMadre(controllo(richiesta).attribuzioneFamiglia) && !richiesta.maternita,
  }),
  regola('ES040', {
    campo: 'paternita.generalita.cognome',
    violata: ({ richiesta }) =>
      ['1', '3'].includes(controllo(richiesta).origineCognome ?? '') &&
      !richiesta.paternita?.generalita.cognome,
  }),
  regola('ES041', {
    campo: 'maternita.generalita.cognome',
    violata: ({ richiesta }) =>
      ['2', '3'].includes(controllo(richiesta).origineCognome ?? '') &&
      !richiesta.maternita?.generalita.cognome,
  }),
  regola('EN566', {
    campo: 'paternita.generalita',
    violata: ({ richiesta: { paternita, maternita } }) =>
      [paternita, maternita].some((genitore) =>
        [genitore?.generalita.cognome, genitore?.generalita.nome].some((nome) =>
          /^N\.?\s?N\.?$/i.test(nome?.trim() ?? ''),
        ),
      ),
  }),
];

/** A parent must be found with certainty where the family depends on it. */
const identificabile = (genitore: Richiesta1001['paternita']): boolean => {
  if (!genitore) return true;
  const { codiceFiscale, idSchedaSoggettoANPR, cognome, nome, dataNascita } = genitore.generalita;
  return Boolean(codiceFiscale ?? idSchedaSoggettoANPR ?? (cognome && nome && dataNascita));
};

const trovabili: readonly R[] = [
  regola('EN140', {
    campo: 'paternita.generalita',
    violata: ({ richiesta }) =>
      vuolePadre(controllo(richiesta).attribuzioneFamiglia) && !identificabile(richiesta.paternita),
  }),
  regola('EN140', {
    campo: 'maternita.generalita',
    violata: ({ richiesta }) =>
      vuoleMadre(controllo(richiesta).attribuzioneFamiglia) && !identificabile(richiesta.maternita),
  }),
];

const neonato: readonly R[] = [
  regola('ES038', {
    campo: generalita,
    violata: ({ richiesta }) => {
      const { cognome, senzaCognome, nome, senzaNome, sesso, dataNascita, luogoNascita } =
        richiesta.generalita1001.generalita;
      return !(cognome ?? senzaCognome) || !(nome ?? senzaNome) || !sesso || !dataNascita || !luogoNascita;
    },
  }),
  regola('ES057', {
    campo: generalita,
    violata: ({ richiesta: { generalita1001: g } }) =>
      g.generalita.senzaCognome !== undefined && g.generalita.senzaNome !== undefined,
  }),
  regola('ES058', {
    campo: `${generalita}.senzaGiorno`,
    violata: ({ richiesta: { generalita1001: g } }) =>
      g.generalita.senzaGiorno !== undefined && g.generalita.senzaGiornoMese !== undefined,
  }),
  regola('ES063', {
    campo: `${generalita}.dataNascita`,
    violata: ({ richiesta: { generalita1001: g } }) =>
      g.generalita.senzaGiornoMese !== undefined && !g.generalita.dataNascita?.endsWith('-01-01'),
  }),
  regola('ES066', {
    campo: `${generalita}.dataNascita`,
    violata: ({ richiesta: { generalita1001: g } }) =>
      g.generalita.senzaGiorno !== undefined && !g.generalita.dataNascita?.endsWith('-01'),
  }),
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
  ...genitori,
  ...trovabili,
  ...famiglia,
  ...regoleCodiceFiscale,
];

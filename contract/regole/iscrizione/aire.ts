import type { RichiestaA001, RichiestaA002, RichiestaA006 } from '../../anpr/index.ts';
import { senzaZeri } from '../../tabelle/index.ts';
import { regoleCodiceFiscale } from '../gestione-cf.ts';
import { regola, type Regola } from '../regola.ts';
import { regoleControlloFI } from './controlli.ts';
import { regoleIngresso, type Ingresso } from './ingresso.ts';
import { regolaNumeroComunale } from './numero-comunale.ts';

interface ContestoAire<Q> {
  readonly richiesta: Q;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}
export type ContestoA001 = ContestoAire<RichiestaA001>;
export type ContestoA002 = ContestoAire<RichiestaA002>;

/** What the two registrations in AIRE have in common. */
type Iscrizione = RichiestaA001 | RichiestaA002;

const si = (indicatore: string | undefined): boolean => indicatore?.toUpperCase() === 'S';

export function famigliaAire(richiesta: Iscrizione): RichiestaA002['famiglia'] {
  return 'legameSoggetto' in richiesta
    ? { famiglia: richiesta.famiglia, legameSoggetto: richiesta.legameSoggetto }
    : richiesta.famiglia;
}

/** `generalitaA001` or `generalitaA002`. */
function generalita(richiesta: Iscrizione): RichiestaA001['generalitaA001']['generalita'] {
  return 'generalitaA001' in richiesta
    ? richiesta.generalitaA001.generalita
    : richiesta.generalitaA002.generalita;
}

const attribuzione = 'datiControllo.attribuzioneFamigliaAIRE';

function comuni<Q extends Iscrizione>(
  nome: 'generalitaA001' | 'generalitaA002',
  campi: { readonly scheda: string; readonly legame: string },
): readonly Regola<ContestoAire<Q>>[] {
  type C = ContestoAire<Q>;
  const nata = ({ richiesta }: C): string | undefined => generalita(richiesta).dataNascita;
  return [
    regola<C>('EF015', {
      campo: attribuzione,
      violata: ({ richiesta }) => !['1', '2'].includes(richiesta.datiControllo.attribuzioneFamigliaAIRE),
    }),
    regola<C>('EHA3', {
      campo: 'testataRichiesta.dataDecorrenza',
      violata: (c) => (c.richiesta.testataRichiesta.dataDecorrenza ?? '9999-12-31') < (nata(c) ?? ''),
    }),
    regola<C>('EF018', {
      campo: `${nome}.generalita.soggettoAIRE`,
      violata: ({ richiesta }) => {
        const { soggettoAIRE } = generalita(richiesta);
        return soggettoAIRE !== undefined && !si(soggettoAIRE);
      },
    }),
    regola<C>('EF018', {
      campo: `${campi.scheda}.tipoScheda`,
      violata: ({ richiesta }) => famigliaAire(richiesta).famiglia.tipoScheda !== '5',
    }),
    ...regoleIngresso<C>({ ...campi, residenza: 'residenzaEstera' }, ({ richiesta }): Ingresso => {
      const { famiglia, legameSoggetto } = famigliaAire(richiesta);
      return {
        nuova: richiesta.datiControllo.attribuzioneFamigliaAIRE === '2',
        scheda: famiglia,
        legame: legameSoggetto,
        residenza: richiesta.residenzaEstera,
      };
    }),
    regolaNumeroComunale<C>(`${nome}.generalita`, ({ richiesta }) => generalita(richiesta)),
    ...regoleControlloFI<C>(({ richiesta }) => richiesta.datiControllo.listaControlli),
    ...regoleCodiceFiscale<C>(`${nome}.generalita.codiceFiscale.codFiscale`, ({ richiesta }) => ({
      gestione: richiesta.datiControllo.gestioneCF,
      dato: generalita(richiesta).codiceFiscale?.codFiscale,
    })),
  ];
}

const motivo = 'iscrizioneAire.motivoIscrizione';
/** Tab. 19. */
const nascita = 'C02';
const espatrio = 'C06';
const motivoDi = ({ iscrizioneAire }: Iscrizione): string => iscrizioneAire.motivoIscrizione.toUpperCase();

/** Birth of an Italian abroad (services.md A001), sections of the record apart. */
export const regoleNascitaAire: readonly Regola<ContestoA001>[] = [
  regola('ES071', { campo: motivo, violata: ({ richiesta }) => motivoDi(richiesta) !== nascita }),
  regola('ES080', {
    campo: 'attoNascitaANPR',
    violata: ({ richiesta }) => !richiesta.attoNascita && !richiesta.attoNascitaANPR,
  }),
  ...comuni<RichiestaA001>('generalitaA001', { scheda: 'famiglia', legame: 'legameSoggetto' }),
];

/** Registration in AIRE for the other motives (services.md A002), sections of the record apart. */
export const regoleIscrizioneAltriMotiviAire: readonly Regola<ContestoA002>[] = [
  regola('ES072', { campo: motivo, violata: ({ richiesta }) => motivoDi(richiesta) === nascita }),
  regola('EN231', {
    campo: 'generalitaA002.generalita.codiceFiscale',
    violata: ({ richiesta }) =>
      motivoDi(richiesta) === espatrio && richiesta.generalitaA002.generalita.codiceFiscale === undefined,
  }),
  regola('EN232', {
    campo: 'datiControllo.gestioneCF',
    violata: ({ richiesta }) =>
      motivoDi(richiesta) === espatrio &&
      richiesta.generalitaA002.generalita.codiceFiscale !== undefined &&
      richiesta.datiControllo.gestioneCF === '3',
  }),
  regola('EN297', {
    campo: 'ultimaResidenzaIt.tipoIndirizzo',
    violata: ({ richiesta: { ultimaResidenzaIt: u } }) =>
      u !== undefined && senzaZeri(u.tipoIndirizzo) !== '7',
  }),
  regola('EN215', {
    campo: 'domicilioDigitale',
    violata: ({ richiesta }) => richiesta.domicilioDigitale !== undefined,
  }),
  ...comuni<RichiestaA002>('generalitaA002', {
    scheda: 'famiglia.famiglia',
    legame: 'famiglia.legameSoggetto',
  }),
];

export type ContestoA006 = ContestoAire<RichiestaA006>;

/** 1 from a residence in Italy, 2 residence abroad, 3 municipality, 4 data of the registration. */
export function mutazioneAire({ datiControllo }: RichiestaA006): string {
  return datiControllo.tipoMutazione;
}

/** Whether the person goes into a family with this mutation, or may: 4 leaves the family as it is. */
const entra = ({ richiesta }: ContestoA006): boolean => ['1', '2', '3'].includes(mutazioneAire(richiesta));
const nuova = ({ richiesta }: ContestoA006): boolean =>
  richiesta.datiControllo.attribuzioneFamigliaAIRE === '2';

/** Move of a resident to AIRE, or of a position inside AIRE (services.md A006). */
export const regoleMutazioneAire: readonly Regola<ContestoA006>[] = [
  regola('ES094', {
    campo: 'datiControllo.tipoMutazione',
    violata: ({ richiesta }) => !['1', '2', '3', '4'].includes(mutazioneAire(richiesta)),
  }),
  regola('EF015', {
    campo: attribuzione,
    violata: ({ richiesta }) => !['1', '2'].includes(richiesta.datiControllo.attribuzioneFamigliaAIRE),
  }),
  regola('ES098', {
    campo: 'iscrizioneAire',
    violata: ({ richiesta }) =>
      ['3', '4'].includes(mutazioneAire(richiesta)) && richiesta.iscrizioneAire === undefined,
  }),
  regola('EN233', {
    campo: attribuzione,
    violata: (c) => mutazioneAire(c.richiesta) === '4' && nuova(c),
  }),
  regola('EF018', {
    campo: 'famiglia.tipoScheda',
    violata: ({ richiesta }) => richiesta.famiglia.tipoScheda !== '5',
  }),
  // Who stays in the family and changes address says the address (services.md A006).
  regola('EF041', {
    campo: 'residenzaEstera',
    violata: (c) =>
      mutazioneAire(c.richiesta) === '2' && !nuova(c) && c.richiesta.residenzaEstera === undefined,
  }),
  ...regoleIngresso<ContestoA006>(
    { scheda: 'famiglia', legame: 'legameSoggetto', residenza: 'residenzaEstera' },
    (c) =>
      entra(c)
        ? {
            nuova: nuova(c),
            scheda: c.richiesta.famiglia,
            legame: c.richiesta.legameSoggetto,
            residenza: c.richiesta.residenzaEstera,
            gia: mutazioneAire(c.richiesta) === '2' && !nuova(c),
          }
        : undefined,
  ),
];

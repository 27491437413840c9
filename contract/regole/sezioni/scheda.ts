import type { DatiSoggetto, Generalita, LegameSoggetto, Sentenza, StatoCivile } from '../../anpr/index.ts';
import type { Rilievo } from '../regola.ts';
import { controllaAltreLingue } from './altra-lingua.ts';
import {
  controllaAltriDati,
  controllaDomicilioDigitale,
  controllaElettorale,
  controllaLeva,
} from './altri-dati.ts';
import { controllaAttoNascita, controllaAttoNascitaANPR } from './atto-nascita.ts';
import { controllaCessazione } from './cessazione.ts';
import { controllaAltraCittadinanza, controllaCittadinanze, eItaliano } from './cittadinanza.ts';
import type { ContestoSezioni } from './contesto.ts';
import { controllaConvivenza } from './convivenza.ts';
import { controllaCarta, controllaPermesso } from './documenti.ts';
import { controllaFamigliaConvivenza, controllaLegame } from './famiglia.ts';
import { controllaAttributi, controllaGeneralita, controllaPrimaIscrizione } from './generalita.ts';
import { controllaGenitore } from './genitore.ts';
import { controllaIscrizioneAire, controllaMotivoIscrizione, type MotivoIscrizione } from './iscrizione.ts';
import { controllaMatrimonio } from './matrimonio.ts';
import { controllaProvenienza } from './provenienza.ts';
import { controllaResidenze } from './residenza.ts';
import { controllaSentenza } from './sentenza.ts';
import { controllaStatoCivile } from './stato-civile.ts';
import type { Attributi, Cessazione, Elettorale, Famiglia, IscrizioneAire, Leva } from './tipi.ts';
import { controllaUnione } from './unione.ts';
import { controllaVedovanza } from './vedovanza.ts';
import { controllaVincoli } from './vincoli.ts';

type Voce<N extends keyof DatiSoggetto> = DatiSoggetto[N] | undefined;
interface NellaFamiglia {
  readonly legameSoggetto: LegameSoggetto;
}

/** The sections of a request, by the names that 1002, 5008, A001, A002 and the file of subentro share. */
export interface PartiScheda {
  readonly motivoIscrizione?: MotivoIscrizione | undefined;
  readonly iscrizioneAire?: IscrizioneAire | undefined;
  readonly statoCivile?: StatoCivile | undefined;
  readonly attoNascita?: Voce<'attoNascita'>;
  readonly attoNascitaANPR?: Voce<'attoNascitaANPR'>;
  readonly cittadinanza?: Voce<'cittadinanza'>;
  readonly altraCittadinanza?: Voce<'cittadinanza'>;
  readonly paternita?: Voce<'paternita'>;
  readonly maternita?: Voce<'maternita'>;
  readonly provenienza?: Voce<'provenienza'>;
  readonly residenza?: Voce<'residenza'>;
  readonly residenzaEstera?: NonNullable<Voce<'residenza'>>[number] | undefined;
  readonly altraLingua?: Voce<'altraLingua'>;
  readonly famiglia?: Famiglia | (NellaFamiglia & { readonly famiglia: Famiglia }) | undefined;
  readonly convivenza?: (NellaFamiglia & { readonly convivenza: Famiglia }) | undefined;
  readonly legameSoggetto?: LegameSoggetto | undefined;
  readonly matrimonio?: Voce<'matrimonio'>;
  readonly vedovanza?: Voce<'vedovanza'>;
  readonly separazioneAnnullamentoCessazioneMatrimonio?: Cessazione | undefined;
  readonly convivenzaDiFatto?: Voce<'convivenzaDiFatto'>;
  readonly unioneCivile?: Voce<'unioneCivile'>;
  readonly cartaIdentita?: Voce<'cartaIdentita'>;
  readonly permessoSoggiorno?: Voce<'permessoSoggiorno'>;
  readonly listaLeva?: Leva | undefined;
  readonly listaElettorale?: Elettorale | undefined;
  readonly liste?:
    { readonly listaLeva?: Leva | undefined; readonly listaElettorale?: Elettorale | undefined } | undefined;
  readonly altriDati?: Voce<'altriDati'>;
  readonly domicilioDigitale?: Voce<'domicilioDigitale'>;
  readonly datiSentenza?: Sentenza | undefined;
}

/** Where the request says who the person is: `generalita1002`, `generalitaDaModificare`, `generalitaA001`… */
export interface PartiPersona {
  readonly campo: string;
  readonly dato:
    | {
        readonly generalita?: Generalita | undefined;
        readonly statoCivile?: StatoCivile | undefined;
        readonly attributiSoggetto?: Attributi | undefined;
      }
    | undefined;
  /** The person enters the register with this request, and must be wholly described. */
  readonly nuova?: boolean;
  readonly aire?: boolean | undefined;
}

const cessazione = 'separazioneAnnullamentoCessazioneMatrimonio';

function persona(
  p: PartiScheda,
  { campo, dato, nuova = false }: PartiPersona,
  c: ContestoSezioni,
): Rilievo[] {
  const chi = nuova ? controllaPrimaIscrizione : controllaGeneralita;
  return [
    ...chi(`${campo}.generalita`, dato?.generalita, c),
    ...controllaAttributi(`${campo}.attributiSoggetto`, dato?.attributiSoggetto, c),
    ...controllaStatoCivile(`${campo}.statoCivile`, dato?.statoCivile, c),
    ...controllaStatoCivile('statoCivile', p.statoCivile, c),
    ...controllaAttoNascita('attoNascita', p.attoNascita, c),
    ...controllaAttoNascitaANPR('attoNascitaANPR', p.attoNascitaANPR, c),
    ...controllaCittadinanze('cittadinanza', p.cittadinanza, c),
    ...(p.altraCittadinanza ?? []).flatMap((una) => controllaAltraCittadinanza('altraCittadinanza', una, c)),
    ...controllaGenitore('paternita', p.paternita, c),
    ...controllaGenitore('maternita', p.maternita, c),
  ];
}

function vincoli(p: PartiScheda, { dato }: PartiPersona, c: ContestoSezioni): Rilievo[] {
  return [
    ...controllaMatrimonio('matrimonio', p.matrimonio, c),
    ...controllaVedovanza('vedovanza', p.vedovanza, c),
    ...controllaCessazione(cessazione, p[cessazione], c),
    ...controllaUnione('unioneCivile', p.unioneCivile, c),
    ...controllaConvivenza('convivenzaDiFatto', p.convivenzaDiFatto, c),
    ...controllaVincoli(
      {
        statoCivile: dato?.statoCivile ?? p.statoCivile,
        matrimonio: p.matrimonio,
        vedovanza: p.vedovanza,
        cessazione: p[cessazione],
        unioneCivile: p.unioneCivile,
        nomeCessazione: cessazione,
      },
      c,
    ),
  ];
}

function dimora(p: PartiScheda, { aire }: PartiPersona, c: ContestoSezioni): Rilievo[] {
  const { famiglia, convivenza } = p;
  const annidata = famiglia && 'famiglia' in famiglia ? famiglia : undefined;
  const diretta = famiglia && 'famiglia' in famiglia ? undefined : famiglia;
  return [
    ...controllaMotivoIscrizione('motivoIscrizione', p.motivoIscrizione, c),
    ...controllaIscrizioneAire('iscrizioneAire', p.iscrizioneAire, c),
    ...controllaProvenienza('provenienza', p.provenienza, c),
    ...controllaResidenze('residenza', p.residenza, { ...c, aire }),
    ...controllaResidenze('residenzaEstera', p.residenzaEstera && [p.residenzaEstera], { ...c, aire: true }),
    ...controllaAltreLingue('altraLingua', p.altraLingua, c),
    ...controllaFamigliaConvivenza('famiglia', diretta, c),
    ...controllaFamigliaConvivenza('famiglia.famiglia', annidata?.famiglia, c),
    ...controllaLegame('famiglia.legameSoggetto', annidata?.legameSoggetto, c),
    ...controllaFamigliaConvivenza('convivenza.convivenza', convivenza?.convivenza, c),
    ...controllaLegame('convivenza.legameSoggetto', convivenza?.legameSoggetto, c),
    ...controllaLegame('legameSoggetto', p.legameSoggetto, c),
  ];
}

function altro(p: PartiScheda, c: ContestoSezioni): Rilievo[] {
  return [
    ...controllaCarta('cartaIdentita', p.cartaIdentita, c),
    ...controllaPermesso('permessoSoggiorno', p.permessoSoggiorno, c),
    ...controllaLeva('listaLeva', p.listaLeva, c),
    ...controllaElettorale('listaElettorale', p.listaElettorale, c),
    ...controllaLeva('liste.listaLeva', p.liste?.listaLeva, c),
    ...controllaElettorale('liste.listaElettorale', p.liste?.listaElettorale, c),
    ...controllaAltriDati('altriDati', p.altriDati, c),
    ...controllaDomicilioDigitale('domicilioDigitale', p.domicilioDigitale, c),
    ...controllaSentenza('datiSentenza', p.datiSentenza, c),
  ];
}

/**
 * Every section that the request carries, judged where it stands. Birth, sex and citizenship of the person are taken
 * from the request where it says them, else from the context.
 */
export function controllaScheda(parti: PartiScheda, chi: PartiPersona, contesto: ContestoSezioni): Rilievo[] {
  const { dataNascita, sesso } = chi.dato?.generalita ?? {};
  const { cittadinanza } = parti;
  const c: ContestoSezioni = {
    ...contesto,
    dataNascita: dataNascita ?? contesto.dataNascita,
    sesso: sesso ?? contesto.sesso,
    italiano: cittadinanza && cittadinanza.length > 0 ? eItaliano(cittadinanza) : contesto.italiano,
  };
  return [...persona(parti, chi, c), ...vincoli(parti, chi, c), ...dimora(parti, chi, c), ...altro(parti, c)];
}

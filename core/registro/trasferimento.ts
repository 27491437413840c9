import type {
  AltraLingua,
  Comune,
  DatiSoggetto,
  SoggettoFamiglia,
  TestataRichiesta,
  TipoResidenza,
} from '#contract/anpr/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { piuRecente } from './famiglie.ts';
import { datiIscrizioneComune } from './iscrizione-comune.ts';
import type { Soggetto } from './modello.ts';
import type { ContestoApplica } from './operazione.ts';
import { residenzaPrincipale, tipoIndirizzo } from './residenze.ts';

/** Where somebody goes to live, with whom, since when. */
export interface Trasferimento {
  readonly famiglia: string;
  readonly residenza: TipoResidenza;
  readonly altraLingua?: readonly AltraLingua[] | undefined;
  readonly dal: string;
  readonly senzaFissaDimora?: boolean;
  /** Put back as before the subentro: there since the day of the residence, nobody before being in the register. */
  readonly ripristino?: boolean;
  readonly autoveicoli?: SoggettoFamiglia['autoveicoli'];
}

type Dati = Soggetto['dati'];
/** Tab. 25: what a new residence takes the place of; a domicile (3) or another address stays. */
const superate = new Set(['1', '2', '4', '6', '7', '10', '11']);
/** Tab. 7. */
const rimpatrio = '6';

function luogoDi(codiceIstat: string, giorno: string, luoghi: Luoghi): Comune | undefined {
  const trovato = luoghi.comunePerIstat(codiceIstat, giorno);
  return trovato && { nomeComune: trovato.nome, codiceIstat, siglaProvinciaIstat: trovato.sigla ?? '' };
}

/** From AIRE, from the place abroad; from another municipality, from there; undefined: still the same register. */
function provenienza(s: Soggetto, comune: string, giorno: string, luoghi: Luoghi): Dati['provenienza'] {
  if (s.stato === 'aire') {
    const estero = residenzaPrincipale(s.dati.residenza)?.localitaEstera?.indirizzoEstero?.localita;
    if (!estero) return undefined;
    const { descrizioneLocalita, descrizioneStato = '', codiceStato } = estero;
    return {
      localita: {
        ...(descrizioneLocalita !== undefined && { descrizioneLocalita }),
        descrizioneStato,
        codiceStato,
      },
    };
  }
  const origine = s.comune === comune ? undefined : luogoDi(s.comune, giorno, luoghi);
  return origine && { comune: origine };
}

/** Entry into the municipality of who comes from another one or from AIRE (model.md §14). */
function iscrizione(
  { dati, stato }: Soggetto,
  dal: string,
  t: TestataRichiesta,
  contesto: ContestoApplica,
): NonNullable<DatiSoggetto['datiIscrizione']> {
  const { tipoIscrizioneAIRE: _, ...nota } = dati.datiIscrizione ?? {};
  return {
    datiIscrizioneComune: datiIscrizioneComune(t, contesto, dal),
    ...(stato === 'aire'
      ? { iscrizioneResidente: { motivoIscrizione: rimpatrio } }
      : nota.iscrizioneResidente && { iscrizioneResidente: nota.iscrizioneResidente }),
    ...(nota.sentenza && { sentenza: nota.sentenza }),
  };
}

/** Who came has no number of this municipality yet, and lives abroad no more. */
function generalita({ dati, stato }: Soggetto): Dati['generalita'] {
  const { idSchedaSoggettoComune: _, ...note } = dati.generalita;
  if (stato !== 'aire') return note;
  const { soggettoAIRE: _s, annoEspatrio: _a, ...residente } = note;
  return residente;
}

/** The day before which the residence of somebody cannot go back: of the registration here, or of birth. */
function daSempre({ dati }: Soggetto, arriva: boolean): string {
  const nascita = dati.generalita.dataNascita ?? '';
  return arriva ? nascita : (dati.datiIscrizione?.datiIscrizioneComune?.dataIscrizione ?? nascita);
}

/**
 * The record of who moves: new residence first, new family, and competence with them. From another municipality it
 * says where from and when; from AIRE it becomes a resident's again (services.md 5001, italia/anpr #2981).
 */
export function trasferito(
  s: Soggetto,
  tr: Trasferimento,
  testata: TestataRichiesta,
  contesto: ContestoApplica,
): Soggetto {
  const { comune } = contesto;
  const { altraLingua: _, ...dati } = s.dati;
  const arriva = s.stato === 'aire' || s.comune !== comune.codiceIstat;
  const { dataDecorrenzaResidenza: detta = tr.dal } = tr.residenza;
  const giorno = tr.ripristino === true ? piuRecente(detta, daSempre(s, arriva)) : detta;
  const da = provenienza(s, comune.codiceIstat, tr.dal, contesto.luoghi);
  const altre = (dati.residenza ?? []).filter((r) => !superate.has(tipoIndirizzo(r)));
  const { altraLingua, autoveicoli } = tr;
  return {
    ...s,
    comune: comune.codiceIstat,
    stato: 'residente',
    ultimaDecorrenza: piuRecente(tr.dal, s.ultimaDecorrenza),
    idFamigliaConvivenzaANPR: tr.famiglia,
    dati: {
      ...dati,
      residenza: [{ ...tr.residenza, dataDecorrenzaResidenza: giorno }, ...altre],
      ...(altraLingua && altraLingua.length > 0 ? { altraLingua: [...altraLingua] } : {}),
      attributiSoggetto: {
        ...dati.attributiSoggetto,
        senzaFissaDimora: tr.senzaFissaDimora === true ? 'S' : 'N',
      },
      ...(autoveicoli ? { autoveicoli } : {}),
      ...(arriva
        ? {
            generalita: generalita(s),
            datiIscrizione: iscrizione(s, tr.ripristino === true ? giorno : tr.dal, testata, contesto),
            ...(da && { provenienza: da }),
          }
        : {}),
    },
  };
}

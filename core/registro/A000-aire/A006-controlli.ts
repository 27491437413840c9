import type { RichiestaA006 } from '#contract/anpr/index.ts';
import { mutazioneAire, rilievo, type Rilievo } from '#contract/regole/index.ts';
import { controllaIngresso, type Ingresso } from '../1000-iscrizione/famiglia-ingresso.ts';
import {
  controllaFamigliaRichiesta,
  famigliaTrovata,
  type FamigliaRichiesta,
} from '../famiglia-richiesta.ts';
import { intestatario } from '../famiglie.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import { controllaDecorrenza, diverso } from '../soggetto-richiesto.ts';

export interface AggregatiMutazioneAire {
  readonly soggetti: readonly Soggetto[];
  /** Where the person is now. */
  readonly attuale: Famiglia | undefined;
  /** The family that the request names. */
  readonly famiglia: FamigliaRichiesta;
}

/** Tab. 2. */
const italia = '100';
const campo = 'generalita';
const tipo = 'datiControllo.tipoMutazione';

/** The family where the person goes; undefined: the person stays in the present one. */
export function destinazioneDi(richiesta: RichiestaA006, a: AggregatiMutazioneAire): Ingresso | undefined {
  const { datiControllo, famiglia, legameSoggetto, residenzaEstera } = richiesta;
  const nuova = datiControllo.attribuzioneFamigliaAIRE === '2';
  const detta = famigliaTrovata(a.famiglia);
  const resta = !nuova && detta?.idFamigliaConvivenzaANPR === a.attuale?.idFamigliaConvivenzaANPR;
  if (mutazioneAire(richiesta) === '4' || (mutazioneAire(richiesta) === '2' && resta)) return undefined;
  return {
    nuova,
    tipoScheda: '5',
    scheda: famiglia,
    legame: legameSoggetto ?? { codiceLegame: '1', dataDecorrenza: '' },
    residenza: residenzaEstera,
    incompleta: false,
    lette: a.famiglia,
    campi: { scheda: 'famiglia', legame: 'legameSoggetto' },
  };
}

/** Not in the register, or there as cancelled: told by the key that was used. */
function archiviatoOAssente({ idSchedaSoggettoANPR, codiceFiscale }: RichiestaA006['generalita']): Rilievo {
  if (idSchedaSoggettoANPR !== undefined) return rilievo('ES101', { campo: `${campo}.idSchedaSoggettoANPR` });
  return codiceFiscale
    ? rilievo('ES102', { campo: `${campo}.codiceFiscale.codFiscale` })
    : rilievo('EN133', { campo });
}

/** The number that the municipality gives is not the one on record, where there is one. */
function altroNumero(chiesto: RichiestaA006['generalita'], { dati }: Soggetto): boolean {
  const detto = chiesto.idSchedaSoggettoComune?.idSchedaSoggetto;
  return detto !== undefined && detto !== dati.generalita.idSchedaSoggettoComune?.idSchedaSoggetto;
}

/** Is it for this person, and for this municipality? */
function controllaChi(
  richiesta: RichiestaA006,
  { stato, comune: suo, dati }: Soggetto,
  comune: string,
): Rilievo[] {
  const mutazione = mutazioneAire(richiesta);
  if (mutazione === '1') {
    if (stato === 'aire') return [rilievo('EN428', { campo: tipo })];
    if (suo !== comune) return [rilievo('EN429', { campo: tipo })];
    const cittadinanze = dati.cittadinanza ?? [];
    const straniero = cittadinanze.length > 0 && !cittadinanze.some((una) => una.codiceStato === italia);
    return straniero ? [rilievo('EN421', { campo })] : [];
  }
  if (stato !== 'aire') return [rilievo('ES077', { campo })];
  if (mutazione === '3') return suo === comune ? [rilievo('EN118', { campo })] : [];
  return suo === comune ? [] : [rilievo('EN117', { campo })];
}

function controllaFamiglia(
  richiesta: RichiestaA006,
  a: AggregatiMutazioneAire,
  soggetto: Soggetto,
  quando: { comune: string; dal: string },
): Rilievo[] {
  const { attuale } = a;
  const destinazione = destinazioneDi(richiesta, a);
  if (!destinazione) {
    const assente = controllaFamigliaRichiesta('famiglia', richiesta.famiglia, a.famiglia);
    const detta = famigliaTrovata(a.famiglia);
    if (assente.length > 0 || mutazioneAire(richiesta) !== '4' || !detta) return assente;
    return detta.idFamigliaConvivenzaANPR === attuale?.idFamigliaConvivenzaANPR
      ? []
      : [rilievo('EN235', { campo: 'famiglia.idFamigliaConvivenzaANPR' })];
  }
  const capo = attuale && intestatario(attuale) === soggetto.idSchedaSoggettoANPR;
  return [
    ...controllaIngresso(destinazione, quando),
    ...(capo && attuale.componenti.length > 1 ? [rilievo('EN226')] : []),
  ];
}

/** What the register says of a move to AIRE, or inside it (services.md A006, workflows.md §3.5). */
export function controllaMutazioneAire(
  richiesta: RichiestaA006,
  a: AggregatiMutazioneAire,
  { comune, oggi }: { comune: string; oggi: string },
): Rilievo[] {
  const { generalita } = richiesta;
  const [soggetto, altro] = a.soggetti;
  const archiviato = soggetto?.stato === 'cancellato' || soggetto?.stato === 'deceduto';
  if (!soggetto || archiviato) return [archiviatoOAssente(generalita)];
  if (altro) return [rilievo('EN095', { campo })];
  if (diverso(generalita, soggetto)) return [rilievo('EN183', { campo })];
  if (altroNumero(generalita, soggetto))
    return [rilievo('ES100', { campo: `${campo}.idSchedaSoggettoComune` })];
  const chi = controllaChi(richiesta, soggetto, comune);
  if (chi.length > 0) return chi;
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? oggi;
  return [
    ...controllaDecorrenza(dal, soggetto),
    ...(a.attuale?.incompleta === true ? [rilievo('EN211', { campo })] : []),
    ...controllaFamiglia(richiesta, a, soggetto, { comune, dal }),
  ];
}

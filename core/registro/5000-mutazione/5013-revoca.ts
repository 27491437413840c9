import { servizi, type Richiesta5013 } from '#contract/anpr/index.ts';
import {
  controlla,
  regoleRegistrazione,
  regoleRevoca,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import {
  controllaFamigliaRichiesta,
  famigliaTrovata,
  leggiFamiglia,
  type FamigliaRichiesta,
} from '../famiglia-richiesta.ts';
import { piuRecente } from '../famiglie.ts';
import { controllaIdentita } from '../identita.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import { operazione, type ContestoApplica, type Effetti, type Ricerca } from '../operazione.ts';
import { rispostaComune, variato } from '../risposta-comune.ts';
import { candidati, controllaDecorrenza } from '../soggetto-richiesto.ts';
import { daSubentro, type PassoStoria } from '../storia.ts';
import { datiRevocabili, lega, senzaDato } from './5013/dati-revocabili.ts';

export interface AggregatiRevoca {
  readonly soggetti: readonly Soggetto[];
  readonly storia: readonly PassoStoria[];
  /** Whom the datum names, when the register knows the person. */
  readonly altro: Soggetto | undefined;
  readonly famiglia: FamigliaRichiesta;
  /** The Agenzia delle Entrate still has to answer about the code that would go. */
  readonly sospesa?: boolean;
}

/** Tab. 48: a code that nobody has validated. */
const codiceFiscale = '12';

const tipoDi = ({ datiControllo }: Richiesta5013): string => datiControllo.tipoRevoca;

async function aggregati(richiesta: Richiesta5013, cerca: Ricerca): Promise<AggregatiRevoca> {
  const { schedaSoggetto, famigliaConvivenza } = richiesta;
  const soggetti = await candidati(schedaSoggetto?.generalitaPerRicerca, cerca);
  const [soggetto, omonimo] = soggetti;
  const uno = soggetto && !omonimo ? soggetto : undefined;
  const con = uno && datiRevocabili[tipoDi(richiesta)]?.legame?.(uno.dati)?.con?.idSchedaSoggettoANPR;
  const altro = con === undefined ? undefined : await cerca.soggetto(con);
  return {
    soggetti,
    storia: uno ? await cerca.storia(uno.idSchedaSoggettoANPR) : [],
    altro: altro?.stato === 'annullato' ? undefined : altro,
    ...(uno &&
      tipoDi(richiesta) === codiceFiscale && {
        sospesa: await cerca.inAttesaDellAgenzia(uno.idSchedaSoggettoANPR),
      }),
    famiglia: famigliaConvivenza
      ? await leggiFamiglia(famigliaConvivenza, cerca)
      : { perId: undefined, perNumero: [] },
  };
}

/** Written at the subentro and never touched since: what came later is taken back by annulling who wrote it (EN505). */
function dalSubentro(soggetto: Soggetto, storia: readonly PassoStoria[], tipo: string): boolean {
  const allora = daSubentro(storia)?.dopo.dati;
  const { sezioni = [] } = datiRevocabili[tipo] ?? {};
  return (
    allora !== undefined &&
    sezioni.every((nome) => JSON.stringify(allora[nome]) === JSON.stringify(soggetto.dati[nome]))
  );
}

function controllaTutore(richiesta: Richiesta5013, a: AggregatiRevoca, comune: string): Rilievo[] {
  const campo = 'famigliaConvivenza';
  const { famigliaConvivenza } = richiesta;
  if (!famigliaConvivenza) return [];
  const trovata = famigliaTrovata(a.famiglia);
  const rilievi = controllaFamigliaRichiesta(campo, famigliaConvivenza, a.famiglia);
  if (rilievi.length > 0 || !trovata) return rilievi.length > 0 ? rilievi : [rilievo('EF002', { campo })];
  if (trovata.comune !== comune) return [rilievo('EN204', { campo })];
  if (trovata.tutoreIntestatario) return [];
  const causa = 'La famiglia o convivenza non ha un tutore o responsabile.';
  return [rilievo('EN148', { campo: 'datiControllo.tipoRevoca', causa, rimedio: '' })];
}

/** What the register says of the removal of a datum (services.md 5013). */
export function controllaRevoca(
  richiesta: Richiesta5013,
  a: AggregatiRevoca,
  { comune, oggi }: { readonly comune: string; readonly oggi: string },
): Rilievo[] {
  const tipo = tipoDi(richiesta);
  const { schedaSoggetto } = richiesta;
  if (!schedaSoggetto) return controllaTutore(richiesta, a, comune);
  const campo = 'schedaSoggetto.generalitaPerRicerca';
  const identita = controllaIdentita(campo, schedaSoggetto.generalitaPerRicerca, a.soggetti);
  const [soggetto] = a.soggetti;
  if (identita.length > 0 || !soggetto) return identita;
  if (soggetto.stato === 'cancellato' || soggetto.stato === 'deceduto') return [rilievo('EN184', { campo })];
  if (soggetto.comune !== comune) return [rilievo('EN204', { campo })];
  if (a.sospesa === true) return [rilievo('EN203', { campo })];
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? oggi;
  const dato = datiRevocabili[tipo];
  const manca = dato?.manca(soggetto.dati, schedaSoggetto) ?? [];
  if (manca.length > 0) return manca;
  const rilascio = tipo === '10' ? soggetto.dati.cartaIdentita?.dataRilascio : undefined;
  return [
    ...controllaDecorrenza(dal, soggetto),
    ...(dato?.soloDaSubentro && !dalSubentro(soggetto, a.storia, tipo)
      ? [rilievo('EN505', { campo: 'datiControllo.tipoRevoca' })]
      : []),
    ...(rilascio !== undefined && dal <= rilascio
      ? [rilievo('EN330', { campo: 'testataRichiesta.dataDecorrenza' })]
      : []),
    // Without the marriage the civil status of the other one no longer stands.
    ...(tipo === '06' && dato && a.altro && lega(a.altro, soggetto, dato) ? [rilievo('EN310')] : []),
  ];
}

/** Documents in, documents out: the record without the datum, and that of who was linked by it. */
export function applicaRevoca(
  richiesta: Richiesta5013,
  a: AggregatiRevoca,
  contesto: ContestoApplica,
): Effetti {
  const tipo = tipoDi(richiesta);
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? contesto.oggi;
  const famiglia = richiesta.famigliaConvivenza && famigliaTrovata(a.famiglia);
  if (famiglia) {
    const { tutoreIntestatario: _, ...resto } = famiglia;
    const dopo: Famiglia = { ...resto, ultimaDecorrenza: piuRecente(dal, famiglia.ultimaDecorrenza) };
    return { famiglie: [dopo], risposta: rispostaComune(contesto, []) };
  }
  const [soggetto] = a.soggetti;
  const dato = datiRevocabili[tipo];
  if (!soggetto || !dato) throw new Error('the removal of nothing passed the controls');
  const dopo: Soggetto = {
    ...soggetto,
    ultimaDecorrenza: piuRecente(dal, soggetto.ultimaDecorrenza),
    dati: senzaDato(soggetto.dati, tipo),
  };
  const altri = a.altro && lega(a.altro, soggetto, dato) ? [a.altro] : [];
  const soggetti = [dopo, ...altri.map((uno) => ({ ...uno, dati: senzaDato(uno.dati, tipo) }))];
  return { soggetti, risposta: rispostaComune(contesto, soggetti.map(variato)) };
}

/** Eliminazione of a datum that was never due (services.md 5013, tables 48 and 49). */
export const revocaDato = operazione({
  servizio: servizi[5013],
  permesso: 'anagrafe.mutazioni',
  finalita: 'eliminazione di un dato',
  conserva: () => true,
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleRegistrazione, { richiesta, oggi }),
    ...controlla(regoleRevoca, { richiesta, oggi }),
  ],
  aggregati,
  blocca: ({ soggetti, altro, famiglia }) => ({
    soggetti: [...soggetti, ...(altro ? [altro] : [])],
    famiglie: [famigliaTrovata(famiglia)].filter((una) => una !== undefined),
  }),
  controlli: (richiesta, a, { chi, oggi }) => controllaRevoca(richiesta, a, { comune: chi.comune, oggi }),
  applica: applicaRevoca,
  accesso: ({ datiControllo }, { soggetti, altro }) => ({
    soggetti: [...soggetti, ...(altro ? [altro] : [])].map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', `revoca ${datiControllo.tipoRevoca}`],
  }),
});

import type { RichiestaA001, RichiestaA002, TestataRisposta } from '#contract/anpr/index.ts';
import { famigliaAire, famigliaIncompleta, type Rilievo } from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { controllaIdentita, identifica, type Identificati } from '../1000-iscrizione/chi-si-iscrive.ts';
import { codiciDaCercare, controllaCodice, type Codificando } from '../1000-iscrizione/codice-fiscale.ts';
import {
  controllaIngresso,
  famigliaConIngresso,
  type Ingresso,
} from '../1000-iscrizione/famiglia-ingresso.ts';
import { controllaGenitoreNominato, elencoGenitori } from '../1000-iscrizione/genitori.ts';
import { schedaIscritta } from '../1000-iscrizione/scheda-iscritta.ts';
import { leggiFamiglia, type FamigliaRichiesta } from '../famiglia-richiesta.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import type { ContestoApplica, Ricerca } from '../operazione.ts';
import { candidati, controllaDecorrenza } from '../soggetto-richiesto.ts';

export type RichiestaIscrizioneAire = RichiestaA001 | RichiestaA002;
type Dati = Soggetto['dati'];

export interface AggregatiAire {
  readonly identificati: Identificati;
  readonly padri: readonly Soggetto[];
  readonly madri: readonly Soggetto[];
  readonly coniugi: readonly Soggetto[];
  readonly famiglia: FamigliaRichiesta;
  readonly codiciInUso: readonly string[];
}

export function codificando(richiesta: RichiestaIscrizioneAire): Codificando {
  const { gestioneCF } = richiesta.datiControllo;
  return 'generalitaA001' in richiesta
    ? { generalita: richiesta.generalitaA001.generalita, gestioneCF, campo: 'generalitaA001.generalita' }
    : { generalita: richiesta.generalitaA002.generalita, gestioneCF, campo: 'generalitaA002.generalita' };
}

function ingressoDi(richiesta: RichiestaIscrizioneAire, lette: FamigliaRichiesta): Ingresso {
  const { famiglia, legameSoggetto } = famigliaAire(richiesta);
  const { attribuzioneFamigliaAIRE, listaControlli } = richiesta.datiControllo;
  return {
    nuova: attribuzioneFamigliaAIRE === '2',
    tipoScheda: '5',
    scheda: famiglia,
    legame: legameSoggetto,
    residenza: richiesta.residenzaEstera,
    incompleta: famigliaIncompleta(listaControlli),
    lette,
    campi:
      'generalitaA001' in richiesta
        ? { scheda: 'famiglia', legame: 'legameSoggetto' }
        : { scheda: 'famiglia.famiglia', legame: 'famiglia.legameSoggetto' },
  };
}

/** A cancelled record is opened again by its id alone. */
function nota({ perId }: Identificati): Soggetto | undefined {
  return perId?.stato === 'cancellato' ? perId : undefined;
}

export async function leggiIscrizioneAire(
  richiesta: RichiestaIscrizioneAire,
  cerca: Ricerca,
  luoghi: Luoghi,
): Promise<AggregatiAire> {
  const chi = codificando(richiesta);
  const coniuge = 'matrimonio' in richiesta ? richiesta.matrimonio?.coniuge : undefined;
  return {
    identificati: await identifica(chi.generalita, cerca),
    padri: await candidati(richiesta.paternita?.generalita, cerca),
    madri: await candidati(richiesta.maternita?.generalita, cerca),
    coniugi: await candidati(coniuge, cerca),
    famiglia: await leggiFamiglia(famigliaAire(richiesta).famiglia, cerca),
    codiciInUso: await cerca.codiciFiscaliInUso(codiciDaCercare(chi, luoghi)),
  };
}

/** What the register says of a registration in AIRE: nobody is in it twice, families are all of AIRE (model.md §8). */
export function controllaIscrizioneAire(
  richiesta: RichiestaIscrizioneAire,
  a: AggregatiAire,
  { comune, oggi, luoghi }: { comune: string; oggi: string; luoghi: Luoghi },
): Rilievo[] {
  const chi = codificando(richiesta);
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? oggi;
  const identita = controllaIdentita(chi, a.identificati, { comune, anagrafe: 'aire' });
  const noto = nota(a.identificati);
  const suoCodice = noto?.dati.generalita.codiceFiscale;
  return [
    ...identita,
    ...(noto ? controllaDecorrenza(dal, noto) : []),
    ...(identita.length > 0 || suoCodice ? [] : controllaCodice(chi, luoghi, a.codiciInUso)),
    ...controllaGenitoreNominato('padre', richiesta.paternita, a.padri),
    ...controllaGenitoreNominato('madre', richiesta.maternita, a.madri),
    ...controllaIngresso(ingressoDi(richiesta, a.famiglia), { comune, dal }),
  ];
}

/** Parents among whom the clerk chooses, for the answers with several people; undefined: each is one at most. */
export function genitoriFraCui(
  { padri, madri }: Pick<AggregatiAire, 'padri' | 'madri'>,
  testataRisposta: TestataRisposta,
): { testataRisposta: TestataRisposta } | undefined {
  if (padri.length < 2 && madri.length < 2) return undefined;
  return {
    testataRisposta,
    ...(padri.length > 1 ? { elencoSoggettiPadre: elencoGenitori(padri) } : {}),
    ...(madri.length > 1 ? { elencoSoggettiMadre: elencoGenitori(madri) } : {}),
  };
}

const italia = { descrizioneStato: 'ITALIA', codiceStato: '100' } as const;

/** The record and its family: Italian without saying, resident abroad where the family is. */
export function iscrittoAire(
  richiesta: RichiestaIscrizioneAire,
  a: AggregatiAire,
  contesto: ContestoApplica,
  sezioni: Partial<Dati>,
): { iscritto: Soggetto; famiglia: Famiglia } {
  const { testataRichiesta: testata, altraCittadinanza = [], iscrizioneAire } = richiesta;
  const dal = testata.dataDecorrenza ?? contesto.oggi;
  const noto = nota(a.identificati);
  const id = noto?.idSchedaSoggettoANPR ?? contesto.nuovi[0]?.idSchedaSoggettoANPR;
  if (id === undefined) throw new Error('no id was given for the new record');
  const ingresso = ingressoDi(richiesta, a.famiglia);
  const dove = { comune: contesto.chi.comune, dal };
  const famiglia = famigliaConIngresso(ingresso, id, dove, contesto.nuoveFamiglie[0] ?? '');
  const { residenza: altre = [] } = sezioni;
  const casa = richiesta.residenzaEstera ?? famiglia.residenza;
  const chi = codificando(richiesta);
  const nascita = chi.generalita.dataNascita;
  const daNascita = 'generalitaA001' in richiesta && nascita !== undefined ? { dataValidita: nascita } : {};
  const iscritto = schedaIscritta(
    {
      ...{ testata, chi, noto, stato: 'aire', famiglia, codiciInUso: a.codiciInUso },
      iscrizione: { tipoIscrizioneAIRE: iscrizioneAire },
      sezioni: {
        ...sezioni,
        cittadinanza: [{ ...italia, ...daNascita }, ...altraCittadinanza],
        residenza: [{ ...casa, dataDecorrenzaResidenza: dal }, ...altre],
      },
    },
    contesto,
  );
  return { iscritto, famiglia };
}

export function bloccaAire({ identificati: { perId }, padri, madri, coniugi, famiglia }: AggregatiAire): {
  soggetti: readonly Soggetto[];
  famiglie: readonly Famiglia[];
} {
  return {
    soggetti: [...(perId ? [perId] : []), ...padri, ...madri, ...coniugi],
    famiglie: [...(famiglia.perId ? [famiglia.perId] : []), ...famiglia.perNumero],
  };
}

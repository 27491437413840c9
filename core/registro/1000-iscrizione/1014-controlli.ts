import type { Generalita, Richiesta1014 } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Procedimento, Soggetto } from '../modello.ts';
import type { Ricerca } from '../operazione.ts';
import type { OperazioneCollegata } from '../ricerca-procedimenti.ts';
import { candidati, diverso } from '../soggetto-richiesto.ts';

export interface AggregatiProcedimento {
  /** By the number of ANPR, and by that of the municipality: the same one, or something is wrong. */
  readonly perNumeroAnpr: Procedimento | undefined;
  readonly perNumeroComune: Procedimento | undefined;
  /** Registrations that named it. */
  readonly collegate: readonly OperazioneCollegata[];
  readonly persone: readonly {
    readonly chiesta: Generalita;
    readonly trovati: readonly Soggetto[];
    readonly aperti: readonly Procedimento[];
  }[];
}

const istruttoria = 'procedimentoIstruttoria';
const campo = 'generalitaPerRicerca';

export async function leggiProcedimento(
  { procedimentoIstruttoria: d, generalitaPerRicerca = [] }: Richiesta1014,
  cerca: Ricerca,
  comune: string,
): Promise<AggregatiProcedimento> {
  const perNumeroAnpr =
    d.numeroPraticaAnpr === undefined ? undefined : await cerca.procedimento(d.numeroPraticaAnpr);
  const perNumeroComune =
    d.numeroPraticaComune === undefined
      ? undefined
      : await cerca.procedimentoDelComune(comune, d.numeroPraticaComune);
  const chiesto = perNumeroAnpr ?? perNumeroComune;
  return {
    perNumeroAnpr,
    perNumeroComune,
    collegate: chiesto ? await cerca.operazioniCollegate(chiesto) : [],
    persone: await Promise.all(
      generalitaPerRicerca.map(async (chiesta) => {
        const trovati = await candidati(chiesta, cerca);
        const [uno] = trovati;
        return {
          chiesta,
          trovati,
          aperti: uno ? await cerca.procedimentiAperti(uno.idSchedaSoggettoANPR) : [],
        };
      }),
    ),
  };
}

type Persona = AggregatiProcedimento['persone'][number];

export function procedimentoChiesto({
  perNumeroAnpr,
  perNumeroComune,
}: Pick<AggregatiProcedimento, 'perNumeroAnpr' | 'perNumeroComune'>): Procedimento | undefined {
  return perNumeroAnpr ?? perNumeroComune;
}

/** The person meant, if the register knows one, and one only, as described. */
export function persona({ chiesta, trovati: [uno, altro] }: Persona): Soggetto | undefined {
  return uno && !altro && !diverso(chiesta, uno) ? uno : undefined;
}

const nominata = ({ chiesta: { cognome = '', nome = '' } }: Persona): string => `${cognome} ${nome}`.trim();

function controllaApertura(richiesta: Richiesta1014, a: AggregatiProcedimento): Rilievo[] {
  const motivo = senzaZeri(richiesta.procedimentoIstruttoria.motivoAvvio ?? '');
  const sbagliate = a.persone.filter((una) => !persona(una));
  const occupate = a.persone.filter((una) => una.aperti.some((p) => p.motivoAvvio === motivo));
  return [
    ...(a.perNumeroComune ? [rilievo('EN151', { campo: `${istruttoria}.numeroPraticaComune` })] : []),
    ...sbagliate.map((una) =>
      rilievo('EN192', {
        campo,
        causa: `Nel registro non c’è una persona sola come descritta: ${nominata(una)}.`,
      }),
    ),
    ...occupate.map(({ aperti: [aperto] }) =>
      rilievo('EN176', {
        campo,
        causa: `È già aperto un procedimento dello stesso tipo, dal ${aperto?.apertoIl ?? ''}, del comune ${aperto?.comune ?? ''}: n. ${aperto?.numeroPraticaAnpr ?? ''}.`,
      }),
    ),
  ];
}

/** Some of the people may do while others may not: what is wrong with these only warns, unless nobody is left. */
function controllaPersone(tipo: string, procedimento: Procedimento, a: AggregatiProcedimento): Rilievo[] {
  const dentro = (una: Persona): boolean =>
    procedimento.soggetti.includes(persona(una)?.idSchedaSoggettoANPR ?? '');
  const associa = tipo === 'S';
  const buone = a.persone.filter((una) => persona(una) && dentro(una) !== associa);
  const rilievi = a.persone.flatMap((una) => {
    if (buone.includes(una)) return [];
    if (!associa) return [rilievo('EN433', { campo })];
    const causa = `Non è stata inserita nel procedimento: ${nominata(una)}.`;
    return [...(dentro(una) ? [rilievo('EN186', { campo })] : []), rilievo('EN444', { campo, causa })];
  });
  if (buone.length === 0) return [...rilievi, rilievo(associa ? 'EN445' : 'EN446', { campo })];
  return rilievi.map((uno) => ({ ...uno, gravita: 'W' as const }));
}

function controllaChiesto(
  { procedimentoIstruttoria: d }: Richiesta1014,
  a: AggregatiProcedimento,
  comune: string,
): Rilievo[] {
  const perNumeroAnpr = `${istruttoria}.numeroPraticaAnpr`;
  const perNumeroComune = `${istruttoria}.numeroPraticaComune`;
  if (d.numeroPraticaAnpr !== undefined && !a.perNumeroAnpr)
    return [rilievo('EHRA0', { campo: perNumeroAnpr })];
  if (a.perNumeroAnpr && a.perNumeroAnpr.comune !== comune)
    return [rilievo('EN204', { campo: perNumeroAnpr, causa: 'Il procedimento è di un altro comune.' })];
  if (d.numeroPraticaComune === undefined) return [];
  const suo = a.perNumeroAnpr?.numeroPraticaComune;
  // A procedure that has only its ANPR number may be given one (italia/anpr #2135).
  const nuovo = a.perNumeroAnpr && suo === undefined && !a.perNumeroComune && d.tipoOperazione === 'M';
  const stesso = a.perNumeroComune && (!a.perNumeroAnpr || suo === d.numeroPraticaComune);
  return nuovo || stesso ? [] : [rilievo('EHRA1', { campo: perNumeroComune })];
}

/** What the register says of a procedure (services.md 1014). */
export function controllaProcedimento(
  richiesta: Richiesta1014,
  a: AggregatiProcedimento,
  comune: string,
): Rilievo[] {
  const { tipoOperazione, dataStato, dataChiusura } = richiesta.procedimentoIstruttoria;
  const definita = richiesta.testataRichiesta.dataDefinizionePratica !== undefined;
  if (tipoOperazione === 'I') return controllaApertura(richiesta, a);
  const sbagliato = controllaChiesto(richiesta, a, comune);
  const procedimento = procedimentoChiesto(a);
  if (sbagliato.length > 0 || !procedimento) return sbagliato;
  const { stato, fasi, apertoIl } = procedimento;
  const ancora = stato === 'aperto' || (stato === 'chiuso' && tipoOperazione === 'A');
  if (!ancora) return [rilievo('EN442', { campo: istruttoria })];
  const ultima = fasi.at(-1)?.dataStato ?? '';
  return [
    ...(dataStato < ultima
      ? [
          rilievo('EN443', {
            campo: `${istruttoria}.dataStato`,
            causa: `Il procedimento è già stato aggiornato al ${ultima}.`,
          }),
        ]
      : []),
    ...(dataChiusura !== undefined && dataChiusura < apertoIl
      ? [
          rilievo('EN315', {
            campo: `${istruttoria}.dataChiusura`,
            causa: `Il procedimento è stato aperto dopo, il ${apertoIl}.`,
          }),
        ]
      : []),
    // The list has it as an error, and it says that something was done: an error would undo it.
    ...(tipoOperazione === 'C' && definita && a.collegate.length > 0
      ? [
          {
            ...rilievo('EN393', { campo: 'testataRichiesta.dataDefinizionePratica' }),
            gravita: 'W' as const,
          },
        ]
      : []),
    ...(['S', 'E'].includes(tipoOperazione) ? controllaPersone(tipoOperazione, procedimento, a) : []),
  ];
}

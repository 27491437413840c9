import type { Kysely } from 'kysely';
import type { RigaSubentro, SoggettoSubentro } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import {
  alSubentro,
  anomalieAgenzia,
  anomalieCodice,
  anomalieDoppi,
  anomalieFamiglia,
  anomaliePersona,
  type NotoAllAgenzia,
} from '#contract/regole/subentro/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Schema } from '../db/schema.ts';
import { scriviBlocco } from '../registro/carica-blocco.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import { auditDiSistema } from '../registro/operazione-di-sistema.ts';
import { numeri, type Numeri } from '../registro/numeri.ts';
import { documentoFamiglia, documentoSoggetto, type Carico } from './documenti.ts';
import { CodiciPresenti } from './doppi.ts';
import type { Caricati } from './tabelle.ts';

/** The Agenzia delle Entrate, where it can be asked: one answer a person, in order. */
export type ChiediAllAgenzia = (
  persone: readonly SoggettoSubentro['generalitaSubIscr'][],
) => Promise<readonly (NotoAllAgenzia | undefined)[]>;

export interface ContestoBlocco {
  readonly file: string;
  readonly carico: Carico;
  readonly luoghi: Luoghi;
  readonly adesso: Date;
  /** Account of the machine under which the load runs. */
  readonly operatore: string;
  readonly agenzia?: ChiediAllAgenzia | undefined;
}

interface Anomalia {
  readonly riga: number;
  readonly trovata: Rilievo;
  readonly soggetto: string | null;
}

/** A line with its place in the file, from 1. */
export interface RigaNumerata {
  readonly numero: number;
  readonly dato: RigaSubentro;
}

const numeroDi = ({ famiglia }: RigaSubentro): string | undefined =>
  famiglia?.idFamigliaConvivenzaComune?.idFamigliaConvivenza;

/** Municipal numbers that other families have already, in the register or before them in the block. */
async function numeriDoppi(
  trx: Kysely<Schema>,
  comune: string,
  righe: readonly RigaNumerata[],
): Promise<ReadonlySet<RigaNumerata>> {
  const detti = righe.flatMap(({ dato }) => numeroDi(dato) ?? []);
  const presenti = await trx
    .selectFrom('subentro_scheda')
    .select('numero')
    .where('comune', '=', comune)
    .where((cosa) => cosa('numero', '=', cosa.fn.any(cosa.val(detti))))
    .execute();
  const presi = new Set(presenti.map(({ numero }) => numero));
  return new Set(
    righe.filter(({ dato }) => {
      const numero = numeroDi(dato);
      if (numero === undefined) return false;
      const doppio = presi.has(numero);
      presi.add(numero);
      return doppio;
    }),
  );
}

/** What does not hold of a person: by the rules, by what the agency knows, by who has the code already. */
function anomalieDi(
  s: SoggettoSubentro,
  nota: NotoAllAgenzia | undefined,
  presenti: CodiciPresenti,
  contesto: Parameters<typeof anomaliePersona>[1],
): Rilievo[] {
  const g = s.generalitaSubIscr;
  const campo = 'generalitaSubIscr.codiceFiscale.codFiscale';
  return [
    ...anomaliePersona(s, contesto),
    ...anomalieCodice(campo, g),
    ...anomalieDoppi(campo, g, presenti.di(g, nota?.piuRecenti), nota?.piuRecenti),
    ...(nota ? anomalieAgenzia(campo, g, nota) : []),
  ].map(alSubentro);
}

/** What the agency and the register know of the codes that the block brings. */
async function chiHaICodici(
  trx: Kysely<Schema>,
  righe: readonly RigaNumerata[],
  agenzia: ChiediAllAgenzia | undefined,
): Promise<{ note: readonly (NotoAllAgenzia | undefined)[]; presenti: CodiciPresenti }> {
  const persone = righe.flatMap(({ dato }) => dato.soggetti.map((s) => s.generalitaSubIscr));
  const note = agenzia ? await agenzia(persone) : [];
  const altri = note.flatMap((nota) => nota?.piuRecenti ?? []);
  const presenti = await CodiciPresenti.leggi(
    trx,
    righe.map(({ dato }) => dato),
    altri,
  );
  return { note, presenti };
}

async function scriviTutto(
  trx: Kysely<Schema>,
  {
    soggetti,
    famiglie,
    anomalie,
  }: {
    readonly soggetti: readonly Soggetto[];
    readonly famiglie: readonly Famiglia[];
    readonly anomalie: readonly Anomalia[];
  },
  c: ContestoBlocco,
): Promise<void> {
  const { carico, adesso } = c;
  await scriviBlocco(trx, { soggetti, famiglie }, { operazione: carico.idOperazioneANPR, adesso });
  await segnaSchede(trx, famiglie);
  await segnaAnomalie(trx, c.file, anomalie);
  await auditDiSistema(trx, {
    ...{ comune: carico.comune.codice, operazione: carico.idOperazioneANPR, adesso, operatore: c.operatore },
    soggetti: soggetti.map((uno) => uno.idSchedaSoggettoANPR),
  });
}

/** Judges a block of lines and writes what gets in, with its anomalies, in the transaction of whoever calls. */
export async function caricaBlocco(
  trx: Kysely<Schema>,
  righe: readonly RigaNumerata[],
  c: ContestoBlocco,
): Promise<Caricati> {
  const { carico, luoghi, agenzia } = c;
  const contesto = { oggi: carico.oggi, luoghi };
  const { note, presenti } = await chiHaICodici(trx, righe, agenzia);
  const doppie = await numeriDoppi(trx, carico.comune.codice, righe);
  const conFamiglia = righe.filter(({ dato }) => dato.famiglia !== undefined);
  const nuovi: Numeri = await numeri(trx, {
    nuoviSoggetti: conFamiglia.reduce((somma, { dato }) => somma + dato.soggetti.length, 0),
    nuoveFamiglie: conFamiglia.length,
  });
  const famiglie: Famiglia[] = [];
  const soggetti: Soggetto[] = [];
  const anomalie: Anomalia[] = [];
  let scartati = 0;
  let persona = 0;

  for (const riga of righe) {
    const { numero, dato } = riga;
    const note_ = note.slice(persona, persona + dato.soggetti.length);
    persona += dato.soggetti.length;
    const segna = (trovate: readonly Rilievo[], soggetto: string | null): void => {
      for (const trovata of trovate) anomalie.push({ riga: numero, trovata: alSubentro(trovata), soggetto });
    };
    segna(anomalieFamiglia(dato, contesto), null);
    if (!dato.famiglia) {
      scartati += dato.soggetti.length;
      continue;
    }
    if (doppie.has(riga))
      segna([rilievo('EF003', { campo: 'famiglia.idFamigliaConvivenzaComune.idFamigliaConvivenza' })], null);
    const idFamiglia = nuovi.nuoveFamiglie[famiglie.length] ?? '';
    const suoi = dato.soggetti.map((s, posto) => {
      const identita = nuovi.nuovi[soggetti.length + posto];
      if (!identita) throw new Error('fewer numbers were drawn than people came');
      const nota = note_[posto];
      const trovate = anomalieDi(s, nota, presenti, contesto);
      segna(
        trovate.map((una) => ({ ...una, campo: `soggetti.${posto}.${una.campo}` })),
        identita.idSchedaSoggettoANPR,
      );
      const conCodice = presenti.prendi(s.generalitaSubIscr);
      return documentoSoggetto(s, { identita, anomalie: trovate, conCodice }, idFamiglia, carico);
    });
    soggetti.push(...suoi);
    famiglie.push(
      documentoFamiglia(
        dato,
        idFamiglia,
        suoi.map((s) => s.idSchedaSoggettoANPR),
        carico,
      ),
    );
  }
  await scriviTutto(trx, { soggetti, famiglie, anomalie }, c);
  return { famiglie: famiglie.length, soggetti: soggetti.length, scartati, anomalie: anomalie.length };
}

async function segnaSchede(trx: Kysely<Schema>, famiglie: readonly Famiglia[]): Promise<void> {
  const schede = famiglie.flatMap((f) => {
    const numero = f.idFamigliaConvivenzaComune?.idFamigliaConvivenza;
    return numero === undefined ? [] : [{ comune: f.comune, numero, famiglia: f.idFamigliaConvivenzaANPR }];
  });
  if (schede.length === 0) return;
  await trx
    .insertInto('subentro_scheda')
    .values(schede)
    .onConflict((chi) => chi.doNothing())
    .execute();
}

async function segnaAnomalie(
  trx: Kysely<Schema>,
  file: string,
  anomalie: readonly Anomalia[],
): Promise<void> {
  const viste = new Map<number, number>();
  const righe = anomalie.map(({ riga, trovata, soggetto }) => {
    const posto = (viste.get(riga) ?? 0) + 1;
    viste.set(riga, posto);
    const { codice, gravita, campo } = trovata;
    return { file, riga, posto, codice, gravita, campo, soggetto };
  });
  for (let i = 0; i < righe.length; i += 5000)
    await trx
      .insertInto('subentro_anomalia')
      .values(righe.slice(i, i + 5000))
      .execute();
}

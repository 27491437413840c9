import { Prospetto4003, type Richiesta4003 } from '#contract/anpr/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { scriviAuditDi } from './audit.ts';
import type { Mezzi } from './elenco.ts';
import { scriviFile } from './file.ts';
import { movimenti } from './movimenti.ts';
import { famiglie, residenti } from './popolazione.ts';
import { prospettoInCsv } from './prospetto-csv.ts';
import {
  righeDiPeriodo,
  righePerCittadinanza,
  righePerNascita,
  type RigaProspetto,
} from './righe-prospetto.ts';

type Chiesto = Richiesta4003['datiRichiesta'];

const unGiorno = 86_400_000;
const giorno = (istante: number): string => new Date(istante).toISOString().slice(0, 10);

/** First and last day of the month, or of the year, and the day before. */
function estremi({ anno, mese }: Chiesto): {
  readonly prima: string;
  readonly da: string;
  readonly a: string;
} {
  const y = Number(anno);
  const inizio = mese === undefined ? Date.UTC(y, 0) : Date.UTC(y, Number(mese) - 1);
  const dopo = mese === undefined ? Date.UTC(y + 1, 0) : Date.UTC(y, Number(mese));
  return { prima: giorno(inizio - unGiorno), da: giorno(inizio), a: giorno(dopo - unGiorno) };
}

/** The lines of a sheet (tab. 17) of a municipality. */
export async function righeProspetto(
  db: Mezzi['legge'],
  comune: string,
  chiesto: Chiesto,
): Promise<RigaProspetto[]> {
  const { prima, da, a } = estremi(chiesto);
  const tipo = senzaZeri(chiesto.tipologiaProspetto);
  const dopo = await residenti(db, comune, a);
  if (tipo === '3') return righePerCittadinanza(dopo);
  if (tipo === '4' || tipo === '5') return righePerNascita(dopo, tipo === '5');
  const comuni = { prima: await residenti(db, comune, prima), dopo, famiglie: await famiglie(db, comune, a) };
  const mosse = await movimenti(db, comune, { da, a });
  const tutti = { ...comuni, mosse, stranieri: false };
  if (tipo === '1') return righeDiPeriodo(tutti, 'mensile');
  const loro = {
    ...{ prima: comuni.prima.filter((g) => g.straniero), dopo: dopo.filter((g) => g.straniero) },
    ...{ famiglie: comuni.famiglie, mosse: await movimenti(db, comune, { da, a, soloStranieri: true }) },
  };
  return [...righeDiPeriodo(tutti, 'annuale'), ...righeDiPeriodo({ ...loro, stranieri: true }, 'annuale')];
}

const cifre = (quanti: number): string => String(quanti).padStart(20, '0');

/** A balance below zero has no official form: it is left out, and follows from the lines above it. */
export function prospettoInXml(datiRichiesta: Chiesto, righe: readonly RigaProspetto[]): string {
  const datiElaborati = righe.map(({ idDato, conto, stranieri, codiceStato, statoCivile, annoNascita }) => ({
    idDato: String(idDato).padStart(3, '0'),
    ...(conto.maschi >= 0 && { totaleMaschi: cifre(conto.maschi) }),
    ...(conto.femmine >= 0 && { totaleFemmine: cifre(conto.femmine) }),
    ...(conto.totale >= 0 && { totaleComplessivo: cifre(conto.totale) }),
    stranieriResidenti: stranieri ? 'S' : 'N',
    codiceStato: codiceStato ?? '000',
    statoCivile: statoCivile ?? '0',
    annoNascita: annoNascita ?? '0000',
  }));
  const dichiarazione = '<?xml version="1.0" encoding="UTF-8"?>';
  return `${dichiarazione}\n${Prospetto4003.toXml({ datiRichiesta, datiElaborati })}\n`;
}

/** Numbers, and nobody's data. */
export async function scriviProspetto(mezzi: Mezzi, chiesto: Chiesto): Promise<void> {
  const { legge, scrive, lavoro, chiave, segna } = mezzi;
  await segna(0, 1);
  const righe = await righeProspetto(legge, lavoro.comune, chiesto);
  async function* testo(): AsyncGenerator<string> {
    yield lavoro.formato === 'csv'
      ? prospettoInCsv(chiesto.tipologiaProspetto, righe)
      : prospettoInXml(chiesto, righe);
  }
  await scriviFile(scrive, testo(), {
    ...{ chiave, elaborazione: lavoro.id, progressivo: 1, righe: () => righe.length },
  });
  await scriviAuditDi(scrive, lavoro, mezzi.orologio(), []).chiudi();
  await segna(1);
}

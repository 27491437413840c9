import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Problema } from '../problema.ts';
import type { Anpr } from './anpr.ts';
import { applica } from './applica.ts';
import type { Locale } from './database.ts';
import { tutti, type Tempi } from './estrai.ts';
import { improntaDi, improntaInsieme } from './impronta.ts';
import { daRileggere, impronteInVigore, scriviPersona } from './persone.ts';

/** The local copy beside the register, by digests: numbers only, no person is named. */
export interface Riconciliazione {
  readonly registro: number;
  readonly locali: number;
  readonly mancanti: number;
  readonly inPiu: number;
  readonly diverse: number;
  /** SHA-256 of all the records, on either side, hexadecimal. */
  readonly improntaRegistro: string;
  readonly improntaLocale: string;
}

/**
 * Compares everybody with the register and writes the report in `anagrafe.riconciliazione`. What is missing is put in;
 * what differs is marked, and read again by the service one by one.
 */
export async function riconcilia(
  locale: Locale,
  anpr: Anpr,
  tempi: Tempi,
): Promise<Esito<Riconciliazione, Problema>> {
  await applica(locale);
  return locale.daSolo(() => confronta(locale, anpr, tempi));
}

async function confronta(
  locale: Locale,
  anpr: Anpr,
  tempi: Tempi,
): Promise<Esito<Riconciliazione, Problema>> {
  const quando = tempi.orologio();
  const registro = new Map<string, Buffer>();
  const qui = await impronteInVigore(locale.chiedi);
  let mancanti = 0;
  const diverse: string[] = [];
  const persone = tutti(anpr, tempi);
  for (;;) {
    const { done, value: copia } = await persone.next();
    if (done) {
      if (copia) return fallito(copia);
      break;
    }
    const id = copia.generalita.idSchedaSoggettoANPR ?? '';
    const impronta = improntaDi(copia);
    registro.set(id, impronta);
    const sua = qui.get(id);
    if (!sua) {
      mancanti += 1;
      await locale.insieme((chiedi) => scriviPersona(chiedi, copia, quando));
    } else if (!sua.equals(impronta)) diverse.push(id);
  }
  const inPiu = [...qui.keys()].filter((id) => !registro.has(id));
  await locale.insieme((chiedi) => daRileggere(chiedi, [...diverse, ...inPiu]));
  const [improntaRegistro, improntaLocale] = [improntaInsieme(registro), improntaInsieme(qui)];
  await locale.chiedi(
    `insert into anagrafe.riconciliazione (persone_registro, persone_locali, mancanti, in_piu, diverse,
      impronta_registro, impronta_locale) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[registro.size, qui.size, mancanti, inPiu.length, diverse.length],
      ...[improntaRegistro, improntaLocale],
    ],
  );
  return riuscito({
    ...{ registro: registro.size, locali: qui.size, mancanti, inPiu: inPiu.length },
    diverse: diverse.length,
    improntaRegistro: improntaRegistro.toString('hex'),
    improntaLocale: improntaLocale.toString('hex'),
  });
}

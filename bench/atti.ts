/**
 * `npm run bench -- atti --persone 1000000 --atti 100000`: a register of so many synthetic people, so many random valid
 * registrations of every kind by many offices at once, over ten days of the register; then `sportello core verifica`,
 * which must find nothing. `--insieme 16` how many at once, `--seme N` to think of the same acts again, `--dati CARTELLA`
 * to keep the register afterwards.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sigillaAudit } from '#core/audit/catena.ts';
import { comanda } from '#core/comandi/index.ts';
import { cartellaDiProva } from '#core/db/prova.ts';
import { apriRegistro } from './atti/registro.ts';
import { vivi } from './atti/vita.ts';

const giorni = 10;

interface Opzioni {
  readonly persone: number;
  readonly atti: number;
  readonly insieme: number;
  readonly seme: number;
  readonly dati: string | undefined;
}

function leggi(argomenti: readonly string[]): Opzioni {
  const numero = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argomenti],
    options: { persone: numero, atti: numero, insieme: numero, seme: numero, dati: numero },
  });
  const intero = (nome: 'persone' | 'atti' | 'insieme' | 'seme', altrimenti: number): number => {
    const detto = Number(values[nome] ?? altrimenti);
    if (!Number.isInteger(detto) || detto < 1)
      throw new RangeError(`--${nome}: ${values[nome]} is no number`);
    return detto;
  };
  return {
    persone: intero('persone', 20_000),
    atti: intero('atti', 2000),
    insieme: intero('insieme', 16),
    seme: intero('seme', Math.floor(Math.random() * 2 ** 31) + 1),
    dati: values.dati,
  };
}

const decrescente = (voci: ReadonlyMap<string, number>): [string, number][] =>
  [...voci].toSorted(([, uno], [, altro]) => altro - uno);

/** @returns what `core verifica` ends with: 0 when it finds nothing. */
export async function misuraAtti(argomenti: readonly string[]): Promise<number> {
  const { persone, atti, insieme, seme, dati } = leggi(argomenti);
  const cartella = dati ?? cartellaDiProva();
  const intero = (n: number): string => n.toLocaleString('it');
  console.log(
    `${intero(persone)} persone, ${intero(atti)} atti casuali, ${insieme} insieme (--seme ${seme}).\n`,
  );
  try {
    let fatti = 0;
    const inizio = performance.now();
    const prova = await apriRegistro(cartella, persone, () => Math.floor((fatti * giorni) / (atti + 1)));
    console.log(`persone caricate in ${((performance.now() - inizio) / 1000).toFixed(0)} s`);
    const vissuto = await vivi(prova, {
      ...{ atti, insieme, seme },
      progresso(quanti) {
        fatti = quanti;
        if (quanti % 10_000 === 0) console.log(`${intero(quanti)} atti…`);
      },
    }).finally(async () => {
      while ((await sigillaAudit(prova.database.applicazione)) > 0);
      await prova.database.chiudi();
    });
    console.log(`\nregistrate ${intero(fatti)}, ${(fatti / vissuto.secondi).toFixed(0)} al secondo`);
    for (const [codice, quante] of decrescente(vissuto.fatti))
      console.log(`  ${codice.padEnd(24)} ${intero(quante).padStart(9)}`);
    const rifiutate = [...vissuto.rifiutati.values()].reduce((somma, quante) => somma + quante, 0);
    console.log(`rifiutate ${intero(rifiutate)}`);
    for (const [codice, quante] of decrescente(vissuto.rifiutati))
      console.log(`  ${codice.padEnd(24)} ${intero(quante).padStart(9)}`);
    const daVerificare = performance.now();
    console.log('\nsportello core verifica');
    const esito = await comanda(['verifica', '--dati', cartella], {
      ambiente: {},
      scrivi: (testo) => void process.stdout.write(testo),
      avvisa: (testo) => {
        console.log(testo);
      },
    });
    console.log(`in ${((performance.now() - daVerificare) / 1000).toFixed(0)} s`);
    return esito ?? 2;
  } finally {
    if (dati === undefined) rmSync(cartella, { recursive: true, force: true });
  }
}

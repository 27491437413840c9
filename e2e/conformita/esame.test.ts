import fc from 'fast-check';
import { expect, it } from 'vitest';
import { servizi, type ErroreMessaggio, type Messaggio } from '#contract/anpr/index.ts';
import { RichiestaProva } from '#contract/anpr/schema/di-prova.ts';
import { obbligatorio, tipoErrato, type Regola } from '#contract/anpr/schema/errori.ts';
import { esamina } from '#contract/anpr/schema/esame.ts';
import { arbitrario } from './arbitrario.ts';

const quanti = 25;
const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
process.stdout.write(`walk and Zod: SEME=${seme}, ${quanti} values of each kind\n`);

const messaggi = [
  RichiestaProva as unknown as Messaggio<never>,
  ...Object.values(servizi).flatMap(({ richiesta, risposta }) =>
    [richiesta, risposta].map((uno) => uno as unknown as Messaggio<never>),
  ),
].map((messaggio) => ({ radice: messaggio.radice, messaggio }));

/** The defects as the Zod schema tells them. */
function secondoZod(messaggio: Messaggio<never>, valore: unknown): ErroreMessaggio[] {
  const letto = messaggio.schema.safeParse(valore);
  if (letto.success) return [];
  return letto.error.issues.map((issue) => {
    const percorso = issue.path.join('.');
    if (issue.code === 'custom') {
      const { regola, rimedio } = issue.params as { regola: Regola; rimedio: string };
      return { percorso, regola, messaggio: issue.message, rimedio };
    }
    const dato = issue.path.reduce<unknown>(
      (qui, passo) => (qui as Record<PropertyKey, unknown> | undefined)?.[passo],
      valore,
    );
    return { percorso, ...(issue.code === 'too_small' || dato === undefined ? obbligatorio : tipoErrato) };
  });
}

/** Wrong in kind, in number, in length, in form. */
const guasti: readonly unknown[] = [
  ...[
    undefined,
    null,
    '',
    'x',
    '0',
    'M',
    '2024-02-30',
    '2024-02-29',
    'A'.repeat(300),
    '\u0000',
    '😀',
    'D’A',
    7,
    true,
  ],
  ...[[], ['x'], ['', null, undefined], [[]], {}, [{}], [{ codice: '1' }, 'x'], { codice: 1 }],
];

interface Luogo {
  readonly dove: Record<string, unknown>;
  readonly chiave: string;
}

function luoghi(valore: unknown): Luogo[] {
  if (typeof valore !== 'object' || valore === null) return [];
  const dove = valore as Record<string, unknown>;
  return Object.keys(dove).flatMap((chiave) => [{ dove, chiave }, ...luoghi(dove[chiave])]);
}

/** One to four blows: a value replaced, taken away, or an alternative of a choice added. */
function guastato(valore: unknown, colpi: readonly number[], nomi: readonly string[]): unknown {
  const copia: unknown = structuredClone(valore);
  for (const colpo of colpi) {
    const tutti = luoghi(copia);
    const luogo = tutti[colpo % Math.max(1, tutti.length)];
    if (!luogo) continue;
    const { dove, chiave } = luogo;
    const guasto: unknown = structuredClone(guasti[(colpo >> 8) % guasti.length]);
    const nome = nomi[(colpo >> 13) % nomi.length] ?? chiave;
    if (Array.isArray(dove)) dove[Number(chiave)] = guasto;
    else if (colpo % 5 === 0) Reflect.deleteProperty(dove, chiave);
    else if (colpo % 5 === 1) dove[nome] = guasto ?? 'x';
    // An optional key is never there to say nothing: soloNoti takes such keys away.
    else if (guasto === undefined) Reflect.deleteProperty(dove, chiave);
    else dove[chiave] = guasto;
  }
  return copia;
}

function nomiDi({ voci }: Messaggio['struttura']): string[] {
  return voci.flatMap(({ nome, contenuto }) => [
    nome,
    ...(contenuto.genere === 'tipo' ? nomiDi(contenuto) : []),
  ]);
}

it.each(messaggi)('$radice: the walk finds what Zod finds, in its order', ({ messaggio }) => {
  const nomi = nomiDi(messaggio.struttura);
  const colpi = fc.array(fc.nat({ max: 2 ** 30 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(arbitrario(messaggio), colpi, (valore, questi) => {
      const buono: unknown = JSON.parse(JSON.stringify(valore));
      expect(messaggio.parseJson(buono)).toEqual({ ok: true, valore: buono });
      expect(JSON.stringify(messaggio.parseJson(buono))).toBe(
        JSON.stringify({ ok: true, valore: messaggio.schema.parse(buono) }),
      );
      const errato = guastato(buono, questi, nomi);
      const attesi = secondoZod(messaggio, errato);
      expect(esamina(messaggio.struttura, errato, Infinity)).toEqual(attesi);
      expect(esamina(messaggio.struttura, errato, 2)).toEqual(attesi.slice(0, 2));
    }),
    { numRuns: quanti, seed: seme, endOnFailure: true },
  );
});

it('judges a root that is no object as Zod does', () => {
  for (const guasto of guasti)
    expect(esamina(RichiestaProva.struttura, guasto, Infinity)).toEqual(
      secondoZod(RichiestaProva as unknown as Messaggio<never>, guasto),
    );
});

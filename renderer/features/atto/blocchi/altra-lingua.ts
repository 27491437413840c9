import { altraLinguaDi } from '#contract/regole/index.ts';
import { metti, prendi, testoA, vuoto, type Grezza } from '../../../ufficiale/percorso.ts';
import { campo, gruppo, type Voce } from '../voci.ts';

const base = 'altraLingua.0';
/** Numbers of table 14: German, French, Slovene. */
const lingue = ['2', '3', '4'] as const;

function linguaDi(richiesta: object, indirizzo: string): string | undefined {
  return altraLinguaDi(testoA(richiesta, `${indirizzo}.comune.siglaProvinciaIstat`));
}

/**
 * The address again, in the language that the law gives the municipality beside Italian: asked for only there.
 * @param indirizzo path of the address in Italian. @param quando beside the language.
 */
export function altraLingua(indirizzo: string, quando: (r: Grezza) => boolean = () => true): Voce[] {
  return lingue.map((lingua) =>
    gruppo(
      `altraLingua${lingua}`,
      [
        gruppo(undefined, [
          campo(`${base}.specie`),
          campo(`${base}.denominazioneToponimo`, { necessario: true }),
        ]),
        gruppo(undefined, [
          campo(`${base}.descrizioneLocalita`, { etichetta: 'comuneAltraLingua' }),
          campo(`${base}.frazione`),
          campo(`${base}.presso`),
        ]),
      ],
      {
        facoltativo: true,
        nota: 'altraLingua',
        quando: (r) => linguaDi(r, indirizzo) === lingua && quando(r),
      },
    ),
  );
}

/** The number of the language, which follows from the municipality; nothing where nothing was written. */
export function conLingua<R extends object>(richiesta: R, indirizzo: string): R {
  const scritta = prendi(richiesta, base);
  const lingua = linguaDi(richiesta, indirizzo);
  const resto = metti(richiesta as Grezza, 'altraLingua', undefined);
  if (vuoto(scritta) || lingua === undefined) return resto as R;
  return { ...resto, altraLingua: [{ ...(scritta as Grezza), idLingua: lingua }] } as unknown as R;
}

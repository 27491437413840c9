import { voceCatalogo } from './catalogo.ts';
import { tipiRichiesti, type DomandaSola } from './domanda.ts';
import { regola, type RegolaCertificato } from './regola.ts';

/** Types that cannot stand on one sheet, by the code that says so (workflows.md §8.3). */
const coppie: readonly (readonly [codice: string, uno: string, altri: readonly string[]])[] = [
  ['EN152', '3', ['17', '18']],
  ['EN154', '12', ['13', '14', '16']],
  ['EN155', '13', ['12', '14', '16']],
  ['EN156', '14', ['12', '13', '16']],
  ['EN157', '16', ['12', '13', '14']],
  ['EN158', '17', ['3', '11']],
  ['EN159', '11', ['12', '13', '14', '16', '17']],
];

const campo = 'listaTipiCertificati.tipoCertificato';

/** Where each of the two has a code against the other, the one asked for first speaks. */
function vieta(uno: string, altro: string, chiesti: readonly string[]): boolean {
  if (!chiesti.includes(altro)) return false;
  const reciproco = coppie.some(([, base, suoi]) => base === altro && suoi.includes(uno));
  return !reciproco || chiesti.indexOf(uno) < chiesti.indexOf(altro);
}

function titoli(codici: readonly string[]): string {
  return codici.map((c) => voceCatalogo(c)?.breve ?? c).join(', ');
}

export const cumulabilita: readonly RegolaCertificato<DomandaSola>[] = [
  ...coppie.map(([codice, uno, altri]) =>
    regola<DomandaSola>(codice, {
      campo,
      tipi: [uno],
      violata: ({ richiesta }) => {
        const chiesti = tipiRichiesti(richiesta);
        return chiesti.includes(uno) && altri.some((altro) => vieta(uno, altro, chiesti));
      },
      causa: ({ richiesta }) =>
        `Il certificato ${titoli([uno])} non può stare sullo stesso foglio con quello ${titoli(
          tipiRichiesti(richiesta).filter((t) => altri.includes(t)),
        )}.`,
      rimedio: 'Emetti due certificati separati.',
    }),
  ),
  regola<DomandaSola>('EN153', {
    campo,
    violata: ({ richiesta }) => {
      const chiesti = tipiRichiesti(richiesta);
      return chiesti.length > 1 && chiesti.some((t) => voceCatalogo(t)?.solo === true);
    },
    causa: ({ richiesta }) =>
      `Il certificato ${titoli(tipiRichiesti(richiesta).filter((t) => voceCatalogo(t)?.solo === true))} si rilascia solo da solo.`,
    rimedio: 'Togli gli altri certificati dalla richiesta ed emettili a parte.',
  }),
  regola<DomandaSola>('EN287', {
    campo,
    violata: ({ richiesta }) => {
      const voci = tipiRichiesti(richiesta).map((t) => voceCatalogo(t)?.aire);
      return voci.includes('solo') && voci.includes('no');
    },
    causa: 'La richiesta mescola certificati di residenti in Italia e certificati AIRE.',
    rimedio: 'Lascia solo quelli che spettano alla persona: residente oppure iscritta all’AIRE.',
  }),
];

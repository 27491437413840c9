import { rilievo } from '#contract/regole/index.ts';
import { legamiDal, tutti } from '../../componenti.ts';
import { dal, eDonna, persona as nome } from '../../frasi.ts';
import { componenti } from '../../voci.ts';
import { persona } from '../../blocchi/persona.ts';
import { metti, prendi } from '../../../../ufficiale/percorso.ts';
import type { Partenza } from '../../atto.ts';
import { elencoIn, giornoDi, mutazioneFamiglia, type Bozza5001 } from './famiglia.ts';
import { capoDi, capoIn, comeCapo, laFamiglia, nomiFamiglia, stessoCapo } from './frasi.ts';

const lista = componenti(elencoIn, {
  legame: 'legameSoggetto',
  chi: 'tutti',
  nota: 'legami',
  necessario: true,
});

/** Ties hold from the day of the act; who is listed of a family abroad is abroad (EF018). */
function conGiorno(r: Bozza5001, { dossier }: Partenza): Bozza5001 {
  const righe = legamiDal(r.elencoSoggettiFamiglia, 'legameSoggetto', giornoDi(r));
  const aire = dossier?.famiglia?.tipoScheda === '5';
  return {
    ...r,
    elencoSoggettiFamiglia: aire ? righe.map((una) => metti(una, 'generalita.soggettoAIRE', 'S')) : righe,
  };
}

/** 1: another head, and the ties of all the others with him. */
export const intestatario = mutazioneFamiglia({
  chiave: 'famiglia-intestatario',
  tipo: '1',
  prepara: (partenza) => ({ elencoSoggettiFamiglia: tutti(lista, partenza) }),
  passi: [{ chiave: 'legami', voci: [lista] }],
  completa: conGiorno,
  obiezioni: (r, partenza) =>
    stessoCapo(r.elencoSoggettiFamiglia, partenza)
      ? [
          {
            ...rilievo('EN197', {
              campo: elencoIn,
              causa: 'L’intestatario è ancora quello di prima.',
              rimedio: 'Indica come intestatario chi lo diventa.',
            }),
            manca: true,
          },
        ]
      : [],
  frase: (r, partenza) =>
    `${stessoCapo(r.elencoSoggettiFamiglia, partenza) ? '…' : capoIn(r.elencoSoggettiFamiglia)} diventa ` +
    `${comeCapo(r.elencoSoggettiFamiglia)} della famiglia al posto di ` +
    `${capoDi(partenza) ?? 'nessuno'}; la famiglia resta di ${nomiFamiglia(partenza)}, ${dal(r)}.`,
});

/** 2: the ties as they are, reviewed: the family can be certified again (FC). */
export const legami = mutazioneFamiglia({
  chiave: 'famiglia-legami',
  tipo: '2',
  prepara: (partenza) => ({
    elencoSoggettiFamiglia: tutti(lista, partenza),
    datiControllo: { listaControlli: { controllo: [{ codice: 'FC', valore: 'S' }] } },
  }),
  passi: [{ chiave: 'legami', voci: [lista] }],
  completa: conGiorno,
  frase: (r, partenza) =>
    `Si rivedono i legami della famiglia di ${nomiFamiglia(partenza)}: intestatario ` +
    `${capoIn(r.elencoSoggettiFamiglia)}; la famiglia è certificabile, ${dal(r)}.`,
});

const uno = `${elencoIn}.0.generalita`;
const nominato = (r: Bozza5001): string => nome(prendi(r, uno));
const donna = (r: Bozza5001): boolean => eDonna(prendi(r, uno));

function nomina(
  chiave: string,
  legameSoggetto: { readonly tipoLegame: string; readonly codiceLegame: string },
  frase: (chi: string, famiglia: string, donna: boolean) => string,
): ReturnType<typeof mutazioneFamiglia> {
  return mutazioneFamiglia({
    chiave,
    tipo: '1',
    passi: [{ chiave: 'nomina', voci: [persona(uno, { necessario: true, etichetta: 'nominato' })] }],
    completa: (r) => {
      const [chi] = r.elencoSoggettiFamiglia ?? [];
      if (!chi) return r;
      const giorno = giornoDi(r);
      const dalGiorno = giorno === '' ? {} : { dataDecorrenza: giorno };
      return {
        ...r,
        elencoSoggettiFamiglia: [{ ...chi, legameSoggetto: { ...legameSoggetto, ...dalGiorno } }],
      };
    },
    frase: (r, partenza) => `${frase(nominato(r), laFamiglia(partenza, 'della'), donna(r))}, ${dal(r)}.`,
  });
}

/** 1 with tie 26: a guardian, who need not be of the family. */
export const tutore = nomina(
  'famiglia-tutore',
  { tipoLegame: '3', codiceLegame: '26' },
  (chi, famiglia, donna) =>
    `${chi} è ${donna ? 'nominata tutrice' : 'nominato tutore'} dell’intestatario ${famiglia}`,
);

/** 1 of a convivenza: who answers for it, member or not (tab. 6: 1). */
export const responsabile = nomina(
  'convivenza-responsabile',
  { tipoLegame: '4', codiceLegame: '1' },
  (chi, famiglia, donna) => `${chi} è ${donna ? 'la nuova' : 'il nuovo'} responsabile ${famiglia}`,
);

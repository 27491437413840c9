import {
  leggiParteSubentro,
  type FamigliaSubentro,
  type IntestazioneSubentro,
  type ParteFileSubentro as Parte,
  type SoggettoSubentro,
} from '#contract/anpr/index.ts';
import { leggiNome } from '#contract/regole/subentro/index.ts';

/** The file is not in the official layout; where. */
export class FornituraNonValida extends Error {}

interface Pezzo {
  readonly parte: Parte;
  /** What is between its tags. */
  readonly dentro: string;
}

/** Lists of the file, with what each is made of. */
const elenchi: Readonly<Record<string, Parte>> = {
  generalitaSoggetti: 'soggetto',
  famiglie: 'famiglia',
  convivenze: 'convivenza',
};
const singole: readonly Parte[] = ['datiFornitura', 'datiInvio'];
/** Opening tags that matter outside of a piece; the closing of a list only ends it. */
const apertura = new RegExp(`<(${[...Object.keys(elenchi), ...singole].join('|')})\\s*>`);
/** No record is as long: whoever sends one sends something else. */
const pezzoMassimo = 4_000_000;

/** Cuts the pieces out of the text as it arrives; what is in memory is one of them. */
async function* pezziDi(testo: AsyncIterable<string>): AsyncGenerator<Pezzo> {
  let resto = '';
  let lista: { readonly nome: string; readonly parte: Parte } | undefined;

  /** The next piece that is whole, and what follows it; undefined: more text is needed. */
  function prossimo(): Pezzo | 'lista' | undefined {
    if (lista) {
      const { nome, parte } = lista;
      const inizio = new RegExp(`<${parte}\\s*>|</${nome}\\s*>`).exec(resto);
      if (!inizio) return undefined;
      if (inizio[0].startsWith('</')) {
        lista = undefined;
        resto = resto.slice(inizio.index + inizio[0].length);
        return 'lista';
      }
      return finoA(parte, inizio.index, inizio[0].length);
    }
    const inizio = apertura.exec(resto);
    const nome = inizio?.[1];
    if (!inizio || nome === undefined) return undefined;
    const parte = elenchi[nome];
    if (parte === undefined) return finoA(nome as Parte, inizio.index, inizio[0].length);
    lista = { nome, parte };
    resto = resto.slice(inizio.index + inizio[0].length);
    return 'lista';
  }

  function finoA(parte: Parte, da: number, tag: number): Pezzo | undefined {
    const chiusura = `</${parte}>`;
    const fine = resto.indexOf(chiusura, da);
    if (fine < 0) return undefined;
    const dentro = resto.slice(da + tag, fine);
    resto = resto.slice(fine + chiusura.length);
    return { parte, dentro };
  }

  for await (const pezzo of testo) {
    resto += pezzo;
    // SECURITY: no entity of its own may be declared; what quotes it is refused too, and may be.
    if (/<!(DOCTYPE|ENTITY)/i.test(resto)) throw new FornituraNonValida('il file dichiara un DTD');
    for (let uno = prossimo(); uno !== undefined; uno = prossimo()) if (uno !== 'lista') yield uno;
    if (resto.length > pezzoMassimo) throw new FornituraNonValida('una scheda non finisce');
  }
  if (lista) throw new FornituraNonValida(`l’elenco ${lista.nome} non finisce`);
}

function leggi({ parte, dentro }: Pezzo, numero: number): unknown {
  const letto = leggiParteSubentro(parte, dentro);
  if (letto.ok) return letto.valore;
  const [primo] = letto.errore;
  throw new FornituraNonValida(`${parte} n. ${numero}: ${primo?.percorso ?? ''}`);
}

const chiave = (parte: 'famiglia' | 'convivenza', numero: string | undefined): string =>
  `${parte}/${numero ?? ''}`;

/** Where a person says to be. */
function suaScheda({ famiglia, convivenza }: SoggettoSubentro): string | undefined {
  if (famiglia) return chiave('famiglia', famiglia.idFamConvComune);
  return convivenza && chiave('convivenza', convivenza.idFamConvComune);
}

/**
 * The official file as the lines of ours. It lists people first, then families: the people are kept, as they were read,
 * until theirs comes; who is in none comes at the end, alone (ES092).
 */
export async function* righeDaXml(nome: string, testo: AsyncIterable<string>): AsyncGenerator<string> {
  const suo = leggiNome(nome);
  const perScheda = new Map<string, string[]>();
  const testa: Partial<IntestazioneSubentro> = { tipoFile: suo?.tipo ?? 'APR', comune: suo?.comune ?? '' };
  let aperta = false;
  let numero = 0;
  const intestazione = (): string[] => {
    if (aperta) return [];
    aperta = true;
    return [JSON.stringify({ subentro: testa })];
  };
  for await (const pezzo of pezziDi(testo)) {
    const { parte } = pezzo;
    const dato = leggi(pezzo, ++numero);
    if (parte === 'datiFornitura' || parte === 'datiInvio') {
      Object.assign(testa, { [parte]: dato });
      numero = 0;
      continue;
    }
    yield* intestazione();
    if (parte === 'soggetto') {
      const dove = suaScheda(dato as SoggettoSubentro) ?? '';
      const suoi = perScheda.get(dove);
      if (suoi) suoi.push(JSON.stringify(dato));
      else perScheda.set(dove, [JSON.stringify(dato)]);
      continue;
    }
    const famiglia = dato as FamigliaSubentro;
    const dove = chiave(parte, famiglia.idFamigliaConvivenzaComune?.idFamigliaConvivenza);
    yield `{"famiglia":${JSON.stringify(famiglia)},"soggetti":[${(perScheda.get(dove) ?? []).join(',')}]}`;
    perScheda.delete(dove);
  }
  yield* intestazione();
  for (const suoi of perScheda.values()) for (const dato of suoi) yield `{"soggetti":[${dato}]}`;
}

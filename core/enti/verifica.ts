import type { DatiSoggetto, RichiestaE002 } from '#contract/anpr/index.ts';

export type Verifica = NonNullable<RichiestaE002['verifica']>;
/** S as the register says, N otherwise, A the register has nothing to compare. */
type Asserzione = 'S' | 'N' | 'A';

/** Where the register keeps what each part of a verification is about, and under which code of table 16. */
const parti: Readonly<
  Record<Exclude<keyof Verifica, 'identificativi' | 'listaSoggetti'>, readonly [keyof DatiSoggetto, string]>
> = {
  generalita: ['generalita', '2'],
  statoCivile: ['statoCivile', '3'],
  cittadinanza: ['cittadinanza', '6'],
  paternita: ['paternita', '8'],
  maternita: ['maternita', '9'],
  residenza: ['residenza', '10'],
  matrimonio: ['matrimonio', '13'],
  vedovanza: ['vedovanza', '14'],
  convivenzaDiFatto: ['convivenzaDiFatto', '3'],
  unioneCivile: ['unioneCivile', '3'],
  cartaIdentita: ['cartaIdentita', '16'],
  permessoDiSoggiorno: ['permessoSoggiorno', '17'],
  datiDecesso: ['datiDecesso', '28'],
};
/** Members of the family, by their data: table 16, 22. */
const famiglia = '22';

const presenti = (verifica: Verifica): (keyof Verifica)[] =>
  (Object.keys(verifica) as (keyof Verifica)[]).filter((parte) => verifica[parte] !== undefined);

/** Sections that a verification speaks of: to deny or confirm is to tell as much as to show. */
export function sezioniVerificate(verifica: Verifica): readonly string[] {
  const codici = presenti(verifica).map((parte) => {
    if (parte === 'identificativi') return '2';
    return parte === 'listaSoggetti' ? famiglia : parti[parte][1];
  });
  return [...new Set(codici)];
}

const piano = (foglia: unknown): string => String(foglia).trim().toUpperCase();

/** Leaves by their name, however deep: requests and record do not nest the same data in the same way. */
function* foglie(valore: unknown, nome = ''): Generator<readonly [nome: string, valore: string]> {
  if (valore === undefined || valore === null) return;
  if (Array.isArray(valore)) for (const uno of valore) yield* foglie(uno, nome);
  else if (typeof valore === 'object')
    for (const [sotto, suo] of Object.entries(valore)) yield* foglie(suo, sotto);
  else yield [nome, piano(valore)];
}

/** What is said is true when one of those that are known has every datum of it. */
export function concorda(detto: unknown, noti: readonly unknown[]): Asserzione {
  if (noti.length === 0) return 'A';
  const detti = [...foglie(detto)];
  const uno = noti.some((noto) => {
    const sue = new Set([...foglie(noto)].map(([nome, valore]) => `${nome} ${valore}`));
    return detti.every(([nome, valore]) => sue.has(`${nome} ${valore}`));
  });
  return uno ? 'S' : 'N';
}

const lista = (valore: unknown): readonly unknown[] => {
  if (valore === undefined) return [];
  return Array.isArray(valore) ? valore : [valore];
};

/** @param componenti records of the other members of the family. */
export function verifica(
  chiesta: Verifica,
  persona: DatiSoggetto,
  idANPR: string,
  componenti: readonly DatiSoggetto[],
): readonly { readonly id: string; readonly chiave: string; readonly valore: Asserzione }[] {
  const asserzione = (parte: keyof Verifica): Asserzione => {
    if (parte === 'identificativi') return concorda(chiesta.identificativi, [{ idANPR }]);
    if (parte !== 'listaSoggetti') return concorda(chiesta[parte], lista(persona[parti[parte][0]]));
    const detti = chiesta.listaSoggetti?.datiSoggetto ?? [];
    const tutti = detti.map((uno) => concorda(uno, componenti));
    if (tutti.includes('A')) return 'A';
    return tutti.includes('N') ? 'N' : 'S';
  };
  return presenti(chiesta).map((parte, i) => ({
    ...{ id: String(i + 1), chiave: parte, valore: asserzione(parte) },
  }));
}

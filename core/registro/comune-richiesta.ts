import type { Comune } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { chiaveNome } from './righe.ts';

/** The municipality that a request is about: EN198 when there is none such, EN479 when code and name are of two. */
export function controllaComuneRichiesta(
  campo: string,
  comune: Comune | undefined,
  luoghi: Luoghi,
): Rilievo[] {
  if (!comune) return [];
  const { codiceIstat, nomeComune, siglaProvinciaIstat } = comune;
  const perNome = luoghi.comunePerNome(nomeComune, siglaProvinciaIstat, undefined);
  if (codiceIstat === undefined) return perNome ? [] : [rilievo('EN198', { campo })];
  const perCodice = luoghi.comunePerIstat(codiceIstat, undefined);
  if (!perCodice) return [rilievo('EN198', { campo: `${campo}.codiceIstat` })];
  return chiaveNome(perCodice.nome) === chiaveNome(nomeComune) ? [] : [rilievo('EN479', { campo })];
}

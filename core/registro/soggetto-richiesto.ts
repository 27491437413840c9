import type { Generalita } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Soggetto } from './modello.ts';
import type { CriteriSoggetto, Ricerca } from './operazione.ts';
import { chiaveNome } from './righe.ts';

/** By id or code when there is one, else by name and birth; too little to tell people apart finds nobody. */
export function criteriDi(g: Generalita): CriteriSoggetto | undefined {
  if (g.idSchedaSoggettoANPR !== undefined) return { idSchedaSoggettoANPR: g.idSchedaSoggettoANPR };
  if (g.codiceFiscale) return { codiceFiscale: g.codiceFiscale.codFiscale };
  if ((g.cognome ?? g.senzaCognome) === undefined || (g.nome ?? g.senzaNome) === undefined) return undefined;
  if (g.dataNascita === undefined) return undefined;
  return { cognome: g.cognome ?? '', nome: g.nome ?? '', dataNascita: g.dataNascita };
}

/** Whom these data describe: nobody, one, or people that they do not tell apart. */
export async function candidati(
  generalita: Generalita | undefined,
  cerca: Ricerca,
): Promise<readonly Soggetto[]> {
  const quali = generalita && criteriDi(generalita);
  return quali ? cerca.trova(quali, 20) : [];
}

/** What was said of a person is not what the register knows. What was left out is not asked. */
export function diverso(chiesto: Generalita, { dati: { generalita: noto } }: Soggetto): boolean {
  const nomi = (['cognome', 'nome'] as const).some(
    (campo) => chiesto[campo] !== undefined && chiaveNome(chiesto[campo]) !== chiaveNome(noto[campo] ?? ''),
  );
  const codice = chiesto.codiceFiscale?.codFiscale.toUpperCase();
  return (
    nomi ||
    (chiesto.dataNascita !== undefined && chiesto.dataNascita !== noto.dataNascita) ||
    (chiesto.sesso !== undefined && chiesto.sesso.toUpperCase() !== noto.sesso?.toUpperCase()) ||
    (codice !== undefined && codice !== noto.codiceFiscale?.codFiscale)
  );
}

/** Nobody has this id, this codice fiscale, or these data. */
export function nonTrovato(campo: string, chiesto: Generalita): Rilievo {
  if (chiesto.idSchedaSoggettoANPR !== undefined) return rilievo('EN185', { campo });
  return chiesto.codiceFiscale
    ? rilievo('ES003', { campo: `${campo}.codiceFiscale.codFiscale` })
    : rilievo('EN133', { campo });
}

/**
 * The person of a registration must be found, be one, be the one described, be alive in the register and belong to the
 * municipality that asks (workflows.md §2).
 */
export function controllaSoggetto(
  campo: string,
  chiesto: Generalita,
  trovati: readonly Soggetto[],
  comune: string,
): Rilievo[] {
  const [noto, altro] = trovati;
  if (!noto) return [nonTrovato(campo, chiesto)];
  if (altro) return [rilievo('EN095', { campo })];
  if (diverso(chiesto, noto)) return [rilievo('EN183', { campo })];
  if (noto.stato === 'cancellato' || noto.stato === 'deceduto') return [rilievo('EN184', { campo })];
  return noto.comune === comune ? [] : [rilievo('EN204', { campo })];
}

/** The effective date may not go back behind the last one of this person. */
export function controllaDecorrenza(dal: string, soggetto: Soggetto): Rilievo[] {
  return dal < soggetto.ultimaDecorrenza
    ? [rilievo('EN240', { campo: 'testataRichiesta.dataDecorrenza' })]
    : [];
}

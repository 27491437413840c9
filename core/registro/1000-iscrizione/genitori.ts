import type { Generalita, Genitore, Richiesta1001 } from '#contract/anpr/index.ts';
import { rilievo, vuoleMadre, vuolePadre, type Rilievo } from '#contract/regole/index.ts';
import type { Soggetto } from '../modello.ts';
import type { CriteriSoggetto, Ricerca } from '../operazione.ts';
import { chiaveNome } from '../righe.ts';

export type Ruolo = 'padre' | 'madre';
const sezione = { padre: 'paternita', madre: 'maternita' } as const;
const nonTrovato = { padre: 'EN142', madre: 'EN143' } as const;
const nonCorrisponde = { padre: 'EN091', madre: 'EN093' } as const;

/** By code or id when there is one, else by name and birth; too little to tell people apart finds nobody. */
function criteri(g: Generalita): CriteriSoggetto | undefined {
  if (g.idSchedaSoggettoANPR !== undefined) return { idSchedaSoggettoANPR: g.idSchedaSoggettoANPR };
  if (g.codiceFiscale) return { codiceFiscale: g.codiceFiscale.codFiscale };
  if (g.cognome === undefined || g.nome === undefined || g.dataNascita === undefined) return undefined;
  return { cognome: g.cognome, nome: g.nome, dataNascita: g.dataNascita };
}

export async function candidati(
  genitore: Genitore | undefined,
  cerca: Ricerca,
): Promise<readonly Soggetto[]> {
  const quali = genitore && criteri(genitore.generalita);
  return quali ? cerca.trova(quali, 20) : [];
}

/** Whether the family of this parent is the one asked for, so that the parent must be certain. */
export function serve(ruolo: Ruolo, { datiControllo }: Richiesta1001): boolean {
  const { attribuzioneFamiglia } = datiControllo;
  return ruolo === 'padre' ? vuolePadre(attribuzioneFamiglia) : vuoleMadre(attribuzioneFamiglia);
}

function diverso(chiesto: Generalita, { dati: { generalita: noto } }: Soggetto): boolean {
  const nomi = (['cognome', 'nome'] as const).some(
    (campo) => chiesto[campo] !== undefined && chiaveNome(chiesto[campo]) !== chiaveNome(noto[campo] ?? ''),
  );
  const codice = chiesto.codiceFiscale?.codFiscale.toUpperCase();
  return (
    nomi ||
    (chiesto.dataNascita !== undefined && chiesto.dataNascita !== noto.dataNascita) ||
    (codice !== undefined && codice !== noto.codiceFiscale?.codFiscale)
  );
}

/** What the register says of one parent: not found, not the one described, no longer here. */
export function controllaGenitore(
  ruolo: Ruolo,
  richiesta: Richiesta1001,
  trovati: readonly Soggetto[],
): Rilievo[] {
  const chiesto = richiesta[sezione[ruolo]]?.generalita;
  if (!chiesto) return [];
  const campo = `${sezione[ruolo]}.generalita`;
  const [noto] = trovati;
  if (!noto) return serve(ruolo, richiesta) ? [rilievo(nonTrovato[ruolo], { campo })] : [];
  if (trovati.length === 1 && diverso(chiesto, noto)) return [rilievo(nonCorrisponde[ruolo], { campo })];
  if (!serve(ruolo, richiesta)) return [];
  if (noto.stato === 'aire') return [rilievo('ES077', { campo })];
  return noto.stato === 'residente' ? [] : [rilievo('EN184', { campo })];
}

/** As the child's record names the parent: the register's own data where the register knows the person. */
export function genitoreRegistrato(dato: Genitore, trovati: readonly Soggetto[]): Genitore {
  const [noto] = trovati;
  if (!noto || trovati.length > 1) return dato;
  return {
    ...dato,
    generalita: { ...noto.dati.generalita, idSchedaSoggettoANPR: noto.idSchedaSoggettoANPR },
  };
}

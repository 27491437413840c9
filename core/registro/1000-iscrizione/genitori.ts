import type { Genitore, Richiesta1001 } from '#contract/anpr/index.ts';
import { rilievo, vuoleMadre, vuolePadre, type Rilievo } from '#contract/regole/index.ts';
import type { Soggetto } from '../modello.ts';
import { diverso } from '../soggetto-richiesto.ts';

export type Ruolo = 'padre' | 'madre';
const sezione = { padre: 'paternita', madre: 'maternita' } as const;
const nonTrovato = { padre: 'EN142', madre: 'EN143' } as const;
const nonCorrisponde = { padre: 'EN091', madre: 'EN093' } as const;

/** Whether the family of this parent is the one asked for, so that the parent must be certain. */
export function serve(ruolo: Ruolo, { datiControllo }: Richiesta1001): boolean {
  const { attribuzioneFamiglia } = datiControllo;
  return ruolo === 'padre' ? vuolePadre(attribuzioneFamiglia) : vuoleMadre(attribuzioneFamiglia);
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

/** A parent who is only named: linked where the register knows the person, free text where it does not. */
export function controllaGenitoreNominato(
  ruolo: Ruolo,
  chiesto: Genitore | undefined,
  trovati: readonly Soggetto[],
): Rilievo[] {
  if (!chiesto) return [];
  const campo = `${sezione[ruolo]}.generalita`;
  const [noto, altro] = trovati;
  if (!noto)
    return chiesto.generalita.idSchedaSoggettoANPR === undefined
      ? []
      : [rilievo(nonTrovato[ruolo], { campo })];
  return !altro && diverso(chiesto.generalita, noto) ? [rilievo(nonCorrisponde[ruolo], { campo })] : [];
}

/** Candidates among whom the clerk chooses, as the answers with several people list them. */
export function elencoGenitori(trovati: readonly Soggetto[]): { genitore: Genitore[] } {
  return {
    genitore: trovati.map(({ dati: { generalita, statoCivile } }) => ({
      generalita,
      ...(statoCivile && { statoCivile }),
    })),
  };
}

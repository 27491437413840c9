import { nomeCognome } from '../../../../ufficiale/lettura.ts';
import { prendi, testoA, vuoto } from '../../../../ufficiale/percorso.ts';
import type { Partenza } from '../../atto.ts';
import type { Noto } from '../../modulo.ts';
import type { StatoModulo } from '../../voci.ts';

export type Ruolo = 'padre' | 'madre';
export const sezioni = { padre: 'paternita', madre: 'maternita' } as const;
export const attribuzione = 'datiControllo.attribuzioneFamiglia';

/** A parent as the form has them: of the register, or written as in the deed. */
export interface Genitore {
  readonly cognome: string;
  /** Name and surname. */
  readonly nome: string;
  /** Tab. 02. */
  readonly cittadinanza: string;
  /** Only of who is in the register. */
  readonly id: string;
  readonly noto: Noto;
}

export function percorsoDi(ruolo: Ruolo): string {
  return `${sezioni[ruolo]}.generalita`;
}

export function genitoreDi({ richiesta, scelte, noti }: StatoModulo, ruolo: Ruolo): Genitore | undefined {
  const percorso = percorsoDi(ruolo);
  const generalita = prendi(richiesta, percorso);
  if (vuoto(generalita) && scelte[percorso] !== 'mano') return undefined;
  return {
    cognome: testoA(generalita, 'cognome').trim(),
    nome: nomeCognome(generalita),
    cittadinanza: testoA(richiesta, `${sezioni[ruolo]}.cittadinanza.codiceStato`),
    id: testoA(generalita, 'idSchedaSoggettoANPR'),
    noto: noti?.[percorso] ?? {},
  };
}

/** What sentences and rules look at, as the form does. */
export function statoDi(richiesta: object, { scelte = {}, noti }: Partenza): StatoModulo {
  return { richiesta: richiesta as StatoModulo['richiesta'], scelte, ...(noti ? { noti } : {}) };
}

/** The family the child enters: of the parent that gives it, or the one named for a convivenza or another. */
export function famigliaScelta(stato: StatoModulo): { readonly id: string; readonly noto?: Noto } {
  const scelta = testoA(stato.richiesta, attribuzione);
  if (scelta === '4' || scelta === '5')
    return { id: testoA(stato.richiesta, 'famConv.idFamigliaConvivenzaANPR') };
  const padre = genitoreDi(stato, 'padre');
  const madre = genitoreDi(stato, 'madre');
  const genitore = scelta === '2' ? padre : scelta === '3' ? madre : (madre ?? padre);
  if (scelta === '' || !genitore) return { id: '' };
  return { id: genitore.noto.famiglia?.id ?? '', noto: genitore.noto };
}

/** Both live in one family: the only case in which the child can have that of both. */
export function stessaFamiglia(stato: StatoModulo): boolean {
  const [sua, altra] = (['padre', 'madre'] as const).map((uno) => genitoreDi(stato, uno)?.noto.famiglia?.id);
  return sua !== undefined && sua === altra;
}

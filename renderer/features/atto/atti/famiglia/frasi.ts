import { senzaZeri } from '#contract/tabelle/index.ts';
import { indirizzoInParole } from '../../../../ufficiale/lettura.ts';
import { prendi, testoA } from '../../../../ufficiale/percorso.ts';
import { persona, eDonna } from '../../frasi.ts';
import type { Partenza } from '../../atto.ts';

/** `A, B e C`; an ellipsis for nobody. */
export function insieme(nomi: readonly string[]): string {
  if (nomi.length === 0) return '…';
  const ultimo = nomi.at(-1) ?? '';
  return nomi.length === 1 ? ultimo : `${nomi.slice(0, -1).join(', ')} e ${ultimo}`;
}

/** Everybody of the family of the record. */
export function nomiFamiglia({ dossier }: Partenza): string {
  return insieme((dossier?.famiglia?.componenti ?? []).map(persona));
}

/** Who heads the family now; nobody in a convivenza. */
export function capoDi({ dossier }: Partenza): string | undefined {
  const capo = dossier?.famiglia?.componenti.find(({ codiceLegame }) => senzaZeri(codiceLegame) === '1');
  return capo && persona(capo);
}

/** `la famiglia di CONTI LORENZO`, `la convivenza SAN MARTINO`. */
export function laFamiglia(partenza: Partenza, la = 'la'): string {
  const { famiglia } = partenza.dossier ?? {};
  if (famiglia?.tipoScheda === '4')
    return `${la} convivenza ${famiglia.denominazioneConvivenza ?? ''}`.trim();
  return `${la} famiglia di ${capoDi(partenza) ?? persona(famiglia?.componenti[0])}`;
}

/** As one says it of her or of him. */
export function intestatario(chi: unknown): string {
  return eDonna(chi) ? 'intestataria' : 'intestatario';
}

function righeCapo(elenco: unknown): readonly unknown[] {
  const righe: readonly unknown[] = Array.isArray(elenco) ? elenco : [];
  return righe.filter((riga) => senzaZeri(testoA(riga, 'legameSoggetto.codiceLegame')) === '1');
}

/** What the head among those listed is called: `intestataria` of a woman. */
export function comeCapo(elenco: unknown): string {
  return intestatario(prendi(righeCapo(elenco)[0], 'generalita'));
}

/** The head among those listed: `intestataria MARTELLI GIULIA`. */
export function conCapo(elenco: unknown): string {
  return `${comeCapo(elenco)} ${capoIn(elenco)}`;
}

/** Does the list leave the head that the family has, and no other? */
export function stessoCapo(elenco: unknown, { dossier }: Partenza): boolean {
  const [suo, ...altri] = righeCapo(elenco);
  const id = testoA(suo, 'generalita.idSchedaSoggettoANPR');
  const capo = dossier?.famiglia?.componenti.find(({ codiceLegame }) => senzaZeri(codiceLegame) === '1');
  return altri.length === 0 && id !== '' && id === capo?.idSchedaSoggettoANPR;
}

/** The head among those listed. */
export function capoIn(elenco: unknown): string {
  const [capo] = righeCapo(elenco);
  return capo === undefined ? '…' : persona(prendi(capo, 'generalita'));
}

export function indirizzo(residenza: unknown): string {
  return testoA(residenza, 'indirizzo.toponimo.denominazioneToponimo') === ''
    ? '…'
    : indirizzoInParole(residenza);
}

import { haTipo, type Rilievo } from '#contract/regole/index.ts';
import type { Soggetto } from '../../modello.ts';
import type { Cambio, Caso, Mutazione } from './caso.ts';
import { completamento } from './completamento.ts';
import { convivenza } from './convivenza.ts';
import { decesso } from './decesso.ts';
import { fineMatrimonio } from './fine-matrimonio.ts';
import { generalita } from './generalita.ts';
import { genitori } from './genitori.ts';
import { matrimonio } from './matrimonio.ts';
import { sezioniSemplici } from './sezioni-semplici.ts';
import { unione } from './unione.ts';

/** In the order in which they are done: the new names first, so that the other records show them. */
export const mutazioni: readonly Mutazione[] = [
  generalita,
  ...sezioniSemplici,
  ...genitori,
  matrimonio,
  ...fineMatrimonio,
  ...convivenza,
  ...unione,
  completamento,
  decesso,
];

const chieste = ({ richiesta }: Caso): readonly Mutazione[] =>
  mutazioni.filter(({ tipi }) => haTipo(richiesta, ...tipi));

/** What the register says of each kind asked. */
export function controllaMutazioni(caso: Caso): Rilievo[] {
  return chieste(caso).flatMap((una) => una.controlla?.(caso) ?? []);
}

const uguali = (uno: Soggetto, altro: Soggetto): boolean => JSON.stringify(uno) === JSON.stringify(altro);

/** The record after all the kinds asked, and only the other records that are not what they were. */
export function cambia(caso: Caso): Cambio {
  const inizio: Cambio = { dati: caso.soggetto.dati, altri: new Map() };
  const fatto = chieste(caso).reduce((cambio, una) => una.cambia(caso, cambio), inizio);
  const prima = new Map(caso.a.altri.map((uno) => [uno.idSchedaSoggettoANPR, uno]));
  const cambiati = [...fatto.altri].filter(([id, uno]) => {
    const era = prima.get(id);
    return !era || !uguali(era, uno);
  });
  return { ...fatto, altri: new Map(cambiati) };
}

import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import {
  conclusa,
  prossimiStati,
  scadenzaDi,
  statiRichiesta,
  type ChiMuove,
  type StatoRichiesta,
} from '#contract/regole/index.ts';
import { passoAttuale, statoDi, type PassoRichiesta, type RichiestaCittadino } from './modello.ts';

/** In words, for whom is told that a request cannot go where it was sent. */
export const nomiStati: Readonly<Record<StatoRichiesta, string>> = {
  1: 'in bozza',
  2: 'aperta',
  3: 'in lavorazione',
  4: 'annullata',
  5: 'accolta definitivamente',
  6: 'sospesa',
  7: 'integrata',
  10: 'in verifica',
  11: 'irricevibile',
  12: 'accolta con riserva',
};

const giorniFra = (da: string, a: string): number =>
  Math.round(
    (Date.parse(giornoInItalia(new Date(a))) - Date.parse(giornoInItalia(new Date(da)))) / 86_400_000,
  );

/** When the term of the office stopped running, if it is not running now. */
function fermataDal({ storico }: RichiestaCittadino): string | undefined {
  const ultima = storico.findLast(({ stato }) => stato === statiRichiesta.sospesa);
  const attuale = storico.at(-1)?.stato;
  const ferma = attuale === statiRichiesta.sospesa || attuale === statiRichiesta.inVerifica;
  return ferma ? ultima?.istante : undefined;
}

function conScadenza(richiesta: RichiestaCittadino, oggi: string): RichiestaCittadino {
  const { scadenza: _, ...resto } = richiesta;
  const aperta = giornoInItalia(new Date(richiesta.storico[0]?.istante ?? 0));
  const scadenza = scadenzaDi(richiesta.tipologia, statoDi(richiesta), {
    ...{ aperta, oggi, sospesi: richiesta.sospesi, proroghe: richiesta.proroghe },
    patrono: richiesta.patrono,
  });
  return { ...resto, ...(scadenza !== undefined && { scadenza }) };
}

/** May this request go there, by this hand? */
export function puoAndare(richiesta: RichiestaCittadino, verso: StatoRichiesta, chi: ChiMuove): boolean {
  return prossimiStati(richiesta.tipologia, statoDi(richiesta), chi).includes(verso);
}

/** The request in its next state. The caller has asked `puoAndare`. */
export function muovi(richiesta: RichiestaCittadino, passo: PassoRichiesta): RichiestaCittadino {
  const ferma = fermataDal(richiesta);
  const riparte = ferma !== undefined && passo.stato === statiRichiesta.integrata;
  const mossa: RichiestaCittadino = {
    ...richiesta,
    storico: [...richiesta.storico, passo],
    sospesi: richiesta.sospesi + (riparte ? giorniFra(ferma, passo.istante) : 0),
  };
  return conScadenza(mossa, giornoInItalia(new Date(passo.istante)));
}

/** More time is given only to what the office is still working at. */
export function prorogabile(richiesta: RichiestaCittadino): boolean {
  const stato = statoDi(richiesta);
  return !conclusa(stato) && stato !== statiRichiesta.bozza && stato !== statiRichiesta.aperta;
}

export function proroga(richiesta: RichiestaCittadino, oggi: string): RichiestaCittadino {
  return conScadenza({ ...richiesta, proroghe: richiesta.proroghe + 1 }, oggi);
}

/** When nobody moved it any more; undefined: it is still open. */
export function chiusaIl(richiesta: RichiestaCittadino): string | undefined {
  return conclusa(statoDi(richiesta)) ? passoAttuale(richiesta).istante : undefined;
}

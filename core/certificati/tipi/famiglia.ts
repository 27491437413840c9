import type { z } from 'zod';
import type { DatiCertificato } from '#contract/anpr/s6001-certificazione/6001-certificato.ts';
import type { ComponenteFamiglia, Soggetto } from '../../registro/modello.ts';
import type { Blocco } from '../contenuto.ts';
import type { Domanda } from '../domanda.ts';
import { inRiga, indirizzo, indirizzoEstero } from '../indirizzi.ts';
import { di, type Lingua, type NomeParola } from '../lingua.ts';

export interface ComponenteNoto extends ComponenteFamiglia {
  readonly soggetto: Soggetto;
}

/** The intestatario first, then as the family sheet lists them. Who is not in the register any more is left out. */
export function componentiInOrdine({ famiglia, componenti }: Domanda): ComponenteNoto[] {
  const schede = new Map(componenti.map((s) => [s.idSchedaSoggettoANPR, s]));
  return (famiglia?.componenti ?? [])
    .flatMap((c) => {
      const soggetto = schede.get(c.idSchedaSoggettoANPR);
      return soggetto ? [{ ...c, soggetto }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.codiceLegame === '1') - Number(a.codiceLegame === '1') ||
        Number(a.progressivoComponente) - Number(b.progressivoComponente),
    );
}

/** What a column says of a member; `posto` counts from 1. */
export interface Colonna {
  readonly titolo: NomeParola;
  readonly cella: (componente: ComponenteNoto, l: Lingua, posto: number) => string;
}

/** Where the family lives and who belongs to it, a line each. */
export function elencoFamiglia(
  domanda: Domanda,
  colonne: readonly Colonna[],
  l: Lingua,
  testi: { readonly sola: NomeParola; readonly tante: NomeParola } = {
    sola: 'famiglia.sola',
    tante: 'famiglia.tante',
  },
): Blocco[] {
  const residenza = domanda.famiglia?.residenza;
  const dove = residenza && (indirizzo(residenza, l) ?? indirizzoEstero(residenza, l));
  const membri = componentiInOrdine(domanda);
  const valori = {
    dove: dove ? di(l, 'famiglia.dove', { dove: inRiga(dove) }) : '',
    quante: String(membri.length),
  };
  return [
    { tipo: 'paragrafo', testo: di(l, membri.length === 1 ? testi.sola : testi.tante, valori) },
    {
      tipo: 'tabella',
      colonne: colonne.map(({ titolo }) => di(l, titolo)),
      righe: membri.map((c, i) => colonne.map(({ cella }) => cella(c, l, i + 1))),
    },
  ];
}

type Dati = z.infer<typeof DatiCertificato>;
type DatiMembro = NonNullable<Dati['listaDatiSoggetti']>[number];

/** The same as data; `altro` is what a type says of each member beyond that. */
export function datiFamiglia(
  domanda: Domanda,
  altro: (soggetto: Soggetto) => Partial<DatiMembro> = () => ({}),
): Dati {
  return {
    generalitaAttuali: domanda.soggetto.dati.generalita,
    listaDatiSoggetti: componentiInOrdine(domanda).map(({ soggetto, ...legame }) => ({
      generalitaAttuali: soggetto.dati.generalita,
      ...(soggetto.dati.attoNascitaANPR && { attoNascitaANPR: soggetto.dati.attoNascitaANPR }),
      legameSoggetto: {
        tipoLegame: domanda.famiglia?.tipoScheda ?? '3',
        dataDecorrenza: legame.dataDecorrenza,
        codiceLegame: legame.codiceLegame,
        progressivoComponente: legame.progressivoComponente,
      },
      ...altro(soggetto),
    })),
    ...(domanda.famiglia && { residenza: [domanda.famiglia.residenza] }),
  };
}

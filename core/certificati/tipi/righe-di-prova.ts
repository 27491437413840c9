import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import type { Soggetto } from '../../registro/modello.ts';
import { domandeCampioni } from '../campioni/domande.ts';
import { campioni } from '../campioni/elenco.ts';
import { componiContenuto } from '../componi.ts';
import type { Domanda } from '../domanda.ts';

const domande = new Map(
  domandeCampioni(campioni, luoghiDiProva()).map(([{ tipo }, domanda]) => [tipo, domanda]),
);

/** The request of the example of a kind of certificate; throws for a kind without one. */
export function campione(tipo: string): Domanda {
  const domanda = domande.get(tipo);
  if (!domanda) throw new Error(`no example of ${tipo}`);
  return domanda;
}

/** Everything that the only part of a certificate says, a line each. */
export function righe(domanda: Domanda): string[] {
  const [parte] = componiContenuto(domanda).parti;
  return (parte?.blocchi ?? []).flatMap((b) => {
    if (b.tipo === 'paragrafo') return [b.testo];
    if (b.tipo === 'rilievo') return [b.testo, ...b.sotto];
    if (b.tipo === 'voci') return b.voci.map((voce) => voce.join(': '));
    return b.righe.map((riga) => riga.join(' | '));
  });
}

/** What a record may have in place of what the example has. */
export type Dati = Partial<Soggetto['dati']>;
/** What the certificate of the example says, once its record is another. */
export function con(tipo: string, cambia: (dati: Soggetto['dati']) => Dati): string[] {
  const domanda = campione(tipo);
  const { soggetto } = domanda;
  return righe({
    ...domanda,
    soggetto: { ...soggetto, dati: { ...soggetto.dati, ...cambia(soggetto.dati) } },
  });
}

export const sentenzaDiProva = {
  ...{ data: '2015-11-08', numero: '1480/2015', tipoTribunale: '1' },
  ...{ autorita: 'TRIBUNALE DI FIRENZE', dataValidita: '2015-11-08' },
};

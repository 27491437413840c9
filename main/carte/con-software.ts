import { Bacheca, type CartaInserita, type Carte, type VistaCarte } from './vista.ts';

export const lettoreSoftware = 'Carta software';

/**
 * Adds a software card to what is in the readers: always when `forzata`, else only while no reader is there.
 * `carta` is asked again until there is one, because a bundled core makes it at its first start.
 */
export function conCartaSoftware(dati: {
  readonly carte: Carte;
  readonly carta: () => CartaInserita | undefined;
  readonly forzata: boolean;
}): Carte & { readonly aggiorna: () => void } {
  let sotto: VistaCarte = dati.carte.vista();
  let software: CartaInserita | undefined;

  function vista(): VistaCarte {
    const serve = dati.forzata || sotto.stato.servizio !== 'attivo' || sotto.stato.lettori.length === 0;
    software ??= dati.carta();
    if (!serve || !software) return sotto;
    const { intestatario, scadenza } = software;
    const lettore = {
      nome: lettoreSoftware,
      carta: { stato: 'pronta' as const, tipo: 'software' as const, intestatario, scadenza },
    };
    return {
      stato: { ...sotto.stato, lettori: [...sotto.stato.lettori, lettore] },
      // First: who asked for it means to use it.
      carte: dati.forzata ? [software, ...sotto.carte] : [...sotto.carte, software],
    };
  }

  const bacheca = new Bacheca(vista());
  const smetti = dati.carte.osserva((nuova) => {
    sotto = nuova;
    bacheca.mostra(vista());
  });
  return {
    vista: () => bacheca.vista,
    osserva: (fn) => bacheca.osserva(fn),
    aggiorna: () => {
      bacheca.mostra(vista());
    },
    chiudi: () => {
      smetti();
      return dati.carte.chiudi();
    },
  };
}

import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { chiusa, mossa, mosse, type Lista } from './mosse.ts';
import { usaTastiAttesi, type TastiAttesi } from './tasti-attesi.ts';

/** Pixels that a whole list takes: where there are not so many below the field, it opens above. */
const altezza = 330;

/** What is offered under a text, and what is done with it. */
export interface Offerta {
  /** How many entries are offered now for what is written. */
  readonly quante: number;
  /** The list of what is written now has been asked for and is not here: keys that choose wait for it. */
  readonly attesa: boolean;
  /** Written now, and long enough to say that nothing is called so. */
  readonly dicibile: boolean;
  readonly prendi: (quale: number) => void;
  readonly lascia: () => void;
  readonly via: ((tasti: readonly string[]) => void) | undefined;
}

export interface ListaSotto extends TastiAttesi {
  readonly campo: RefObject<HTMLInputElement | null>;
  /** The entry that the arrows are on. */
  readonly fuoco: number | undefined;
  readonly mostrata: boolean;
  /** Open, and with nothing in it. */
  readonly vuota: boolean;
  /** Above the field: below there is no room. */
  readonly sopra: boolean;
  /** Opens it, on nothing. */
  readonly apri: () => void;
  readonly alterna: () => void;
  readonly prendi: (quale: number) => void;
  readonly premuto: (evento: KeyboardEvent) => void;
}

/** The list under a text: whether it is open, where the arrows are, and what each key does. */
export function usaLista({ quante, attesa, dicibile, prendi, lascia, via }: Offerta): ListaSotto {
  const [lista, setLista] = useState<Lista>(chiusa);
  const [sopra, setSopra] = useState(false);
  const campo = useRef<HTMLInputElement>(null);
  const fuoco = lista.fuoco !== undefined && lista.fuoco < quante ? lista.fuoco : undefined;
  const mostrata = lista.aperta && quante > 0;
  const vuota = lista.aperta && quante === 0 && dicibile && !attesa;

  const metti = (nuova: Lista): void => {
    if (nuova.aperta && !lista.aperta) {
      const posto = campo.current?.getBoundingClientRect();
      setSopra(posto !== undefined && innerHeight - posto.bottom < altezza && posto.top > altezza);
    }
    setLista(nuova);
  };
  const tasti = usaTastiAttesi(
    attesa,
    (tenuti, uscito) => {
      const { lista: dopo, prende } = mosse(tenuti, { aperta: lista.aperta, fuoco }, quante);
      if (uscito) setLista(chiusa);
      else metti(dopo);
      if (prende !== undefined) prendi(prende);
      else if (uscito) lascia();
    },
    via,
  );
  return {
    ...{ ...tasti, campo, fuoco, mostrata, vuota, sopra },
    esci() {
      setLista(chiusa);
      tasti.esci();
    },
    apri() {
      metti({ aperta: true, fuoco: undefined });
    },
    alterna() {
      metti({ aperta: !lista.aperta, fuoco: undefined });
    },
    prendi(quale) {
      setLista(chiusa);
      prendi(quale);
    },
    premuto(evento) {
      const fatta = mossa(evento, { aperta: mostrata || vuota, fuoco }, quante);
      if (!fatta) return;
      if (fatta.spesa) evento.preventDefault();
      metti(fatta.lista);
      if (fatta.prende !== undefined) prendi(fatta.prende);
    },
  };
}

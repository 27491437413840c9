import type { ReactNode } from 'react';

/** Line drawings of 24 units, always with words beside them. */
const tratti = {
  elenco: 'M4 6.5h.1M8 6.5h12M4 12h.1M8 12h12M4 17.5h.1M8 17.5h12',
  cerca: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 21 21',
  persona: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c0-4 3.4-6.5 7.5-6.5s7.5 2.5 7.5 6.5',
  famiglia:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM17 12.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM2.5 20c0-3.6 2.4-6 5.5-6s5.5 2.4 5.5 6M14.5 15.2c.7-.4 1.6-.6 2.5-.6 2.600 0 4.500 1.900 4.500 4.900',
  casa: 'M3.500 11.500 12 4l8.500 7.500M6 10v10h12V10M10 20v-5.500h4V20',
  nascita:
    'M12 8.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM5 12c2 4 4 5.500 7 5.500s5-1.500 7-5.500M8 16v4.500M16 16v4.500',
  documento: 'M6 3.500h8.500L19 8v12.500H6zM14 3.500V8.500h5M9 12.500h7M9 16h7',
  posta: 'M3 13.500 6 5h12l3 8.500V19H3zM3 13.500h5l1.500 2.500h5l1.500-2.500h5',
  postazione: 'M3.500 5h17v11h-17zM9 20h6M12 16v4',
  carta: 'M3 6h18v12.500H3zM6.500 10h4v4h-4zM14 15.500h4',
  lettore: 'M5 12.500h14V20H5zM8 12.500V4h8v8.500M10.500 8h3',
  rete: 'M5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM19 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM12 9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM11 9 6 15.300M13 9l5 6.300',
  avviso: 'M12 4 2.500 20h19zM12 10v5M12 17.400v.2',
  errore: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v6M12 16.300v.2',
  bene: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12.300l2.800 2.800L16 9.500',
  nota: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v6M12 7.500v.2',
  orologio: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.300l3.500 2',
  chiudi: 'M6 6l12 12M18 6 6 18',
  avanti: 'M9 5l7 7-7 7',
  indietro: 'M20 12H5M11 5.500 4.500 12 11 18.500',
  arrivo:
    'M10 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM2.500 20.500c0-4 3.400-6.500 7.500-6.500 1.500 0 2.900.3 4.100.9M18.500 14v7M15 17.500h7',
  richiesta: 'M4 5h16v11.500h-9L6.500 20.500V16.500H4zM8 9h8M8 12.500h5',
  estrazione: 'M4 4.500h16v15H4zM4 9.500h16M9.500 9.500v10M4 14.500h16',
  confronto: 'M4 8.500h14M14.500 5 18 8.500 14.500 12M20 15.500H6M9.500 12 6 15.500 9.500 19',
  mondo:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c3 3 3.500 6 3.500 9s-.5 6-3.500 9c-3-3-3.500-6-3.500-9s.5-6 3.500-9Z',
  storico: 'M4.500 6v4h4M4.800 10A8 8 0 1 1 4 13.500M12 8.500v4.300l3 1.700',
  libro:
    'M12 6.500C10 5 7.500 4.500 4 4.500v14c3.500 0 6 .5 8 2 2-1.500 4.500-2 8-2v-14c-3.500 0-6 .5-8 2ZM12 6.500v14',
  lucchetto: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3M12 14.500v2.500',
  tastiera: 'M2.500 6.500h19v11h-19zM6 10h.1M9.500 10h.1M13 10h.1M16.500 10h.1M7.500 14h9',
  stampa: 'M7 9V4h10v5M5 17H3.500V9h17v8H19M7 14h10v6.500H7z',
  salva: 'M12 4v10.500M7.500 10.500 12 15l4.500-4.500M4 17v3h16v-3',
  copia: 'M8.500 8.500H20V20H8.500zM15.500 8.500V4H4v11.500h4.500',
  matita: 'M4 20l1-4.500L16.500 4 20 7.500 8.500 19zM14 6.500l3.500 3.500',
  cestino: 'M4 7h16M9.500 7V4h5v3M6 7l1 13h10l1-13M10 11v5.500M14 11v5.500',
  invia: 'M3.500 12 20.500 4l-5 16.500-4-7zM11.500 13.500l9-9.500',
  esci: 'M10 4H4v16h6M14.500 8l4 4-4 4M18.500 12H9',
} as const;
export type NomeIcona = keyof typeof tratti;

/** Decorative: the words beside it say the same. */
export function Icona({ nome, grande }: { readonly nome: NomeIcona; readonly grande?: boolean }): ReactNode {
  return (
    <svg className={grande ? 'icona icona-grande' : 'icona'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={tratti[nome]} />
    </svg>
  );
}

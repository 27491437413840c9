import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { Colonna } from './colonne.ts';
import { altezzaRiga, finestra, muovi, sogliaVirtuale, type Cella } from './finestra.ts';

/** The rows: one stop of the Tab key, then arrows from cell to cell; Enter opens the row. */
export function Corpo<T>({
  righe,
  colonne,
  chiave,
  apri,
  scelta,
  foglio,
}: {
  readonly righe: readonly T[];
  readonly colonne: readonly Colonna<T>[];
  readonly chiave: (riga: T) => string;
  readonly apri: ((riga: T) => void) | undefined;
  readonly scelta: string | undefined;
  readonly foglio: RefObject<HTMLDivElement | null>;
}): ReactNode {
  const corpo = useRef<HTMLTableSectionElement>(null);
  const [qui, setQui] = useState<Cella>({ riga: 0, colonna: 0 });
  const [vista, setVista] = useState({ scorso: 0, alto: 600 });
  const daMettere = useRef(false);
  const virtuale = righe.length > sogliaVirtuale;
  const { da, a } = finestra(righe.length, vista.scorso, vista.alto);
  const riga = Math.min(qui.riga, righe.length - 1);
  const colonna = Math.min(qui.colonna, colonne.length - 1);

  useLayoutEffect(() => {
    const elemento = foglio.current;
    if (!elemento || !virtuale) return;
    const guarda = (): void => {
      setVista({ scorso: elemento.scrollTop, alto: elemento.clientHeight });
    };
    guarda();
    elemento.addEventListener('scroll', guarda, { passive: true });
    return () => {
      elemento.removeEventListener('scroll', guarda);
    };
  }, [foglio, virtuale]);

  useLayoutEffect(() => {
    if (!daMettere.current) return;
    const cella = corpo.current?.querySelector<HTMLElement>('[tabindex="0"]');
    if (!cella) return;
    daMettere.current = false;
    cella.focus({ preventScroll: virtuale });
  });

  const mostraRiga = (n: number): void => {
    const elemento = foglio.current;
    if (!virtuale || !elemento) return;
    const testa = elemento.querySelector('thead')?.clientHeight ?? 0;
    const alto = n * altezzaRiga;
    const visibile = elemento.clientHeight - testa - altezzaRiga;
    if (alto < elemento.scrollTop) elemento.scrollTop = alto;
    else if (alto > elemento.scrollTop + visibile) elemento.scrollTop = alto - visibile;
    setVista({ scorso: elemento.scrollTop, alto: elemento.clientHeight });
  };
  const tasto = (evento: KeyboardEvent<HTMLElement>): void => {
    const questa = righe[riga];
    if (evento.key === 'Enter' && apri && questa !== undefined && !evento.repeat) {
      evento.preventDefault();
      apri(questa);
      return;
    }
    if (evento.altKey || evento.metaKey) return;
    const pagina = Math.max(1, Math.floor((foglio.current?.clientHeight ?? 400) / altezzaRiga) - 2);
    const dove = muovi({ riga, colonna }, evento, { righe: righe.length, colonne: colonne.length, pagina });
    if (!dove) return;
    evento.preventDefault();
    daMettere.current = true;
    setQui(dove);
    mostraRiga(dove.riga);
  };

  // The focused row is drawn even when it is scrolled away: the focus must not fall.
  const fuori = virtuale && (riga < da || riga >= a);
  const disegna = (uno: T, n: number): ReactNode => (
    <tr
      key={chiave(uno)}
      aria-rowindex={n + 2}
      aria-selected={apri && scelta === chiave(uno)}
      className={apri ? 'griglia-apribile' : undefined}
      onClick={() => {
        setQui({ riga: n, colonna });
        apri?.(uno);
      }}
    >
      {colonne.map((una, c) => (
        <td
          key={una.chiave}
          role="gridcell"
          tabIndex={n === riga && c === colonna ? 0 : -1}
          className={una.stretta ? 'stretta' : undefined}
          title={virtuale ? una.valore(uno) : undefined}
          onFocus={() => {
            if (n !== riga || c !== colonna) setQui({ riga: n, colonna: c });
          }}
        >
          {una.cella ? una.cella(uno) : una.valore(uno)}
        </td>
      ))}
    </tr>
  );
  const vuota = (quante: number, nome: string): ReactNode =>
    quante > 0 && (
      <tr key={nome} aria-hidden="true" className="griglia-spazio" style={{ height: quante * altezzaRiga }}>
        <td colSpan={colonne.length} />
      </tr>
    );
  const questa = righe[riga];
  return (
    <tbody ref={corpo} className={virtuale ? 'griglia-fitta' : undefined} onKeyDown={tasto}>
      {fuori && riga < da && questa !== undefined && disegna(questa, riga)}
      {vuota(da - (fuori && riga < da ? 1 : 0), 'sopra')}
      {righe.slice(da, a).map((uno, i) => disegna(uno, da + i))}
      {vuota(righe.length - a - (fuori && riga >= a ? 1 : 0), 'sotto')}
      {fuori && riga >= a && questa !== undefined && disegna(questa, riga)}
    </tbody>
  );
}

import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { nomeProprio, usaComune } from '../../ufficiale/comune.ts';
import './stampa.css';

/** Who is at the desk, as it is written on what they print. */
function usaOperatore(): string {
  const accesso = usaEvento('accesso.stato');
  if (accesso?.stato === 'in-sede') return `${accesso.sessione.nome} ${accesso.sessione.cognome}`;
  return accesso?.stato === 'fuori-linea' ? accesso.intestatario : '';
}

/**
 * A sheet of A4 that only paper sees. It asks for the print as soon as it stands, and goes when that is over; it says on
 * every page that it certifies nothing.
 */
export function Foglio({
  titolo,
  letto,
  children,
  finita,
}: {
  readonly titolo: string;
  /** When the register said so. */
  readonly letto: number;
  readonly children: ReactNode;
  readonly finita: () => void;
}): ReactNode {
  const { t } = usaParole('stampa');
  const comune = usaComune();
  const operatore = usaOperatore();
  useEffect(() => {
    addEventListener('afterprint', finita);
    window.print();
    return () => {
      removeEventListener('afterprint', finita);
    };
    // Once: another render is not another print.
  }, []);
  return createPortal(
    <article id="foglio-stampa" className="foglio-stampa" aria-hidden="true">
      <header>
        <p>
          <strong>{t('comune', { nome: nomeProprio(comune?.nome ?? '') })}</strong>
          <br />
          {t('ufficio')}
        </p>
        <p className="foglio-marchio">{t('nonCertificato')}</p>
      </header>
      <h1>{titolo}</h1>
      {children}
      <footer>
        {t('piede', { letto: mostraIstante(letto), stampato: mostraIstante(Date.now()), operatore })}
      </footer>
    </article>,
    document.body,
  );
}

export function Parte({
  titolo,
  children,
}: {
  readonly titolo: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section>
      <h2>{titolo}</h2>
      {children}
    </section>
  );
}

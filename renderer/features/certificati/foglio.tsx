import { useEffect, useRef, useState, type ReactNode } from 'react';
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import percorsoWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { daBase64 } from '../../base64.ts';
import { usaParole } from '../../lingua.ts';
import { Avviso, Caricamento } from '../../ui/stati.tsx';

GlobalWorkerOptions.workerSrc = percorsoWorker;

function Pagina({
  documento,
  numero,
}: {
  readonly documento: PDFDocumentProxy;
  readonly numero: number;
}): ReactNode {
  const { t } = usaParole('certificati');
  const tela = useRef<HTMLCanvasElement>(null);
  const [testo, setTesto] = useState('');
  useEffect(() => {
    let nostra = true;
    let ferma = (): void => undefined;
    const disegna = async (): Promise<void> => {
      const pagina = await documento.getPage(numero);
      const canvas = tela.current;
      if (!nostra || !canvas) return;
      // Twice the width of an A4 page at 96 dpi: sharp also when zoomed at 200 %.
      const viewport = pagina.getViewport({ scale: (2 * 794) / pagina.getViewport({ scale: 1 }).width });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      const lavoro = pagina.render({ canvas, viewport });
      ferma = () => {
        lavoro.cancel();
      };
      await lavoro.promise;
      const { items } = await pagina.getTextContent();
      if (nostra) setTesto(items.map((pezzo) => ('str' in pezzo ? pezzo.str : '')).join(' '));
    };
    disegna().catch(() => undefined);
    return () => {
      nostra = false;
      ferma();
    };
  }, [documento, numero]);
  return (
    <figure className="foglio-pagina">
      <canvas ref={tela} role="img" aria-label={t('foglio.pagina', { numero, pagine: documento.numPages })} />
      <figcaption className="visually-hidden">{testo}</figcaption>
    </figure>
  );
}

/** The register's own PDF on the screen, page by page; its words are there for who cannot see it. */
export function FoglioPdf({ pdf, titolo }: { readonly pdf: string; readonly titolo: string }): ReactNode {
  const { t } = usaParole('certificati');
  const [documento, setDocumento] = useState<PDFDocumentProxy>();
  const [guasto, setGuasto] = useState(false);
  useEffect(() => {
    let nostro = true;
    setDocumento(undefined);
    setGuasto(false);
    const lettura = getDocument({ data: daBase64(pdf), useWasm: false, enableXfa: false });
    lettura.promise.then(
      (letto) => {
        if (nostro) setDocumento(letto);
      },
      () => {
        if (nostro) setGuasto(true);
      },
    );
    return () => {
      nostro = false;
      void lettura.destroy();
    };
  }, [pdf]);
  if (guasto)
    return (
      <Avviso gravita="errore" annuncia titolo={t('foglio.guasto')}>
        <p>{t('foglio.guastoRimedio')}</p>
      </Avviso>
    );
  return (
    <div className="foglio" role="region" aria-label={titolo} tabIndex={0}>
      {documento ? (
        Array.from({ length: documento.numPages }, (_, i) => (
          <Pagina key={i} documento={documento} numero={i + 1} />
        ))
      ) : (
        <Caricamento />
      )}
    </div>
  );
}

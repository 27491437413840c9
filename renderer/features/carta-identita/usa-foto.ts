import { useEffect, useState } from 'react';
import { difettiFoto, misura, ritaglio, type DifettoFoto } from './foto.ts';
import type { Foto } from '#contract/foglio/file-pdf.ts';

/** A photo ready to be printed. It lives in this page alone: it is neither kept nor sent. */
export interface FotoPronta extends Foto {
  /** As the preview shows it. */
  readonly indirizzo: string;
  readonly difetti: readonly DifettoFoto[];
}

async function prepara(
  sorgente: ImageBitmap,
  ingrandimento: number,
  su: number,
): Promise<FotoPronta | undefined> {
  const parte = ritaglio({ larghezza: sorgente.width, altezza: sorgente.height }, ingrandimento, su);
  const tela = document.createElement('canvas');
  [tela.width, tela.height] = [misura.larghezza, misura.altezza];
  const penna = tela.getContext('2d', { willReadFrequently: true });
  if (!penna) return undefined;
  penna.drawImage(sorgente, parte.x, parte.y, parte.larghezza, parte.altezza, 0, 0, tela.width, tela.height);
  const { data: dati } = penna.getImageData(0, 0, tela.width, tela.height);
  const blob = await new Promise<Blob | null>((pronto) => {
    tela.toBlob(pronto, 'image/jpeg', 0.92);
  });
  if (!blob) return undefined;
  return {
    jpeg: new Uint8Array(await blob.arrayBuffer()),
    ...misura,
    indirizzo: tela.toDataURL('image/jpeg', 0.8),
    difetti: difettiFoto({ dati, ...misura }, parte),
  };
}

/** The crop of a picture as it is asked for, with what is wrong in it. */
export function usaFoto(
  sorgente: ImageBitmap | undefined,
  ingrandimento: number,
  su: number,
): FotoPronta | undefined {
  const [foto, setFoto] = useState<FotoPronta>();
  useEffect(() => {
    let vale = true;
    if (sorgente)
      void prepara(sorgente, ingrandimento, su).then((pronta) => {
        if (vale) setFoto(pronta);
      });
    return () => {
      vale = false;
    };
  }, [sorgente, ingrandimento, su]);
  return sorgente ? foto : undefined;
}

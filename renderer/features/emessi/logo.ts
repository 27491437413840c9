/** As large as a sheet can show it sharp, in points a side. */
const lato = 400;

interface Misura {
  readonly larghezza: number;
  readonly altezza: number;
}

/**
 * Any picture that the browser reads → JPEG on white, base64: nothing of the original but what is seen.
 * @param misura exactly these pixels, the picture whole in the middle; left out: as it is, no larger than a sheet needs.
 */
export async function comeLogo(file: File, misura?: Misura): Promise<string | undefined> {
  try {
    const immagine = await createImageBitmap(file);
    const { width, height } = immagine;
    const scala = misura
      ? Math.min(misura.larghezza / width, misura.altezza / height)
      : Math.min(1, lato / Math.max(width, height));
    const [larga, alta] = [width, height].map((uno) => Math.max(1, Math.round(uno * scala))) as [
      number,
      number,
    ];
    const tela = document.createElement('canvas');
    tela.width = misura?.larghezza ?? larga;
    tela.height = misura?.altezza ?? alta;
    const penna = tela.getContext('2d');
    if (!penna) return undefined;
    penna.fillStyle = 'white';
    penna.fillRect(0, 0, tela.width, tela.height);
    penna.drawImage(immagine, (tela.width - larga) / 2, (tela.height - alta) / 2, larga, alta);
    immagine.close();
    return tela.toDataURL('image/jpeg', 0.92).split(',')[1];
  } catch {
    return undefined;
  }
}

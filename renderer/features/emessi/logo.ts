/** As large as a sheet can show it sharp, in points a side. */
const lato = 400;

/** Any picture that the browser reads → JPEG on white, base64: nothing of the original but what is seen. */
export async function comeLogo(file: File): Promise<string | undefined> {
  try {
    const immagine = await createImageBitmap(file);
    const scala = Math.min(1, lato / Math.max(immagine.width, immagine.height));
    const tela = document.createElement('canvas');
    tela.width = Math.max(1, Math.round(immagine.width * scala));
    tela.height = Math.max(1, Math.round(immagine.height * scala));
    const penna = tela.getContext('2d');
    if (!penna) return undefined;
    penna.fillStyle = 'white';
    penna.fillRect(0, 0, tela.width, tela.height);
    penna.drawImage(immagine, 0, 0, tela.width, tela.height);
    immagine.close();
    return tela.toDataURL('image/jpeg', 0.92).split(',')[1];
  } catch {
    return undefined;
  }
}

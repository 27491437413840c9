import { genereIndirizzo } from '#contract/indirizzo-ip.ts';
import { vociValide } from '#contract/tabelle/index.ts';
import { misureLogo, type CambioAmministrazione, type NomeLogo } from '#contract/wa/amministrazione.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { leggiLogo } from '../certificati/pdf/logo.ts';

const no = (percorso: string, messaggio: string, rimedio: string): ErroreWa => ({
  ...{ tipo: 'richiesta-non-valida', campi: [{ percorso, messaggio }] },
  ...{ messaggio: `${messaggio} Nulla è stato cambiato.`, rimedio },
});

function logoSbagliato(nome: NomeLogo, base64: string): ErroreWa | undefined {
  const byte = new Uint8Array(Buffer.from(base64, 'base64'));
  const percorso = `valore.${nome}`;
  const { larghezza, altezza } = misureLogo[nome];
  const misure = `${String(larghezza)}×${String(altezza)}`;
  const rimedio = `Scegli l’immagine dalla schermata, che la porta a ${misure} pixel, oppure salvala in JPEG RGB o in scala di grigi.`;
  if (byte[0] !== 0xff || byte[1] !== 0xd8) return no(percorso, 'Il logo non è un’immagine JPEG.', rimedio);
  const logo = leggiLogo(byte);
  if (!logo) return no(percorso, 'Il logo è in quadricromia (CMYK) o incompleto.', rimedio);
  if (logo.larghezza === larghezza && logo.altezza === altezza) return undefined;
  const sua = `${String(logo.larghezza)}×${String(logo.altezza)}`;
  return no(percorso, `Il logo misura ${sua} pixel invece di ${misure}.`, rimedio);
}

function indirizzoSbagliato(indirizzi: readonly string[]): ErroreWa | undefined {
  for (const [posto, uno] of indirizzi.entries()) {
    const genere = genereIndirizzo(uno);
    const percorso = `valore.${String(posto)}`;
    if (genere === 'illeggibile')
      return no(percorso, `«${uno}» non è un indirizzo IP.`, 'Scrivi un indirizzo per riga, senza maschera.');
    if (genere === 'privato')
      return no(
        percorso,
        `${uno} è di una rete interna o riservata.`,
        'Indica l’indirizzo pubblico e statico con cui il comune esce in Internet: lo dice chi gestisce la rete.',
      );
  }
  return undefined;
}

/** Why a change is not taken; undefined: it is. @param oggi `AAAA-MM-GG`. */
export function controllaCambio(cambio: CambioAmministrazione, oggi: string): ErroreWa | undefined {
  switch (cambio.sezione) {
    case 'loghi': {
      const { grande, piccolo } = cambio.valore;
      return (
        (grande === undefined ? undefined : logoSbagliato('grande', grande)) ??
        (piccolo === undefined ? undefined : logoSbagliato('piccolo', piccolo))
      );
    }
    case 'indirizzi-ip':
      return indirizzoSbagliato(cambio.valore);
    case 'esenzioni': {
      const note = new Set(vociValide('39', oggi).map(({ codice }) => codice));
      const ignota = cambio.valore.find((codice) => !note.has(codice));
      return ignota === undefined
        ? undefined
        : no('valore', `L’esenzione ${ignota} non è nella tabella 39.`, 'Scegli fra quelle elencate.');
    }
    case 'responsabile':
      return cambio.valore.dal > oggi
        ? no('valore.dal', 'Il responsabile non può cominciare nel futuro.', 'Indica da quando lo è.')
        : undefined;
    case 'contatti':
    case 'patrono':
      return undefined;
  }
}

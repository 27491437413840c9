import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { CartaVirtuale } from '../carta-virtuale.ts';
import { emittenteDiProva, titolareDiProva, type Emittente } from '../emittente.ts';
import { ApplicazioneCns, type DatiCns } from './applicazione.ts';
import { archivioCns, type DatiPersonali } from './archivio.ts';

export type CartaCns = CartaVirtuale<ApplicazioneCns>;

const personaliDiProva: DatiPersonali = {
  emettitore: '0001',
  dataEmissione: '01012026',
  dataScadenza: '01012032',
  cognome: titolareDiProva.cognome.toUpperCase(),
  nome: titolareDiProva.nome.toUpperCase(),
  dataNascita: '01011980',
  sesso: 'M',
  codiceFiscale: titolareDiProva.codiceFiscale,
  comuneNascita: 'H501',
  comuneResidenza: 'H501',
};

/** A CNS with its RSA-2048 key and the certificate of C_Carta. */
export async function creaCartaCns(
  dati: DatiCns & {
    /** RSA-2048 key to put on the card instead of a new one. */
    readonly privata?: KeyObject;
    readonly emetti?: Emittente;
    readonly personali?: Partial<DatiPersonali>;
  } = {},
): Promise<CartaCns> {
  const privateKey =
    dati.privata ?? (await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })).privateKey;
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const archivio = archivioCns({
    idCarta: '1234567890123456',
    certificato: await (dati.emetti ?? emittenteDiProva)(Uint8Array.from(spki)),
    personali: { ...personaliDiProva, ...dati.personali },
  });
  return new CartaVirtuale(new ApplicazioneCns(dati, privateKey, archivio));
}

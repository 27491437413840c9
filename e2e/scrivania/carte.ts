import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { creaCartaCns, creaCartaPiv, type CartaCns, type CartaPiv } from '../carte/index.ts';

/** The file of a demo operator's software card (core/accessi/predisposizione.ts). */
const CartaSoftware = z.object({
  certificato: z.base64(),
  chiave: z.string(),
  pin: z.string(),
  codiceFiscale: z.string(),
  cognome: z.string(),
  nome: z.string(),
});

/** Demo operators of `resources/comune-dimostrativo`. */
export const irene = { codiceFiscale: 'DLLRNI90P54G702D', nome: 'IRENE DELLA SCALA' } as const;
/** Security administrator (ALS). */
export const tommaso = { codiceFiscale: 'NRETMS78S02D403G', nome: 'TOMMASO NERI' } as const;
/** Administrator of workstations (ALP). */
export const ginevra = { codiceFiscale: 'FRRGVR84H67L219Q', nome: 'GINEVRA FERRARIS' } as const;
/** She keeps the electoral lists, and nothing else. */
export const serena = { codiceFiscale: 'VNNSRN83S47D612F', nome: 'SERENA VANNINI' } as const;
export const matteo = { codiceFiscale: 'QRCMTT86A30D403S', nome: 'MATTEO QUERCIOLI' } as const;

/**
 * A demo operator's identity on a virtual card: same key and certificate, so that the census knows it.
 * PIN and PUK are those of the virtual cards: PIV 123456 and 12345678, CNS 12345 and 87654321.
 */
export async function cartaDi(
  tipo: 'piv' | 'cns',
  cartella: string,
  codiceFiscale: string,
): Promise<CartaPiv | CartaCns> {
  const file = readFileSync(join(cartella, `${codiceFiscale}.json`), 'utf8');
  const { certificato, chiave, cognome, nome } = CartaSoftware.parse(JSON.parse(file));
  const dati = {
    privata: createPrivateKey(chiave),
    emetti: () => Promise.resolve(Uint8Array.from(Buffer.from(certificato, 'base64'))),
  };
  return tipo === 'piv'
    ? creaCartaPiv(dati)
    : creaCartaCns({ ...dati, personali: { cognome, nome, codiceFiscale } });
}

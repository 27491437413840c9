import { gunzipSync } from 'node:zlib';
import { riuscito } from '#contract/esito.ts';
import { esegui, swFatto } from './apdu.ts';
import { cambiaPin, sbloccaPin, tentativi } from './codici.ts';
import type { ProfiloCarta } from './profilo.ts';
import { cercaTlv, esa, leggiTlv, tlv } from './tlv.ts';

/** Application identifier without version: every PIV card answers to it (SP 800-73-4 part 1 §2.2). */
const aid = esa('A000000308 00001000');
/** X.509 certificate for PIV authentication (part 1, table 3). */
const oggettoCertificato = esa('5FC105');
const riferimento = { pin: 0x80, puk: 0x81 } as const;
const massimoCertificato = 16_384;

/** The certificate inside its data object; bit 0 of CertInfo says that it is gzipped (part 1, A.1). */
function estraiCertificato(oggetto: Uint8Array): Uint8Array | undefined {
  const campi = leggiTlv(cercaTlv(oggetto, 0x53) ?? new Uint8Array());
  const certificato = campi?.find(({ tag }) => tag === 0x70)?.valore;
  const compresso = ((campi?.find(({ tag }) => tag === 0x71)?.valore[0] ?? 0) & 1) === 1;
  if (!certificato?.length) return undefined;
  try {
    return Uint8Array.from(
      compresso ? gunzipSync(certificato, { maxOutputLength: massimoCertificato }) : certificato,
    );
  } catch {
    return undefined;
  }
}

/** PIV cards, NIST SP 800-73-4. */
export const piv: ProfiloCarta = {
  tipo: 'piv',

  async seleziona(trasmetti) {
    const risposta = await esegui(trasmetti, { ins: 0xa4, p1: 0x04, p2: 0x00, dati: aid, le: 256 });
    return risposta.ok ? riuscito(risposta.valore.sw === swFatto) : risposta;
  },

  async certificato(trasmetti) {
    const risposta = await esegui(trasmetti, {
      ins: 0xcb,
      p1: 0x3f,
      p2: 0xff,
      dati: tlv(0x5c, oggettoCertificato),
      le: 256,
    });
    if (!risposta.ok) return risposta;
    const { sw, dati } = risposta.valore;
    return riuscito(sw === swFatto ? estraiCertificato(dati) : undefined);
  },

  tentativi: (trasmetti) => tentativi(trasmetti, riferimento),
  // Part 2 §2.4.3: six to eight digits; some issuers allow letters.
  pinAmmesso: (pin) => /^[0-9A-Za-z]{6,8}$/.test(pin),
  cambiaPin: (trasmetti, vecchio, nuovo) => cambiaPin(trasmetti, riferimento.pin, vecchio, nuovo),
  sbloccaPin: (trasmetti, puk, nuovo) => sbloccaPin(trasmetti, riferimento.pin, puk, nuovo),
};

import { constants, createPublicKey, publicEncrypt, sign } from 'node:crypto';
import { dividiCodici } from '#contract/regole/carte-operatore.ts';
import { messaggioControlloCarta, messaggioProvaCarta } from '#contract/wa/carte-operatore.ts';
import { nuovaChiave } from '../../http/wa/cliente-di-prova.ts';
import { spki } from '../pki/autorita.ts';
import { avuta, prefetta } from './banco-carte.ts';
import type { CarteOperatori } from './index.ts';

const codici = { pin: '12345678', puk: '87654321' };

/** What a workstation does with a card in its reader, here with a key of its own. */
export async function personalizza(
  { personalizzazione }: CarteOperatori,
  seriale: string,
  richiesta: string,
): Promise<void> {
  const dati = avuta(await personalizzazione.inizia({ seriale, richiesta }, prefetta));
  const chiave = nuovaChiave('ec');
  const pubblica = Buffer.from(spki(chiave)).toString('base64');
  const firma = (messaggio: Uint8Array): string => sign('sha256', messaggio, chiave).toString('base64');
  const algoritmo = 'ECDSA-P256-SHA256' as const;
  const prova = firma(messaggioProvaCarta(seriale, dati.sfida, pubblica));
  const { certificato } = avuta(
    await personalizzazione.certifica({ seriale, algoritmo, spki: pubblica, firma: prova }, prefetta),
  );
  const chiusi = chiudi(seriale, dati.chiaveCodici).toString('base64');
  const { sfida } = avuta(await personalizzazione.chiudi({ seriale, codici: chiusi }, prefetta));
  const controllo = firma(messaggioControlloCarta(seriale, sfida));
  avuta(await personalizzazione.controlla({ seriale, algoritmo, certificato, firma: controllo }, prefetta));
}

/** The halves of the codes that go by post, for the core alone. */
function chiudi(seriale: string, chiaveCodici: string): Buffer {
  const chiave = { key: Buffer.from(chiaveCodici, 'base64'), format: 'der', type: 'spki' } as const;
  return publicEncrypt(
    {
      key: createPublicKey(chiave),
      ...{ padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256', oaepLabel: Buffer.from(seriale) },
    },
    Buffer.from(JSON.stringify(dividiCodici(codici).posta)),
  );
}

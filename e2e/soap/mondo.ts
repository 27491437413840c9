import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { censimentoDiProva } from '#core/accessi/censimento-di-prova.ts';
import type { Censimento } from '#core/accessi/censimento.ts';
import { apriPki, type Pki } from '#core/accessi/pki/index.ts';
import type { Mittente } from './cliente.ts';

export const comune = { codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' };
export const operatore = {
  codiceFiscale: 'DLLRNI90P54G702D',
  cognome: 'DELLA SCALA',
  nome: 'IRENE',
  ruolo: 'operatore',
  profili: ['anagrafe', 'certificati'],
  ente: comune.codice,
} as const;

export interface Mondo {
  readonly pki: Pki;
  readonly censimento: Censimento;
  readonly mittente: Mittente;
  chiudi(): void;
}

/** A municipality with its server certificate, one workstation and one operator, all censused. */
export async function creaMondo(ora: Date): Promise<Mondo> {
  const cartella = mkdtempSync(join(tmpdir(), 'sportello-soap-'));
  const pki = await apriPki({ cartella, orologio: () => ora });
  const censimento = censimentoDiProva();
  await censimento.registraEnte(comune);
  await censimento.registraOperatore(operatore, ora);
  const emetti = async (
    numero: string,
  ): Promise<{ certificato: Uint8Array; chiave: Mittente['comune']['chiave'] }> => {
    const idPostazione = `${comune.codice}-CO-${numero}`;
    const emessa = await pki.emettiPostazione({ idPostazione, comune: comune.codice });
    await censimento.registraPostazione(emessa.certificato, idPostazione, comune.codice, ora);
    return emessa;
  };
  return {
    pki,
    censimento,
    mittente: {
      comune: await emetti('9999'),
      postazione: await emetti('0001'),
      idPostazione: `${comune.codice}-CO-0001`,
      idSede: comune.codice,
      codiceFiscale: operatore.codiceFiscale,
    },
    chiudi: () => {
      rmSync(cartella, { recursive: true });
    },
  };
}

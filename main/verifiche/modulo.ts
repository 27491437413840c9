import { existsSync } from 'node:fs';
import { apriToken } from '#native/token/index.ts';
import type { VerificaMacchina } from '../porte.ts';

const nome = 'Modulo PKCS#11';

/** Whether the module of the cards is there, whose it is, and whether it starts. Asked in a process of its own. */
export async function verificaModulo(file: string): Promise<VerificaMacchina> {
  if (!existsSync(file))
    return {
      ...{ nome, esito: 'male', messaggio: 'Non installato: le carte non possono firmare.' },
      rimedio:
        'Installa il programma della carta, oppure indica il suo modulo nella configurazione (moduloPkcs11).',
      comando: 'sudo apt-get install opensc-pkcs11',
    };
  const token = apriToken({ modulo: file });
  try {
    const detto = await token.informazioni();
    if (!detto.ok)
      return {
        ...{ nome, esito: 'male', messaggio: `${file} c’è ma non parte.` },
        rimedio: 'Installalo di nuovo, della stessa architettura dello sportello (64 bit).',
      };
    const { descrizione, produttore, versione } = detto.valore;
    return { nome, esito: 'bene', messaggio: `${descrizione || produttore} ${versione} (${file}).` };
  } finally {
    await token.chiudi();
  }
}

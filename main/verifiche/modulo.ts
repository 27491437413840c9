import { existsSync } from 'node:fs';
import type { Verifica } from '#contract/bridge/index.ts';
import { apriToken } from '#native/token/index.ts';
import { bene, difetto } from './esiti.ts';

const nome = 'Modulo PKCS#11';

/** Whether the module of the cards is there, whose it is, and whether it starts. Asked in a process of its own. */
export async function verificaModulo(file: string): Promise<Verifica> {
  if (!existsSync(file))
    return difetto(
      nome,
      'male',
      'Non installato: le carte non possono firmare.',
      'Installa il programma della carta, oppure indica il suo modulo nella configurazione (moduloPkcs11).',
      'sudo apt-get install opensc-pkcs11',
    );
  const token = apriToken({ modulo: file });
  try {
    const detto = await token.informazioni();
    if (!detto.ok)
      return difetto(
        nome,
        'male',
        `${file} c’è ma non parte.`,
        'Installalo di nuovo, della stessa architettura dello sportello (64 bit).',
      );
    const { descrizione, produttore, versione } = detto.valore;
    return bene(nome, `${descrizione || produttore} ${versione} (${file}).`);
  } finally {
    await token.chiudi();
  }
}

import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Comando } from '../comando.ts';
import { passiCIE } from '../simulatori/cieonline.ts';
import { simula, usoSimulatore } from '../simulatori/palco.ts';
import { usoDiChiamata } from './opzioni.ts';

const uso = `Uso: sportello cieonline [annulla] [opzioni]

Fa la parte di CIEOnline sul registro dimostrativo di questa macchina: legge una persona (CIE2), comunica l’emissione di
una carta (CIE8) e, con «annulla», il suo annullamento (CIE7). Una riga per chiamata. Si ferma dove il registro dice no.

${usoSimulatore}
${usoDiChiamata}`;

export const cieonline: Comando = {
  nome: 'cieonline',
  riassunto: 'simula CIEOnline: legge persone, emette e annulla carte elettroniche',
  uso,
  esegui: (argomenti, contesto) =>
    simula(argomenti, contesto, uso, async (chiama, caso, [parola]) => {
      const oggi = giornoInItalia(new Date());
      for (const { codice, detto, richiesta } of passiCIE(caso, oggi, parola === 'annulla')) {
        const avuta = await chiama(codice, detto, richiesta);
        if (avuta?.esito.genere !== 'eseguita') return;
      }
    }),
};

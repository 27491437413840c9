import type { Comando } from '../comando.ts';
import { prossimaRichiesta } from '../simulatori/consolato.ts';
import { simula, usoSimulatore } from '../simulatori/palco.ts';
import { usoDiChiamata } from './opzioni.ts';

const uso = `Uso: sportello consolato [NUMERO] [opzioni]

Fa la parte di un consolato sul registro dimostrativo di questa macchina: manda richieste verosimili con i servizi
ufficiali (C001, C002, C003, C010) e dice che cosa è tornato, una riga per richiesta. Con il NUMERO di una richiesta
fatta (C002) chiede com’è andata.

${usoSimulatore}
${usoDiChiamata}`;

export const consolato: Comando = {
  nome: 'consolato',
  riassunto: 'simula un consolato che chiede allineamenti al comune',
  uso,
  esegui: (argomenti, contesto) =>
    simula(argomenti, contesto, uso, async (chiama, caso, [numero]) => {
      if (numero !== undefined) {
        await chiama('C002', `chiede com’è andata la richiesta ${numero}`, { idRichiestaANPR: numero });
        return;
      }
      const { codice, detto, richiesta } = prossimaRichiesta(caso);
      const { cognome, nome } = richiesta['generalita'] as { cognome: string; nome: string };
      await chiama(codice, `${cognome} ${nome}, ${detto}`, richiesta);
    }),
};

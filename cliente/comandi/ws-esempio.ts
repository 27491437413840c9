import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { avvisaProblema, uscita, type Comando } from '../comando.ts';
import { esempioDi } from '../ws/esempio.ts';
import { trovaServizio } from '../ws/servizio.ts';
import { leggiArgomenti } from './opzioni.ts';

const uso = `Uso: sportello ws esempio <operazione> [--completo]

Stampa una richiesta in JSON da cui partire: i dati obbligatori del tracciato, con segnaposti al posto dei valori.
La testata manca perché si completa da sé.

  --completo   anche tutti i dati facoltativi (di quelli che si escludono, il primo)`;

export const esempioWs: Comando = {
  nome: 'esempio',
  riassunto: 'una richiesta in JSON da cui partire',
  uso,
  async esegui(argomenti, contesto) {
    const letti = leggiArgomenti(argomenti, { completo: { type: 'boolean', default: false } } as const, uso);
    if (!letti.ok) {
      avvisaProblema(contesto, letti.errore);
      return uscita.dati;
    }
    const [operazione = ''] = letti.valore.positionals;
    const servizio = trovaServizio(operazione);
    if (!servizio.ok) {
      avvisaProblema(contesto, servizio.errore);
      return uscita.dati;
    }
    const oggi = giornoInItalia(new Date());
    contesto.scrivi(
      `${JSON.stringify(esempioDi(servizio.valore, oggi, letti.valore.values.completo), null, 2)}\n`,
    );
    contesto.avvisa(
      `${servizio.valore.richiesta.radice}: ha la forma giusta, non i dati. Il servizio controlla anche il contenuto.`,
    );
    return uscita.bene;
  },
};

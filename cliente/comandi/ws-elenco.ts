import { avvisaProblema, uscita, type Comando } from '../comando.ts';
import { elencoServizi } from '../ws/servizio.ts';
import { leggiArgomenti } from './opzioni.ts';
import { tabella } from './tabella.ts';

const uso = `Uso: sportello ws elenco [--json]

Codice, nome nel WSDL, radice della richiesta, percorso e spazio dei nomi di ogni operazione.`;

export const elencoWs: Comando = {
  nome: 'elenco',
  riassunto: 'operazioni che si possono chiamare',
  uso,
  async esegui(argomenti, contesto) {
    const letti = leggiArgomenti(argomenti, { json: { type: 'boolean' } } as const, uso);
    if (!letti.ok) {
      avvisaProblema(contesto, letti.errore);
      return uscita.dati;
    }
    const voci = elencoServizi().map(({ codice, operazione, richiesta, famiglia }) => ({
      codice,
      operazione,
      radice: richiesta.radice,
      percorso: famiglia.percorso,
      spazio: famiglia.spazio,
    }));
    const righe = voci.map(({ codice, operazione, radice, percorso, spazio }) => [
      ...[codice, operazione, radice, percorso, spazio],
    ]);
    const intestazione = ['CODICE', 'OPERAZIONE', 'RADICE', 'PERCORSO', 'SPAZIO DEI NOMI'];
    contesto.scrivi(
      letti.valore.values.json
        ? `${JSON.stringify(voci, null, 2)}\n`
        : `${tabella([intestazione, ...righe])}\n`,
    );
    return uscita.bene;
  },
};

import type { ErroreWa } from '#contract/wa/errori.ts';

export const nessuno: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Questa persona non è fra i residenti del tuo comune.',
  rimedio: 'Cercala dallo sportello: se è di un altro comune, il disallineamento lo risolve quel comune.',
};
export const senzaAgenzia: ErroreWa = {
  tipo: 'servizio-non-disponibile',
  messaggio: 'Questo registro non è collegato all’Agenzia delle Entrate. Non è stato chiesto nulla.',
  rimedio: 'Chiedi a chi lo gestisce di indicarne l’indirizzo (opzione --agenzia-entrate).',
};
export const nonRisponde: ErroreWa = {
  tipo: 'servizio-non-disponibile',
  messaggio: 'L’Agenzia delle Entrate non risponde. Non è cambiato nulla.',
  rimedio: 'Riprova fra poco: le richieste in attesa ripartono da sole.',
};
export const giaInAttesa: ErroreWa = {
  tipo: 'richiesta-non-valida',
  campi: [{ percorso: 'tipo', messaggio: 'una richiesta è già in attesa' }],
  messaggio: 'Su questa persona si aspetta già una risposta dell’Agenzia. Non è stato chiesto altro.',
  rimedio: 'Attendi la risposta: poi, se serve, chiedi di nuovo.',
};

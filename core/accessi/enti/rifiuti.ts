import type { DivietoEnte } from '#contract/regole/enti.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';

const nulla = 'Non è cambiato nulla.';

const testi: Readonly<Record<DivietoEnte, Readonly<Record<'messaggio' | 'rimedio', string>>>> = {
  ruolo: {
    messaggio: `Il tuo ruolo non comprende questo atto sugli enti. ${nulla}`,
    rimedio: 'Il censimento degli enti è del ministero; ogni ente aggiorna i propri recapiti.',
  },
  'altro-ente': {
    messaggio: `Questo ente non è nel tuo territorio. ${nulla}`,
    rimedio: 'Può agire la sua prefettura, oppure il ministero.',
  },
  proprio: {
    messaggio: `Nessuno chiude l’ente per cui lavora. ${nulla}`,
    rimedio: 'Controlla il codice dell’ente da chiudere.',
  },
  'gia-chiuso': {
    messaggio: `Di questo ente è già scritto l’ultimo giorno. ${nulla}`,
    rimedio: 'Per cambiarlo togli prima la chiusura, poi scrivila di nuovo.',
  },
  'non-chiuso': {
    messaggio: `Di questo ente non è scritta nessuna chiusura. ${nulla}`,
    rimedio: 'Aggiorna l’elenco: forse l’ha tolta un collega.',
  },
};

export function vietatoEnte(divieto: DivietoEnte): ErroreWa {
  return { tipo: 'permesso-negato', ...testi[divieto] };
}

export const enteSconosciuto: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: `Nessun ente fra quelli che vedi ha questo codice. ${nulla}`,
  rimedio: 'Controlla il codice nell’elenco degli enti.',
};

import type { Generalita } from '#contract/anpr/tipi/generalita.ts';
import type { Domanda } from './domanda.ts';
import { regola, type RegolaCertificato } from './regola.ts';

/**
 * The generalità of the request against the record found: what is given must agree, what is left out is not asked
 * (services.md 6001). Values are never repeated in the text: a wrong request must not reveal the right data.
 */
type Lettura = (g: Generalita) => string | undefined;

const scritto = (valore: string | undefined): string | undefined =>
  valore?.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleUpperCase('it');

function confronto(codice: string, campo: string, nome: string, leggi: Lettura): RegolaCertificato<Domanda> {
  return regola(codice, {
    campo: `soggettoIntestatario.generalita.${campo}`,
    violata: ({ richiesta, soggetto }) => {
      const chiesto = scritto(leggi(richiesta.soggettoIntestatario.generalita));
      return chiesto !== undefined && chiesto !== scritto(leggi(soggetto.dati.generalita));
    },
    causa: `${nome} della richiesta non coincide con quello della scheda trovata.`,
    rimedio: 'Riprendi i dati dalla scheda individuale e ripeti.',
  });
}

export const congruenza: readonly RegolaCertificato<Domanda>[] = [
  confronto('EN068', 'nome', 'Il nome', (g) => g.nome),
  confronto('EN069', 'cognome', 'Il cognome', (g) => g.cognome),
  confronto('EN070', 'codiceFiscale', 'Il codice fiscale', (g) => g.codiceFiscale?.codFiscale),
  confronto('EN071', 'dataNascita', 'Il giorno di nascita', (g) => g.dataNascita?.slice(0, 10)),
  confronto('EN072', 'luogoNascita', 'Il comune di nascita', (g) => g.luogoNascita?.comune?.nomeComune),
  confronto('EN075', 'sesso', 'Il sesso', (g) => g.sesso),
  regola('EN073', {
    campo: 'soggettoIntestatario.generalita.idSchedaSoggettoANPR',
    violata: ({ richiesta, soggetto }) => {
      const chiesto = richiesta.soggettoIntestatario.generalita.idSchedaSoggettoANPR;
      return chiesto !== undefined && chiesto !== soggetto.idSchedaSoggettoANPR;
    },
    causa: 'L’identificativo della richiesta non è quello della scheda trovata con gli altri dati.',
    rimedio: 'Riprendi i dati dalla scheda individuale e ripeti.',
  }),
];

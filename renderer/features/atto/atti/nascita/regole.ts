import type { Richiesta1001 } from '#contract/anpr/index.ts';
import { controllaCodiceFiscale } from '#contract/codice-fiscale.ts';
import { controlla, regoleNascita, regoleRegistrazione, type Rilievo } from '#contract/regole/index.ts';
import { mostraGiorno } from '../../../../date.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import type { Partenza } from '../../atto.ts';
import { attribuzione, famigliaScelta, genitoreDi, sezioni, statoDi, stessaFamiglia } from './genitori.ts';

/** Days to declare a birth at the municipality (d.P.R. 396/2000 art. 30); later the reason is needed (art. 31). */
const termineDichiarazione = 10;

function nostro(gravita: 'E' | 'W', campo: string, causa: string, rimedio: string): Rilievo {
  return { codice: '', gravita, campo, causa, rimedio };
}

function giorniFra(da: string, a: string): number {
  return Math.round((Date.parse(a) - Date.parse(da)) / 86_400_000);
}

/** Of who was written by hand: the register has those of its own people. */
function codiceErrato(richiesta: Richiesta1001, sezione: 'paternita' | 'maternita'): Rilievo[] {
  const { codiceFiscale, idSchedaSoggettoANPR } = richiesta[sezione]?.generalita ?? {};
  const codice = codiceFiscale?.codFiscale ?? '';
  if (codice === '' || idSchedaSoggettoANPR !== undefined) return [];
  const letto = controllaCodiceFiscale(codice);
  if (letto.ok) return [];
  const { gravita, messaggio, rimedio } = letto.errore;
  const campo = `${sezione}.generalita.codiceFiscale.codFiscale`;
  return [nostro(gravita === 'errore' ? 'E' : 'W', campo, messaggio, rimedio)];
}

function famiglia(richiesta: Richiesta1001, partenza: Partenza): Rilievo[] {
  const stato = statoDi(richiesta, partenza);
  const scelta = testoA(richiesta, attribuzione);
  if (scelta === '1' && genitoreDi(stato, 'padre') && genitoreDi(stato, 'madre') && !stessaFamiglia(stato))
    return [
      nostro(
        'E',
        attribuzione,
        'I genitori non risultano nella stessa famiglia.',
        'Scegli la famiglia della madre o quella del padre.',
      ),
    ];
  if (['1', '2', '3'].includes(scelta) && famigliaScelta(stato).id === '')
    return [
      nostro(
        'E',
        attribuzione,
        'Il genitore scelto non risulta in nessuna famiglia.',
        'Prendi il genitore dal registro, o scegli un’altra famiglia.',
      ),
    ];
  return [];
}

function date(richiesta: Richiesta1001, oggi: string): Rilievo[] {
  const nata = richiesta.generalita1001.generalita.dataNascita ?? '';
  const { atto, attoANSC } = richiesta.attoNascitaANPR ?? {};
  const fatta = (atto ?? attoANSC)?.dataFormazioneAtto ?? oggi;
  const trovati: Rilievo[] = [];
  if (nata > oggi)
    trovati.push(
      nostro(
        'E',
        'generalita1001.generalita.dataNascita',
        'La data di nascita è futura.',
        'Controlla giorno, mese e anno.',
      ),
    );
  else if (nata !== '' && giorniFra(nata, fatta) > termineDichiarazione)
    trovati.push(
      nostro(
        'W',
        `attoNascitaANPR.${attoANSC ? 'attoANSC' : 'atto'}.dataFormazioneAtto`,
        `La dichiarazione è del ${mostraGiorno(fatta)}, oltre dieci giorni dopo la nascita.`,
        'Se è tardiva l’atto deve dirne la ragione (d.P.R. 396/2000, art. 31): controlla le date.',
      ),
    );
  if (nata !== '' && (richiesta.testataRichiesta.dataDecorrenza ?? '') > nata)
    trovati.push(
      nostro(
        'W',
        'testataRichiesta.dataDecorrenza',
        'La decorrenza è successiva alla nascita.',
        'Di regola l’iscrizione vale dal giorno della nascita.',
      ),
    );
  return trovati;
}

/** What the register says of a birth, and what deserves a look before it does. */
export function regole(richiesta: Richiesta1001, partenza: Partenza): Rilievo[] {
  const { oggi } = partenza;
  return [
    ...Object.values(sezioni).flatMap((sezione) => codiceErrato(richiesta, sezione)),
    ...famiglia(richiesta, partenza),
    ...controlla(regoleNascita, { richiesta, oggi }),
    ...controlla(regoleRegistrazione, { richiesta, oggi }),
    ...date(richiesta, oggi),
  ];
}

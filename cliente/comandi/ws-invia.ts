import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { avvisaProblema, uscita, type Comando, type Contesto, type Uscita } from '../comando.ts';
import { problema, type Problema } from '../problema.ts';
import { apriCliente } from '../ws/apri.ts';
import { apriInvii } from '../ws/invii.ts';
import { preparaRichiesta } from '../ws/richiesta.ts';
import { trovaServizio } from '../ws/servizio.ts';
import { nuovoId } from '../ws/testata.ts';
import { invia } from './invio.ts';
import { leggiArgomenti, opzioniDiChiamata, trovaConfigurazione, usoDiChiamata } from './opzioni.ts';

const uso = `Uso: sportello ws <operazione> <file.json | file.xml | -> [opzioni]

Invia una richiesta ufficiale e ne stampa la risposta. <operazione> è il codice (3002), il nome nel WSDL o la
radice della richiesta. In JSON la testata si può omettere: si completa con la configurazione.

${usoDiChiamata}
  --id ID                     idOperazioneComune da usare (per ripetere un invio dall’esito ignoto)
  --nuovo                     nuovo identificativo anche se l’ultimo invio dello stesso file è rimasto senza esito
  --json                      stampa la risposta in JSON (predefinito: XML)
  --allegati CARTELLA         scrive lì anche i documenti contenuti nella risposta (certificati, estrazioni)
  --stampa-busta              scrive la busta firmata e non invia niente
  --senza-verifica            accetta risposte non firmate: solo per simulatori

Esce con 0 se il servizio ha eseguito, 1 se ha rifiutato (KO) o chiede di scegliere fra più persone, 2 se dati o
configurazione non vanno, 3 se non è arrivata una risposta valida, 4 se la risposta non è fidata.`;

const opzioni = {
  ...opzioniDiChiamata,
  id: { type: 'string' },
  nuovo: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  allegati: { type: 'string' },
  'stampa-busta': { type: 'boolean', default: false },
  'senza-verifica': { type: 'boolean', default: false },
} as const;

function leggiRichiesta(file: string, contesto: Contesto): Esito<Buffer, Problema> {
  if (file === '-') return riuscito(contesto.leggiIngresso());
  try {
    return riuscito(readFileSync(resolve(contesto.cartella, file)));
  } catch {
    return fallito(
      problema(`Il file ${file} non c’è o non si può leggere.`, 'Controlla percorso e permessi.'),
    );
  }
}

export const inviaWs: Comando = {
  nome: '<operazione>',
  riassunto: 'invia una richiesta (JSON o XML) e stampa la risposta verificata',
  uso,
  async esegui(argomenti, contesto) {
    const letti = leggiArgomenti(argomenti, opzioni, uso);
    if (!letti.ok) return rifiuta(letti.errore, contesto);
    const { values: valori, positionals: parole } = letti.valore;
    const [operazione = '', file, altro] = parole;
    const trovato = trovaServizio(operazione);
    if (!trovato.ok) return rifiuta(trovato.errore, contesto);
    const servizio = trovato.valore;
    if (file === undefined || altro !== undefined)
      return rifiuta(problema('Indica un file, e uno solo.', uso), contesto);
    const trovata = trovaConfigurazione(valori, contesto);
    if (!trovata.ok) return rifiuta(trovata.errore, contesto);
    const letto = leggiRichiesta(file, contesto);
    if (!letto.ok) return rifiuta(letto.errore, contesto);
    const { configurazione, cartella, origine } = trovata.valore;
    const ora = new Date();
    const sospeso = valori.nuovo ? undefined : apriInvii(cartella).inSospeso(servizio.codice, letto.valore);
    const id = valori.id ?? sospeso ?? nuovoId(ora);
    const pronta = preparaRichiesta(servizio, letto.valore, { configurazione, id, ora });
    if (!pronta.ok) return rifiuta(pronta.errore, contesto);
    const suo = pronta.valore.id !== id;
    if (suo && valori.id !== undefined) {
      return rifiuta(
        problema(
          `Il file ha già il suo idOperazioneComune (${pronta.valore.id ?? 'nessuno'}), e --id ne dice un altro.`,
          'Togli --id, oppure togli l’identificativo dal file.',
        ),
        contesto,
      );
    }
    const aperto = await apriCliente(configurazione, { senzaVerifica: valori['senza-verifica'] });
    if (!aperto.ok) return rifiuta(aperto.errore, contesto);
    try {
      if (valori['stampa-busta']) {
        contesto.scrivi(`${aperto.valore.cliente.busta(pronta.valore.xml)}\n`);
        return uscita.bene;
      }
      contesto.avvisa(
        `${servizio.codice} ${servizio.operazione} → ${configurazione.url}, configurazione ${origine}`,
      );
      if (valori['senza-verifica']) {
        contesto.avvisa('ATTENZIONE: --senza-verifica: chiunque stia in mezzo può aver scritto la risposta.');
      }
      if (sospeso !== undefined && pronta.valore.id === sospeso) {
        contesto.avvisa(
          'L’ultimo invio di questo file è rimasto senza esito: si ripete con lo stesso identificativo.',
        );
      }
      const conFile = valori.configurazione === undefined ? '' : ` -c ${valori.configurazione}`;
      const conId = suo ? '' : ` --id ${id}`;
      const ripeti = `sportello ws ${operazione} ${file}${conId}${conFile}`;
      const invio = {
        servizio,
        file: letto.valore,
        pronta: pronta.valore,
        cartella,
        json: valori.json,
        allegati: valori.allegati,
        ripeti,
      };
      return await invia(aperto.valore.cliente, invio, contesto);
    } finally {
      aperto.valore.chiudi();
    }
  },
};

function rifiuta(errore: Problema, contesto: Contesto): Uscita {
  avvisaProblema(contesto, errore);
  return uscita.dati;
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { avvisaProblema, uscita, type Comando, type Contesto, type Uscita } from '../comando.ts';
import { problema, type Problema } from '../problema.ts';
import { apriCliente } from '../ws/apri.ts';
import { apriInvii } from '../ws/invii.ts';
import type { ConfigurazioneLetta } from '../ws/configurazione.ts';
import { preparaRichiesta, type RichiestaPronta } from '../ws/richiesta.ts';
import { trovaServizio, type Qualunque } from '../ws/servizio.ts';
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

type Letti = Extract<ReturnType<typeof leggiArgomenti<typeof opzioni>>, { readonly ok: true }>['valore'];

/** A request that is whole, and where it goes. */
interface Preparata {
  readonly operazione: string;
  readonly nomeFile: string;
  readonly trovata: ConfigurazioneLetta;
  readonly servizio: Qualunque;
  readonly file: Buffer;
  readonly pronta: RichiestaPronta;
  /** `idOperazioneComune` that was meant for it: a request may have its own. */
  readonly id: string;
  /** The last time it was sent nobody answered, and this is that one again. */
  readonly sospesa: boolean;
}

function prepara({ values: valori, positionals }: Letti, contesto: Contesto): Esito<Preparata, Problema> {
  const [operazione = '', nomeFile, altro] = positionals;
  const servizio = trovaServizio(operazione);
  if (!servizio.ok) return servizio;
  if (nomeFile === undefined || altro !== undefined)
    return fallito(problema('Indica un file, e uno solo.', uso));
  const trovata = trovaConfigurazione(valori, contesto);
  if (!trovata.ok) return trovata;
  const file = leggiRichiesta(nomeFile, contesto);
  if (!file.ok) return file;
  const { configurazione, cartella } = trovata.valore;
  const ora = new Date();
  const sospeso = valori.nuovo
    ? undefined
    : apriInvii(cartella).inSospeso(servizio.valore.codice, file.valore);
  const id = valori.id ?? sospeso ?? nuovoId(ora);
  const pronta = preparaRichiesta(servizio.valore, file.valore, { configurazione, id, ora });
  if (!pronta.ok) return pronta;
  const suo = pronta.valore.id;
  if (suo !== id && valori.id !== undefined) {
    return fallito(
      problema(
        `Il file ha già il suo idOperazioneComune (${suo ?? 'nessuno'}), e --id ne dice un altro.`,
        'Togli --id, oppure togli l’identificativo dal file.',
      ),
    );
  }
  return riuscito({
    ...{ operazione, nomeFile, trovata: trovata.valore, id },
    ...{ servizio: servizio.valore, file: file.valore, pronta: pronta.valore },
    sospesa: sospeso !== undefined && suo === sospeso,
  });
}

/** What is told before it leaves. */
function annuncia(
  { servizio, trovata, sospesa }: Preparata,
  senzaVerifica: boolean,
  contesto: Contesto,
): void {
  const { configurazione, origine } = trovata;
  contesto.avvisa(
    `${servizio.codice} ${servizio.operazione} → ${configurazione.url}, configurazione ${origine}`,
  );
  if (senzaVerifica)
    contesto.avvisa('ATTENZIONE: --senza-verifica: chiunque stia in mezzo può aver scritto la risposta.');
  if (sospesa)
    contesto.avvisa(
      'L’ultimo invio di questo file è rimasto senza esito: si ripete con lo stesso identificativo.',
    );
}

export const inviaWs: Comando = {
  nome: '<operazione>',
  riassunto: 'invia una richiesta (JSON o XML) e stampa la risposta verificata',
  uso,
  async esegui(argomenti, contesto) {
    const letti = leggiArgomenti(argomenti, opzioni, uso);
    if (!letti.ok) return rifiuta(letti.errore, contesto);
    const { values: valori } = letti.valore;
    const preparata = prepara(letti.valore, contesto);
    if (!preparata.ok) return rifiuta(preparata.errore, contesto);
    const { operazione, nomeFile, trovata, servizio, file, pronta, id } = preparata.valore;
    const senzaVerifica = valori['senza-verifica'];
    const aperto = await apriCliente(trovata.configurazione, { senzaVerifica });
    if (!aperto.ok) return rifiuta(aperto.errore, contesto);
    try {
      if (valori['stampa-busta']) {
        contesto.scrivi(`${aperto.valore.cliente.busta(pronta.xml)}\n`);
        return uscita.bene;
      }
      annuncia(preparata.valore, senzaVerifica, contesto);
      const conFile = valori.configurazione === undefined ? '' : ` -c ${valori.configurazione}`;
      const conId = pronta.id === id ? ` --id ${id}` : '';
      const invio = {
        ...{ servizio, file, pronta, cartella: trovata.cartella },
        ...{ json: valori.json, allegati: valori.allegati },
        ripeti: `sportello ws ${operazione} ${nomeFile}${conId}${conFile}`,
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

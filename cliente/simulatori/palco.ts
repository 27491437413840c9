import { setTimeout as pausa } from 'node:timers/promises';
import { avvisaProblema, uscita, type Contesto, type Uscita } from '../comando.ts';
import { leggiArgomenti, opzioniDiChiamata, trovaComune, trovaConfigurazione } from '../comandi/opzioni.ts';
import { problema } from '../problema.ts';
import { apriCliente } from '../ws/apri.ts';
import { creaCaso, type Caso } from './caso.ts';
import { chiamaDaEnte, type Avuta } from './chiama.ts';
import { retiDimostrative } from './iscritti.ts';

/** Options that simulators share. */
export const opzioniSimulatore = {
  ...opzioniDiChiamata,
  seme: { type: 'string' },
  quante: { type: 'string', default: '1' },
  ogni: { type: 'string' },
} as const;

export const usoSimulatore = `  --quante N                  quante volte (predefinito 1)
  --ogni SECONDI              continua finché non si interrompe, una volta ogni tanti secondi
  --seme N                    le stesse richieste con lo stesso numero`;

/** One call of a simulated body. */
export type Chiama = (
  codice: string,
  detto: string,
  richiesta: Readonly<Record<string, unknown>>,
) => Promise<Avuta | undefined>;

const numero = (testo: string | undefined): number | undefined =>
  testo !== undefined && /^\d{1,9}$/.test(testo) ? Number(testo) : undefined;

/** Not a reason: the number to tell assistance. */
const perAssistenza = 'EN527';

/** What came back, in a line: time, service, what was asked, how it ended. */
function riga(codice: string, detto: string, { esito }: Avuta): string {
  const ora = new Date().toTimeString().slice(0, 8);
  const numeroANPR = esito.idOperazioneANPR === undefined ? '' : ` n. ${esito.idOperazioneANPR}`;
  const come = esito.genere === 'eseguita' ? `OK${numeroANPR}` : 'KO';
  const perche = esito.rilievi
    .filter(({ codiceErroreAnomalia }) => codiceErroreAnomalia !== perAssistenza)
    .map((uno) => uno.testoErroreAnomalia ?? uno.codiceErroreAnomalia)
    .join('; ');
  return `${ora}  ${codice}  ${detto}: ${come}${perche === '' ? '' : ` (${perche})`}`;
}

/** Opens the body of the demo register, and does a turn as many times as it is asked. */
export async function simula(
  argomenti: readonly string[],
  contesto: Contesto,
  uso: string,
  giro: (chiama: Chiama, caso: Caso, parole: readonly string[]) => Promise<void>,
): Promise<Uscita> {
  const letti = leggiArgomenti(argomenti, opzioniSimulatore, uso);
  if (!letti.ok) {
    avvisaProblema(contesto, letti.errore);
    return uscita.dati;
  }
  const { values: valori, positionals: parole } = letti.valore;
  const { quante: scritte, ogni: scritto, seme: semeScritto, ...diChiamata } = valori;
  const quante = numero(scritte);
  const ogni = numero(scritto);
  const seme = numero(semeScritto) ?? Date.now() % 1_000_000;
  if (quante === undefined || (scritto !== undefined && ogni === undefined)) {
    avvisaProblema(contesto, problema('Una delle opzioni non è un numero.', uso));
    return uscita.dati;
  }
  const trovata =
    valori.configurazione === undefined
      ? trovaComune(retiDimostrative, diChiamata, contesto)
      : trovaConfigurazione(diChiamata, contesto);
  const aperto = trovata.ok ? await apriCliente(trovata.valore.configurazione, {}) : trovata;
  if (!trovata.ok || !aperto.ok) {
    if (!trovata.ok) avvisaProblema(contesto, trovata.errore);
    else if (!aperto.ok) avvisaProblema(contesto, aperto.errore);
    return uscita.dati;
  }
  const { configurazione } = trovata.valore;
  const caso = creaCaso(seme);
  let peggio: Uscita = uscita.bene;
  const chiama: Chiama = async (codice, detto, richiesta) => {
    const avuta = await chiamaDaEnte(aperto.valore, configurazione, codice, richiesta);
    if (!avuta.ok) {
      avvisaProblema(contesto, avuta.errore);
      peggio = uscita.trasporto;
      return undefined;
    }
    contesto.scrivi(`${riga(codice, detto, avuta.valore)}\n`);
    if (avuta.valore.esito.genere !== 'eseguita' && peggio === uscita.bene) peggio = uscita.ko;
    return avuta.valore;
  };
  try {
    for (let volta = 0; ogni !== undefined || volta < quante; volta++) {
      await giro(chiama, caso, parole);
      if (ogni !== undefined) await pausa(ogni * 1000);
    }
    return peggio;
  } finally {
    aperto.valore.chiudi();
  }
}

import { resolve } from 'node:path';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { avvisaProblema, uscita, type Comando, type Contesto, type Uscita } from '../comando.ts';
import { problema } from '../problema.ts';
import { caricaCopione, type Copione } from '../scenario/carica.ts';
import { recita } from '../scenario/esegui.ts';
import type { Palco } from '../scenario/faccia.ts';
import { apriPalco, facce, type NomeFaccia } from '../scenario/palco.ts';
import { racconta, raccontaDifetti } from '../scenario/racconto.ts';
import {
  leggiArgomenti,
  opzioniDiChiamata,
  trovaComune,
  trovaConfigurazione,
  usoDiChiamata,
} from './opzioni.ts';

const uso = `Uso: sportello scenario <file…> [opzioni]

Recita gli scenari scritti nei file (docs/scenari.md) su un core o su un altro servizio con l’interfaccia ufficiale:
una riga per passo. Si ferma alla prima differenza fra atteso e avuto.

${usoDiChiamata}
  --faccia json|soap          come postazione (predefinita) o come software comunale
  --continua                  dopo una differenza passa allo scenario seguente

Gli altri comuni di uno scenario hanno una configurazione accanto a quella data: sportello-ws-048017.json.

Esce con 0 se tutto è andato come scritto, 1 se c’è una differenza, 2 se file o configurazione non vanno.`;

const opzioni = {
  ...opzioniDiChiamata,
  faccia: { type: 'string', default: 'json' },
  continua: { type: 'boolean', default: false },
} as const;

function leggiCopioni(file: readonly string[], contesto: Contesto): readonly Copione[] | undefined {
  const letti = file.map((nome) => caricaCopione(resolve(contesto.cartella, nome)));
  const difetti = letti.flatMap((uno) => (uno.ok ? [] : uno.errore));
  if (difetti.length > 0) contesto.avvisa(raccontaDifetti(difetti));
  return difetti.length > 0 ? undefined : letti.flatMap((uno) => (uno.ok ? [uno.valore] : []));
}

/** @returns how many scenarios went as written, of how many played. */
async function recitaTutti(
  copioni: readonly Copione[],
  palco: Palco,
  { continua, contesto }: { readonly continua: boolean; readonly contesto: Contesto },
): Promise<{ bene: number; recitati: number }> {
  let bene = 0;
  let recitati = 0;
  const oggi = giornoInItalia(new Date());
  for (const copione of copioni) {
    for (const scenario of copione.scenari) {
      contesto.scrivi(`${scenario.titolo}\n`);
      recitati += 1;
      let fallito = false;
      for await (const passo of recita(palco, copione, { sequenza: scenario, oggi })) {
        contesto.scrivi(`${racconta(passo)}\n`);
        fallito = passo.differenze.length > 0;
        // What follows would build on something that is not there.
        if (fallito) break;
      }
      await palco.rimetti();
      if (!fallito) bene += 1;
      else if (!continua) return { bene, recitati };
    }
  }
  return { bene, recitati };
}

function nomeFaccia(testo: string): NomeFaccia | undefined {
  return (Object.keys(facce) as NomeFaccia[]).find((nome) => nome === testo);
}

export const scenario: Comando = {
  nome: 'scenario',
  riassunto: 'recita scenari di prova scritti in parole e dice dove la realtà è diversa',
  uso,
  async esegui(argomenti, contesto): Promise<Uscita> {
    const letti = leggiArgomenti(argomenti, opzioni, uso);
    const trovata = letti.ok ? trovaConfigurazione(letti.valore.values, contesto) : letti;
    if (!letti.ok || !trovata.ok) {
      for (const esito of [letti, trovata].filter((uno) => !uno.ok).slice(0, 1))
        avvisaProblema(contesto, esito.errore);
      return uscita.dati;
    }
    const { values: valori, positionals: file } = letti.valore;
    const faccia = nomeFaccia(valori.faccia);
    if (!faccia || file.length === 0) {
      avvisaProblema(
        contesto,
        faccia
          ? problema('Manca il file dello scenario.', uso)
          : problema(`«${valori.faccia}» non è una faccia.`, 'Scrivi --faccia json o --faccia soap.'),
      );
      return uscita.dati;
    }
    const copioni = leggiCopioni(file, contesto);
    if (!copioni) return uscita.dati;
    const { configurazione } = trovata.valore;
    const palco = apriPalco(configurazione, faccia, (comune) => trovaComune(comune, valori, contesto));
    try {
      const { bene, recitati } = await recitaTutti(copioni, palco, { continua: valori.continua, contesto });
      contesto.scrivi(`${bene} di ${recitati} scenari come scritto.\n`);
      return bene === recitati ? uscita.bene : uscita.ko;
    } finally {
      palco.chiudi();
    }
  },
};

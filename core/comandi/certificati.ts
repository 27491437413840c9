import { mkdirSync } from 'node:fs';
import { campioni } from '../certificati/campioni/elenco.ts';
import { scriviCampioni } from '../certificati/campioni/scrivi.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { tabellaLuoghi } from '../luoghi.ts';
import { leggiArgomenti } from './apri.ts';
import type { ComandoCore } from './comando.ts';

const uso = `Uso: sportello certificati campioni --out CARTELLA [opzioni]

Rilascia un certificato di ciascuno dei venti tipi, di persone del comune dimostrativo, con sigillo e QR: servono a
guardarli, a stamparli, a provare chi li dovrà leggere. Non serve un registro e non ne cambia nessuno: le chiavi del
sigillo sono fatte lì per lì, e il loro certificato resta accanto ai PDF in sigilli.pem, perché li si possa verificare:
  sportello verifica CARTELLA/08-di-residenza.pdf -a CARTELLA/sigilli.pem

  --out CARTELLA          dove scriverli; se non c’è, è creata
  --tipo N                soltanto quel tipo della tabella 13; si può ripetere
  --lingua DE|FR|SL       anche in quella lingua, accanto all’italiano
  --url-verifica URL      indirizzo della pagina di verifica nel QR (predefinito https://localhost:7445/)`;

const opzioni = {
  out: { type: 'string' },
  tipo: { type: 'string', multiple: true },
  lingua: { type: 'string' },
  'url-verifica': { type: 'string', default: 'https://localhost:7445/' },
} as const;

function apriCartella(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
  } catch (causa) {
    throw new ErroreAvvio(`La cartella ${out} non si può creare.`, 'Indica un’altra cartella con --out.', {
      cause: causa,
    });
  }
}

export const certificati: ComandoCore = {
  nome: 'certificati',
  riassunto: 'rilascia un campione di ogni certificato',
  uso,
  async esegui(argomenti, { scrivi, avvisa }) {
    const { values, positionals: che } = leggiArgomenti(argomenti, opzioni, uso);
    const { out, tipo, lingua: scelta, 'url-verifica': urlVerifica } = values;
    if (che.length !== 1 || che[0] !== 'campioni')
      throw new ErroreAvvio('Va detto che cosa: «campioni».', uso);
    if (out === undefined) throw new ErroreAvvio('Manca la cartella in cui scriverli.', uso);
    if (!URL.canParse(urlVerifica))
      throw new ErroreAvvio(
        `«${urlVerifica}» non è un indirizzo.`,
        'Scrivi --url-verifica https://nome:porta/.',
      );
    const lingua = scelta?.toUpperCase();
    if (lingua !== undefined && !['DE', 'FR', 'SL'].includes(lingua))
      throw new ErroreAvvio(
        `In «${scelta ?? ''}» non si scrivono certificati.`,
        'Scrivi --lingua DE, FR o SL.',
      );
    const scelti = campioni.filter((c) => tipo === undefined || tipo.includes(c.tipo));
    if (scelti.length === 0)
      throw new ErroreAvvio('Nessun tipo della tabella 13 è fra quelli indicati.', uso);
    const tabella = tabellaLuoghi();
    apriCartella(out);
    for (const file of await scriviCampioni({
      out,
      campioni: scelti,
      luoghi: tabella,
      urlVerifica,
      filigrana: 'FAC-SIMILE',
      ...(lingua !== undefined && { lingua }),
    }))
      scrivi(`${file}\n`);
    avvisa(`${scelti.length} certificati in ${out}, con il certificato del sigillo in sigilli.pem.`);
    return 0;
  },
};

import { servizi, type Risposta7001 } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { tabella, versioneTabelle, type Tabella } from '#contract/tabelle/index.ts';
import { operazione } from '../operazione.ts';

/** Decode tables are numbered up to here (tabelle_non_nel_repository, P000 included). */
const ultima = 62;
const campo = 'datiRichiesta.idTabella';

export function controllaTabella(idTabella: string): Rilievo[] {
  const numero = Number(idTabella);
  if (numero < 1 || numero > ultima) return [rilievo('EN165', { campo })];
  return tabella(numero) ? [] : [rilievo('EN189', { campo })];
}

const scritto = (testo: string): string =>
  testo.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The file of a table: columns by name, because ANPR has changed their order (services.md 7001). */
export function fileTabella({ numero, nome, voci }: Tabella): string {
  const righe = voci.map(
    ({ codice, it, dal, al, riferimento: r }) =>
      `<riga><codice>${scritto(codice)}</codice><descrizione>${scritto(it)}</descrizione>` +
      (dal === undefined ? '' : `<dataInizioValidita>${dal}</dataInizioValidita>`) +
      (al === undefined ? '' : `<dataFineValidita>${al}</dataFineValidita>`) +
      (r ? `<riferimento tabella="${r.tabella}">${scritto(r.codice)}</riferimento>` : '') +
      '</riga>',
  );
  const versione = versioneTabelle();
  const sua = versione === 0 ? '' : ` versione="${versione}"`;
  const capo = `<tabella numero="${numero.padStart(3, '0')}" nome="${scritto(nome)}"${sua}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>${capo}${righe.join('')}</tabella>`;
}

/** Download of a decode table (services.md 7001). */
export const scaricoTabella = operazione({
  servizio: servizi[7001],
  permesso: 'anagrafe.consultazione',
  finalita: 'scarico di una tabella',
  conserva: () => false,
  regole: ({ datiRichiesta }) => controllaTabella(datiRichiesta.idTabella),
  aggregati: async () => undefined,
  controlli: () => [],
  applica({ datiRichiesta: { idTabella } }, _, { testataRisposta }) {
    const trovata = tabella(idTabella);
    if (!trovata) throw new Error('an unknown table passed the rules');
    const xmlFile = [Buffer.from(fileTabella(trovata)).toString('base64')];
    const risposta: Risposta7001 = {
      RispostaMultipla7001: { testataRisposta, datiDettaglioRisposta: { idTabella, xmlFile } },
    };
    return { risposta };
  },
  accesso: () => ({ soggetti: [], campi: [] }),
});

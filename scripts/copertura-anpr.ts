/**
 * How much of ANPR is here: services and operations of the official WSDLs, codes of the official lists, decode tables.
 * Counted on what the code really declares, against ../shared/anpr (or SPORTELLO_SHARED).
 */
import { readdirSync } from 'node:fs';
import { servizi } from '#contract/anpr/index.ts';
import { catalogo } from '#contract/regole/index.ts';
import { codiciNelCore } from '#e2e/conformita/codici-nel-core.ts';
import { codiciUfficiali, tabellaUfficiale } from '#e2e/conformita/listino.ts';
import { cartellaUfficiale, presente } from '#e2e/conformita/ufficiale.ts';
import { tabelle } from '#resources/tabelle/index.ts';
import { stampaControlliCertificati } from './copertura/certificati.ts';
import { stampaCodici } from './copertura/codici.ts';
import { stampaOperazioni } from './copertura/operazioni.ts';

function riga(cosa: string, nostri: number, ufficiali: number): void {
  const quota = ufficiali === 0 ? '' : `${((100 * nostri) / ufficiali).toFixed(1)} %`;
  console.log(
    `${cosa.padEnd(48)} ${String(nostri).padStart(6)} / ${String(ufficiali).padStart(6)} ${quota.padStart(8)}`,
  );
}

function codici(): void {
  const ufficiali = codiciUfficiali();
  const spiegati = Object.keys(catalogo);
  const dati = new Set([...codiciNelCore().keys(), ...spiegati]);
  const noti = [...dati].filter((codice) => ufficiali.has(codice));
  riga('Codici di errore e avviso, con causa e rimedio', noti.length, ufficiali.size);
  for (const famiglia of ['EC', 'EF', 'EN', 'ES', 'EH', 'EA', 'AE']) {
    const suoi = [...ufficiali.keys()].filter((codice) => codice.startsWith(famiglia));
    riga(`  ${famiglia}…`, suoi.filter((codice) => dati.has(codice)).length, suoi.length);
  }
}

function tabelleDiDecodifica(): void {
  const file = readdirSync(`${cartellaUfficiale}/codes`).filter((nome) => /^tab\d\d_/.test(nome));
  const numeri = [...new Set(file.map((nome) => nome.slice(3, 5)))].filter((numero) => numero !== '03');
  const nostre = new Map(tabelle.map((tabella) => [tabella.numero, tabella]));
  riga('Tabelle di decodifica (esclusi i comuni)', numeri.filter((n) => nostre.has(n)).length, numeri.length);
  const righe = (numero: string): string[] => {
    const suo = file.find((nome) => nome.startsWith(`tab${numero}_`)) ?? '';
    return [...new Set(tabellaUfficiale(suo).map(({ codice = '' }) => codice))];
  };
  let trovate = 0;
  let tutte = 0;
  for (const numero of numeri) {
    const codici = new Set(nostre.get(numero)?.voci.map(({ codice }) => codice.replace(/^0+(?=.)/, '')));
    const ufficiali = righe(numero);
    trovate += ufficiali.filter((codice) => codici.has(codice.replace(/^0+(?=.)/, ''))).length;
    tutte += ufficiali.length;
    if (!nostre.has(numero)) riga(`  manca la tabella ${numero}`, 0, ufficiali.length);
  }
  riga('Voci delle tabelle', trovate, tutte);
}

if (presente) {
  stampaOperazioni();
  console.log();
  codici();
  tabelleDiDecodifica();
  stampaCodici();
  stampaControlliCertificati();
} else {
  console.log(
    'I totali ufficiali non ci sono: servono gli schemi in ../shared/anpr, o altrove con SPORTELLO_SHARED.',
  );
  console.log(
    `Qui: ${Object.keys(servizi).length} operazioni, ${tabelle.length} tabelle, ${codiciNelCore().size} codici.`,
  );
}

/**
 * How much of ANPR is here: services and operations of the official WSDLs, codes of the official lists, decode tables.
 * Counted on what the code really declares, against ../shared/anpr (or SPORTELLO_SHARED).
 */
import { readdirSync } from 'node:fs';
import { servizi } from '#contract/anpr/index.ts';
import { catalogo } from '#contract/regole/index.ts';
import { codiciNelCore } from '#e2e/conformita/codici-nel-core.ts';
import { codiciUfficiali, tabellaUfficiale } from '#e2e/conformita/listino.ts';
import { cartellaUfficiale, cartellaWsdl, presente, testoUfficiale } from '#e2e/conformita/ufficiale.ts';
import { tabelle } from '#resources/tabelle/index.ts';

function riga(cosa: string, nostri: number, ufficiali: number): void {
  const quota = ufficiali === 0 ? '' : `${((100 * nostri) / ufficiali).toFixed(1)} %`;
  console.log(
    `${cosa.padEnd(48)} ${String(nostri).padStart(6)} / ${String(ufficiali).padStart(6)} ${quota.padStart(8)}`,
  );
}

/** Namespace and operations of each official WSDL. */
function operazioniUfficiali(): { file: string; spazio: string; nomi: string[] }[] {
  const file = readdirSync(cartellaWsdl).filter((nome) => nome.endsWith('.wsdl'));
  return file.toSorted().map((nome) => {
    const testo = testoUfficiale(nome);
    const porta = /<(?:\w+:)?portType[^]*?<\/(?:\w+:)?portType>/.exec(testo)?.[0] ?? '';
    const nomi = [...porta.matchAll(/operation\s+name="([^"]+)"/g)].map(([, uno = '']) => uno);
    return { file: nome, spazio: /targetNamespace="([^"]+)"/.exec(testo)?.[1] ?? '', nomi };
  });
}

function serviziEOperazioni(): void {
  const nostre = new Set(
    Object.values(servizi).map(({ famiglia, operazione }) => `${famiglia.spazioWsdl} ${operazione}`),
  );
  const wsdl = operazioniUfficiali().map(({ file, spazio, nomi }) => ({
    file,
    fatte: nomi.filter((nome) => nostre.has(`${spazio} ${nome}`)).length,
    tutte: nomi.length,
  }));
  const somma = (quanto: (uno: (typeof wsdl)[number]) => number): number =>
    wsdl.reduce((totale, uno) => totale + quanto(uno), 0);
  riga(
    'Servizi (WSDL) con almeno un’operazione',
    somma((uno) => Math.min(uno.fatte, 1)),
    wsdl.length,
  );
  riga(
    'Operazioni dei WSDL',
    somma((uno) => uno.fatte),
    somma((uno) => uno.tutte),
  );
  for (const { file, fatte, tutte } of wsdl) riga(`  ${file}`, fatte, tutte);
  const elenco = tabellaUfficiale('elenco_web_services.csv').map(({ codice = '' }) =>
    codice.replace(/ ?\(\*\)$/, ''),
  );
  const codici = new Set(elenco.filter((codice) => codice !== ''));
  riga(
    'Servizi nell’elenco ai comuni',
    [...codici].filter((codice) => codice in servizi).length,
    codici.size,
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
  serviziEOperazioni();
  codici();
  tabelleDiDecodifica();
} else {
  console.log(
    'I totali ufficiali non ci sono: servono gli schemi in ../shared/anpr, o altrove con SPORTELLO_SHARED.',
  );
  console.log(
    `Qui: ${Object.keys(servizi).length} operazioni, ${tabelle.length} tabelle, ${codiciNelCore().size} codici.`,
  );
}

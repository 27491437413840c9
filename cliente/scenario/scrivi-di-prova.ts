import { scriviPercorso, scriviValore } from './espressioni.ts';
import type { Atteso, Controllo, Documento, Modifica, Passo, RilievoAtteso } from './lingua.ts';

const rilievi = (voci: readonly RilievoAtteso[]): string =>
  voci.map(({ codice, campo }) => (campo === undefined ? codice : `${codice} in ${campo}`)).join(', ');

const modifica = ({ percorso, valore }: Modifica): string =>
  valore ? `  ${scriviPercorso(percorso)} = ${scriviValore(valore)}` : `  togli ${scriviPercorso(percorso)}`;

const controllo = ({ percorso, confronto, valore }: Controllo): string =>
  `  ${scriviPercorso(percorso)} ${confronto}${valore ? ` ${scriviValore(valore)}` : ''}`;

function attesa(atteso: Atteso): string {
  switch (atteso.genere) {
    case 'eseguita':
      return atteso.rilievi.length > 0 ? `eseguita con ${rilievi(atteso.rilievi)}` : 'eseguita';
    case 'rifiuto':
      return `rifiuto ${atteso.almeno ? 'almeno ' : ''}${rilievi(atteso.rilievi)}`;
    case 'scelta':
      return 'scelta';
    case 'errore':
      return `errore ${atteso.causa}`;
  }
}

function passo(uno: Passo): string[] {
  switch (uno.tipo) {
    case 'oggi':
      return [`oggi ${uno.giorno}`];
    case 'oggi-spostato':
      return [`oggi ${uno.scarto < 0 ? '' : '+'}${uno.scarto}`];
    case 'come':
      return [`come ${uno.chi} ${uno.codice}`];
    case 'usa':
      return [`usa ${uno.parte}`];
    case 'persona':
      return [`persona ${uno.nome}`, ...uno.criteri.map(modifica)];
    case 'dalla-risposta':
      return [`persona ${uno.nome} dalla risposta ${uno.posto}`];
    case 'ripeti':
      return [`ripeti ${uno.nome}`];
    case 'verifica': {
      const chi = [uno.cosa === 'persona' ? '' : uno.cosa, uno.nome].filter(Boolean).join(' ');
      const al = uno.al ? ` al ${scriviValore(uno.al)}` : '';
      return [`verifica ${chi}${al}`, ...uno.controlli.map(controllo)];
    }
    case 'operazione': {
      const nome = uno.nome === undefined ? '' : ` ${uno.nome}`;
      const da = uno.modello === undefined ? '' : ` da ${uno.modello}`;
      return [
        `operazione ${uno.codice}${nome}${da}`,
        ...uno.voci.map(modifica),
        `  attendi ${attesa(uno.atteso)}`,
      ];
    }
  }
}

/** The text of a document, as somebody could have written it. */
export function scriviScenari({ inclusi, modelli, parti, scenari }: Documento): string {
  const sequenza = (parola: string) => (una: Documento['scenari'][number]) => [
    `${parola} ${una.titolo}`,
    ...una.passi.flatMap(passo),
  ];
  return [
    ...inclusi.map(({ file }) => `includi ${file}`),
    ...modelli.flatMap(({ nome, codice, base, voci }) => [
      `modello ${nome} per ${codice}${base === undefined ? '' : ` da ${base}`}`,
      ...voci.map(modifica),
    ]),
    ...parti.flatMap(sequenza('parte')),
    ...scenari.flatMap(sequenza('scenario')),
  ].join('\n');
}

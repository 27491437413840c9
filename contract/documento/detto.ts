import type { Difetto, EsameFoglio } from './esame.ts';

/** An examination in words, for whoever has a command line and no screen. */
export interface Detto {
  readonly messaggio: string;
  readonly righe: readonly string[];
  readonly rimedio: string;
}

const pagina = 'Apri la pagina di verifica stampata sul foglio, o inquadra il QR';

function delDifetto(difetto: Difetto): string {
  switch (difetto.tipo) {
    case 'sigillo-assente':
      return 'Sigillo: non c’è. Il file è stato riscritto da un programma, o il sigillo è stato tolto.';
    case 'file-cambiato':
      return 'File: qualche byte non è quello sigillato.';
    case 'aggiunte':
      return 'File: dopo il sigillo è stato aggiunto qualcosa.';
    case 'sigillo-guasto':
      return 'Sigillo: la firma elettronica è stata toccata o non copre questo file.';
    case 'scritte':
      return difetto.emesso === undefined
        ? 'Testo: quello che si legge sul foglio non è quello rilasciato.'
        : `Testo: dove fu rilasciato «${difetto.emesso}» ora si legge «${difetto.trovato ?? ''}».`;
    case 'qr':
      return 'QR: quello disegnato non è quello di questo certificato.';
    case 'gettone':
      return 'QR: il suo contenuto non è firmato dal sigillo che nomina.';
    case 'contenuto':
      return 'Dati: quelli custoditi nel file non sono quelli firmati nel QR.';
    case 'codice':
      return 'Codice stampato: non è quello di questo certificato.';
  }
}

const giorno = (data: string): string => data.split('-').reverse().join('/');

function estremi({ estremi: e, emittenteNoto }: EsameFoglio): string[] {
  if (!e) return [];
  const fine =
    e.valeFinoAl === undefined
      ? 'senza scadenza'
      : `${e.scaduto ? 'SCADUTO il' : 'valido fino al'} ${giorno(e.valeFinoAl)}`;
  return [
    ...(emittenteNoto
      ? []
      : ['Quanto segue è scritto nel file, ma nessuno qui garantisce per chi lo ha firmato:']),
    `Certificato: ${e.titolo}`,
    `Intestatario: ${e.intestatario}`,
    `Comune: ${e.comune}, rilasciato il ${giorno(e.rilasciato)}, ${fine}`,
    `Protocollo: ${e.protocollo}; codice ${e.codice}`,
  ];
}

function delSigillo({ sigillo: s }: EsameFoglio): string[] {
  return s
    ? [`Sigillo: ${s.intestatario}, emesso da ${s.emittente}`, `SHA-256 del certificato: ${s.impronta}`]
    : [];
}

export function inParole(esame: EsameFoglio): Detto {
  const righe = [...esame.difetti.map(delDifetto), ...estremi(esame), ...delSigillo(esame)];
  switch (esame.esito) {
    case 'valido':
      return {
        messaggio: 'VALIDO: il file è, fino all’ultimo byte, come il registro lo ha rilasciato.',
        righe,
        rimedio: `Da qui non si sa se sia stato annullato dopo il rilascio. ${pagina}: lo dice il registro.`,
      };
    case 'emittente-sconosciuto':
      return {
        messaggio: 'EMITTENTE SCONOSCIUTO: il file è integro, ma non si sa di chi sia il sigillo.',
        righe,
        rimedio:
          'Chiedi all’ufficio il certificato della sua autorità dei sigilli e ripeti con --ancora FILE, o confronta lo SHA-256 con quello che pubblica.',
      };
    case 'alterato':
      return {
        messaggio: 'ALTERATO: non è più come il registro lo ha rilasciato.',
        righe,
        rimedio: 'Non accettarlo. Fatti dare il file originale, o chiedi un nuovo certificato.',
      };
    case 'estraneo':
      return {
        messaggio: 'NON È UN CERTIFICATO di questo registro: il PDF non ne porta i segni.',
        righe,
        rimedio:
          'Controlla di avere scelto il file giusto, e che nessun programma lo abbia stampato o riscritto.',
      };
    case 'illeggibile':
      return {
        messaggio: 'ILLEGGIBILE: il file non è un PDF o è rovinato.',
        righe,
        rimedio: 'Fatti rimandare il file e riprova.',
      };
  }
}

import { Ambito } from './ambito.ts';
import { dichiarazione, leggiAttributi, nomeQualificato, risolvi, type Attributo } from './attributi.ts';
import { dopoSpazi, fineNome, primoVietato } from './caratteri.ts';
import { ferma, malFormato } from './fermo.ts';
import { riferimento } from './riferimenti.ts';

/** Who is told what a document holds, in its order. */
export interface Ascolto {
  /** @param posto where the tag begins in the text that is being read. */
  apri(nome: string, spazio: string, attributi: readonly Attributo[], posto: number): void;
  /** Characters of an element; a text may come in pieces. */
  testo(testo: string): void;
  /** @param fine just after the tag. */
  chiudi(fine: number): void;
}

export interface LimitiXml {
  readonly profondita: number;
  readonly elementi: number;
  /** Of one element. */
  readonly attributi: number;
}

const nessuno: readonly Attributo[] = [];
const dichiarazioneXml =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"(1\.\d+)"|'(1\.\d+)')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/;

/**
 * Reads XML 1.0 with namespaces, without DOCTYPE, in one pass and without going back: time and memory grow with the
 * length of the text. Nothing is guessed or mended: what is not well-formed stops the reading.
 */
export class Scansione {
  readonly #testo: string;
  readonly #ascolto: Ascolto;
  readonly #limiti: LimitiXml;
  /** Open elements: names as written, and the namespaces around each. */
  readonly #nomi: string[] = [];
  readonly #ambiti: Ambito[] = [];
  #ambito = new Ambito();
  #elementi = 0;
  #qui = 0;
  /** The text was cut here, before a character that XML does not admit. */
  readonly #vietato: boolean;

  /** @param testo without BOM, line ends as `\n` only. */
  constructor(testo: string, ascolto: Ascolto, limiti: LimitiXml) {
    const vietato = primoVietato(testo);
    this.#vietato = vietato >= 0;
    this.#testo = this.#vietato ? testo.slice(0, vietato) : testo;
    this.#ascolto = ascolto;
    this.#limiti = limiti;
  }

  /** @param daByte the encoding declared counts: a string has been decoded already. */
  scandisci(daByte: boolean): void {
    this.#prologo(daByte);
    const testo = this.#testo;
    let dentro = false;
    for (;;) {
      if (this.#nomi.length > 0) this.#caratteri();
      else this.#qui = dopoSpazi(testo, this.#qui);
      if (this.#qui >= testo.length) break;
      if (testo.charCodeAt(this.#qui) !== 0x3c) this.#errore('testo fuori dall’elemento radice');
      const segno = testo.charCodeAt(this.#qui + 1);
      if (segno === 0x2f) this.#chiusura();
      else if (segno === 0x21) this.#esclamativo();
      else if (segno === 0x3f) this.#istruzione();
      else {
        if (dentro && this.#nomi.length === 0) this.#errore('più di un elemento radice');
        dentro = true;
        this.#apertura();
      }
    }
    if (this.#vietato || this.#nomi.length > 0 || !dentro) this.#interrotto();
  }

  #errore(causa: string, posto = this.#qui): never {
    return malFormato(this.#testo, posto, causa);
  }

  #interrotto(): never {
    return this.#errore(
      this.#vietato ? 'carattere che XML non ammette' : 'il documento finisce prima del dovuto',
      this.#testo.length,
    );
  }

  #prologo(daByte: boolean): void {
    if (!/^<\?xml[ \t\n]/.test(this.#testo)) return;
    const trovata = dichiarazioneXml.exec(this.#testo);
    if (!trovata) this.#errore('dichiarazione XML scritta male');
    const versione = trovata[1] ?? trovata[2];
    const codifica = trovata[3] ?? trovata[4];
    if (versione !== '1.0') ferma('xml', 'Il documento non è XML 1.0.', 'Dichiara la versione 1.0.');
    if (daByte && codifica !== undefined && codifica.toUpperCase() !== 'UTF-8')
      ferma('codifica', 'Il documento non è in UTF-8.', 'Salva e invia il messaggio in UTF-8.');
    this.#qui = trovata[0].length;
  }

  /** Text up to the next tag. */
  #caratteri(): void {
    const testo = this.#testo;
    let da = this.#qui;
    let i = da;
    for (;;) {
      const codice = testo.charCodeAt(i);
      if (codice === 0x3c || Number.isNaN(codice)) break;
      if (codice === 0x26) {
        if (i > da) this.#ascolto.testo(testo.slice(da, i));
        const { dato, fine } = riferimento(testo, i);
        this.#ascolto.testo(dato);
        da = i = fine;
      } else {
        if (codice === 0x3e && i >= da + 2 && testo.startsWith(']]', i - 2)) this.#errore(']]> nel testo', i);
        i++;
      }
    }
    if (i > da) this.#ascolto.testo(testo.slice(da, i));
    this.#qui = i;
  }

  #apertura(): void {
    const testo = this.#testo;
    const da = this.#qui;
    const { prefisso, locale, fine } = nomeQualificato(testo, da + 1);
    const nome = prefisso === '' ? locale : testo.slice(da + 1, fine);
    if (this.#nomi.length >= this.#limiti.profondita || ++this.#elementi > this.#limiti.elementi)
      ferma(
        'limite',
        'Il documento ha troppi elementi o troppi livelli.',
        'Dividi la richiesta, oppure verifica che il file sia quello giusto.',
      );
    const prima = this.#ambito;
    let attributi = nessuno;
    let i = fine;
    if (testo.charCodeAt(i) !== 0x3e) {
      const tutti = leggiAttributi(testo, i, this.#limiti.attributi);
      i = tutti.fine;
      for (const letto of tutti.letti) {
        if (!dichiarazione(letto)) continue;
        if (this.#ambito === prima) this.#ambito = new Ambito(prima);
        const dichiarato = letto.prefisso === '' ? '' : letto.locale;
        this.#ambito.dichiara(dichiarato, letto.valore, testo, letto.posto);
      }
      if (tutti.letti.length > 0) attributi = risolvi(tutti.letti, this.#ambito, testo);
    }
    const spazio = prefisso === '' ? this.#ambito.predefinito : this.#ambito.di(prefisso, testo, da);
    const vuoto = testo.charCodeAt(i) === 0x2f;
    if (vuoto && testo.charCodeAt(++i) !== 0x3e) this.#errore('elemento vuoto chiuso male', i);
    this.#qui = i + 1;
    this.#nomi.push(nome);
    this.#ambiti.push(prima);
    this.#ascolto.apri(locale, spazio, attributi, da);
    if (vuoto) this.#chiudi();
  }

  #chiusura(): void {
    const nome = this.#nomi.at(-1);
    if (nome === undefined || !this.#testo.startsWith(nome, this.#qui + 2))
      this.#errore('chiusura di un elemento che non è quello aperto');
    let i = this.#qui + 2 + nome.length;
    if (this.#testo.charCodeAt(i) !== 0x3e) i = dopoSpazi(this.#testo, i);
    if (this.#testo.charCodeAt(i) !== 0x3e) this.#errore('chiusura di un elemento che non è quello aperto');
    this.#qui = i + 1;
    this.#chiudi();
  }

  #chiudi(): void {
    this.#nomi.pop();
    this.#ambito = this.#ambiti.pop() ?? this.#ambito;
    this.#ascolto.chiudi(this.#qui);
  }

  /** Where `segno` stands from `posto` on. */
  #cerca(segno: string, posto: number): number {
    const trovato = this.#testo.indexOf(segno, posto);
    return trovato < 0 ? this.#interrotto() : trovato;
  }

  /** Comment, CDATA section or DOCTYPE. */
  #esclamativo(): void {
    const testo = this.#testo;
    const da = this.#qui;
    if (testo.startsWith('<!--', da)) {
      const fine = this.#cerca('--', da + 4);
      if (testo.charCodeAt(fine + 2) !== 0x3e) this.#errore('-- dentro un commento', fine);
      this.#qui = fine + 3;
    } else if (this.#nomi.length > 0 && testo.startsWith('<![CDATA[', da)) {
      const fine = this.#cerca(']]>', da + 9);
      if (fine > da + 9) this.#ascolto.testo(testo.slice(da + 9, fine));
      this.#qui = fine + 3;
    } else if (testo.startsWith('<!DOCTYPE', da)) {
      // SECURITY: no DOCTYPE means no entity to expand and no file to fetch.
      ferma(
        'dtd',
        'Il documento contiene un DOCTYPE, che qui è vietato.',
        'Togli il DOCTYPE e le entità proprie.',
      );
    } else this.#errore('istruzione <! sconosciuta o fuori posto');
  }

  /** A processing instruction says nothing here, but must be written well (productions 16 and 17). */
  #istruzione(): void {
    const testo = this.#testo;
    const nome = this.#qui + 2;
    const fine = fineNome(testo, nome);
    if (fine === nome || /^xml$/i.test(testo.slice(nome, fine))) this.#errore('istruzione <? scritta male');
    const chiusa = this.#cerca('?>', fine);
    if (chiusa > fine && dopoSpazi(testo, fine) === fine) this.#errore('istruzione <? scritta male');
    this.#qui = chiusa + 2;
  }
}

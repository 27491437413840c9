import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { leggiValore } from './espressioni.ts';
import { leggiAttesa, leggiControllo, leggiModifica, rifiutato, type Letto } from './istruzioni.ts';
import type { Atteso, Controllo, DifettoScenario, Documento, Modello, Modifica, Passo } from './lingua.ts';
import { righeDi, type Riga } from './righe.ts';

const nome = '([a-zàèéìòù][a-zàèéìòù0-9-]*)';
const forme = {
  includi: /^includi\s+(\S+)$/,
  modello: new RegExp(`^modello\\s+${nome}\\s+per\\s+(\\w+)(?:\\s+da\\s+${nome})?$`),
  parte: new RegExp(`^parte\\s+${nome}$`),
  scenario: /^scenario\s+(.+)$/,
  oggi: /^oggi\s+(\d{4}-\d{2}-\d{2})$/,
  spostato: /^oggi\s+([+-]\d{1,5})$/,
  come: /^come\s+(comune\s+\d{6}|operatore\s+[A-Z0-9]{16})$/,
  usa: new RegExp(`^usa\\s+${nome}$`),
  persona: new RegExp(`^persona\\s+${nome}$`),
  risposta: new RegExp(`^persona\\s+${nome}\\s+dalla\\s+risposta(?:\\s+([1-9]\\d?))?$`),
  operazione: new RegExp(`^operazione\\s+(\\w+)(?:\\s+${nome})??(?:\\s+da\\s+${nome})?$`),
  ripeti: new RegExp(`^ripeti\\s+${nome}$`),
  verifica: new RegExp(
    `^verifica\\s+(?:(risposta)|(?:(famiglia|dossier)\\s+)?${nome})(?:\\s+al\\s+(\\S+))?$`,
  ),
} as const;

const istruzioni =
  'Le istruzioni sono: includi, modello, parte, scenario; e dentro uno scenario: oggi, come, usa, persona, operazione, ripeti, verifica.';

/** A step with the indented lines that follow it, before they are read. */
interface Blocco {
  readonly riga: Riga;
  readonly sotto: Riga[];
}

function blocchiDi(
  righe: readonly Riga[],
  difetto: (riga: number, letto: readonly [string, string]) => void,
) {
  const blocchi: Blocco[] = [];
  for (const riga of righe) {
    const ultimo = blocchi.at(-1);
    if (!riga.rientrata) blocchi.push({ riga, sotto: [] });
    else if (ultimo) ultimo.sotto.push(riga);
    else difetto(riga.numero, ['Una riga rientrata non può essere la prima.', 'Togli gli spazi iniziali.']);
  }
  return blocchi;
}

interface Titolato {
  readonly file: string;
  readonly riga: number;
  readonly titolo: string;
  readonly passi: Passo[];
}

/** A document as it is read, block by block. */
class Lettore {
  readonly difetti: DifettoScenario[] = [];
  readonly #file: string;
  readonly #inclusi: { riga: number; file: string }[] = [];
  readonly #modelli: Modello[] = [];
  readonly #parti: Titolato[] = [];
  readonly #scenari: Titolato[] = [];
  #passi: Passo[] | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  get documento(): Documento {
    return {
      ...{ file: this.#file, inclusi: this.#inclusi, modelli: this.#modelli },
      ...{ parti: this.#parti, scenari: this.#scenari },
    };
  }

  difetto(riga: number, [messaggio, rimedio]: readonly [string, string]): void {
    this.difetti.push({ file: this.#file, riga, messaggio, rimedio });
  }

  #leggiSotto<T extends object>(righe: readonly Riga[], come: (riga: Riga) => Letto<T>): T[] {
    return righe.flatMap((riga) => {
      const letto = come(riga);
      if (!rifiutato(letto)) return [letto];
      this.difetto(riga.numero, letto);
      return [];
    });
  }

  #sola({ sotto, riga }: Blocco): void {
    const [prima] = sotto;
    if (prima)
      this.difetto(prima.numero, [
        `Sotto «${riga.testo}» non va niente.`,
        'Togli la riga o i suoi spazi iniziali.',
      ]);
  }

  #operazione(blocco: Blocco, [, codice = '', detto, modello]: readonly string[]): Passo {
    const attese = blocco.sotto.filter(({ testo: t }) => /^attendi\b/.test(t));
    const [attesa, altra] = attese;
    if (altra) this.difetto(altra.numero, ['Un’operazione ha una sola attesa.', 'Togline una.']);
    const lette: Atteso[] = attesa ? this.#leggiSotto([attesa], leggiAttesa) : [];
    const resto = blocco.sotto.filter((riga) => !attese.includes(riga));
    const [atteso = { genere: 'eseguita', riga: blocco.riga.numero, rilievi: [] }] = lette;
    const voci: Modifica[] = this.#leggiSotto(resto, leggiModifica);
    return { tipo: 'operazione', riga: blocco.riga.numero, codice, nome: detto, modello, voci, atteso };
  }

  #verifica(blocco: Blocco, [, risposta, cosa, chi = '', giorno]: readonly string[]): Passo {
    const al = giorno === undefined ? undefined : leggiValore(giorno);
    if (giorno !== undefined && !al)
      this.difetto(blocco.riga.numero, [`«${giorno}» non è un giorno.`, 'Scrivi per esempio oggi-5.']);
    const controlli: Controllo[] = this.#leggiSotto(blocco.sotto, leggiControllo);
    const quale = risposta ?? cosa ?? 'persona';
    return {
      tipo: 'verifica',
      riga: blocco.riga.numero,
      cosa: quale === 'risposta' || quale === 'famiglia' || quale === 'dossier' ? quale : 'persona',
      nome: chi,
      al,
      controlli,
    };
  }

  #passo(blocco: Blocco): Passo | undefined {
    const { testo: t, numero: riga } = blocco.riga;
    const operazione = forme.operazione.exec(t);
    if (operazione) return this.#operazione(blocco, operazione);
    const verifica = forme.verifica.exec(t);
    if (verifica) return this.#verifica(blocco, verifica);
    const [, nome] = forme.persona.exec(t) ?? [];
    if (nome !== undefined)
      return { tipo: 'persona', riga, nome, criteri: this.#leggiSotto(blocco.sotto, leggiModifica) };
    this.#sola(blocco);
    const letto = passoDiUnaRiga(t, riga);
    if (!letto) this.difetto(riga, [`«${t}» non è un’istruzione.`, istruzioni]);
    return letto;
  }

  leggi(blocco: Blocco): void {
    const { testo: t, numero: riga } = blocco.riga;
    const [, titolo] = forme.scenario.exec(t) ?? [];
    const [, parte] = forme.parte.exec(t) ?? [];
    const [, nome, codice = '', base] = forme.modello.exec(t) ?? [];
    const [, incluso] = forme.includi.exec(t) ?? [];
    if (titolo !== undefined || parte !== undefined) {
      this.#sola(blocco);
      const passi: Passo[] = (this.#passi = []);
      const dove = titolo === undefined ? this.#parti : this.#scenari;
      dove.push({ file: this.#file, riga, titolo: titolo ?? parte ?? '', passi });
    } else if (nome !== undefined) {
      const voci = this.#leggiSotto(blocco.sotto, leggiModifica);
      this.#modelli.push({ riga, nome, codice, base, voci });
    } else if (incluso !== undefined) {
      this.#sola(blocco);
      this.#inclusi.push({ riga, file: incluso });
    } else {
      const letto = this.#passo(blocco);
      if (letto && this.#passi) this.#passi.push(letto);
      else if (letto)
        this.difetto(riga, ['Manca il titolo dello scenario.', 'Comincia con «scenario titolo».']);
    }
  }
}

/** A step that has nothing under it. */
function passoDiUnaRiga(testo: string, riga: number): Passo | undefined {
  const [, giorno] = forme.oggi.exec(testo) ?? [];
  if (giorno !== undefined) return { tipo: 'oggi', riga, giorno };
  const [, scarto] = forme.spostato.exec(testo) ?? [];
  if (scarto !== undefined) return { tipo: 'oggi-spostato', riga, scarto: Number(scarto) || 0 };
  const [quale, codice] = forme.come.exec(testo)?.[1]?.split(/\s+/) ?? [];
  if (codice !== undefined)
    return { tipo: 'come', riga, chi: quale === 'comune' ? quale : 'operatore', codice };
  const [, parte] = forme.usa.exec(testo) ?? [];
  if (parte !== undefined) return { tipo: 'usa', riga, parte };
  const [, chi, posto = '1'] = forme.risposta.exec(testo) ?? [];
  if (chi !== undefined) return { tipo: 'dalla-risposta', riga, nome: chi, posto: Number(posto) };
  const [, ripetuta] = forme.ripeti.exec(testo) ?? [];
  return ripetuta === undefined ? undefined : { tipo: 'ripeti', riga, nome: ripetuta };
}

/** Text → document, or every defect with its line. */
export function leggiScenari(file: string, testo: string): Esito<Documento, readonly DifettoScenario[]> {
  const lettore = new Lettore(file);
  const blocchi = blocchiDi(righeDi(testo), (riga, detto) => {
    lettore.difetto(riga, detto);
  });
  for (const blocco of blocchi) lettore.leggi(blocco);
  return lettore.difetti.length > 0 ? fallito(lettore.difetti) : riuscito(lettore.documento);
}

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

/** Text → document, or every defect with its line. */
export function leggiScenari(file: string, testo: string): Esito<Documento, readonly DifettoScenario[]> {
  const difetti: DifettoScenario[] = [];
  const difetto = (riga: number, [messaggio, rimedio]: readonly [string, string]): void => {
    difetti.push({ file, riga, messaggio, rimedio });
  };
  const leggiSotto = <T extends object>(righe: readonly Riga[], come: (riga: Riga) => Letto<T>): T[] =>
    righe.flatMap((riga) => {
      const letto = come(riga);
      if (!rifiutato(letto)) return [letto];
      difetto(riga.numero, letto);
      return [];
    });
  const sola = ({ sotto, riga }: Blocco): void => {
    const [prima] = sotto;
    if (prima)
      difetto(prima.numero, [
        `Sotto «${riga.testo}» non va niente.`,
        'Togli la riga o i suoi spazi iniziali.',
      ]);
  };

  const inclusi: { riga: number; file: string }[] = [];
  const modelli: Modello[] = [];
  const parti: { file: string; riga: number; titolo: string; passi: Passo[] }[] = [];
  const scenari: { file: string; riga: number; titolo: string; passi: Passo[] }[] = [];
  let passi: Passo[] | undefined;

  const operazione = (blocco: Blocco, [, codice = '', detto, modello]: readonly string[]): Passo => {
    const attese = blocco.sotto.filter(({ testo: t }) => /^attendi\b/.test(t));
    const [attesa, altra] = attese;
    if (altra) difetto(altra.numero, ['Un’operazione ha una sola attesa.', 'Togline una.']);
    const lette: Atteso[] = attesa ? leggiSotto([attesa], leggiAttesa) : [];
    const resto = blocco.sotto.filter((riga) => !attese.includes(riga));
    const [atteso = { genere: 'eseguita', riga: blocco.riga.numero, rilievi: [] }] = lette;
    const voci: Modifica[] = leggiSotto(resto, leggiModifica);
    return { tipo: 'operazione', riga: blocco.riga.numero, codice, nome: detto, modello, voci, atteso };
  };
  const verifica = (blocco: Blocco, [, risposta, cosa, chi = '', giorno]: readonly string[]): Passo => {
    const al = giorno === undefined ? undefined : leggiValore(giorno);
    if (giorno !== undefined && !al)
      difetto(blocco.riga.numero, [`«${giorno}» non è un giorno.`, 'Scrivi per esempio oggi-5.']);
    const controlli: Controllo[] = leggiSotto(blocco.sotto, leggiControllo);
    const quale = risposta ?? cosa ?? 'persona';
    return {
      tipo: 'verifica',
      riga: blocco.riga.numero,
      cosa: quale === 'risposta' || quale === 'famiglia' || quale === 'dossier' ? quale : 'persona',
      nome: chi,
      al,
      controlli,
    };
  };
  const passo = (blocco: Blocco): Passo | undefined => {
    const { testo: t, numero: riga } = blocco.riga;
    const operazioneLetta = forme.operazione.exec(t);
    if (operazioneLetta) return operazione(blocco, operazioneLetta);
    const verificaLetta = forme.verifica.exec(t);
    if (verificaLetta) return verifica(blocco, verificaLetta);
    const persona = forme.persona.exec(t);
    if (persona?.[1] !== undefined)
      return { tipo: 'persona', riga, nome: persona[1], criteri: leggiSotto(blocco.sotto, leggiModifica) };
    sola(blocco);
    const [, giorno] = forme.oggi.exec(t) ?? [];
    if (giorno !== undefined) return { tipo: 'oggi', riga, giorno };
    const [, scarto] = forme.spostato.exec(t) ?? [];
    if (scarto !== undefined) return { tipo: 'oggi-spostato', riga, scarto: Number(scarto) || 0 };
    const [quale, codice] = forme.come.exec(t)?.[1]?.split(/\s+/) ?? [];
    if (codice !== undefined)
      return { tipo: 'come', riga, chi: quale === 'comune' ? quale : 'operatore', codice };
    const [, parte] = forme.usa.exec(t) ?? [];
    if (parte !== undefined) return { tipo: 'usa', riga, parte };
    const [, chi, posto = '1'] = forme.risposta.exec(t) ?? [];
    if (chi !== undefined) return { tipo: 'dalla-risposta', riga, nome: chi, posto: Number(posto) };
    const [, ripetuta] = forme.ripeti.exec(t) ?? [];
    if (ripetuta !== undefined) return { tipo: 'ripeti', riga, nome: ripetuta };
    difetto(riga, [`«${t}» non è un’istruzione.`, istruzioni]);
    return undefined;
  };

  for (const blocco of blocchiDi(righeDi(testo), difetto)) {
    const { testo: t, numero: riga } = blocco.riga;
    const [, titolo] = forme.scenario.exec(t) ?? [];
    const [, parte] = forme.parte.exec(t) ?? [];
    const [, modello, codice = '', base] = forme.modello.exec(t) ?? [];
    const [, incluso] = forme.includi.exec(t) ?? [];
    if (titolo !== undefined || parte !== undefined) {
      sola(blocco);
      passi = [];
      (titolo === undefined ? parti : scenari).push({ file, riga, titolo: titolo ?? parte ?? '', passi });
    } else if (modello !== undefined) {
      modelli.push({ riga, nome: modello, codice, base, voci: leggiSotto(blocco.sotto, leggiModifica) });
    } else if (incluso !== undefined) {
      sola(blocco);
      inclusi.push({ riga, file: incluso });
    } else {
      const letto = passo(blocco);
      if (letto && passi) passi.push(letto);
      else if (letto) difetto(riga, ['Manca il titolo dello scenario.', 'Comincia con «scenario titolo».']);
    }
  }
  return difetti.length > 0 ? fallito(difetti) : riuscito({ file, inclusi, modelli, parti, scenari });
}

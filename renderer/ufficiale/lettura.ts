import type { Generalita, LuogoEvento } from '#contract/anpr/index.ts';
import type { Luogo } from '#contract/bridge/index.ts';
import { descrivi, type LinguaEtichetta } from '#contract/tabelle/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';

/** A leaf of a record by its path (`residenza.0.indirizzo.cap`); undefined when it is not there. */
export function leggi(valore: unknown, percorso: string): string | undefined {
  let qui = valore;
  for (const passo of percorso.split('.')) {
    if (typeof qui !== 'object' || qui === null) return undefined;
    qui = (qui as Readonly<Record<string, unknown>>)[passo];
  }
  return typeof qui === 'string' && qui !== '' ? qui : undefined;
}

/** A list of a record by its path, empty when it is not there. */
export function elenco(valore: unknown, percorso: string): readonly unknown[] {
  let qui = valore;
  for (const passo of percorso.split('.')) {
    if (typeof qui !== 'object' || qui === null) return [];
    qui = (qui as Readonly<Record<string, unknown>>)[passo];
  }
  return Array.isArray(qui) ? qui : [];
}

/** Who a dossier is about; the core's record always has it, but what comes over the bridge is still unknown. */
export function generalitaDi(dossier: Dossier): Generalita {
  return dossier.dati['generalita'] ?? {};
}

export function cognomeNome(generalita: unknown): string {
  return [leggi(generalita, 'cognome'), leggi(generalita, 'nome')].filter((uno) => uno).join(' ');
}
export function nomeCognome(generalita: unknown): string {
  return [leggi(generalita, 'nome'), leggi(generalita, 'cognome')].filter((uno) => uno).join(' ');
}

/** A label of a table inside a sentence: acronyms and names keep their capitals, and so do German nouns. */
export function dentroFrase(testo: string, lingua: LinguaEtichetta = 'it'): string {
  return lingua === 'de' ? testo : testo.charAt(0).toLowerCase() + testo.slice(1);
}

/** `EMPOLI (FI)`, or `TIRANA (ALBANIA)`. */
export function luogoInParole(luogo: unknown): string {
  const comune = leggi(luogo, 'comune.nomeComune');
  if (comune)
    return [comune, sigla(leggi(luogo, 'comune.siglaProvinciaIstat'))].filter((uno) => uno).join(' ');
  const citta = leggi(luogo, 'localita.descrizioneLocalita');
  const stato = leggi(luogo, 'localita.descrizioneStato');
  if (stato) return citta ? `${citta} (${stato})` : stato;
  return leggi(luogo, 'luogoEccezionale') ?? '';
}

function sigla(provincia: string | undefined): string {
  return provincia === undefined ? '' : `(${provincia})`;
}

/** `VIA GARIBALDI 12/A int. 3`; the species may come as code only (tab. 04). */
export function indirizzoInParole(residenza: unknown): string {
  const base = 'indirizzo.toponimo';
  const specie = leggi(residenza, `${base}.specie`);
  const codice = leggi(residenza, `${base}.codSpecie`);
  const civico = 'indirizzo.numeroCivico';
  const numero = leggi(residenza, `${civico}.numero`) ?? leggi(residenza, `${civico}.metrico`);
  const lettera = leggi(residenza, `${civico}.lettera`) ?? leggi(residenza, `${civico}.esponente1`);
  const interno = leggi(residenza, `${civico}.civicoInterno.interno1`);
  const strada = [
    specie ?? (codice && descrivi('04', codice)),
    leggi(residenza, `${base}.denominazioneToponimo`),
  ];
  const dove = [
    ...strada,
    numero && (lettera ? `${numero}/${lettera}` : numero),
    interno && `int. ${interno}`,
  ];
  const estero = [
    leggi(residenza, 'localitaEstera.indirizzoEstero.toponimo.denominazione'),
    leggi(residenza, 'localitaEstera.indirizzoEstero.localita.descrizioneLocalita'),
    leggi(residenza, 'localitaEstera.indirizzoEstero.localita.descrizioneStato'),
  ];
  return [...dove, ...estero].filter((uno) => uno).join(' ');
}

/** Table 02 writes some states with parentheses, which `descrizioneStato` does not take. */
export function nomeStato(nome: string): string {
  return nome.replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
}

/** From what the place field holds to what the register wants. */
export function luogoEvento(luogo: Luogo, citta?: string): LuogoEvento {
  if (luogo.tipo === 'comune') return { comune: comuneUfficiale(luogo) };
  return {
    localita: {
      ...(citta ? { descrizioneLocalita: citta } : {}),
      descrizioneStato: nomeStato(luogo.nome),
      codiceStato: luogo.codice,
    },
  };
}

export function comuneUfficiale(luogo: Luogo): {
  nomeComune: string;
  codiceIstat: string;
  siglaProvinciaIstat: string;
} {
  return { nomeComune: luogo.nome, codiceIstat: luogo.codice, siglaProvinciaIstat: luogo.sigla ?? '' };
}

export function mostraLuogo(luogo: Luogo | undefined): string {
  return luogo === undefined ? '' : luogo.sigla ? `${luogo.nome} (${luogo.sigla})` : luogo.nome;
}

/** Tie in words: tab. 05 in a famiglia, tab. 06 in a convivenza. */
export function legame(codice: string, tipoScheda: string, lingua: LinguaEtichetta): string {
  return descrivi(tipoScheda === '4' ? '06' : '05', codice, lingua);
}

import type { DatiSoggetto, DatiSoggettiRisposta } from '../anpr/index.ts';

/** Sections that 3002 and NRIS write alike, and a municipality keeps (taxes, schools, polls): not the electoral lists. */
const uguali = [
  ...(['identificativi', 'statoCivile', 'attributiSoggetto', 'attoNascita', 'attoNascitaANPR'] as const),
  ...(['cittadinanza', 'paternita', 'maternita', 'residenza', 'datiTraslitterati'] as const),
  ...(['tutoreIntestatario', 'matrimonio', 'vedovanza', 'annullamentoMatrimonio'] as const),
  ...(['convivenzaDiFatto', 'unioneCivile', 'cartaIdentita', 'permessoSoggiorno', 'listaLeva'] as const),
  ...(['censimento', 'famigliaConvivenza', 'altriDati', 'autoveicoli', 'domicilioDigitale'] as const),
  ...(['datiIscrizione', 'datiCancellazione', 'datiDecesso', 'provenienza', 'destinazione'] as const),
] as const;
type Uguale = (typeof uguali)[number];

/** A person as a municipality keeps them beside ANPR. Without `famigliaConvivenza`: not in force there any more. */
export type Copia = Pick<DatiSoggetto, Uguale | 'generalita'> & Pick<DatiSoggettiRisposta, 'legameSoggetto'>;

const pieno = (valore: unknown): boolean =>
  valore !== undefined && valore !== null && !(Array.isArray(valore) && valore.length === 0);

function sezioni(dati: Pick<DatiSoggetto, Uguale> | Pick<DatiSoggettiRisposta, Uguale>): Partial<Copia> {
  return Object.fromEntries(
    uguali.flatMap((nome) => (pieno(dati[nome]) ? [[nome, dati[nome]] as const] : [])),
  );
}

/** From the record of 3002, or of an extraction. */
export function copiaDi(dati: DatiSoggetto): Copia {
  const { legameSoggetto: legame } = dati;
  if (!legame) return { ...sezioni(dati), generalita: dati.generalita };
  const { dataDecorrenzaLegame: _, ...legameSoggetto } = legame;
  return { ...sezioni(dati), generalita: dati.generalita, legameSoggetto };
}

/** As NRIS names the person, with every section. */
export function inRisposta({ generalita, ...resto }: Copia): DatiSoggettiRisposta {
  return { ...resto, generalitaAttuali: generalita };
}

/** What NRIS says of a person; undefined when it does not say who. */
export function dallaRisposta(dati: DatiSoggettiRisposta): Copia | undefined {
  const { generalitaAttuali: generalita, legameSoggetto } = dati;
  return generalita && { ...sezioni(dati), generalita, ...(legameSoggetto && { legameSoggetto }) };
}

/** The same text for the same data, whatever the order in which they were written: what digests are made of. */
export function canonica(valore: unknown): string {
  if (Array.isArray(valore)) return `[${valore.map(canonica).join(',')}]`;
  if (typeof valore !== 'object' || valore === null) return JSON.stringify(valore);
  const voci = Object.entries(valore)
    .filter(([, suo]) => pieno(suo))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([nome, suo]) => `${JSON.stringify(nome)}:${canonica(suo)}`);
  return `{${voci.join(',')}}`;
}

import type { Generalita } from '#contract/anpr/index.ts';
import { calcolaCodiceFiscale, codiceBase, variantiOmocodiche } from '#contract/codice-fiscale.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Luogo, Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Contesto } from '../operazione.ts';

/** Who is to have a codice fiscale, what is asked about it, and where that stands in the request. */
export interface Codificando {
  readonly generalita: Generalita;
  readonly gestioneCF: string | undefined;
  /** Path of `generalita`. */
  readonly campo: string;
}

/** The comune or state of birth as it was on that day; undefined when the table does not know it. */
export function luogoDiNascita({ luogoNascita, dataNascita }: Generalita, luoghi: Luoghi): Luogo | undefined {
  if (luogoNascita?.localita) return luoghi.statoPerCodice(luogoNascita.localita.codiceStato);
  const comune = luogoNascita?.comune;
  if (!comune) return undefined;
  const { codiceIstat, nomeComune, siglaProvinciaIstat } = comune;
  const perCodice = codiceIstat === undefined ? undefined : luoghi.comunePerIstat(codiceIstat, dataNascita);
  // Of comuni that ceased long ago the table may not know the ISTAT code.
  return perCodice ?? luoghi.comunePerNome(nomeComune, siglaProvinciaIstat, dataNascita);
}

/** The code that the rules give to these personal data; undefined when sex, day or place do not allow one. */
export function codiceDi(generalita: Generalita, luoghi: Luoghi): string | undefined {
  const { cognome = '', nome = '', sesso, dataNascita } = generalita;
  const codiceCatastale = luogoDiNascita(generalita, luoghi)?.codiceCatastale;
  const s = sesso?.toUpperCase();
  if (codiceCatastale === undefined || dataNascita === undefined || (s !== 'M' && s !== 'F'))
    return undefined;
  return calcolaCodiceFiscale({ cognome, nome, sesso: s, dataNascita, codiceCatastale });
}

const codiceDato = ({ generalita }: Codificando): string | undefined =>
  generalita.codiceFiscale?.codFiscale.toUpperCase();

/** Codes to look for in the register before giving one. */
export function codiciDaCercare(chi: Codificando, luoghi: Luoghi): readonly string[] {
  const dato = codiceDato(chi);
  if (dato !== undefined) return [dato];
  const base = codiceDi(chi.generalita, luoghi);
  if (base === undefined) return [];
  return chi.gestioneCF === '2' ? [base, ...variantiOmocodiche(base)] : [base];
}

/** What the register would give: this register stands in for the Agenzia delle Entrate. None with gestioneCF 3. */
export function codiceAttribuito(
  chi: Codificando,
  luoghi: Luoghi,
  inUso: readonly string[],
): string | undefined {
  const dato = codiceDato(chi);
  if (dato !== undefined) return dato;
  if (chi.gestioneCF === '3') return undefined;
  return codiciDaCercare(chi, luoghi).find((codice) => !inUso.includes(codice));
}

/** The personal data with their code. Tab. 22: 1 validated, 9 not: the Agenzia was not asked, or has not answered yet. */
export function conCodice(
  chi: Codificando,
  inUso: readonly string[],
  { luoghi, oggi, agenzia }: Pick<Contesto, 'luoghi' | 'oggi' | 'agenzia'>,
): Generalita {
  const codFiscale = codiceAttribuito(chi, luoghi, inUso);
  if (codFiscale === undefined) return chi.generalita;
  const codiceFiscale =
    chi.gestioneCF === '3' || agenzia === true
      ? { codFiscale, validitaCF: '9' }
      : { codFiscale, validitaCF: '1', dataAttribuzioneValidita: oggi };
  return { ...chi.generalita, codiceFiscale };
}

/** A code of eleven digits says nothing of who has it (workflows.md §10.1). */
const provvisorio = (codice: string): boolean => codice.length === 11;

export function controllaCodice(chi: Codificando, luoghi: Luoghi, inUso: readonly string[]): Rilievo[] {
  const { gestioneCF, generalita } = chi;
  const nonValidato =
    gestioneCF === '3'
      ? [{ ...rilievo('EN141', { campo: 'datiControllo.gestioneCF' }), gravita: 'W' } as const]
      : [];
  const dato = codiceDato(chi);
  const base = codiceDi(generalita, luoghi);
  if (dato !== undefined) {
    const campo = `${chi.campo}.codiceFiscale.codFiscale`;
    if (inUso.includes(dato)) return [rilievo('EAV30', { campo })];
    const altrui = base !== undefined && !provvisorio(dato) && codiceBase(dato) !== base;
    return altrui ? [rilievo('EAV21', { campo })] : nonValidato;
  }
  if (gestioneCF === '3') return nonValidato;
  if (base === undefined) {
    return [
      rilievo('EN148', {
        campo: `${chi.campo}.luogoNascita`,
        causa: 'Con questi dati di nascita il codice fiscale non si può attribuire.',
        rimedio: 'Controlla sesso, data e luogo di nascita, scegliendo il luogo dall’elenco.',
      }),
    ];
  }
  const campo = 'datiControllo.gestioneCF';
  if (gestioneCF === '2' && !inUso.includes(base)) return [rilievo('EN150', { campo })];
  return codiceAttribuito(chi, luoghi, inUso) === undefined ? [rilievo('EAA50', { campo })] : [];
}

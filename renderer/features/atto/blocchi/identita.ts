import type { Rilievo } from '#contract/regole/index.ts';
import { testoA, type Grezza } from '../../../ufficiale/percorso.ts';
import { campo, gruppo, luogo, type Segue, type Voce } from '../voci.ts';

const detto = (richiesta: Grezza, percorso: string): boolean => testoA(richiesta, percorso) === '1';

/** Who has no surname or no name says so: an empty one is refused (ES038, ES049). */
function nome(base: string, quale: 'cognome' | 'nome', senza: string): Voce[] {
  return [
    campo(`${base}.${quale}`, { necessario: true, quando: (r) => !detto(r, `${base}.${senza}`) }),
    campo(`${base}.${senza}`, {
      quando: (r) => testoA(r, `${base}.${quale}`) === '' && !vuotoAltro(r, base, quale),
    }),
  ];
}

/** Somebody has at least one of the two (ES057). */
function vuotoAltro(r: Grezza, base: string, quale: 'cognome' | 'nome'): boolean {
  return detto(r, `${base}.${quale === 'cognome' ? 'senzaNome' : 'senzaCognome'}`);
}

/** Wholly described, as who enters the register must be (tipoGeneralita, ES038), with birth days that are not known. */
export function identita(base: string, segueNascita: readonly Segue[] = []): Voce[] {
  const nata = `${base}.dataNascita`;
  return [
    gruppo(undefined, [...nome(base, 'cognome', 'senzaCognome'), ...nome(base, 'nome', 'senzaNome')]),
    campo(`${base}.sesso`, { necessario: true }),
    gruppo(undefined, [
      campo(nata, { necessario: true, fra: { al: 'oggi' }, nota: 'dataNascita', segue: segueNascita }),
    ]),
    gruppo(undefined, [
      campo(`${base}.senzaGiorno`, { quando: (r) => !detto(r, `${base}.senzaGiornoMese`) }),
      campo(`${base}.senzaGiornoMese`, { quando: (r) => !detto(r, `${base}.senzaGiorno`) }),
    ]),
    luogo(`${base}.luogoNascita`, 'tutti', { data: nata, necessario: true, nota: 'luogoNascita' }),
  ];
}

/** The codice fiscale, or what to ask of Agenzia delle Entrate where there is none (gestioneCF). */
export function codiceFiscale(base: string): Voce {
  const codice = `${base}.codiceFiscale.codFiscale`;
  return gruppo(undefined, [
    campo(codice, { necessario: false, largo: 'medio', nota: 'codiceFiscale' }),
    campo('datiControllo.gestioneCF', {
      valori: ['1', '2'],
      necessario: true,
      nota: 'gestioneCF',
      quando: (r) => testoA(r, codice) === '',
    }),
  ]);
}

/** With a code nothing is asked for; the register checks the one that is given. */
export function conGestioneCF<D extends { readonly gestioneCF?: string }>(
  controllo: D | undefined,
  codice: string | undefined,
): D {
  const { gestioneCF, ...resto } = controllo ?? ({} as D);
  return (codice === undefined ? { ...resto, gestioneCF: gestioneCF ?? '1' } : resto) as D;
}

/** What ES038 wants all together is asked for datum by datum, each in its field. */
export function datoPerDato(rilievi: readonly Rilievo[]): Rilievo[] {
  return rilievi.filter(({ codice }) => codice !== 'ES038');
}

import { mostraGiorno } from '../../date.ts';
import { campoDa, voceDa } from '../../ufficiale/campo-da.ts';
import { conObbligatori } from '../../ufficiale/obbligatori.ts';
import { prendi, testoA, vuoto, type Grezza } from '../../ufficiale/percorso.ts';
import type { Atto, Partenza } from './atto.ts';
import { limiti } from './intervallo.ts';
import type { ModuloAtto } from './modulo.ts';
import { duplicatiDi, firmaDi } from './omonimi.ts';
import { pieno, puntiDi, trovaPunto, type Punto } from './punti.ts';
import { mancaUno, rimedio, senzaLegame } from './mancanze.ts';
import { richiestaDi, type Mittente } from './richiesta.ts';

/** What is wrong or worth a look, tied to a field of the form. */
export interface RilievoAtto {
  readonly codice: string;
  readonly gravita: 'E' | 'W';
  readonly causa: string;
  readonly rimedio: string;
  /** Path of the field it leads to; empty when it is of none. */
  readonly campo: string;
  readonly passo: string;
  /** Words of the official rules and of the schema, which are in Italian only. */
  readonly ufficiale: boolean;
  /** Simply not filled in yet: not said while the clerk is still on the way. */
  readonly manca: boolean;
  /** Says the same thing of the same datum: what acknowledges a warning. */
  readonly firma: string;
}

/** The words that the engine puts of its own, in the language of the page. */
export interface ParoleControlli {
  /** @param punti all those of the act: a name that two of them have says which. */
  readonly nome: (punto: Punto, punti: readonly Punto[]) => string;
  /** Why a limit of days is there. */
  readonly estremo: (nome: string) => string;
  readonly t: (chiave: string, valori?: Readonly<Record<string, unknown>>) => string;
}

export type Grezzo = Pick<RilievoAtto, 'codice' | 'gravita' | 'causa' | 'rimedio' | 'campo'> & {
  manca?: boolean;
  ufficiale?: boolean;
};

/** Must this datum be there, as things stand? */
export function necessario(atto: Atto, { voce, percorso }: Punto): boolean {
  switch (voce.tipo) {
    case 'campo':
      return voce.necessario ?? campoDa(atto.messaggio, percorso).obbligatorio;
    case 'opzioni':
      return voce.necessario ?? campoDa(atto.messaggio, percorso).obbligatorio;
    case 'luogo':
    case 'persona':
      return voce.necessario ?? voceDa(atto.messaggio, percorso).obbligatoria;
    case 'componenti':
    case 'famiglia':
      return voce.necessario ?? false;
    case 'elenco':
      return voce.almenoUno ?? false;
    case 'omonimi':
      return false;
  }
}

function mancanti(atto: Atto, punti: readonly Punto[], richiesta: Grezza, p: ParoleControlli): Grezzo[] {
  return punti
    .filter((uno) => {
      if (!uno.visibile || pieno(uno, richiesta)) return false;
      if (uno.blocco && uno.blocco.every((altro) => vuoto(prendi(richiesta, altro)))) return false;
      return necessario(atto, uno);
    })
    .map((uno) => ({
      codice: '',
      gravita: 'E',
      causa: p.t('manca', { campo: p.nome(uno, punti) }),
      rimedio: p.t(rimedio(atto, uno)),
      campo: uno.percorso,
      manca: true,
    }));
}

function fuori(punti: readonly Punto[], richiesta: Grezza, partenza: Partenza, p: ParoleControlli): Grezzo[] {
  return punti.flatMap((uno): Grezzo[] => {
    const giorno = testoA(richiesta, uno.percorso);
    if (!uno.visibile || uno.voce.tipo !== 'campo' || !uno.voce.fra || giorno === '') return [];
    const { dal, al } = limiti(uno.voce.fra, richiesta, partenza);
    const troppo = (dal && giorno < dal.giorno && dal) || (al && giorno > al.giorno && al) || undefined;
    if (!troppo) return [];
    return [
      {
        codice: '',
        gravita: 'W',
        causa: p.t(giorno < troppo.giorno ? 'troppoPresto' : 'troppoTardi', {
          campo: p.nome(uno, punti),
          giorno: mostraGiorno(giorno),
          limite: mostraGiorno(troppo.giorno),
          perche: p.estremo(troppo.nome),
        }),
        rimedio: p.t('controllaDate'),
        campo: uno.percorso,
      },
    ];
  });
}

/** Off line nobody can look: the register itself refuses whoever is in it already, and the clerk is told that. */
function nonConfrontati(
  punti: readonly Punto[],
  { richiesta, scelte }: ModuloAtto,
  p: ParoleControlli,
): Grezzo[] {
  return punti
    .filter(({ visibile, voce }) => visibile && voce.tipo === 'omonimi')
    .filter(({ percorso }) => {
      const chi = prendi(richiesta, percorso);
      return duplicatiDi(chi) !== undefined && scelte[`${percorso}.omonimi`] !== firmaDi(chi);
    })
    .map(({ percorso }) => ({
      codice: '',
      gravita: 'W',
      causa: p.t('omonimi.daGuardare'),
      rimedio: p.t('omonimi.daGuardareRimedio'),
      campo: percorso,
    }));
}

/**
 * Everything at once: what is missing, what the official schema refuses, what the official rules say, what deserves a
 * look. A missing datum hides the others on the same field, which only repeat it.
 */
export function controllaAtto(
  atto: Atto,
  modulo: ModuloAtto,
  partenza: Partenza,
  mittente: Mittente,
  parole: ParoleControlli,
): RilievoAtto[] {
  const punti = puntiDi(atto, modulo, partenza);
  const { struttura } = atto.messaggio;
  const richiesta = richiestaDi(atto, modulo, partenza, mittente);
  const schema = atto.messaggio.parseJson(richiesta);
  const formali: Grezzo[] = schema.ok
    ? []
    : schema.errore.map(
        (uno) =>
          mancaUno(punti, modulo.richiesta, uno, parole) ?? {
            ...{ codice: '', gravita: 'E', causa: uno.messaggio, rimedio: uno.rimedio },
            ...{ campo: uno.percorso, ufficiale: true },
          },
      );
  const regole = atto.regole(conObbligatori(struttura, richiesta), partenza);
  const tutti = [
    ...mancanti(atto, punti, modulo.richiesta, parole),
    ...senzaLegame(punti, modulo.richiesta, parole),
    ...regole.map((uno) => ({ ...uno, ufficiale: true })),
    ...fuori(punti, modulo.richiesta, partenza, parole),
    ...nonConfrontati(punti, modulo, parole),
    ...formali,
  ].map((uno) => posto(uno, punti, modulo));

  const coperti = new Set(tutti.filter(({ manca }) => manca).map(({ campo }) => campo));
  const detti = new Set<string>();
  const ordine = new Map(punti.map(({ percorso }, i) => [percorso, i]));
  return tutti
    .filter(({ manca, campo, gravita, codice }) => {
      const chiave = `${campo} ${gravita} ${campo === '' ? codice : ''}`;
      if (detti.has(chiave) || (!manca && coperti.has(campo) && campo !== '')) return false;
      detti.add(chiave);
      return true;
    })
    .sort((x, y) => (ordine.get(x.campo) ?? punti.length) - (ordine.get(y.campo) ?? punti.length));
}

function posto(uno: Grezzo, punti: readonly Punto[], { richiesta }: ModuloAtto): RilievoAtto {
  const punto = trovaPunto(punti, uno.campo);
  const campo = punto?.percorso ?? '';
  const valore = campo === '' ? '' : JSON.stringify(prendi(richiesta, campo) ?? '');
  return {
    codice: uno.codice,
    gravita: uno.gravita,
    causa: uno.causa,
    rimedio: uno.rimedio,
    ufficiale: uno.ufficiale ?? false,
    campo,
    passo: punto?.passo ?? 'riepilogo',
    // A rule on a field still empty says what is missing, too: nobody is told off for what they have not come to yet.
    manca: uno.manca ?? (uno.gravita === 'E' && punto !== undefined && !pieno(punto, richiesta)),
    firma: `${uno.codice}|${campo}|${uno.causa}|${valore}`,
  };
}

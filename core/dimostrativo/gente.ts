import type { Sesso } from '#contract/codice-fiscale.ts';
import { nomiItaliani } from '#resources/comune-dimostrativo/nomi.ts';
import { italiana, type Ambiente } from './ambiente.ts';
import { piuAnni, piuPresto, piuTardi } from './caso.ts';
import { registrata, type Estraneo, type LuogoVita, type Persona, type Unione } from './persona.ts';

/** A child who grew up here and now lives on their own, not yet met again. */
interface Cresciuto {
  readonly sesso: Sesso;
  readonly nascita: string;
  readonly cognome: string;
  readonly padre?: Persona | Estraneo;
  readonly madre?: Persona | Estraneo;
}

/** Makes the people of the place, and remembers the children of earlier families so that they turn up as adults. */
export interface Gente {
  nome(sesso: Sesso, nascita: string): string;
  /** @param compagno whose brothers and sisters are left out. */
  adulto(sesso: Sesso, etaMinima: number, etaMassima: number, compagno?: Persona): Persona;
  figlio(
    nascita: string,
    cognome: string,
    padre?: Persona | Estraneo,
    madre?: Persona | Estraneo,
    sesso?: Sesso,
  ): Persona;
  /** Days of birth of the children of a couple, in order. */
  nascite(quante: number, madre: Persona, padre: Persona | undefined, da: string): string[];
  /** Children still at home; the others are remembered. */
  prole(
    nascite: readonly string[],
    cognome: string,
    padre?: Persona | Estraneo,
    madre?: Persona | Estraneo,
  ): Persona[];
  sposa(a: Persona, b: Persona | Estraneo, tipo?: Unione['tipo']): Unione;
  estraneo(sesso: Sesso, nascita: string): Estraneo;
}

/** Of a large town not every child turns up again: enough for the demo municipality and for memory. */
const ricordati = 4000;

function nomeDi(caso: Ambiente['caso'], sesso: Sesso, nascita: string): string {
  const anno = Number(nascita.slice(0, 4));
  const epoca = nomiItaliani.find((e) => anno <= e.finoAl) ?? nomiItaliani[0];
  const primo = caso.comune(epoca?.[sesso] ?? []);
  if (!caso.vero(0.06)) return primo;
  const secondo = caso.comune(epoca?.[sesso] ?? []);
  return secondo === primo ? primo : `${primo} ${secondo}`;
}

function giorniDiNascita(
  { caso, oggi }: Ambiente,
  quante: number,
  [madre, padre]: readonly [Persona, Persona | undefined],
  da: string,
): string[] {
  const limite = piuPresto(oggi, piuAnni(madre.nascita, 43));
  const inizio = piuTardi(da, piuAnni(madre.nascita, 19), ...(padre ? [piuAnni(padre.nascita, 19)] : []));
  const date: string[] = [];
  let data = caso.giorno(inizio, piuAnni(inizio, 5));
  while (date.length < quante && data <= limite) {
    date.push(data);
    data = caso.giorno(piuAnni(data, 2), piuAnni(data, 6));
  }
  return date;
}

function nozze(ambiente: Ambiente, tipo: Unione['tipo'], a: Persona, b: Persona | Estraneo): Unione {
  const { caso, oggi } = ambiente;
  const piuGiovane = piuTardi(a.nascita, b.nascita ?? a.nascita);
  const prima = tipo === 'unione-civile' ? '2016-06-06' : piuAnni(piuGiovane, 21);
  const data = piuPresto(
    piuTardi(prima, caso.giorno(piuAnni(piuGiovane, 22), piuAnni(piuGiovane, 35))),
    oggi,
  );
  const luogo: LuogoVita = caso.vero(0.75) ? ambiente.sede.qui : ambiente.luogoDiNascita(data);
  const unione: Unione = {
    tipo,
    a,
    b,
    data,
    luogo,
    // Church weddings are transcribed in part 2, series A.
    atto: ambiente.atto(
      tipo === 'matrimonio' ? 'matrimoni' : 'unioni',
      luogo,
      data,
      tipo === 'matrimonio' && caso.vero(0.6) ? '2' : '1',
    ),
  };
  a.unione = unione;
  if (registrata(b)) b.unione = unione;
  return unione;
}

/** Where among them is one of that age, who is no brother or sister of `compagno`; -1: nobody. */
function cresciutoFra(
  cresciuti: readonly Cresciuto[],
  { sesso, prima, dopo }: { readonly sesso: Sesso; readonly prima: string; readonly dopo: string },
  compagno: Persona | undefined,
): number {
  return cresciuti.findIndex(
    (c) =>
      c.sesso === sesso &&
      c.nascita > prima &&
      c.nascita <= dopo &&
      (compagno === undefined || c.madre !== compagno.madre),
  );
}

export function creaGente(ambiente: Ambiente): Gente {
  const { caso, oggi } = ambiente;
  const cresciuti: Cresciuto[] = [];

  const gente: Gente = {
    nome: (sesso, nascita) => nomeDi(caso, sesso, nascita),
    estraneo: (sesso, nascita) => ({
      cognome: caso.comune(ambiente.sede.cognomi),
      nome: gente.nome(sesso, nascita),
      sesso,
      nascita,
    }),
    adulto(sesso, etaMinima, etaMassima, compagno) {
      const prima = piuAnni(oggi, -etaMassima - 1);
      const dopo = piuAnni(oggi, -etaMinima);
      const dove = cresciutoFra(cresciuti, { sesso, prima, dopo }, compagno);
      const [noto] = dove >= 0 && caso.vero(0.8) ? cresciuti.splice(dove, 1) : [];
      const nascita = noto?.nascita ?? caso.giorno(prima, dopo);
      const cognome = noto?.cognome ?? caso.comune(ambiente.sede.cognomi);
      const genitori = noto ?? {
        padre: { ...gente.estraneo('M', piuAnni(nascita, -caso.intero(22, 40))), cognome },
        madre: gente.estraneo('F', piuAnni(nascita, -caso.intero(20, 38))),
      };
      return gente.figlio(nascita, cognome, genitori.padre, genitori.madre, sesso);
    },
    figlio(nascita, cognome, padre, madre, sesso: Sesso = caso.vero(0.512) ? 'M' : 'F') {
      return ambiente.persona({
        cognome,
        nome: gente.nome(sesso, nascita),
        sesso,
        nascita,
        luogoNascita: ambiente.luogoDiNascita(nascita),
        cittadinanza: italiana,
        iscrizione: { motivo: '1', data: nascita, comune: ambiente.sede.qui },
        ...(padre ? { padre } : {}),
        ...(madre ? { madre } : {}),
      });
    },
    nascite: (quante, madre, padre, da) => giorniDiNascita(ambiente, quante, [madre, padre], da),
    prole(nascite, cognome, padre, madre) {
      const inCasa: Persona[] = [];
      for (const nascita of nascite) {
        if (piuAnni(nascita, caso.intero(19, 33)) > oggi) {
          inCasa.push(gente.figlio(nascita, cognome, padre, madre));
        } else if (caso.vero(0.6) && cresciuti.length < ricordati) {
          const sesso = caso.vero(0.5) ? 'M' : 'F';
          cresciuti.push({
            sesso,
            nascita,
            cognome,
            ...(padre ? { padre } : {}),
            ...(madre ? { madre } : {}),
          });
        }
      }
      return inCasa;
    },
    sposa: (a, b, tipo = 'matrimonio') => nozze(ambiente, tipo, a, b),
  };
  return gente;
}

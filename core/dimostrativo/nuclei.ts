import { comuneAllora, type Ambiente } from './ambiente.ts';
import { piuAnni, piuPresto, piuTardi } from './caso.ts';
import { documentoFamiglia } from './documento.ts';
import type { Gente } from './gente.ts';
import { registrata, type Persona, type Unione } from './persona.ts';
import type { Famiglia } from '../registro/modello.ts';

/** People and families that belong together: a block of the municipality. */
export interface Nucleo {
  readonly persone: Persona[];
  readonly famiglie: Famiglia[];
}

export type Componenti = [Persona, string][];

/** Puts a household under one roof; some came from another comune, when the register of each still stood alone. */
export function insediata(
  ambiente: Ambiente,
  origine: string,
  componenti: Componenti,
  motivo?: string,
): Famiglia {
  const { caso, oggi } = ambiente;
  const dal = caso.vero(0.5) ? origine : caso.giorno(origine, oggi);
  return documentoFamiglia({
    id: ambiente.idFamiglia(),
    tipoScheda: '3',
    origine,
    ...(motivo === undefined ? {} : { motivo }),
    indirizzo: ambiente.indirizzo(dal),
    componenti,
  });
}

/** Grown-ups who moved here from another comune at some moment before the family began. */
function forseImmigrato(ambiente: Ambiente, persona: Persona, entro: string): void {
  const { caso } = ambiente;
  const ultimo = '2018-12-31';
  const da = piuAnni(persona.nascita, 18);
  if (!caso.vero(0.3) || da >= ultimo || da >= entro) return;
  const data = caso.giorno(da, entro < ultimo ? entro : ultimo);
  const provenienza = ambiente.luogoDiNascita(data);
  // Tab. 07: 3 from a comune whose register was still its own.
  if (provenienza.codiceCatastale !== ambiente.sede.qui.codiceCatastale)
    persona.iscrizione = { motivo: '3', data, comune: ambiente.sede.qui, provenienza };
}

export function muore(ambiente: Ambiente, unione: Unione, chi: Persona | Unione['b'], da: string): void {
  const { caso, oggi } = ambiente;
  const data = caso.giorno(da, oggi);
  const luogo = caso.vero(0.5)
    ? ambiente.sede.qui
    : (comuneAllora(ambiente.luoghi, ambiente.sede.ospedale, data) ?? ambiente.sede.qui);
  const evento = { data, luogo, atto: ambiente.atto('morti', luogo, data) };
  unione.fine = { tipo: 'morte', chi, evento };
  if (registrata(chi)) chi.decesso = evento;
}

/** Tab. 05: 3 son or daughter of the head. */
function conFigli(componenti: Componenti, figli: readonly Persona[]): Componenti {
  return [...componenti, ...figli.map((figlio): [Persona, string] => [figlio, '3'])];
}

export function persona(ambiente: Ambiente, gente: Gente): Nucleo {
  const { caso, oggi } = ambiente;
  const [min, max] = caso.pesato([
    [[22, 44], 34],
    [[45, 64], 30],
    [[65, 84], 30],
    [[85, 97], 6],
  ] as const);
  const sola = gente.adulto(caso.vero(max > 64 ? 0.3 : 0.52) ? 'M' : 'F', min, max);
  const persone = [sola];
  let origine = caso.giorno(piuAnni(sola.nascita, 20), oggi);
  let figli: Persona[] = [];
  const sorte = caso.numero();
  if (max > 64 && sorte < 0.6) {
    const nascita = caso.giorno(piuAnni(sola.nascita, -5), piuAnni(sola.nascita, 2));
    const sesso = sola.sesso === 'M' ? 'F' : 'M';
    const registrato = caso.vero(0.55);
    const coniuge = registrato
      ? gente.figlio(nascita, gente.estraneo(sesso, nascita).cognome, undefined, undefined, sesso)
      : gente.estraneo(sesso, nascita);
    const unione = gente.sposa(sola, coniuge);
    origine = unione.data;
    const date = sola.sesso === 'F' ? gente.nascite(caso.intero(0, 3), sola, undefined, origine) : [];
    figli = gente.prole(date, coniuge.cognome, coniuge, sola);
    const prima = registrato ? '1990-01-01' : '1970-01-01';
    muore(ambiente, unione, coniuge, piuTardi(piuAnni(origine, 2), prima, ...date));
    if (registrata(coniuge)) {
      coniuge.indirizzo = ambiente.indirizzo(origine);
      persone.push(coniuge);
    }
  } else if (min >= 45 && sorte < (max > 64 ? 0.78 : 0.45)) {
    const ex = gente.estraneo(sola.sesso === 'M' ? 'F' : 'M', sola.nascita);
    const unione = gente.sposa(sola, ex);
    const data = caso.giorno(piuTardi(piuAnni(unione.data, 3), '1975-01-01'), oggi);
    unione.fine = { tipo: 'divorzio', data, numero: `${caso.intero(1, 2400)}/${data.slice(0, 4)}` };
    origine = data;
  }
  forseImmigrato(ambiente, sola, origine);
  return {
    persone: [...persone, ...figli],
    famiglie: [insediata(ambiente, origine, conFigli([[sola, '1']], figli))],
  };
}

export function coppia(ambiente: Ambiente, gente: Gente): Nucleo {
  const { caso, oggi } = ambiente;
  const uomo = gente.adulto('M', 27, 90);
  const eta = Number(oggi.slice(0, 4)) - Number(uomo.nascita.slice(0, 4));
  const donna = gente.adulto('F', Math.max(24, eta - 7), Math.max(26, eta + 2), uomo);
  const sposati = eta > 60 ? caso.vero(0.96) : caso.vero(0.7);
  const piuGiovane = piuTardi(uomo.nascita, donna.nascita);
  const origine = sposati
    ? gente.sposa(uomo, donna).data
    : caso.giorno(
        piuAnni(piuGiovane, 22),
        piuPresto(oggi, piuAnni(piuGiovane, 24 + Math.floor((eta - 24) / 2))),
      );
  const quanti = caso.pesato([
    [0, 22],
    [1, 38],
    [2, 32],
    [3, 8],
  ] as const);
  const figli = gente.prole(gente.nascite(quanti, donna, uomo, origine), uomo.cognome, uomo, donna);
  for (const adulto of [uomo, donna]) forseImmigrato(ambiente, adulto, origine);
  const persone = [uomo, donna, ...figli];
  const [capo, altra] = caso.vero(0.8) ? [uomo, donna] : [donna, uomo];
  // Tab. 05: 2 coniuge, 23 convivente; tab. 26: 1 matrimonio, 6 affettivi.
  const componenti: Componenti = conFigli(
    [
      [capo, '1'],
      [altra, sposati ? '2' : '23'],
    ],
    figli,
  );
  return { persone, famiglie: [insediata(ambiente, origine, componenti, sposati ? '1' : '6')] };
}

export function genitoreSolo(ambiente: Ambiente, gente: Gente): Nucleo {
  const { caso, oggi } = ambiente;
  const madre = gente.adulto('F', 26, 60);
  const sposata = caso.vero(0.55);
  const padre =
    caso.vero(0.85) || sposata ? gente.estraneo('M', piuAnni(madre.nascita, -caso.intero(0, 6))) : undefined;
  const unione = sposata && padre ? gente.sposa(madre, padre) : undefined;
  const date = gente.nascite(caso.intero(1, 2), madre, undefined, unione?.data ?? piuAnni(madre.nascita, 20));
  const figli = gente.prole(date, padre?.cognome ?? madre.cognome, padre, madre);
  let origine = piuTardi(...date.slice(0, 1), piuAnni(madre.nascita, 20));
  if (unione) {
    const data = caso.giorno(piuTardi(piuAnni(unione.data, 1), ...date), oggi);
    unione.fine = { tipo: 'divorzio', data, numero: `${caso.intero(1, 2400)}/${data.slice(0, 4)}` };
    origine = piuTardi(origine, data);
  }
  const componenti: Componenti = conFigli([[madre, '1']], figli);
  return { persone: [madre, ...figli], famiglie: [insediata(ambiente, origine, componenti, '2')] };
}

/** Grown-up child who keeps house with an old parent, alone or with spouse and children. */
export function allargata(ambiente: Ambiente, gente: Gente): Nucleo {
  const { caso } = ambiente;
  const nonna = gente.adulto('F', 66, 93);
  const nonno = gente.estraneo('M', piuAnni(nonna.nascita, -caso.intero(0, 7)));
  const nozze = gente.sposa(nonna, nonno);
  const [nascita] = gente.nascite(1, nonna, undefined, nozze.data);
  if (nascita === undefined) return persona(ambiente, gente);
  muore(ambiente, nozze, nonno, piuTardi(piuAnni(nascita, 1), '1970-01-01'));
  const capo = gente.figlio(nascita, nonno.cognome, nonno, nonna);
  const componenti: Componenti = [
    [capo, '1'],
    [nonna, '6'],
  ];
  return {
    persone: [capo, nonna],
    famiglie: [insediata(ambiente, piuAnni(nascita, 19), componenti, '2')],
  };
}

export function unioneCivile(ambiente: Ambiente, gente: Gente): Nucleo {
  const sesso = ambiente.caso.vero(0.6) ? 'M' : 'F';
  const uno = gente.adulto(sesso, 33, 62);
  const altra = gente.adulto(sesso, 33, 62, uno);
  const unione = gente.sposa(uno, altra, 'unione-civile');
  return {
    persone: [uno, altra],
    famiglie: [
      insediata(
        ambiente,
        unione.data,
        [
          [uno, '1'],
          [altra, '28'],
        ],
        '6',
      ),
    ],
  };
}

import { comunitaStraniere, type Comunita } from '#resources/comune-dimostrativo/stranieri.ts';
import type { Sesso } from '#contract/codice-fiscale.ts';
import type { Ambiente } from './ambiente.ts';
import { piuAnni, piuPresto, piuTardi } from './caso.ts';
import type { Gente } from './gente.ts';
import { insediata, type Componenti, type Nucleo } from './nuclei.ts';
import type { LuogoVita, Persona } from './persona.ts';

function patria(ambiente: Ambiente, comunita: Comunita): LuogoVita {
  const { codiceCatastale, codiceStato, stato } = comunita;
  return { codiceCatastale, estero: { citta: ambiente.caso.uno(comunita.citta), codiceStato, stato } };
}

/** Tab. 08: citizens of the Union have attestations without end, the others permits, permanent after some years. */
export function titoloDiSoggiorno(
  { caso, oggi }: Ambiente,
  unioneEuropea: boolean,
  arrivo: string,
): NonNullable<Persona['permesso']> {
  const numero = `${unioneEuropea ? 'A' : 'I'}${String(caso.intero(1, 99_999_999)).padStart(8, '0')}`;
  const daTempo = piuAnni(arrivo, 6) < oggi;
  if (unioneEuropea) return { tipo: daTempo ? '3' : '4', numero, dal: caso.giorno(arrivo, oggi) };
  if (daTempo && caso.vero(0.7)) return { tipo: '2', numero, dal: caso.giorno(piuAnni(arrivo, 5), oggi) };
  const dal = caso.giorno(piuTardi(arrivo, piuAnni(oggi, -1)), oggi);
  return { tipo: '1', numero, dal, al: piuAnni(dal, 2) };
}

interface Venuto {
  readonly sesso: Sesso;
  readonly nascita: string;
  readonly arrivo: string;
  readonly cognome: string;
  readonly padre?: Persona;
  readonly madre?: Persona;
}

/** Someone of a community: born there if before the arrival of the family, else in a hospital of this area. */
function persona(ambiente: Ambiente, comunita: Comunita, venuto: Venuto): Persona {
  const { arrivo, ...chi } = venuto;
  const qua = chi.nascita >= arrivo;
  const natale = qua ? ambiente.luogoDiNascita(chi.nascita) : patria(ambiente, comunita);
  const nuova = ambiente.persona({
    ...chi,
    nome: ambiente.caso.comune(comunita[chi.sesso]),
    luogoNascita: natale,
    cittadinanza: comunita,
    // Tab. 07: 1 nascita, 4 dall'estero.
    iscrizione: qua
      ? { motivo: '1', data: chi.nascita, comune: ambiente.sede.qui }
      : { motivo: '4', data: arrivo, comune: ambiente.sede.qui, provenienza: natale },
  });
  nuova.permesso = titoloDiSoggiorno(ambiente, comunita.unioneEuropea, qua ? chi.nascita : arrivo);
  return nuova;
}

/** A household that came from abroad: alone, or a couple with the children born before and after. */
export function venutiDaFuori(ambiente: Ambiente, gente: Gente): Nucleo {
  const { caso, oggi } = ambiente;
  const comunita = caso.pesato(comunitaStraniere.map((c) => [c, c.peso] as const));
  const nascita = caso.giorno(piuAnni(oggi, -62), piuAnni(oggi, -23));
  const arrivo = caso.giorno(piuTardi(piuAnni(nascita, 18), '1992-01-01'), oggi);
  if (caso.vero(0.4)) {
    const sesso = caso.vero(0.45) ? 'M' : 'F';
    const sola = persona(ambiente, comunita, { sesso, nascita, arrivo, cognome: caso.uno(comunita.cognomi) });
    return { persone: [sola], famiglie: [insediata(ambiente, arrivo, [[sola, '1']])] };
  }
  const uomo = persona(ambiente, comunita, {
    sesso: 'M',
    nascita,
    arrivo,
    cognome: caso.uno(comunita.cognomi),
  });
  const donna = persona(ambiente, comunita, {
    sesso: 'F',
    nascita: piuPresto(caso.giorno(piuAnni(nascita, -2), piuAnni(nascita, 6)), piuAnni(oggi, -22)),
    arrivo,
    cognome: caso.uno(comunita.cognomi),
  });
  const nozze = piuPresto(caso.giorno(piuAnni(piuTardi(uomo.nascita, donna.nascita), 19), oggi), oggi);
  const estero = nozze < arrivo;
  const luogo = estero ? patria(ambiente, comunita) : ambiente.sede.qui;
  // A deed made abroad is transcribed here in part 2, series C.
  const atto = estero
    ? ambiente.atto('matrimoni', ambiente.sede.qui, arrivo, '2', 'C')
    : ambiente.atto('matrimoni', ambiente.sede.qui, nozze);
  uomo.unione = donna.unione = { tipo: 'matrimonio', a: uomo, b: donna, data: nozze, luogo, atto };
  const figli = gente
    .nascite(caso.intero(0, 3), donna, uomo, nozze)
    .filter((quando) => piuAnni(quando, 24) > oggi)
    .map((quando) =>
      persona(ambiente, comunita, {
        sesso: caso.vero(0.5) ? 'M' : 'F',
        nascita: quando,
        arrivo,
        cognome: uomo.cognome,
        padre: uomo,
        madre: donna,
      }),
    );
  const componenti: Componenti = [
    [uomo, '1'],
    [donna, '2'],
    ...figli.map((figlio): [Persona, string] => [figlio, '3']),
  ];
  return {
    persone: [uomo, donna, ...figli],
    famiglie: [insediata(ambiente, piuTardi(arrivo, nozze), componenti, '1')],
  };
}

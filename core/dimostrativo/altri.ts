import { convivenze } from '#resources/comune-dimostrativo/territorio.ts';
import { comunitaStraniere } from '#resources/comune-dimostrativo/stranieri.ts';
import type { Ambiente } from './ambiente.ts';
import { piuAnni, piuTardi } from './caso.ts';
import { documentoFamiglia } from './documento.ts';
import type { Gente } from './gente.ts';
import { insediata, type Nucleo } from './nuclei.ts';
import type { Cancellazione, LuogoVita, Persona } from './persona.ts';

/** Care home, convent, barracks: one head, the others members. */
export function convivenza(ambiente: Ambiente, gente: Gente, quale: (typeof convivenze)[number]): Nucleo {
  const { caso, oggi } = ambiente;
  const [min, max] = quale.eta;
  const sesso = quale.specie === '1' ? 'F' : undefined;
  const persone = Array.from({ length: quale.ospiti }, () =>
    gente.adulto(sesso ?? (caso.vero(0.5) ? 'M' : 'F'), min, max),
  );
  const origine = '1984-05-14';
  for (const ospite of persone) {
    const data = caso.giorno(piuTardi(origine, piuAnni(ospite.nascita, 20)), oggi);
    if (data <= '2018-12-31' && ospite.luogoNascita.codiceCatastale !== ambiente.sede.qui.codiceCatastale)
      ospite.iscrizione = {
        motivo: '3',
        data,
        comune: ambiente.sede.qui,
        provenienza: ambiente.luogoDiNascita(data),
      };
  }
  const famiglia = documentoFamiglia({
    id: ambiente.idFamiglia(),
    tipoScheda: '4',
    origine,
    convivenza: quale,
    indirizzo: ambiente.indirizzo(origine),
    // Tab. 06: 1 responsabile, 2 membro.
    componenti: persone.map((ospite, i) => [ospite, i === 0 ? '1' : '2'] as const),
  });
  return { persone, famiglie: [famiglia] };
}

/** No fixed abode: registered at the street that the municipality sets aside for it. */
export function senzaFissaDimora(ambiente: Ambiente, gente: Gente): Nucleo {
  const sola = gente.adulto(ambiente.caso.vero(0.7) ? 'M' : 'F', 35, 66);
  sola.senzaFissaDimora = true;
  const dal = ambiente.caso.giorno('2012-01-01', ambiente.oggi);
  const famiglia = documentoFamiglia({
    id: ambiente.idFamiglia(),
    tipoScheda: '3',
    origine: dal,
    indirizzo: {
      ...{ sede: ambiente.sede, codSpecie: '213', specie: 'VIA' },
      ...{ nome: 'DELLA CASA COMUNALE', numero: '1', dal },
    },
    componenti: [[sola, '1']],
  });
  return { persone: [sola], famiglie: [famiglia] };
}

/** People who lived here and left: to another comune, abroad, or nobody knows where. */
export function partito(ambiente: Ambiente, gente: Gente): Nucleo {
  const { caso, oggi } = ambiente;
  const chi = gente.adulto(caso.vero(0.5) ? 'M' : 'F', 26, 70);
  const destinazione = (): LuogoVita => ambiente.luogoDiNascita('2010-01-01');
  chi.cancellazione = caso.pesato<() => Cancellazione>([
    // Tab. 15: 3 another comune, until every register had joined; 5 a foreigner abroad; 6 irreperibilità.
    [
      () => {
        const dove = destinazione();
        return {
          motivo: '3',
          data: caso.giorno(piuTardi('2002-01-01', piuAnni(chi.nascita, 18)), '2018-12-31'),
          ...(dove.codiceCatastale === ambiente.sede.qui.codiceCatastale ? {} : { destinazione: dove }),
        };
      },
      70,
    ],
    [() => ({ motivo: '6', data: caso.giorno('2019-01-01', oggi) }), 30],
  ])();
  chi.indirizzo = ambiente.indirizzo(chi.nascita);
  return { persone: [chi], famiglie: [] };
}

/** A foreigner who lived here alone and went back. */
export function rimpatriato(ambiente: Ambiente): Nucleo {
  const { caso, oggi } = ambiente;
  const { cognomi, citta, M, ...stato } = caso.uno(comunitaStraniere);
  const nascita = caso.giorno(piuAnni(oggi, -60), piuAnni(oggi, -35));
  const luogo: LuogoVita = {
    codiceCatastale: stato.codiceCatastale,
    estero: { ...stato, citta: caso.uno(citta) },
  };
  const arrivo = caso.giorno('2012-01-01', '2018-12-31');
  const chi: Persona = ambiente.persona({
    cognome: caso.uno(cognomi),
    nome: caso.uno(M),
    sesso: 'M',
    nascita,
    luogoNascita: luogo,
    cittadinanza: stato,
    iscrizione: { motivo: '4', data: arrivo, comune: ambiente.sede.qui, provenienza: luogo },
  });
  chi.indirizzo = ambiente.indirizzo(arrivo);
  chi.cancellazione = { motivo: '5', data: caso.giorno(piuAnni(arrivo, 1), oggi), destinazione: luogo };
  return { persone: [chi], famiglie: [] };
}

/** Alone, with nobody: fills the municipality up to the number asked for. */
export function ultimo(ambiente: Ambiente, gente: Gente): Nucleo {
  const solo = gente.adulto(ambiente.caso.vero(0.5) ? 'M' : 'F', 24, 60);
  const origine = ambiente.caso.giorno(piuAnni(solo.nascita, 20), ambiente.oggi);
  return { persone: [solo], famiglie: [insediata(ambiente, origine, [[solo, '1']])] };
}

import { personaggi } from '../../../dimostrativo/index.ts';
import type { Soggetto } from '../../modello.ts';
import { chi, conSoggetto, type Mondo } from '../../mondo-di-prova.ts';
import { nominato, sara, type Convivenza, type Unione } from './richieste-di-prova.ts';

type Parti = Partial<Soggetto['dati']>;

export const dati =
  (parti: Parti) =>
  (s: Soggetto): Soggetto => ({ ...s, dati: { ...s.dati, ...parti } });
export const morto =
  (dataEvento: string) =>
  (s: Soggetto): Soggetto => ({
    ...s,
    stato: 'deceduto',
    dati: { ...s.dati, datiDecesso: { dataEvento } },
  });
/** Somebody's record in another state. */
export const con =
  (id: string, come: (s: Soggetto) => Soggetto) =>
  (mondo: Mondo): Mondo =>
    conSoggetto(mondo, id, come);
export const tutto =
  (...passi: readonly ((mondo: Mondo) => Mondo)[]) =>
  (mondo: Mondo): Mondo =>
    passi.reduce((fatto, passo) => passo(fatto), mondo);
export const matrimonio = (id: string, dataEvento: string): Parti => ({
  matrimonio: { coniuge: nominato(id), datiMatrimonio: { dataEvento } },
});
export const convivenza = (id: string, altro: Partial<Convivenza> = {}): Parti => ({
  convivenzaDiFatto: { convivente: nominato(id), contrattoStipula: { data: '2024-01-10' }, ...altro },
});
export const unione = (id: string, altro: Partial<Unione> = {}): Parti => ({
  unioneCivile: { unitoCivilmente: nominato(id), attoUnione: { dataEvento: '2023-05-06' }, ...altro },
});
export const finitaPerMorte = { contrattoRisoluzione: { motivoRisoluzione: '98' } };
export const scioltaPerMorte = {
  scioglimentoUnione: { motivoScioglimento: '98', datiEvento: { dataEvento: '2025-02-03' } },
};
/** Something happened after the subentro. */
export const mutata =
  (id: string, codice: string) =>
  (mondo: Mondo): Mondo => ({
    ...mondo,
    storie: new Map([
      ...mondo.storie,
      [
        id,
        [
          ...(mondo.storie.get(id) ?? []),
          {
            ...{ idOperazioneANPR: '2', codice, comune: '048050', dal: '2024-01-01' },
            ...{ registrata: '2024-01-02', dopo: chi(mondo, id) },
          },
        ],
      ],
    ]),
  });
export const arrivata =
  (id: string) =>
  (mondo: Mondo): Mondo => ({ ...mondo, storie: new Map([...mondo.storie, [id, []]]) });
export const senzaCodice = con(sara, (s) => {
  const { codiceFiscale: _, ...generalita } = s.dati.generalita;
  return { ...s, dati: { ...s.dati, generalita } };
});
export const diElena = (codFiscale: string): ((mondo: Mondo) => Mondo) =>
  con(personaggi.madreSola.madre, (s) => ({
    ...s,
    dati: { ...s.dati, generalita: { ...s.dati.generalita, codiceFiscale: { codFiscale, validitaCF: '1' } } },
  }));

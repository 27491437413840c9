import { PredisposizioneAnagrafica } from '#contract/anpr/index.ts';

type Evento = PredisposizioneAnagrafica['evento'];
export type GeneralitaDiProva = Evento['intestatario'][number];

const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
let numero = 1000;

export const giuliaDiProva: GeneralitaDiProva = {
  ...{ cognome: 'MARTELLI', nome: 'GIULIA', sesso: 'F', dataNascita: '1993-04-18' },
  luogoNascita: { comune: empoli },
};
export const lorenzoDiProva: GeneralitaDiProva = {
  ...{ cognome: 'CONTI', nome: 'LORENZO', sesso: 'M', dataNascita: '1990-11-05' },
  luogoNascita: { comune: empoli },
};

/** A notice of the digital civil registry, from the comune where the deed was made. */
export function predisposizioneDiProva(
  idTipoNotifica: string,
  evento: Partial<Evento> = {},
): PredisposizioneAnagrafica {
  numero += 1;
  return {
    testata: {
      ...{ idNotifica: String(numero), idTipoContenuto: '1', idTipoEvento: '2', codMittente: '048014' },
      ...{ idTipoNotifica, dataValidita: '2026-07-06', idUsecase: '2101' },
      descrizioneUsecase: 'Atto di prova',
    },
    evento: {
      intestatario: [giuliaDiProva],
      atto: {
        ...{ idAnsc: `2026-${numero}-12-048014`, comuneRegistrazione: empoli, anno: '2026' },
        ...{ numeroComunale: '12', dataFormazioneAtto: '2026-07-06' },
      },
      ...evento,
    },
  };
}

export const morteDiProva = {
  matrimonio: { coniuge: lorenzoDiProva },
  datiDecesso: { dataEvento: '2026-07-05', luogoEvento: { comune: vinci } },
} satisfies Partial<Evento>;

export const comeXml = (una: PredisposizioneAnagrafica): string => PredisposizioneAnagrafica.toXml(una);

import { empoli, sbagliati, type CasoSezione } from './di-prova.ts';
import type { Carta, Permesso } from './tipi.ts';

const { numero, dataRilascio, interdizioneEspatrio } = {
  numero: 'CA00000AA',
  dataRilascio: '2024-05-06',
  interdizioneEspatrio: 'N',
};
const carta = (cambi: Partial<Carta>): Carta => ({
  numero,
  dataRilascio,
  interdizioneEspatrio,
  comuneRilascio: empoli,
  ...cambi,
});
const consolare = (codiceConsolato: string, descrizioneConsolato: string): Carta => ({
  numero,
  dataRilascio,
  interdizioneEspatrio,
  consolatoRilascio: { codiceConsolato, descrizioneConsolato },
});

export const casiCarta: readonly CasoSezione<Carta>[] = [
  ['EC059 carta.cartaceaElettronica', 'neither paper nor electronic', carta({ cartaceaElettronica: '7' })],
  ['EHR41 carta.comuneRilascio', 'issued by nobody', { numero, dataRilascio, interdizioneEspatrio }],
  [
    'EHR41 carta.comuneRilascio',
    'issued by two',
    { ...consolare('2220100', 'VIENNA'), comuneRilascio: empoli },
  ],
  ['ES089 carta.dataRilascio', 'issued tomorrow', carta({ dataRilascio: '2026-07-12' })],
  ['EN330 carta.dataRilascio', 'issued after the effective date', carta({ dataRilascio: '2026-07-11' })],
  ['EC078 carta.comuneRilascio', 'no such comune', carta({ comuneRilascio: sbagliati.inesistente })],
  ['EC078 carta.comuneRilascio', 'not there any more', carta({ comuneRilascio: sbagliati.cessato })],
  [
    'EC080 carta.comuneRilascio.codiceIstat',
    'the code of another',
    carta({ comuneRilascio: sbagliati.altroCodice }),
  ],
  ['EC099 carta.consolatoRilascio.codiceConsolato', 'no such consulate', consolare('7777777', 'VIENNA')],
  [
    'EC100 carta.consolatoRilascio.descrizioneConsolato',
    'the seat of another',
    consolare('2220100', 'TIRANA'),
  ],
  [
    'EC079 carta.comuneRilascio',
    'no date, and a name borne twice',
    { numero, interdizioneEspatrio, comuneRilascio: sbagliati.incerto } as Carta,
  ],
];

const permesso = (cambi: Partial<Permesso>): Permesso => ({
  tipoSoggiorno: '1',
  numeroSoggiorno: 'I01234567',
  questuraRilascioSoggiorno: 'FIRENZE',
  dataRilascio: '2024-05-06',
  dataScadenza: '2029-05-06',
  ...cambi,
});

export const casiPermesso: readonly CasoSezione<Permesso>[] = [
  ['EN368 permesso', 'of an Italian', permesso({}), { italiano: true }],
  ['EC063 permesso.tipoSoggiorno', 'in no table', permesso({ tipoSoggiorno: '77' })],
  ['EC012 permesso.noteSoggiorno', 'another kind, without notes', permesso({ tipoSoggiorno: '9' })],
  ['ES029 permesso.dataRilascio', 'issued tomorrow', permesso({ dataRilascio: '2026-07-12' })],
  ['ES031 permesso.dataRilascio', 'expired before it was issued', permesso({ dataScadenza: '2024-05-05' })],
  ['ES032 permesso.dataScadenza', 'expired today', permesso({ dataScadenza: '2026-07-11' })],
  ['EHR67 permesso.numeroPassaporto', 'a passport too', permesso({ numeroPassaporto: 'YA1234567' })],
  ['EHR67 permesso.numeroPassaporto', 'neither of them', { tipoSoggiorno: '1' }],
  [
    'EHR68 permesso.questuraRilascioSoggiorno',
    'a number of no questura',
    { tipoSoggiorno: '1', numeroSoggiorno: 'I01234567' },
  ],
  ['EC087 permesso.comune', 'no such comune', permesso({ comune: sbagliati.inesistente })],
  ['EC087 permesso.comune', 'not there any more', permesso({ comune: sbagliati.cessato })],
  [
    'EC088 permesso.comune',
    'no date, and a name borne twice',
    { tipoSoggiorno: '1', numeroPassaporto: 'YA1234567', comune: sbagliati.incerto },
  ],
  ['EC089 permesso.comune.codiceIstat', 'the code of another', permesso({ comune: sbagliati.altroCodice })],
];

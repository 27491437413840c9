import type { Comune, DatiEvento } from '../../anpr/index.ts';
import { attoA, eventoDiProva, sbagliati, senzaData, statiSbagliati, type CasoSezione } from './di-prova.ts';

const morto = (cambi: Partial<DatiEvento>): DatiEvento => ({ ...eventoDiProva, ...cambi });
const registrato = (comune: Comune, cambi = {}): DatiEvento =>
  morto({ attoEventoANPR: { atto: attoA(comune, cambi) } });
const luogo = 'decesso.luogoEvento';
const atto = 'decesso.attoEventoANPR.atto.comuneRegistrazione';
const digitale = { idANSC: '2020-952670-238-002137', anno: '2020', numeroComunale: '7' };

export const casiLuoghiDecesso: readonly CasoSezione<DatiEvento>[] = [
  [`EC106 ${luogo}.comune`, 'no such comune', morto({ luogoEvento: { comune: sbagliati.inesistente } })],
  [
    `EC107 ${luogo}.comune`,
    'only a year, and a name borne twice',
    morto({ dataEvento: '2020-01-01', senzaGiornoMese: '1', luogoEvento: { comune: sbagliati.incerto } }),
  ],
  [
    `EC108 ${luogo}.comune.codiceIstat`,
    'the code of another',
    morto({ luogoEvento: { comune: sbagliati.altroCodice } }),
  ],
  [`EC109 ${luogo}.comune`, 'not there any more', morto({ luogoEvento: { comune: sbagliati.cessato } })],
  [
    `EC170 ${luogo}.localita.codiceStato`,
    'no such state',
    morto({ luogoEvento: { localita: statiSbagliati.inesistente } }),
  ],
  [
    `EC171 ${luogo}.localita.descrizioneStato`,
    'the name of another',
    morto({ luogoEvento: { localita: statiSbagliati.altroNome } }),
  ],
  [`EC110 ${atto}`, 'no such comune', registrato(sbagliati.inesistente)],
  [`EC111 ${atto}`, 'no date, and a name borne twice', registrato(sbagliati.incerto, senzaData)],
  [`EC112 ${atto}.codiceIstat`, 'the code of another', registrato(sbagliati.altroCodice)],
  [`EC113 ${atto}`, 'not there any more', registrato(sbagliati.cessato)],
  [
    'EC110 decesso.attoEventoANPR.attoANSC.comuneRegistrazione',
    'a digital deed of no comune',
    morto({ attoEventoANPR: { attoANSC: { ...digitale, comuneRegistrazione: sbagliati.inesistente } } }),
  ],
];

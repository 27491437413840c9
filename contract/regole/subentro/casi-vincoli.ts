import type { Generalita, SoggettoSubentro } from '../../anpr/index.ts';
import { adulto, attoA, empoli, eventoDiProva, francia, sbagliati } from '../sezioni/di-prova.ts';

type Cambi = Partial<SoggettoSubentro>;

const moglie: Generalita = { ...adulto, nome: 'GIULIA', sesso: 'F' };
const sposato = (datiMatrimonio: object = {}): Cambi => ({
  statoCivile: { statoCivile: '2' },
  matrimonio: { coniuge: moglie, datiMatrimonio: { ...eventoDiProva, ...datiMatrimonio } },
});
const vedovo = (morte: object): Cambi => ({
  ...sposato(),
  statoCivile: { statoCivile: '3' },
  vedovanza: { datiMorteconiuge: { ...eventoDiProva, ...morte } },
});
const sentenza = {
  data: '2020-07-20',
  tipoTribunale: '1',
  autorita: 'TRIBUNALE DI FIRENZE',
  dataValidita: '2020-08-01',
};
const divorziato = (cambi: object): Cambi => ({
  ...sposato(),
  statoCivile: { statoCivile: '4' },
  separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione: '3', sentenza, ...cambi },
});
const fine = 'separazioneAnnullamentoCessazioneMatrimonio';

export const casiVincoli: readonly (readonly [atteso: string, quando: string, cambi: Cambi])[] = [
  [
    'EC042 matrimonio.datiMatrimonio.luogoEvento.comune',
    'married in no comune',
    sposato({ luogoEvento: { comune: sbagliati.inesistente } }),
  ],
  [
    'EC081 matrimonio.datiMatrimonio.attoEvento.comuneRegistrazione',
    'a deed of marriage of no comune',
    sposato({ attoEvento: attoA(sbagliati.inesistente) }),
  ],
  [
    `EC096 ${fine}.attoAnnullamentoMatrimonio.comuneRegistrazione`,
    'a deed of divorce of no comune',
    divorziato({
      attoAnnullamentoMatrimonio: attoA(sbagliati.inesistente, { dataFormazioneAtto: '2020-07-21' }),
    }),
  ],
  [`EC165 ${fine}.tipoCessazione`, 'divorced for no reason', divorziato({ tipoCessazione: '77' })],
  [
    'EC177 unioneCivile.scioglimentoUnione.motivoScioglimento',
    'a union ended for no reason',
    {
      statoCivile: { statoCivile: '8' },
      unioneCivile: {
        unitoCivilmente: adulto,
        attoUnione: eventoDiProva,
        scioglimentoUnione: { motivoScioglimento: '77', datiEvento: eventoDiProva },
      },
    },
  ],
  [
    'EC177 convivenzaDiFatto.contrattoRisoluzione.motivoRisoluzione',
    'a cohabitation ended for no reason',
    {
      convivenzaDiFatto: {
        convivente: moglie,
        contrattoStipula: { data: '2020-06-01' },
        contrattoRisoluzione: { motivoRisoluzione: '77' },
      },
    },
  ],
  [
    'EHR70 vedovanza.datiMorteconiuge.attoEvento.anno',
    'a deed of death of no year',
    vedovo({ attoEvento: attoA(empoli, { anno: '0020' }) }),
  ],
  [
    'EHR71 matrimonio.datiMatrimonio.attoEvento.anno',
    'a deed of marriage of no year',
    sposato({ attoEvento: attoA(empoli, { anno: '0020' }) }),
  ],
  [
    `EHR73 ${fine}.attoAnnullamentoMatrimonio.anno`,
    'a deed of divorce of no year',
    divorziato({
      attoAnnullamentoMatrimonio: attoA(empoli, { anno: '0020', dataFormazioneAtto: '2020-07-21' }),
    }),
  ],
  [
    `EN242 ${fine}.sentenza.tipoTribunale`,
    'judged by no court',
    divorziato({ sentenza: { ...sentenza, tipoTribunale: '7' } }),
  ],
  [
    'EN306 matrimonio.datiMatrimonio',
    'a spouse and no marriage',
    { statoCivile: { statoCivile: '2' }, matrimonio: { coniuge: moglie } },
  ],
  [
    'EN383 unioneCivile.attoUnione',
    'a partner and no union',
    { statoCivile: { statoCivile: '6' }, unioneCivile: { unitoCivilmente: adulto } },
  ],
  [
    'EN383 convivenzaDiFatto.contrattoStipula',
    'a partner and no cohabitation',
    { convivenzaDiFatto: { convivente: moglie } },
  ],
  [
    'ES010 matrimonio.datiMatrimonio.dataEvento',
    'married before the birth',
    sposato({ dataEvento: '1989-06-01' }),
  ],
  [
    `ES012 ${fine}.sentenza.data`,
    'divorced tomorrow',
    divorziato({ sentenza: { ...sentenza, data: '2026-07-12', dataValidita: '2026-07-12' } }),
  ],
  [
    'ES048 matrimonio.datiMatrimonio.luogoEvento',
    'married in a comune and a state',
    sposato({ luogoEvento: { comune: empoli, localita: francia } }),
  ],
  [
    'ES067 vedovanza.datiMorteconiuge.luogoEvento',
    'a death in a comune and a state',
    vedovo({ luogoEvento: { comune: empoli, localita: francia } }),
  ],
];

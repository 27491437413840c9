import { di } from '../lingua.ts';
import { indirizzoEstero, residenzaEstera } from '../indirizzi.ts';
import { regola } from '../regola.ts';
import { comuneCompetente, presso } from './presso.ts';
import { casa } from './residenza.ts';
import type { TipoCertificato } from './tipo.ts';

/** 10, di residenza AIRE. */
export const residenzaAire: TipoCertificato = {
  codice: '10',
  regole: [
    regola('EN434', {
      violata: ({ soggetto }) => soggetto.stato === 'aire' && residenzaEstera(soggetto) === undefined,
      causa: 'Nella scheda non risulta un indirizzo di residenza all’estero.',
      rimedio: 'Completa l’indirizzo con una mutazione AIRE e ripeti.',
    }),
  ],
  blocchi: (domanda, l) => {
    const { soggetto } = domanda;
    const estera = residenzaEstera(soggetto);
    const dove = estera && indirizzoEstero(estera, l);
    if (!estera || !dove) return [];
    const iscritta = { presso: presso(comuneCompetente(domanda), l) };
    const consolato = estera.localitaEstera?.consolato.descrizioneConsolato;
    const circoscrizione =
      consolato === undefined ? [] : [di(l, 'indirizzo.consolato', { valore: consolato })];
    return [
      { tipo: 'paragrafo', testo: di(l, 'residenza.aire', iscritta, soggetto.dati.generalita.sesso) },
      casa(dove, estera.dataDecorrenzaResidenza, l, circoscrizione),
    ];
  },
  dati: ({ soggetto, comune }) => {
    const estera = residenzaEstera(soggetto);
    return {
      generalitaAttuali: soggetto.dati.generalita,
      ...(estera && { residenza: [estera] }),
      ...(soggetto.comune === comune.codiceIstat && { comuneCompetente: comune.nome }),
    };
  },
};

import type { TipoResidenza } from '#contract/anpr/tipi/residenza.ts';
import type { Soggetto } from '../../registro/modello.ts';
import { accorda, giornoEsteso, indirizzo } from '../frasi.ts';
import { regola } from '../regola.ts';
import type { TipoCertificato } from './tipo.ts';

/** Tab. 25: 4 is residence abroad, 7 the last one in Italy, 8 a temporary one. */
const nonDimora = new Set(['4', '7', '8']);

/** Where the person is registered now; undefined when the record has no Italian address. */
export function residenzaAttuale({ dati }: Soggetto): TipoResidenza | undefined {
  return dati.residenza?.find((r) => !nonDimora.has(r.tipoIndirizzo) && indirizzo(r) !== undefined);
}

/** 8, di residenza. */
export const residenza: TipoCertificato = {
  codice: '8',
  regole: [
    regola('EN434', {
      violata: ({ soggetto }) => soggetto.stato === 'residente' && residenzaAttuale(soggetto) === undefined,
      causa: 'Nella scheda non risulta un indirizzo di residenza certificabile.',
      rimedio: 'Completa la residenza con una mutazione e ripeti.',
    }),
  ],
  blocchi: ({ soggetto }) => {
    const attuale = residenzaAttuale(soggetto);
    const dove = attuale && indirizzo(attuale);
    if (!attuale || !dove) return [];
    const { generalita: g, attributiSoggetto } = soggetto.dati;
    const comune = attuale.indirizzo?.comune;
    const presso = comune ? ` del Comune di ${comune.nomeComune} (${comune.siglaProvinciaIstat})` : '';
    const come =
      attributiSoggetto?.senzaFissaDimora?.toUpperCase() === 'S'
        ? ', senza fissa dimora, con domicilio in'
        : ', con residenza in';
    const dal = attuale.dataDecorrenzaResidenza;
    return [
      {
        tipo: 'paragrafo',
        testo: `è ${accorda(g.sesso, 'iscritt')} nell’anagrafe della popolazione residente${presso}${come}`,
      },
      {
        tipo: 'rilievo',
        testo: dove.strada,
        sotto: [dove.luogo, ...(dal === undefined ? [] : [`dal ${giornoEsteso(dal)}`])],
      },
    ];
  },
  dati: ({ soggetto }) => {
    const attuale = residenzaAttuale(soggetto);
    return {
      generalitaAttuali: soggetto.dati.generalita,
      ...(attuale && { residenza: [attuale] }),
      ...(attuale?.indirizzo && { comuneCompetente: attuale.indirizzo.comune.nomeComune }),
    };
  },
};

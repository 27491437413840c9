import type { Domanda } from '../domanda.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { residenzaEstera } from '../indirizzi.ts';
import { regola, type RegolaCertificato } from '../regola.ts';
import type { RegoleTipo } from './regole-tipo.ts';

/** Tab. 1. */
const libero = new Set(['1', '3', '4', '7', '8']);
const senzaMatrimonio = new Set(['1', '6', '7', '8']);
const unione = new Set(['6', '7', '8']);

const statoCivile = ({ soggetto }: Domanda): string =>
  senzaZeri(soggetto.dati.statoCivile?.statoCivile ?? '');

const assente: RegolaCertificato<Domanda> = regola('EN138', {
  violata: (d) => statoCivile(d) === '',
  causa: 'Nella scheda non risulta lo stato civile.',
  rimedio: 'Aggiorna lo stato civile con una mutazione della scheda e ripeti.',
});

const nonClassificabile: RegolaCertificato<Domanda> = regola('EN404', {
  violata: (d) => statoCivile(d) === '9',
  causa: 'Lo stato civile della persona è ignoto o non documentato.',
  rimedio: 'Aggiorna lo stato civile con una mutazione della scheda e ripeti.',
});

const daMatrimonio = new Set(['2', '3', '4']);

/** A status that comes from a union of which the record has nothing (some of it is enough). */
const senzaUnione: RegolaCertificato<Domanda> = regola('EN404', {
  violata: (d) => {
    const { matrimonio, unioneCivile } = d.soggetto.dati;
    if (daMatrimonio.has(statoCivile(d))) return matrimonio === undefined;
    return unione.has(statoCivile(d)) && unioneCivile === undefined;
  },
  causa: 'Nella scheda mancano del tutto i dati da cui viene lo stato civile.',
  rimedio: 'Aggiungi il matrimonio o l’unione con una mutazione della scheda (5008) e ripeti.',
});

/** When a person left for abroad, as far as the record knows; of who lives in Italy, never. */
function espatrio({ soggetto: { stato, dati } }: Domanda): string | undefined {
  if (stato !== 'aire') return undefined;
  const anno = dati.generalita.annoEspatrio;
  return residenzaEstera({ dati })?.dataDecorrenzaResidenza ?? (anno && `${anno}-12-31`);
}

/** Of who lives abroad only what came before is certified: the rest is of the consulate (workflows.md §8.3). */
function dopoEspatrio(
  evento: (dati: Domanda['soggetto']['dati']) => string | undefined,
): RegolaCertificato<Domanda> {
  return regola('EN044', {
    campo: 'listaTipiCertificati.tipoCertificato',
    violata: (d) => (evento(d.soggetto.dati) ?? '') > (espatrio(d) ?? '9999'),
    causa: 'La persona è iscritta all’AIRE e il fatto è successivo all’espatrio.',
    rimedio: 'Il certificato si chiede allo stato civile che ha trascritto l’atto, o al consolato.',
  });
}

/** 3, anagrafico di matrimonio. */
const matrimonio: RegoleTipo = {
  codice: '3',
  regole: [
    assente,
    regola('EN160', {
      violata: (d) => senzaMatrimonio.has(statoCivile(d)),
      causa: 'Lo stato civile della persona non viene da un matrimonio.',
      rimedio: 'Scegli il certificato di stato civile, di stato libero o di unione civile.',
    }),
    regola('EN162', {
      violata: (d) => ['2', '3', '4'].includes(statoCivile(d)) && d.soggetto.dati.matrimonio === undefined,
      causa: 'Nella scheda mancano i dati del matrimonio.',
      rimedio: 'Aggiungi il matrimonio con una mutazione della scheda (5008, tipo 12) e ripeti.',
    }),
    regola('EN161', {
      violata: ({ soggetto: { dati } }) =>
        dati.matrimonio !== undefined &&
        dati.matrimonio.coniuge.cognome === undefined &&
        dati.matrimonio.coniuge.nome === undefined,
      causa: 'Nella scheda mancano i dati del coniuge.',
      rimedio: 'Completa il matrimonio con una mutazione della scheda (5008, tipo 12) e ripeti.',
    }),
    dopoEspatrio(({ matrimonio: m }) => m?.datiMatrimonio?.dataEvento),
  ],
};

/** 17, di stato libero. */
const statoLibero: RegoleTipo = {
  codice: '17',
  regole: [
    assente,
    regola('EN060', {
      violata: (d) => statoCivile(d) !== '' && !libero.has(statoCivile(d)),
      causa: 'Lo stato civile della persona non è libero.',
      rimedio: 'Si può rilasciare il certificato di stato civile.',
    }),
  ],
};

/** 18, anagrafico di unione civile. */
const unioneCivile: RegoleTipo = {
  codice: '18',
  regole: [
    regola('EN353', {
      violata: (d) =>
        !unione.has(statoCivile(d)) ||
        d.soggetto.dati.unioneCivile?.attoUnione === undefined ||
        d.soggetto.dati.unioneCivile.unitoCivilmente === undefined,
      causa: 'Nella scheda non risultano un’unione civile, la sua data o l’altra parte.',
      rimedio: 'Completa l’unione con una mutazione della scheda (5008, tipo 18) e ripeti.',
    }),
    dopoEspatrio(({ unioneCivile: u }) => u?.attoUnione?.dataEvento),
  ],
};

const richiedente = ({ richiesta }: Domanda): string | undefined =>
  richiesta.datiControllo.tipoRichiedente === '2'
    ? undefined
    : (richiesta.generalitaRichiedente?.generalita.codiceFiscale?.codFiscale.toUpperCase() ?? '');

/** 19, di contratto di convivenza: only to one of the two (law 76/2016, paragraph 52). */
const contratto: RegoleTipo = {
  codice: '19',
  regole: [
    regola('EN354', {
      violata: ({ soggetto: { dati } }) =>
        dati.convivenzaDiFatto?.contrattoStipula === undefined ||
        dati.convivenzaDiFatto.convivente === undefined,
      causa: 'Nella scheda non risultano un contratto di convivenza o l’altra parte.',
      rimedio: 'Completa la convivenza con una mutazione della scheda (5008, tipo 16) e ripeti.',
    }),
    regola('EN355', {
      campo: 'generalitaRichiedente.generalita.codiceFiscale',
      violata: (d) => richiedente(d) === '',
      causa: 'Chi chiede non è l’intestatario e manca il suo codice fiscale.',
      rimedio: 'Indica il codice fiscale del richiedente.',
    }),
    regola('EN356', {
      campo: 'generalitaRichiedente.generalita.codiceFiscale',
      violata: (d) => {
        const suo = richiedente(d);
        if (suo === undefined || suo === '') return false;
        const { generalita, convivenzaDiFatto } = d.soggetto.dati;
        const parti = [generalita.codiceFiscale, convivenzaDiFatto?.convivente?.codiceFiscale];
        return !parti.some((codice) => codice?.codFiscale.toUpperCase() === suo);
      },
      causa: 'Chi chiede non è una delle due parti del contratto di convivenza.',
      rimedio: 'Il certificato si rilascia solo a una delle due parti.',
    }),
    dopoEspatrio(({ convivenzaDiFatto: c }) => c?.contrattoStipula?.data),
  ],
};

export const regoleStatoCivile: readonly RegoleTipo[] = [
  matrimonio,
  { codice: '11', regole: [assente, nonClassificabile, senzaUnione] },
  { codice: '13', regole: [assente, nonClassificabile] },
  statoLibero,
  unioneCivile,
  contratto,
];

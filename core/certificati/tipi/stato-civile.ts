import { descrivi, senzaZeri } from '#contract/tabelle/index.ts';
import type { Soggetto } from '../../registro/modello.ts';
import type { Blocco } from '../contenuto.ts';
import { nominativo } from '../frasi.ts';
import { di, inEvidenza, parolaDi, type Lingua, type NomeParola } from '../lingua.ts';
import type { TipoCertificato } from './tipo.ts';
import { blocchiUnione, fattiMatrimonio, fattiUnione, type FattiUnione } from './unioni.ts';

export const codiceStatoCivile = ({ dati }: Soggetto): string =>
  senzaZeri(dati.statoCivile?.statoCivile ?? '');

/** Tab. 1, in the word for that sex; not known, or not in the table: as the table says. */
export function statoCivileDi(soggetto: Soggetto, l: Lingua): string {
  const codice = codiceStatoCivile(soggetto) || '9';
  const parola = parolaDi(l, 'stato', codice);
  return parola ? di(l, parola, {}, soggetto.dati.generalita.sesso) : descrivi('01', codice);
}

const datiUnioni = ({ dati }: Soggetto) => ({
  generalitaAttuali: dati.generalita,
  ...(dati.matrimonio && { matrimonio: dati.matrimonio }),
  ...(dati.annullamentoMatrimonio && { annullamentoMatrimonio: dati.annullamentoMatrimonio }),
  ...(dati.vedovanza && { vedovanza: dati.vedovanza }),
});

/** 3, anagrafico di matrimonio. */
export const matrimonio: TipoCertificato = {
  codice: '3',
  blocchi: ({ soggetto }, l) => blocchiUnione(fattiMatrimonio(soggetto, l), 'matrimonio.testo', l),
  dati: ({ soggetto }) => datiUnioni(soggetto),
};

/** The union that the present civil status comes from. */
function daCui(soggetto: Soggetto, l: Lingua): (FattiUnione & { readonly con: NomeParola }) | undefined {
  const codice = codiceStatoCivile(soggetto);
  const civile = ['6', '7', '8'].includes(codice);
  const fatti = civile
    ? fattiUnione(soggetto, l)
    : ['2', '3', '4'].includes(codice)
      ? fattiMatrimonio(soggetto, l)
      : undefined;
  return fatti && { ...fatti, con: civile ? 'unione.parte' : 'matrimonio.coniuge' };
}

/** 11, di stato civile. */
export const statoCivile: TipoCertificato = {
  codice: '11',
  blocchi: ({ soggetto }, l) => {
    const fatti = daCui(soggetto, l);
    const righe = fatti ? [di(l, fatti.con, { nome: nominativo(fatti.altra) }), ...fatti.righe] : [];
    const blocchi: Blocco[] = [
      { tipo: 'paragrafo', testo: di(l, 'stato.testo') },
      { tipo: 'rilievo', testo: inEvidenza(statoCivileDi(soggetto, l)), sotto: righe },
    ];
    return fatti?.fine === undefined ? blocchi : [...blocchi, { tipo: 'paragrafo', testo: fatti.fine }];
  },
  dati: ({ soggetto }) => ({
    ...datiUnioni(soggetto),
    ...(soggetto.dati.statoCivile && { statoCivile: soggetto.dati.statoCivile }),
  }),
};

/** 17, di stato libero: that the person is free, and not of which kind (no more than what is asked for). */
export const statoLibero: TipoCertificato = {
  codice: '17',
  blocchi: (_domanda, l) => [
    { tipo: 'paragrafo', testo: di(l, 'risulta') },
    { tipo: 'rilievo', testo: inEvidenza(di(l, 'libero.rilievo')), sotto: [] },
  ],
  dati: ({ soggetto: { dati } }) => ({
    generalitaAttuali: dati.generalita,
    ...(dati.statoCivile && { statoCivile: dati.statoCivile }),
  }),
};

/** 18, anagrafico di unione civile. */
export const unioneCivile: TipoCertificato = {
  codice: '18',
  blocchi: ({ soggetto }, l) => blocchiUnione(fattiUnione(soggetto, l), 'unione.testo', l),
  dati: ({ soggetto: { dati } }) => ({
    generalitaAttuali: dati.generalita,
    ...(dati.statoCivile && { statoCivile: dati.statoCivile }),
  }),
};

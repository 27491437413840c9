import type { RichiestaCIE2, RichiestaCIE7, RichiestaCIE8, TestataRichiesta } from '#contract/anpr/index.ts';
import { generaComuneDimostrativo } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { personeParticolari } from '../dimostrativo/particolari.ts';
import type { Soggetto } from '../registro/modello.ts';

/** Sender of CIEOnline in the examples. */
export const cieOnline = '900100';
const luoghi = luoghiDiProva();
/** People of whom there are few: those in AIRE are among them. */
export const pochi = personeParticolari(luoghi, '2026-07-11');
const gente = [...generaComuneDimostrativo({ seme: 1, residenti: 60, luoghi }), pochi].flatMap(
  ({ soggetti }) => soggetti,
);

/** Somebody of the demo municipality in that state, without a card. */
export function personaDiProva(
  stato: Soggetto['stato'] = 'residente',
  altro: Partial<Soggetto> = {},
): Soggetto {
  const trovata = gente.find((s) => s.stato === stato && s.dati.generalita.codiceFiscale);
  if (!trovata) throw new Error(`nobody is ${stato}`);
  const { cartaIdentita: _, ...dati } = trovata.dati;
  return { ...trovata, dati, ...altro };
}

export function conCarta(soggetto: Soggetto, carta: Partial<RichiestaCIE8['cartaIdentita']>): Soggetto {
  return { ...soggetto, dati: { ...soggetto.dati, cartaIdentita: { ...cartaDiProva, ...carta } } };
}

export const cartaDiProva: RichiestaCIE8['cartaIdentita'] = {
  ...{ numero: 'CA12345AB', dataRilascio: '2026-07-01', cartaceaElettronica: '2', interdizioneEspatrio: 'N' },
  comuneRilascio: { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
  dataScadenza: '2036-05-01',
};
export const cartacea = {
  numero: 'AY1234567',
  cartaceaElettronica: '1',
  dataRilascio: '2020-01-10',
} as const;

let numero = 0;
export function testataDi(codice: string, codMittente: string): TestataRichiesta {
  return {
    ...{ idOperazioneComune: `${codice}P${++numero}`, codMittente, codDestinatario: 'ANPR05' },
    ...{ operazioneRichiesta: codice, dataOraRichiesta: '2026-07-11T09:00:00Z' },
    ...{ tipoOperazione: 'C', tipoInvio: 'TEST' },
  };
}
export const richiedenteDi = (codMittente: string): RichiestaCIE8['datiRichiedente'] => ({
  ...{ codMittente, idPostazione: 'CED1', idUtente: 'DLLRNI90P54G702D' },
});

type Nominata = Required<
  Pick<RichiestaCIE8['generalita'], 'cognome' | 'nome' | 'idSchedaSoggettoANPR' | 'codiceFiscale'>
>;

/** By id, codice fiscale, surname and name, as the register has them. */
export function nominata({ idSchedaSoggettoANPR, dati: { generalita: g } }: Soggetto): Nominata {
  return {
    ...{ cognome: g.cognome ?? '', nome: g.nome ?? '', idSchedaSoggettoANPR },
    codiceFiscale: { codFiscale: g.codiceFiscale?.codFiscale ?? '' },
  };
}

export function richiestaCIE2(soggetto: Soggetto, altro: Partial<RichiestaCIE2> = {}): RichiestaCIE2 {
  const { codiceFiscale, ...generalita } = nominata(soggetto);
  return {
    testataRichiesta: testataDi('CIE2', cieOnline),
    generalita: { ...generalita, codiceFiscale: codiceFiscale.codFiscale },
    datiRichiedente: richiedenteDi(cieOnline),
    datiControllo: {
      comuneResidenza: { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
    },
    ...altro,
  };
}

export function richiestaCIE8(
  soggetto: Soggetto,
  carta: Partial<RichiestaCIE8['cartaIdentita']> = {},
  generalita: RichiestaCIE8['generalita'] = nominata(soggetto),
): RichiestaCIE8 {
  return {
    testataRichiesta: testataDi('CIE8', cieOnline),
    datiRichiedente: richiedenteDi(cieOnline),
    generalita,
    cartaIdentita: { ...cartaDiProva, ...carta },
  };
}

export function richiestaCIE7(soggetto: Soggetto, altro: Partial<RichiestaCIE7> = {}): RichiestaCIE7 {
  return {
    testataRichiesta: testataDi('CIE7', cieOnline),
    generalita: nominata(soggetto),
    cartaIdentita: cartaDiProva,
    dataAnnullamento: '2026-07-10',
    datiRichiedente: richiedenteDi(cieOnline),
    ...altro,
  };
}

const vivo = personaDiProva();
const { codiceFiscale, ...soloNomi } = nominata(vivo);
const { idSchedaSoggettoANPR: _id, ...nomi } = soloNomi;
const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const uscito: Soggetto = { ...vivo, stato: 'cancellato' };

/** `CODE field`, when, the request, who is found. */
export const casiCIE2: readonly (readonly [string, string, RichiestaCIE2, readonly Soggetto[]])[] = [
  ['EN448 generalita', 'names alone', richiestaCIE2(vivo, { generalita: nomi }), [vivo]],
  ['EN185 generalita', 'an id that nobody has', richiestaCIE2(vivo), []],
  [
    'EN133 generalita',
    'a code that nobody has',
    richiestaCIE2(vivo, { generalita: { ...nomi, codiceFiscale: codiceFiscale.codFiscale } }),
    [],
  ],
  ['EN067 generalita', 'two records of one person', richiestaCIE2(vivo), [vivo, vivo]],
  ['EN184 generalita', 'somebody cancelled', richiestaCIE2(vivo), [uscito]],
  [
    'EN204 datiControllo.comuneResidenza',
    'of another municipality',
    richiestaCIE2(vivo, { datiControllo: { comuneResidenza: empoli } }),
    [vivo],
  ],
  [
    'ES077 datiControllo.soggettoAIRE',
    'not in AIRE',
    richiestaCIE2(vivo, { datiControllo: { comuneResidenza: vinci, soggettoAIRE: 'SI' } }),
    [vivo],
  ],
  [
    'EN148 cartaIdentita',
    'a paper card in force: a warning',
    richiestaCIE2(vivo),
    [conCarta(vivo, cartacea)],
  ],
];

export const casiCIE8: readonly (readonly [string, string, RichiestaCIE8, readonly Soggetto[]])[] = [
  ['EN448 generalita', 'names alone', richiestaCIE8(vivo, {}, nomi), [vivo]],
  [
    'EC059 cartaIdentita.cartaceaElettronica',
    'on paper',
    richiestaCIE8(vivo, { cartaceaElettronica: '1' }),
    [vivo],
  ],
  [
    'EN148 cartaIdentita.numero',
    'a number of a paper card',
    richiestaCIE8(vivo, { numero: 'AY1234567' }),
    [vivo],
  ],
  [
    'EN148 cartaIdentita.dataScadenza',
    'expired before it was issued',
    richiestaCIE8(vivo, { dataScadenza: '2026-06-30' }),
    [vivo],
  ],
  [
    'ES089 cartaIdentita.dataRilascio',
    'issued tomorrow',
    richiestaCIE8(vivo, { dataRilascio: '2026-07-12' }),
    [vivo],
  ],
  [
    'EC099 cartaIdentita.consolatoRilascio.codiceConsolato',
    'a consulate that is not there',
    delConsolato(richiestaCIE8(vivo), { codiceConsolato: '9999999', descrizioneConsolato: 'NESSUNO' }),
    [vivo],
  ],
  ['EN184 generalita', 'somebody cancelled', richiestaCIE8(vivo), [uscito]],
  ['EN148 cartaIdentita', 'a paper card in force', richiestaCIE8(vivo), [conCarta(vivo, cartacea)]],
  ['EN148 cartaIdentita.numero', 'told before', richiestaCIE8(vivo), [conCarta(vivo, {})]],
  [
    'EN069 generalita.cognome',
    'another surname',
    richiestaCIE8(vivo, {}, { ...nominata(vivo), cognome: 'ALTRO' }),
    [vivo],
  ],
];

function delConsolato(
  richiesta: RichiestaCIE8,
  consolatoRilascio: NonNullable<RichiestaCIE8['cartaIdentita']['consolatoRilascio']>,
): RichiestaCIE8 {
  const { comuneRilascio: _, ...carta } = richiesta.cartaIdentita;
  return { ...richiesta, cartaIdentita: { ...carta, consolatoRilascio } };
}

export const casiCIE7: readonly (readonly [string, string, RichiestaCIE7, readonly Soggetto[]])[] = [
  ['EN448 generalita', 'names alone', richiestaCIE7(vivo, { generalita: nomi }), [conCarta(vivo, {})]],
  [
    'EN148 dataAnnullamento',
    'before the issue',
    richiestaCIE7(vivo, { dataAnnullamento: '2026-06-30' }),
    [conCarta(vivo, {})],
  ],
  [
    'EN148 dataAnnullamento',
    'tomorrow',
    richiestaCIE7(vivo, { dataAnnullamento: '2026-07-12' }),
    [conCarta(vivo, {})],
  ],
  ['EN148 cartaIdentita.numero', 'no card', richiestaCIE7(vivo), [vivo]],
  ['EN148 cartaIdentita.numero', 'a card on paper', richiestaCIE7(vivo), [conCarta(vivo, cartacea)]],
  [
    'EN148 cartaIdentita.numero',
    'annulled before',
    richiestaCIE7(vivo),
    [conCarta(vivo, { dataAnnullamento: '2026-07-05' })],
  ],
  ['EN185 generalita', 'nobody', richiestaCIE7(vivo), []],
];

import type { RichiestaC001, RichiestaC002, RichiestaC003, RichiestaC010 } from '#contract/anpr/index.ts';
import { nominata, personaDiProva, richiedenteDi, testataDi } from '../cie/casi-cie.ts';
import type { Soggetto } from '../registro/modello.ts';
import type { RichiestaConsolato } from './modello.ts';

/** Sender of the consular network in the examples. */
export const reteConsolare = '900200';
export const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };

const base = (codice: string) => ({
  testataRichiesta: testataDi(codice, reteConsolare),
  datiRichiedente: richiedenteDi(reteConsolare),
});

export function richiestaC001(soggetto: Soggetto, altro: Partial<RichiestaC001> = {}): RichiestaC001 {
  return { ...base('C001'), generalita: nominata(soggetto), comuneIscrizioneAIRE: vinci, ...altro };
}
export function richiestaC002(soggetto: Soggetto, altro: Partial<RichiestaC002> = {}): RichiestaC002 {
  return { ...base('C002'), generalita: nominata(soggetto), comuneIscrizioneAIRE: vinci, ...altro };
}
export function perNumero(idRichiestaANPR: string): RichiestaC002 {
  return { ...base('C002'), idRichiestaANPR };
}
export function richiestaC003(soggetto: Soggetto, altro: Partial<RichiestaC003> = {}): RichiestaC003 {
  return { ...base('C003'), generalita: nominata(soggetto), comuneIscrizioneAIRE: vinci, ...altro };
}
export function richiestaC010(soggetto: Soggetto, altro: Partial<RichiestaC010> = {}): RichiestaC010 {
  return { testataRichiesta: testataDi('C010', reteConsolare), generalita: nominata(soggetto), ...altro };
}

/** Somebody in AIRE whose codice fiscale the Agenzia has, or has not, validated (tab. 22). */
export function delCodice(validitaCF: string): Soggetto {
  const uno = personaDiProva('aire');
  const codFiscale = uno.dati.generalita.codiceFiscale?.codFiscale ?? '';
  const generalita = { ...uno.dati.generalita, codiceFiscale: { codFiscale, validitaCF } };
  return { ...uno, dati: { ...uno.dati, generalita } };
}

const estero = delCodice('2');
const residente = personaDiProva();
const { cognome, nome } = nominata(estero);
const nomi = { cognome, nome };
export const richiestaAperta: RichiestaConsolato = {
  ...{ id: '77', tipo: 'allineamento', mittente: reteConsolare, comune: '048050' },
  ...{ soggetto: estero.idSchedaSoggettoANPR, aperta: '2026-07-10T09:00:00Z', generalita: nominata(estero) },
};
const nessuno = { codiceConsolato: '9999999', descrizioneConsolato: 'NESSUNO' };

interface Trovati {
  readonly soggetti: readonly Soggetto[];
  readonly aperta?: RichiestaConsolato;
  readonly chiesta?: RichiestaConsolato;
}
type Caso<Q> = readonly [atteso: string, quando: string, richiesta: Q, trovati: Trovati];
const lui: Trovati = { soggetti: [estero] };

export const casiC001: readonly Caso<RichiestaC001>[] = [
  ['EN448 generalita', 'names alone', richiestaC001(estero, { generalita: nomi }), lui],
  [
    'EC032 consolato.codiceConsolato',
    'no such consulate',
    richiestaC001(estero, { consolato: nessuno }),
    lui,
  ],
  ['ES077 generalita', 'somebody who lives in Italy', richiestaC001(residente), { soggetti: [residente] }],
  [
    'EN204 comuneIscrizioneAIRE',
    'in AIRE elsewhere',
    richiestaC001(estero, { comuneIscrizioneAIRE: empoli }),
    lui,
  ],
  ['EN185 generalita', 'nobody', richiestaC001(estero), { soggetti: [] }],
];

const { generalita: _g, ...senzaPersona } = richiestaC002(estero);
const { comuneIscrizioneAIRE: _c, ...senzaComune } = richiestaC002(estero);
export const casiC002: readonly Caso<RichiestaC002>[] = [
  ['EN148 generalita', 'of nobody', senzaPersona, lui],
  ['EN148 comuneIscrizioneAIRE', 'to no municipality', senzaComune, lui],
  ['EN448 generalita', 'names alone', richiestaC002(estero, { generalita: nomi }), lui],
  ['ES077 generalita', 'somebody who lives in Italy', richiestaC002(residente), { soggetti: [residente] }],
  ['EN148 generalita', 'already open', richiestaC002(estero), { ...lui, aperta: richiestaAperta }],
  ['EN148 idRichiestaANPR', 'a number that is not there', perNumero('1'), lui],
  [
    'EN148 idRichiestaANPR',
    'of another consulate',
    perNumero('77'),
    { ...lui, chiesta: { ...richiestaAperta, mittente: '900999' } },
  ],
];

export const casiC003: readonly Caso<RichiestaC003>[] = [
  ['EN448 generalita', 'names alone', richiestaC003(estero, { generalita: nomi }), lui],
  [
    'EC034 consolato.descrizioneConsolato',
    'another seat',
    richiestaC003(estero, { consolato: sedeFalsa() }),
    lui,
  ],
  [
    'EN148 generalita',
    'already open',
    richiestaC003(estero),
    { ...lui, aperta: { ...richiestaAperta, tipo: 'codice-fiscale' } },
  ],
  [
    'EN148 generalita.codiceFiscale',
    'validated already: a warning',
    richiestaC003(estero),
    { soggetti: [delCodice('1')] },
  ],
];

export const casiC010: readonly Caso<RichiestaC010>[] = [
  ['EN448 generalita', 'names alone', richiestaC010(estero, { generalita: nomi }), lui],
  ['EN067 generalita', 'two records', richiestaC010(estero), { soggetti: [estero, residente] }],
  [
    'EN068 generalita.nome',
    'another name',
    richiestaC010(estero, { generalita: { ...nominata(estero), nome: 'ALTRO' } }),
    lui,
  ],
];

function sedeFalsa() {
  const codiceConsolato = estero.dati.residenza?.[0]?.localitaEstera?.consolato.codiceConsolato ?? '';
  return { codiceConsolato, descrizioneConsolato: 'NESSUNO' };
}

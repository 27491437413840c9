import { expect, it } from 'vitest';
import type { ConfrontoAgenzia } from '../wa/agenzia-entrate.ts';
import type { Contribuente } from './domanda.ts';
import { guida } from './guida.ts';

const dati = { cognome: 'BARTOLI', nome: 'LUCA', sesso: 'M', dataNascita: '1987-03-30', luogo: 'D403' };
const codiceFiscale = 'BRTLCU87C30D403R';
const noto: Contribuente = { codiceFiscale, dati, stato: 'valido' };
const altro = 'BRTLCU87C30D40PP';
const con = (perCodice?: Partial<Contribuente>, perDati: readonly Contribuente[] = []) => ({
  agenzia: { ...(perCodice && { perCodice: { ...noto, ...perCodice } }), perDati: [...perDati] },
});

const casi: readonly (readonly [string, readonly string[], Partial<ConfrontoAgenzia>])[] = [
  ['validato', [], { validitaCF: '1' }],
  [
    'attesa',
    [],
    { domanda: { tipo: 'rettifica', stato: 'attesa', chiesta: '2026-07-11T10:00:00Z', tentativi: 0 } },
  ],
  ['non-risponde', [], { agenzia: { guasto: 'tempo', perDati: [] } }],
  ['senza-codice', ['scheda-generalita'], { codiceFiscale: undefined }],
  ['assente', ['attribuzione', 'revoca-codice-fiscale'], con()],
  ['uguale', ['validazione'], con({})],
  ['collegato', [`scheda-generalita ${altro}`], con({ stato: 'collegato', nuovo: altro })],
  [
    'numerico',
    [`collegamento ${codiceFiscale}`],
    { codiceFiscale: '90000000001', ...con(undefined, [noto]) },
  ],
  ['omocodia', ['omocodia'], con({ stato: 'base-omocodia' })],
  ['omocodia-in-corso', [], con({ stato: 'in-omocodia' })],
  ['non-utilizzabile', [], con({ stato: 'non-utilizzabile' })],
  ['dati-diversi', ['rettifica', 'scheda-generalita'], con({ dati: { ...dati, cognome: 'BARTOLLI' } })],
  [
    'codice-cambia',
    ['scheda-generalita', 'revoca-codice-fiscale'],
    con({ dati: { ...dati, dataNascita: '1987-03-29' } }),
  ],
];

it.each(casi)('a person in the case «%s» is led to %j', (caso, mosse, parti) => {
  const confronto: ConfrontoAgenzia = {
    ...{ id: '1', comune: '048050', aire: false, natoAllEstero: false, validitaCF: '9', codiceFiscale, dati },
    ...con({}),
    ...parti,
  };
  const trovata = guida(confronto);
  expect(trovata.caso).toBe(caso);
  expect(
    trovata.mosse.map((una) => [una.fa === 'atto' ? una.atto : una.tipo, una.nuovo ?? ''].join(' ').trim()),
  ).toEqual(mosse);
});

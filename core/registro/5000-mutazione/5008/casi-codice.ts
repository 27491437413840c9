import { personaggi } from '../../../dimostrativo/index.ts';
import { tutto, senzaCodice, diElena } from './mondi-di-prova.ts';
import { sara, davide, type Riga, rinominata, nominato } from './richieste-di-prova.ts';

const { madreSola, cfNonValidato } = personaggi;
/** The code of Sara, and that of Sara Maria, in somebody else's hands. */
const codici = { sara: 'LCCSRA96B67D403C', saraMaria: 'LCCSMR96B67D403D' };
const gestione = 'datiControllo.gestioneCF';
const conFiglio = (id: string) => ({ tipi: ['10'], paternita: { generalita: { ...nominato(id) } } });

/** Personal data, and the code that goes with them. */
export const casiCodiceScheda: readonly Riga[] = [
  [
    'EN203 generalitaDaModificare.generalita',
    'the Agenzia has not answered yet',
    {
      cambi: rinominata({ codiceFiscale: { codFiscale: codici.sara } }),
      mondo: (mondo) => ({ ...mondo, sospesi: [sara] }),
    },
  ],
  [
    `EN230 ${gestione}`,
    'validated, and the Agenzia not told',
    { cambi: rinominata({ codiceFiscale: { codFiscale: codici.sara } }, '3') },
  ],
  [
    `EN141 ${gestione}`,
    'not validated, and left so',
    { id: cfNonValidato.persona, cambi: rinominata({ codiceFiscale: { codFiscale: codici.sara } }, '3') },
  ],
  [`EN491 ${gestione}`, 'a new code beside the one that is there', { cambi: rinominata({}, '1') }],
  [
    'EN403 generalitaDaModificare.generalita',
    'sex unknown to the code',
    { cambi: rinominata({ sesso: 'N' }, '1'), mondo: senzaCodice },
  ],
  [`EN150 ${gestione}`, 'an omocode of nobody', { cambi: rinominata({}, '2'), mondo: senzaCodice }],
  [
    `EAA50 ${gestione}`,
    'the code is taken',
    { cambi: rinominata({}, '1'), mondo: tutto(senzaCodice, diElena(codici.saraMaria)) },
  ],
  [
    'EAV30 generalitaDaModificare.generalita.codiceFiscale.codFiscale',
    'the code of somebody else',
    {
      cambi: rinominata({ codiceFiscale: { codFiscale: codici.saraMaria } }),
      mondo: tutto(senzaCodice, diElena(codici.saraMaria)),
    },
  ],
  [
    'EAV21 generalitaDaModificare.generalita.codiceFiscale.codFiscale',
    'a code of other data',
    { cambi: rinominata({ codiceFiscale: { codFiscale: codici.sara } }), mondo: senzaCodice },
  ],
  [
    'EAM28 generalitaDaModificare.generalita',
    'the new data are those of somebody else',
    {
      cambi: rinominata({ codiceFiscale: { codFiscale: codici.sara } }),
      mondo: diElena(codici.saraMaria),
    },
  ],
];

export const casiGenitoriScheda: readonly Riga[] = [
  [
    'EN091 paternita.generalita',
    'a father of another name',
    { cambi: { tipi: ['10'], paternita: { generalita: { ...nominato(davide), nome: 'DARIO' } } } },
  ],
  ['EN091 paternita.generalita', 'father of oneself', { cambi: conFiglio(sara) }],
  [
    'EN093 maternita.generalita',
    'a mother of another name',
    { cambi: { tipi: ['11'], maternita: { generalita: { ...nominato(madreSola.madre), nome: 'ELISA' } } } },
  ],
];

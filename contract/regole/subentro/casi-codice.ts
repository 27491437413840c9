import type { SoggettoSubentro } from '../../anpr/index.ts';
import type { GiaPresente, NotoAllAgenzia } from './codice-fiscale.ts';
import { soggettoDiProva } from './di-prova.ts';

type G = SoggettoSubentro['generalitaSubIscr'];
const senza = soggettoDiProva().generalitaSubIscr;
/** Right for a man born at Firenze on 1 May 1990; its omocode; that of a woman; that of the day after. */
export const codici = {
  suo: 'CNTLNZ90E01D612M',
  omocodice: 'CNTLNZ90E01D61NB',
  donna: 'CNTLNZ90E41D612Q',
  dopo: 'CNTLNZ90E02D612R',
} as const;
const con = (codFiscale: string, cambi: Partial<G> = {}): G => ({
  ...senza,
  codiceFiscale: { codFiscale },
  ...cambi,
});
export const inRegola = con(codici.suo);

export const casiCodice: readonly (readonly [atteso: string, quando: string, g: G])[] = [
  ['EA001 cf', 'fifteen characters', con('CNTLNZ90E01D612')],
  ['EA048 cf', 'letters where numbers are', con('1NTLNZ90E01D612A')],
  ['EA038 cf', 'of the day after', con(codici.dopo)],
  ['EA042 cf', 'of a woman', con(codici.donna)],
];

export const casiAgenzia: readonly (readonly [atteso: string, quando: string, g: G, noto: NotoAllAgenzia])[] =
  [
    ['EA002 cf', 'the Agenzia has a code, the comune has none', senza, { stessiDati: codici.suo }],
    ['EA003 cf', 'another code for the same data', con(codici.suo), { stessiDati: codici.omocodice }],
    ['EA029 cf', 'nobody at the Agenzia, by code or by data', senza, {}],
    ['EAA30 cf', 'the code given is of other data', con(codici.suo), { datiDiversi: true }],
    ['EAA31 cf', 'the code computed is of other data', senza, { datiDiversi: true }],
    ['EAA40 cf', 'the code given has a newer one', con(codici.suo), { piuRecenti: [codici.omocodice] }],
    ['EAA41 cf', 'the code computed has a newer one', senza, { piuRecenti: [codici.omocodice] }],
    ['EAA50 cf', 'the code given is the base of an omocode', con(codici.suo), { baseDiOmocodice: true }],
    ['EAA51 cf', 'the code computed is the base of an omocode', senza, { baseDiOmocodice: true }],
  ];

const altrove = (codice: string, aire = false): readonly GiaPresente[] => [{ codice, aire }];

export const casiDoppi: readonly (readonly [
  atteso: string,
  quando: string,
  g: G,
  presenti: readonly GiaPresente[],
  piuRecenti?: readonly string[],
])[] = [
  ['EA030 cf', 'resident elsewhere', inRegola, altrove(codici.suo)],
  ['EA031 cf', 'in AIRE too', inRegola, altrove(codici.suo, true)],
  ['EA031 cf', 'of AIRE, and resident too', { ...inRegola, soggettoAIRE: 'S' }, altrove(codici.suo)],
  ['EA036 cf', 'under the omocode too', inRegola, altrove(codici.omocodice)],
  ['EA040 cf', 'under the newer code too', inRegola, altrove(codici.donna), [codici.donna]],
];

import { Richiesta5011 } from '#contract/anpr/index.ts';
import { rilievo } from '#contract/regole/index.ts';
import { comuneUfficiale, indirizzoInParole } from '../../../../ufficiale/lettura.ts';
import { prendi, testoA } from '../../../../ufficiale/percorso.ts';
import { atto } from '../../atto.ts';
import { indirizzo } from '../../blocchi/residenza.ts';
import { campo, gruppo, luogo } from '../../voci.ts';

const numero = 'sezione.sezioneelettoralenum';
const dove = 'sezione.sezioneelettoraleind';

/** An electoral section, new or as it is from now on (5011). */
export const sezioneElettorale = atto<Richiesta5011>({
  ...{ chiave: 'elettorale-sezione', servizio: '5011', messaggio: Richiesta5011 },
  ...{ parole: 'elettorale-atti', parteDa: 'nessuno' },
  prepara: ({ comune }) => ({
    sezione: comune
      ? { comune: comuneUfficiale(comune), sezioneelettoraleind: { comune: comuneUfficiale(comune) } }
      : {},
  }),
  nomeDi: (r) => {
    const suo = testoA(r, numero);
    return suo === '' ? '' : `Sezione ${suo}`;
  },
  passi: [
    {
      chiave: 'sezione',
      voci: [
        gruppo(undefined, [
          luogo('sezione.comune', 'comune', { necessario: true }),
          campo(numero, { largo: 'poco', necessario: true }),
          campo('sezione.sezioneelettoraledenom'),
        ]),
        gruppo('luogo', indirizzo(dove)),
      ],
    },
    {
      chiave: 'collegi',
      voci: [
        gruppo(undefined, [
          campo('sezione.collegiocameradeputati'),
          campo('sezione.collegiosenatorepubblica'),
          campo('sezione.circoscrregionali'),
        ]),
        gruppo(undefined, [
          campo('sezione.circoscrelezionimembriue'),
          campo('sezione.circosrizioneelezcircosc'),
        ]),
      ],
    },
  ],
  regole: ({ sezione }) =>
    sezione.sezioneelettoralenum === undefined ? [rilievo('EN081', { campo: numero })] : [],
  frase: (r) =>
    `Si registra la sezione elettorale n. ${testoA(r, numero) || '…'} di ` +
    `${testoA(r, 'sezione.comune.nomeComune') || '…'}, ${testoA(r, 'sezione.sezioneelettoraledenom') || '…'}, in ` +
    `${indirizzoInParole({ indirizzo: prendi(r, dove) }) || '…'}.`,
});

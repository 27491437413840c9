import { Richiesta1010 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaFamigliaConvivenza,
  controllaResidenze,
  regoleConvivenza,
  regoleRegistrazione,
} from '#contract/regole/index.ts';
import { comuneUfficiale, indirizzoInParole } from '../../../../ufficiale/lettura.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import { atto, type Parziale } from '../../atto.ts';
import { altraLingua, conLingua } from '../../blocchi/altra-lingua.ts';
import { decorrenza } from '../../blocchi/decorrenza.ts';
import { persona } from '../../blocchi/persona.ts';
import { indirizzo } from '../../blocchi/residenza.ts';
import { dal, dove, persona as nome } from '../../frasi.ts';
import { campo, gruppo, luogo } from '../../voci.ts';

const scheda = 'generalitaSchedaConvivenza';
const tutore = 'tutoreIntestatario';
/** Misspelt so in the official schema. */
const residenza = 'residenzaConvivneza';
const inizio = 'testataRichiesta.dataDecorrenza';

type Bozza1010 = Parziale<Richiesta1010>;

/** It begins on the day of the act, and so does its home (EF024, EN207); who answers for it, not before (EN315). */
function completa(prima: Bozza1010): Bozza1010 {
  const giorno = testoA(prima, inizio);
  const r = conLingua(prima, `${residenza}.indirizzo`);
  return {
    ...r,
    generalitaSchedaConvivenza: {
      ...r.generalitaSchedaConvivenza,
      tipoScheda: '4',
      dataOrigineFamigliaConvivenza: giorno,
    },
    residenzaConvivneza: {
      ...r.residenzaConvivneza,
      tipoIndirizzo: '1',
      dataDecorrenzaResidenza: giorno,
    },
    tutoreIntestatario: { dataIntestarioConvivenza: giorno, ...r.tutoreIntestatario },
    datiControllo: {},
  };
}

/** A new convivenza, with who answers for it (1010); its members enter afterwards, one by one. */
export const nuovaConvivenza = atto<Richiesta1010>({
  ...{ chiave: 'nuova-convivenza', servizio: '1010', messaggio: Richiesta1010, parole: 'iscrizioni' },
  parteDa: 'nessuno',
  prepara: ({ comune, oggi }) => ({
    testataRichiesta: { dataDecorrenza: oggi },
    ...(comune ? { residenzaConvivneza: { indirizzo: { comune: comuneUfficiale(comune) } } } : {}),
  }),
  completa,
  passi: [
    {
      chiave: 'convivenza',
      voci: [
        gruppo('convivenza', [
          campo(`${scheda}.denominazioneConvivenza`, { necessario: true }),
          campo(`${scheda}.specieConvivenza`, { necessario: true }),
        ]),
        gruppo('sede', [
          ...indirizzo(`${residenza}.indirizzo`, inizio),
          ...altraLingua(`${residenza}.indirizzo`),
        ]),
      ],
    },
    {
      chiave: 'responsabile',
      voci: [
        persona(`${tutore}.generalita`, { etichetta: 'tutoreIntestatario', nota: 'responsabile' }),
        gruppo(undefined, [
          luogo(`${tutore}.comuneResidenza`, 'comune', { data: inizio }),
          campo(`${tutore}.dataIntestarioConvivenza`, {
            necessario: false,
            nota: 'inCarica',
            fra: { dal: inizio, al: 'oggi' },
          }),
        ]),
      ],
    },
    { chiave: 'decorrenza', voci: [decorrenza('nascita', 'decorrenzaConvivenza')] },
  ],
  nomeDi: (r) => r.generalitaSchedaConvivenza?.denominazioneConvivenza ?? '',
  regole: (richiesta, { oggi }) => {
    const contesto = { oggi, decorrenza: richiesta.testataRichiesta.dataDecorrenza };
    return [
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...controlla(regoleConvivenza, { richiesta, oggi }),
      ...controllaFamigliaConvivenza(scheda, richiesta.generalitaSchedaConvivenza, contesto),
      ...controllaResidenze(residenza, [richiesta.residenzaConvivneza], { ...contesto, aire: false }),
    ];
  },
  frase: (r) =>
    `Si apre la convivenza ${r.generalitaSchedaConvivenza?.denominazioneConvivenza ?? '…'}, in ` +
    `${indirizzoInParole(r.residenzaConvivneza) || '…'}${dove({ comune: r.residenzaConvivneza?.indirizzo?.comune })}; ` +
    `ne risponde ${nome(r.tutoreIntestatario?.generalita)}, ${dal(r)}.`,
});

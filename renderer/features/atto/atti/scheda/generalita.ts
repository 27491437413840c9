import { generalitaDi } from '../../../../ufficiale/lettura.ts';
import { generalita } from '../../blocchi/persona.ts';
import { chi, dal, persona } from '../../frasi.ts';
import { campo, gruppo } from '../../voci.ts';
import { mutazione } from './mutazione.ts';

const nuove = 'generalitaDaModificare.generalita';

/** 01: personal data and codice fiscale, all repeated (EN139). It is not taken back, but done again (EN234). */
export const schedaGeneralita = mutazione({
  chiave: 'scheda-generalita',
  tipi: ['01'],
  prepara: ({ dossier }) => {
    const {
      idSchedaSoggettoANPR: _id,
      idSchedaSoggettoComune: _comune,
      soggettoAIRE: _aire,
      annoEspatrio: _anno,
      note: _note,
      codiceFiscale,
      ...sue
    } = dossier ? generalitaDi(dossier) : {};
    return {
      generalitaDaModificare: {
        generalita: {
          ...sue,
          ...(codiceFiscale ? { codiceFiscale: { codFiscale: codiceFiscale.codFiscale } } : {}),
        },
      },
      datiControllo: { gestioneCF: codiceFiscale ? '0' : '1' },
    };
  },
  passi: [
    {
      chiave: 'generalita',
      voci: [
        gruppo('nuove', generalita(nuove)),
        gruppo('eccezioni', [
          gruppo(undefined, [campo(`${nuove}.senzaCognome`), campo(`${nuove}.senzaNome`)]),
          gruppo(undefined, [campo(`${nuove}.senzaGiorno`), campo(`${nuove}.senzaGiornoMese`)]),
        ]),
      ],
    },
    {
      chiave: 'codice',
      voci: [
        campo('datiControllo.gestioneCF', {
          valori: ['0', '1', '2', '3'],
          necessario: true,
          nota: 'gestioneCF',
        }),
        campo('generalitaDaModificare.attributiSoggetto.soggettoCertificabile'),
      ],
    },
  ],
  frase: (r, partenza) =>
    `Si mutano le generalità di ${chi(partenza)}: d’ora in poi ${persona(r.generalitaDaModificare?.generalita)}, ` +
    `${dal(r)}.`,
});

import { testoA } from '../../../../ufficiale/percorso.ts';
import { datiEvento, sentenza } from '../../blocchi/evento.ts';
import { chi, dal, dove, giorno } from '../../frasi.ts';
import { campo } from '../../voci.ts';
import { datiDi, mutazione } from './mutazione.ts';

const motivo = 'datiDecesso.motivoDecesso';

/** 22: the data of a death already registered with 2001 (EN486). */
export const schedaDecesso = mutazione({
  chiave: 'scheda-decesso',
  tipi: ['22'],
  dal: 'datiDecesso.eventoDecesso.dataEvento',
  prepara: (partenza) => {
    const { datiDecesso } = datiDi(partenza);
    return { datiDecesso: { motivoDecesso: '1', ...(datiDecesso ? { eventoDecesso: datiDecesso } : {}) } };
  },
  passi: [
    {
      chiave: 'evento',
      voci: [
        campo(motivo, { valori: ['1', '2'] }),
        ...datiEvento('datiDecesso.eventoDecesso', {
          titolo: 'morte',
          titoloAtto: 'attoMorte',
          attoFacoltativo: true,
          decorrenza: false,
        }),
        sentenza('datiDecesso.sentenza', (r) => testoA(r, motivo) === '2'),
      ],
    },
  ],
  frase: (r, partenza) =>
    `Si integrano i dati della morte di ${chi(partenza)}, avvenuta il ` +
    `${giorno(r.datiDecesso?.eventoDecesso?.dataEvento)}${dove(r.datiDecesso?.eventoDecesso?.luogoEvento)}, ${dal(r)}.`,
});

import { gzipSync } from 'node:zlib';
import { servizi, type RispostaE001 } from '#contract/anpr/index.ts';
import { rilievo } from '#contract/regole/index.ts';
import { tabella } from '#contract/tabelle/index.ts';
import { operazione } from '../registro/operazione.ts';
import { testataEnte } from './testata.ts';
import { controllaTabella, fileTabella } from '../registro/7000-tabelle/7001-tabella.ts';

/** 0, or left out: as it is. 1: gzip. */
const compressioni = ['0', '1'];

/** Download of a decode table for a body (services.md E001), compressed if it wants. */
export const scaricoTabellaEnte = operazione({
  servizio: servizi.E001,
  permesso: 'enti.consultazione',
  finalita: 'scarico di una tabella da parte di un ente',
  conserva: () => false,
  regole: ({ datiRichiesta: { idTabella, compressione = '0' } }) => [
    ...controllaTabella(idTabella),
    ...(compressioni.includes(compressione)
      ? []
      : [
          rilievo('EN148', {
            campo: 'datiRichiesta.compressione',
            causa: 'La compressione indicata non è prevista.',
            rimedio: 'Indica 0 (nessuna) o 1 (gzip), oppure togli il dato.',
          }),
        ]),
  ],
  aggregati: async () => undefined,
  controlli: () => [],
  applica({ datiRichiesta: { idTabella, compressione } }, _, { testataRisposta }) {
    const trovata = tabella(idTabella);
    if (!trovata) throw new Error('an unknown table passed the rules');
    const xml = Buffer.from(fileTabella(trovata));
    const compressa = compressione === '1';
    const risposta: RispostaE001 = {
      RispostaMultiplaE001: {
        testataRisposta: testataEnte(testataRisposta),
        datiDettaglioRisposta: {
          idTabella,
          file: {
            formato: 'xml',
            ...(compressa && { compressione: 'gzip' }),
            nome: `tabella${idTabella}.xml${compressa ? '.gz' : ''}`,
            contenuto: (compressa ? gzipSync(xml) : xml).toString('base64'),
          },
        },
      },
    };
    return { risposta };
  },
  accesso: () => ({ soggetti: [], campi: [] }),
});

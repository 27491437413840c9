import type { Richiesta1001 } from '../anpr/index.ts';
import { controllaCodiceFiscale } from '../codice-fiscale.ts';
import { regola, type Regola } from './regola.ts';

interface Contesto {
  readonly richiesta: Richiesta1001;
}

const gestione = ({ richiesta }: Contesto): string | undefined => richiesta.datiControllo.gestioneCF;
const dato = ({ richiesta }: Contesto): string | undefined =>
  richiesta.generalita1001.generalita.codiceFiscale?.codFiscale;
const campo = 'datiControllo.gestioneCF';

/** What `gestioneCF` asks must fit with the code being there or not (model.md §5). */
export const regoleCodiceFiscale: readonly Regola<Contesto>[] = [
  regola('ES090', { campo, violata: (c) => !['0', '1', '2', '3', undefined].includes(gestione(c)) }),
  regola('ES070', { campo, violata: (c) => dato(c) === undefined && gestione(c) === undefined }),
  regola('EN147', { campo, violata: (c) => dato(c) === undefined && gestione(c) === '0' }),
  regola('EN125', { campo, violata: (c) => dato(c) !== undefined && ['1', '2'].includes(gestione(c) ?? '') }),
  regola('EAV21', {
    campo: 'generalita1001.generalita.codiceFiscale.codFiscale',
    violata: (c) => {
      const codice = dato(c);
      const letto = codice === undefined ? undefined : controllaCodiceFiscale(codice);
      return letto !== undefined && !letto.ok && letto.errore.gravita === 'errore';
    },
    causa: (c) => {
      const letto = controllaCodiceFiscale(dato(c) ?? '');
      return letto.ok ? '' : letto.errore.messaggio;
    },
  }),
];

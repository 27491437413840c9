import { testo } from '../schema/foglie.ts';
import { tipo } from '../schema/tipo.ts';

export const DatiRichiedente = tipo('tipoDatiRichiedente', {
  codMittente: testo(6, 6),
  idPostazione: testo(1, 20),
  idUtente: testo(1, 16),
});

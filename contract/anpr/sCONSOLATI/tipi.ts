import { testo, testoLibero } from '../schema/foglie.ts';
import { tipo } from '../schema/tipo.ts';

export const DatiRichiedente = tipo('tipoDatiRichiedente', {
  codMittente: testo(6, 6),
  idPostazione: testoLibero(),
  idUtente: testo(1, 16),
});

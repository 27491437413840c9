import type { z } from 'zod';
import { data, testo } from '../schema/foglie.ts';
import { facoltativo, tipo } from '../schema/tipo.ts';
import { estesiCifreBarraParentesi, numeri, protocollo } from './caratteri.ts';
import { FamigliaConvivenza } from './famiglia.ts';
import { Generalita } from './generalita.ts';
import { IdOperazioneComune, Note } from './semplici.ts';

/** The operation to undo: kind and idOperazioneANPR must go together (EN314). */
export const DatiOperazione = tipo('tipoDatiOperazione', {
  operazioneRichiesta: testo(4, 4),
  idOperazioneComune: IdOperazioneComune,
  protocolloComune: facoltativo(testo(1, 20, protocollo)),
  dataProtocolloComune: facoltativo(data()),
  idOperazioneANPR: testo(1, 30, numeri),
  dataOperazione: facoltativo(data()),
  motivoRichiesta: facoltativo(testo(1, 3, estesiCifreBarraParentesi)),
  noteOperazione: facoltativo(Note),
  dataDecorrenza: facoltativo(data()),
});
export type DatiOperazione = z.infer<typeof DatiOperazione>;

/** Whose operation it is. */
export const DatiRicercaScheda = tipo('tipoDatiRicercaScheda', {
  soggetto: Generalita,
  schedaFamigliaConvivenza: facoltativo(FamigliaConvivenza),
});
export type DatiRicercaScheda = z.infer<typeof DatiRicercaScheda>;

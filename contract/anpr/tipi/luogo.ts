import type { z } from 'zod';
import { cifre, codice, testo } from '../schema/foglie.ts';
import { alPiuUnoFra, facoltativo, tipo, unoFra } from '../schema/tipo.ts';
import { estesiCifreBarraParentesi, numeri } from './caratteri.ts';
import {
  CodiceIstat,
  Descrizione,
  DescrizioneLocalita,
  NomeComune,
  ProvinciaContea,
  SiNo,
  SiglaProvincia,
} from './semplici.ts';

/** A municipality, as it was at the date of the fact it belongs to. */
export const Comune = tipo('tipoComune', {
  nomeComune: NomeComune,
  codiceIstat: facoltativo(CodiceIstat),
  siglaProvinciaIstat: SiglaProvincia,
  descrizioneLocalita: facoltativo(Descrizione),
});
export type Comune = z.infer<typeof Comune>;

/** A municipality whose code must be given. */
export const ComuneRichiesta = tipo('tipoComuneRichiesta', {
  nomeComune: NomeComune,
  codiceIstat: CodiceIstat,
  siglaProvinciaIstat: SiglaProvincia,
});

/** A place abroad. */
export const Localita = tipo('tipoLocalita', {
  descrizioneLocalita: facoltativo(DescrizioneLocalita),
  descrizioneStato: Descrizione,
  codiceStato: codice(cifre(3), '02'),
  provinciaContea: facoltativo(ProvinciaContea),
});
export type Localita = z.infer<typeof Localita>;

/** Where something happened. One of the three is needed in practice; the schema leaves them all free. */
export const LuogoEvento = tipo('tipoLuogoEvento', {
  luogoEccezionale: facoltativo(testo(1, 120, estesiCifreBarraParentesi)),
  comune: facoltativo(Comune),
  localita: facoltativo(Localita),
});
export type LuogoEvento = z.infer<typeof LuogoEvento>;

export const LuogoNascita3000 = tipo(
  'tipoLuogoNascita3000',
  {
    luogoEccezionale: facoltativo(SiNo),
    comune: facoltativo(Comune),
    localita: facoltativo(Localita),
  },
  unoFra('comune', 'localita'),
);

/** Where a person came from, or went. */
export const ProvenienzaDestinazione = tipo(
  'tipoProvenienzaDestinazione',
  { comune: facoltativo(Comune), localita: facoltativo(Localita) },
  alPiuUnoFra('comune', 'localita'),
);

export const CodiceConsolato = codice(testo(1, 7, numeri), '40');

export const Consolato = tipo('tipoConsolato', {
  codiceConsolato: CodiceConsolato,
  descrizioneConsolato: Descrizione,
});

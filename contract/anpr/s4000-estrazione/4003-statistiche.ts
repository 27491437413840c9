import { cifre, cifreFinoA, codice } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { ComuneRichiesta } from '../tipi/luogo.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO4000 } from './ko.ts';

export const DatiRichiesta4003 = tipo('tipoDatiRichiesta4003', {
  comune: ComuneRichiesta,
  tipologiaProspetto: codice(cifreFinoA(2), '17'),
  mese: facoltativo(cifreFinoA(2)),
  anno: cifre(4),
});

/** Statistics for ISTAT (table 17); the month only for the monthly sheet (EN103, EN105). */
export const Richiesta4003 = messaggio(spazi.estrazione, 'Richiesta4003', {
  testataRichiesta: TestataRichiesta,
  datiRichiesta: DatiRichiesta4003,
});
export type Richiesta4003 = Valore<typeof Richiesta4003>;

export const RispostaMultipla4003 = messaggio(spazi.estrazione, 'RispostaMultipla4003', {
  testataRisposta: TestataRisposta,
  datiRichiesta: facoltativo(DatiRichiesta4003),
  idOperazioneANPR: cifreFinoA(30),
});
export type RispostaMultipla4003 = Valore<typeof RispostaMultipla4003>;

export const Risposta4003 = messaggio(
  spazi.estrazione,
  'Risposta4003',
  {
    RispostaMultipla4003: facoltativo(RispostaMultipla4003.schema),
    rispostaKO: facoltativo(rispostaKO4000.schema),
  },
  alPiuUnoFra('RispostaMultipla4003', 'rispostaKO'),
);
export type Risposta4003 = Valore<typeof Risposta4003>;

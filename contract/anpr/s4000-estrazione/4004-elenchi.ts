import { cifreFinoA, data } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { ComuneRichiesta } from '../tipi/luogo.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO4000 } from './ko.ts';

const DatiRichiesta4004 = tipo('tipoDatiRichiesta4004', {
  comune: facoltativo(ComuneRichiesta),
  tipoElenco: cifreFinoA(3),
  dataRiferimentoIniziale: facoltativo(data()),
  dataRiferimentoFinale: facoltativo(data()),
  tipologiaCittadini: facoltativo(cifreFinoA(2)),
});

/** Support lists, possibly in several files (N032). */
export const Richiesta4004 = messaggio(spazi.estrazione, 'Richiesta4004', {
  testataRichiesta: TestataRichiesta,
  datiRichiesta: DatiRichiesta4004,
});
export type Richiesta4004 = Valore<typeof Richiesta4004>;

export const RispostaMultipla4004 = messaggio(spazi.estrazione, 'RispostaMultipla4004', {
  testataRisposta: TestataRisposta,
  datiRichiesta: facoltativo(DatiRichiesta4004),
  idOperazioneANPR: cifreFinoA(30),
});
export type RispostaMultipla4004 = Valore<typeof RispostaMultipla4004>;

export const Risposta4004 = messaggio(
  spazi.estrazione,
  'Risposta4004',
  {
    RispostaMultipla4004: facoltativo(RispostaMultipla4004.schema),
    rispostaKO: facoltativo(rispostaKO4000.schema),
  },
  alPiuUnoFra('RispostaMultipla4004', 'rispostaKO'),
);
export type Risposta4004 = Valore<typeof Risposta4004>;

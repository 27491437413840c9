import { base64, testoLibero } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKOS001 } from './ko.ts';

const DatiDettaglioRispostaS001 = tipo('tipoDatiDettaglioRisposta', {
  nomeFile: testoLibero(),
  descrizioneEsito: testoLibero(),
});

export const rispostaOKS001 = messaggio(spazi.subentro, 'rispostaOK', {
  testataRisposta: TestataRisposta,
  datiDettaglioRisposta: DatiDettaglioRispostaS001,
});
export type rispostaOKS001 = Valore<typeof rispostaOKS001>;

/** Upload of a whole register. Closed since October 2019; it says what a full export holds. */
export const RichiestaS001 = messaggio(spazi.subentro, 'RichiestaS001', {
  testataRichiesta: TestataRichiesta,
  nomeFile: facoltativo(testoLibero()),
  fileXml: facoltativo(base64()),
});
export type RichiestaS001 = Valore<typeof RichiestaS001>;

export const RispostaS001 = messaggio(
  spazi.subentro,
  'RispostaS001',
  { rispostaOK: facoltativo(rispostaOKS001.schema), rispostaKO: facoltativo(rispostaKOS001.schema) },
  alPiuUnoFra('rispostaOK', 'rispostaKO'),
);
export type RispostaS001 = Valore<typeof RispostaS001>;

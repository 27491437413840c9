import { cifre, data, intero, testoLibero } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO7001 } from './ko.ts';

const DatiRichiesta7003 = tipo('tipoDatiRichiesta7003', { tipoVersioni: facoltativo(cifre(1)) });

/** tipoVersioni: 1 the current one, 2 all that are supported. */
export const Richiesta7003 = messaggio(spazi.scaricoTabelle, 'Richiesta7003', {
  testataRichiesta: TestataRichiesta,
  datiRichiesta: DatiRichiesta7003,
});
export type Richiesta7003 = Valore<typeof Richiesta7003>;

/** Semantic version; `CodDestinatario` goes in the head of requests. */
export const AnprVersione = tipo('tipoAnprVersione', {
  CodDestinatario: testoLibero(),
  VersioneCompleta: testoLibero(),
  VersioneMajor: intero(),
  VersioneMinor: intero(),
  VersionePatch: intero(),
  VersioneMeta: facoltativo(testoLibero()),
  Etichetta: facoltativo(testoLibero()),
  DataInizio: data(),
  DataFine: facoltativo(data()),
  Note: facoltativo(testoLibero()),
});

const StatoVersioni = tipo('tipoStatoVersioni', {
  versioneCorrente: AnprVersione,
  versioniSupportate: zeroOPiu(AnprVersione),
});

export const RispostaMultipla7003 = messaggio(spazi.scaricoTabelle, 'RispostaMultipla7003', {
  testataRisposta: TestataRisposta,
  statoVersioni: unoOPiu(StatoVersioni),
});
export type RispostaMultipla7003 = Valore<typeof RispostaMultipla7003>;

export const Risposta7003 = messaggio(
  spazi.scaricoTabelle,
  'Risposta7003',
  {
    RispostaMultipla7003: facoltativo(RispostaMultipla7003.schema),
    rispostaKO: facoltativo(rispostaKO7001.schema),
  },
  alPiuUnoFra('RispostaMultipla7003', 'rispostaKO'),
);
export type Risposta7003 = Valore<typeof Risposta7003>;

import { cifre, data, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { facoltativo, tipo, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { estesiCifreBarraParentesi, lettereCifreSpazio, numeri } from '../tipi/caratteri.ts';
import {
  AttoANSC,
  Cittadinanza,
  DatiAnagraficiANPR,
  DatiEvento,
  DatiLingua,
  DatiRettifica,
  Generalita,
  Genitore,
  Matrimonio,
  Separazione,
  Trascrizione,
  UnioneCivile,
} from './tipi.ts';

/** idTipoContenuto: 1 deed, 2 note, 3 transcription, 4 automatic note. idTipoEvento: 1 birth, 2 death, 3 marriage, 4 union, 5 citizenship. */
export const DatoTestata = tipo('tipoDatoTestata', {
  idNotifica: testo(1, 30, numeri),
  idTipoContenuto: cifre(1),
  idTipoEvento: cifre(1),
  codMittente: testo(1, 6, lettereCifreSpazio),
  idTipoNotifica: testo(4, 4),
  dataValidita: data(),
  idUsecase: testo(1, 30, estesiCifreBarraParentesi),
  descrizioneUsecase: testo(1, 600),
});

export const DatoEvento = tipo('tipoDatoEvento', {
  intestatario: unoOPiu(Generalita),
  atto: AttoANSC,
  paternita: facoltativo(Genitore),
  maternita: facoltativo(Genitore),
  matrimonio: facoltativo(Matrimonio),
  unioneCivile: facoltativo(UnioneCivile),
  datiDecesso: facoltativo(DatiEvento),
  datiRettifica: facoltativo(DatiRettifica),
  separazione: facoltativo(Separazione),
  cittadinanza: facoltativo(Cittadinanza),
  datiAnagraficiANPR: facoltativo(DatiAnagraficiANPR),
  datiLingua: zeroOPiu(DatiLingua),
  trascrizione: facoltativo(Trascrizione),
});

/** What the digital civil registry proposes to the anagrafe (services.md §16). The clerk still registers, quoting idANSC. */
export const PredisposizioneAnagrafica = messaggio(
  spazi.predisposizioneAnagrafica,
  'predisposizioneAnagrafica',
  { testata: DatoTestata, evento: DatoEvento },
);
export type PredisposizioneAnagrafica = Valore<typeof PredisposizioneAnagrafica>;

import { cifreFinoA, codice } from '../schema/foglie.ts';
import { facoltativo, tipo, unoFra, unoOPiu } from '../schema/tipo.ts';
import { DatiEvento } from '../tipi/atto.ts';
import { CartaIdentita3000, PermessoDiSoggiorno3000 } from '../tipi/documenti.ts';
import { Genitore, TipoScheda } from '../tipi/famiglia.ts';
import { Cittadinanza, Generalita, Identificativi } from '../tipi/generalita.ts';
import { Consolato } from '../tipi/luogo.ts';
import { Indirizzo, IndirizzoEstero } from '../tipi/residenza.ts';
import { ConvivenzaDiFatto, StatoCivile, UnioneCivile, Vedovanza } from '../tipi/statoCivile.ts';

const VerificaMatrimonio = tipo('tipoVerificaMatrimonio', {
  coniuge: facoltativo(Generalita),
  datiMatrimonio: DatiEvento,
});

const LocalitaEsteraE000 = tipo('tipoLocalitaEstera', {
  indirizzoEstero: facoltativo(IndirizzoEstero),
  consolato: facoltativo(Consolato),
});

const VerificaResidenza = tipo(
  'tipoVerificaResidenza',
  {
    tipoIndirizzo: facoltativo(codice(cifreFinoA(2), '25')),
    indirizzo: facoltativo(Indirizzo),
    localitaEstera: facoltativo(LocalitaEsteraE000),
  },
  unoFra('indirizzo', 'localitaEstera'),
);

const VerificaLegameSoggetto = tipo('tipoVerificaLegameSoggetto', {
  tipoLegame: facoltativo(TipoScheda),
  codiceLegame: codice(cifreFinoA(2), '05', '06'),
});

const VerificaDatiSoggettiEnte = tipo('tipoVerificaDatiSoggettiEnte', {
  generalita: Generalita,
  legameSoggetto: facoltativo(VerificaLegameSoggetto),
});

const ListaVerificaSoggetti = tipo('tipoListaVerificaSoggetti', {
  datiSoggetto: unoOPiu(VerificaDatiSoggettiEnte),
});

/** Data to be confirmed rather than read: each is answered with S, N or A (absent). */
export const VerificaE002 = tipo('tipoVerificaE002', {
  generalita: facoltativo(Generalita),
  cittadinanza: facoltativo(Cittadinanza),
  statoCivile: facoltativo(StatoCivile),
  cartaIdentita: facoltativo(CartaIdentita3000),
  permessoDiSoggiorno: facoltativo(PermessoDiSoggiorno3000),
  datiDecesso: facoltativo(DatiEvento),
  matrimonio: facoltativo(VerificaMatrimonio),
  residenza: facoltativo(VerificaResidenza),
  vedovanza: facoltativo(Vedovanza),
  paternita: facoltativo(Genitore),
  maternita: facoltativo(Genitore),
  convivenzaDiFatto: facoltativo(ConvivenzaDiFatto),
  unioneCivile: facoltativo(UnioneCivile),
  listaSoggetti: facoltativo(ListaVerificaSoggetti),
  identificativi: facoltativo(Identificativi),
});

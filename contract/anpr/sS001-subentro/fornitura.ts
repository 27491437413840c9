import { z } from 'zod';
import { cifre, cifreFinoA, data, testo } from '../schema/foglie.ts';
import { estende, facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { AltriDati, Autoveicoli, Censimento, ListaLeva } from '../tipi/altri.ts';
import { Atto, AttoANPR } from '../tipi/atto.ts';
import { CartaIdentita, PermessoSoggiorno } from '../tipi/documenti.ts';
import { ListaElettorale } from '../tipi/elettorale.ts';
import { FamigliaConvivenza, Genitore, LegameSoggetto, TutoreIntestatario } from '../tipi/famiglia.ts';
import {
  AttributiSoggetto,
  Cittadinanza,
  CodiceFiscale,
  IdSchedaSoggettoComune,
} from '../tipi/generalita.ts';
import { IscrizioneAIRE, IscrizioneResidente } from '../tipi/iscrizione.ts';
import { LuogoEvento } from '../tipi/luogo.ts';
import { AltraLingua, Residenza } from '../tipi/residenza.ts';
import { NomeCognome, Senza, Sesso } from '../tipi/semplici.ts';
import {
  AnnullamentoMatrimonio,
  ConvivenzaDiFatto,
  Matrimonio,
  StatoCivile,
  UnioneCivile,
  Vedovanza,
} from '../tipi/statoCivile.ts';

/** What is missing or said twice is an anomaly to tell, not a reason to refuse the file: here there are no choices. */
const GeneralitaSubIscr = tipo('tipoGeneralitaSubIscr', {
  codiceFiscale: facoltativo(CodiceFiscale),
  cognome: facoltativo(NomeCognome),
  senzaCognome: facoltativo(Senza),
  nome: facoltativo(NomeCognome),
  senzaNome: facoltativo(Senza),
  sesso: Sesso,
  dataNascita: data(),
  senzaGiorno: facoltativo(Senza),
  senzaGiornoMese: facoltativo(Senza),
  luogoNascita: LuogoEvento,
  soggettoAIRE: facoltativo(testo(1, 1)),
  annoEspatrio: facoltativo(cifre(4)),
  idSchedaSoggettoComune: facoltativo(IdSchedaSoggettoComune),
  dataPrimaIscrizioneComune: facoltativo(data()),
});

const FamConv = tipo('tipoFamConv', {
  idFamConvComune: testo(1, 20),
  legameSoggetto: LegameSoggetto,
  dataDecorrenzaLegame: facoltativo(data()),
});

/** A person in a supply of subentro: the sections of `vocabolarioSubentro.xsd`, and those that AIRE adds. */
export const SoggettoSubentro = tipo('tipoGeneralitaSoggetto', {
  generalitaSubIscr: GeneralitaSubIscr,
  statoCivile: facoltativo(StatoCivile),
  attributiSoggetto: facoltativo(AttributiSoggetto),
  dataUltimoAggiornamento: facoltativo(data()),
  motivoIscrizioneAPR: facoltativo(IscrizioneResidente.shape.motivoIscrizione),
  iscrizioneAire: facoltativo(IscrizioneAIRE),
  statoIstruttoriaEspatrio: facoltativo(cifre(1)),
  attoNascita: facoltativo(Atto),
  attoNascitaANPR: facoltativo(AttoANPR),
  cittadinanza: facoltativo(Cittadinanza),
  paternita: facoltativo(Genitore),
  maternita: facoltativo(Genitore),
  residenza: facoltativo(Residenza),
  altraLingua: zeroOPiu(AltraLingua),
  famiglia: facoltativo(FamConv),
  convivenza: facoltativo(FamConv),
  matrimonio: facoltativo(Matrimonio),
  vedovanza: facoltativo(Vedovanza),
  separazioneAnnullamentoCessazioneMatrimonio: facoltativo(AnnullamentoMatrimonio),
  cartaIdentita: facoltativo(CartaIdentita),
  permessoSoggiorno: facoltativo(PermessoSoggiorno),
  listaElettorale: facoltativo(ListaElettorale),
  listaLeva: facoltativo(ListaLeva),
  censimento: facoltativo(Censimento),
  autoveicoli: facoltativo(Autoveicoli),
  altriDati: facoltativo(AltriDati),
  unioneCivile: facoltativo(UnioneCivile),
  convivenzaDiFatto: facoltativo(ConvivenzaDiFatto),
  altraCittadinanza: zeroOPiu(Cittadinanza),
});
export type SoggettoSubentro = z.infer<typeof SoggettoSubentro>;

export const FamigliaSubentro = estende(FamigliaConvivenza, 'tipoFamiglieSub', {
  tipoTutoreIntestatario: facoltativo(TutoreIntestatario),
});
export type FamigliaSubentro = z.infer<typeof FamigliaSubentro>;

/** A line of the file: a family or convivenza with its people; without it, people who are in none (ES092). */
export const RigaSubentro = z.object({
  famiglia: FamigliaSubentro.exactOptional(),
  soggetti: z.array(SoggettoSubentro),
});
export type RigaSubentro = z.infer<typeof RigaSubentro>;

const Totale = cifreFinoA(9);

/** `datiFornitura`: what all the files of the supply hold together. */
export const DatiFornitura = tipo('tipoDatiFornitura', {
  versioneFornitura: cifreFinoA(3),
  totaleInvii: cifreFinoA(3),
  numeroTotaleSchedeSoggetto: Totale,
  numeroTotaleCittadiniItaliani: Totale,
  numeroTotaleIscrittiNonItaliani: Totale,
  numeroTotalePersoneSessoFemminile: Totale,
  numeroTotalePersoneSessoMaschile: Totale,
  numeroTotaleSchedeFamiglia: Totale,
  numeroTotaleSchedeConvivenza: Totale,
});
export type DatiFornitura = z.infer<typeof DatiFornitura>;

/** `datiInvio`: what this file holds. */
export const DatiInvio = tipo('tipoDatiInvio', {
  progressivoInvio: cifreFinoA(3),
  dataEstrazione: data(),
  numeroSchedeSoggettoInvio: Totale,
  numeroCittadiniItalianiInvio: Totale,
  numeroIscrittiNonItalianiInvio: Totale,
  numeroPersoneSessoFemminileInvio: Totale,
  numeroPersoneSessoMaschileInvio: Totale,
  numeroTotaleSchedeFamigliaInvio: Totale,
  numeroTotaleSchedeConvivenzaInvio: Totale,
});
export type DatiInvio = z.infer<typeof DatiInvio>;

/** The first line of the file. */
export const IntestazioneSubentro = z.object({
  subentro: z.object({
    tipoFile: z.enum(['APR', 'AIRE']),
    /** ISTAT code of the municipality that sends. */
    comune: cifre(6),
    datiFornitura: DatiFornitura,
    datiInvio: DatiInvio.exactOptional(),
  }),
});
export type IntestazioneSubentro = z.infer<typeof IntestazioneSubentro>['subentro'];

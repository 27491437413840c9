import type { DatiSoggetto, FamigliaConvivenza, Genitore, UnioneCivile } from '../../anpr/index.ts';

/** The sections of a record, as every request that carries them writes them. */
export type Attributi = NonNullable<DatiSoggetto['attributiSoggetto']>;
export type Residenze = NonNullable<DatiSoggetto['residenza']>;
export type AltreLingue = NonNullable<DatiSoggetto['altraLingua']>;
export type Vedovanza = NonNullable<DatiSoggetto['vedovanza']>;
export type Cessazione = NonNullable<DatiSoggetto['annullamentoMatrimonio']>;
export type Convivenza = NonNullable<DatiSoggetto['convivenzaDiFatto']>;
export type Scioglimento = NonNullable<UnioneCivile['scioglimentoUnione']>;
export type Carta = NonNullable<DatiSoggetto['cartaIdentita']>;
export type Permesso = NonNullable<DatiSoggetto['permessoSoggiorno']>;
export type Leva = NonNullable<DatiSoggetto['listaLeva']>;
export type Elettorale = NonNullable<DatiSoggetto['listaElettorale']>;
export type AltriDati = NonNullable<Genitore['altriDati']>;
export type DomicilioDigitale = NonNullable<DatiSoggetto['domicilioDigitale']>;
export type Provenienza = NonNullable<DatiSoggetto['provenienza']>;
export type IscrizioneAire = NonNullable<NonNullable<DatiSoggetto['datiIscrizione']>['tipoIscrizioneAIRE']>;
export type Consolato = NonNullable<Residenze[number]['localitaEstera']>['consolato'];
export type Famiglia = FamigliaConvivenza;

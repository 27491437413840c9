import type { z } from 'zod';
import { cifre, cifreFinoA, codice, data, testo } from '../schema/foglie.ts';
import { alPiuUnoFra, facoltativo, tipo, unoFra } from '../schema/tipo.ts';
import {
  estesiCifreBarra,
  estesiCifreBarraParentesi,
  estesiCifreParentesi,
  estesiECifre,
  frazione,
  lettereCifrePuntoTrattoSpazio,
  lettereCifreSpazio,
  lettereCifreTrattoSpazio,
  lettereECifre,
  numeri,
  toponimoEstero,
} from './caratteri.ts';
import { Comune, Consolato } from './luogo.ts';
import { Descrizione, DescrizioneLocalita, Note, ProvinciaContea } from './semplici.ts';

/** 1: coded on the table of ANPR, and then the code is needed; anything else: the municipality's own. */
const Fonte = cifre(1);
const ParteIndirizzo4 = testo(1, 4, estesiECifre);

export const Frazione = testo(1, 80, frazione);
export const Specie = testo(1, 30, estesiCifreBarra);
export const DenominazioneToponimo = testo(1, 100, estesiCifreBarraParentesi);
export const Presso = testo(1, 100, estesiCifreParentesi);

export const Toponimo = tipo('tipoToponimo', {
  codSpecie: facoltativo(codice(cifreFinoA(4), '04')),
  specie: facoltativo(Specie),
  specieFonte: facoltativo(Fonte),
  codToponimo: facoltativo(testo(1, 6, lettereECifre)),
  denominazioneToponimo: facoltativo(DenominazioneToponimo),
  toponimoFonte: facoltativo(Fonte),
});

export const CivicoInterno = tipo('tipoCivicoInterno', {
  corte: facoltativo(ParteIndirizzo4),
  scala: facoltativo(ParteIndirizzo4),
  interno1: facoltativo(ParteIndirizzo4),
  espInterno1: facoltativo(testo(1, 20, lettereCifreSpazio)),
  interno2: facoltativo(ParteIndirizzo4),
  espInterno2: facoltativo(testo(1, 20, lettereCifreSpazio)),
  scalaEsterna: facoltativo(testo(1, 10, lettereCifreSpazio)),
  secondario: facoltativo(testo(1, 1, lettereCifreSpazio)),
  piano: facoltativo(testo(1, 5, lettereCifreTrattoSpazio)),
  nui: facoltativo(testo(1, 3, lettereCifreSpazio)),
  isolato: facoltativo(testo(1, 20, lettereCifreSpazio)),
});

/** House number, by number or by metres from the start of the road; both may be missing. */
export const NumeroCivico = tipo(
  'tipoNumeroCivico',
  {
    codiceCivico: facoltativo(testo(1, 10, lettereECifre)),
    civicoFonte: facoltativo(Fonte),
    numero: facoltativo(cifreFinoA(20)),
    metrico: facoltativo(cifreFinoA(6)),
    progSNC: facoltativo(cifreFinoA(5)),
    lettera: facoltativo(testo(1, 10, estesiECifre)),
    esponente1: facoltativo(testo(1, 80, lettereCifreTrattoSpazio)),
    colore: facoltativo(cifre(1)),
    civicoInterno: facoltativo(CivicoInterno),
  },
  alPiuUnoFra('numero', 'metrico'),
);

export const Indirizzo = tipo('tipoIndirizzo', {
  cap: testo(0, 5, numeri),
  comune: Comune,
  frazione: facoltativo(Frazione),
  toponimo: Toponimo,
  numeroCivico: facoltativo(NumeroCivico),
});
export type Indirizzo = z.infer<typeof Indirizzo>;

export const ToponimoEstero = tipo('tipoToponimoEstero', {
  denominazione: testo(1, 120, toponimoEstero),
  numeroCivico: facoltativo(testo(1, 9, '([0-9a-zA-Z\\-\\./ #])*')),
});

export const DatoLocalitaEstera = tipo('tipoDatoLocalitaEstera', {
  descrizioneLocalita: facoltativo(DescrizioneLocalita),
  descrizioneStato: facoltativo(Descrizione),
  codiceStato: codice(cifre(3), '02'),
  provinciaContea: facoltativo(ProvinciaContea),
});

export const IndirizzoEstero = tipo('tipoIndirizzoEstero', {
  cap: facoltativo(testo(1, 10, lettereCifrePuntoTrattoSpazio)),
  localita: DatoLocalitaEstera,
  toponimo: facoltativo(ToponimoEstero),
});

/** An address abroad and the consulate it belongs to. */
export const LocalitaEstera = tipo('tipoLocalitaEstera', {
  indirizzoEstero: facoltativo(IndirizzoEstero),
  consolato: Consolato,
});

/** model.md §7. Tab. 25 says which residence it is, and whether it must be in Italy or abroad. */
export const Residenza = tipo(
  'tipoResidenza',
  {
    tipoIndirizzo: codice(cifreFinoA(2), '25'),
    noteIndirizzo: facoltativo(Note),
    indirizzo: facoltativo(Indirizzo),
    localitaEstera: facoltativo(LocalitaEstera),
    presso: facoltativo(Presso),
    dataDecorrenzaResidenza: facoltativo(data()),
  },
  unoFra('indirizzo', 'localitaEstera'),
);
export type TipoResidenza = z.infer<typeof Residenza>;

/** The address in the second language of a bilingual municipality. */
export const AltraLingua = tipo('tipoAltraLingua', {
  idLingua: testo(1, 9, numeri),
  noteIndirizzo: facoltativo(Note),
  descrizioneLocalita: facoltativo(DescrizioneLocalita),
  frazione: facoltativo(Frazione),
  specie: facoltativo(Specie),
  denominazioneToponimo: facoltativo(DenominazioneToponimo),
  presso: facoltativo(Presso),
});
export type AltraLingua = z.infer<typeof AltraLingua>;

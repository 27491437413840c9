import type { z } from 'zod';
import { cifre, cifreFinoA, codice, data, testo, testoLibero } from '../schema/foglie.ts';
import { facoltativo, tipo, unoFra } from '../schema/tipo.ts';
import { lettereCifreTratto, lettereSpazio } from './caratteri.ts';
import { LuogoEvento } from './luogo.ts';
import { CodFiscale, CodiceIstat, Descrizione, NomeCognome, Note, Senza, Sesso, SiNo } from './semplici.ts';

export const CodiceFiscale = tipo('tipoCodiceFiscale', {
  codFiscale: CodFiscale,
  validitaCF: facoltativo(codice(cifreFinoA(2), '22')),
  dataAttribuzioneValidita: facoltativo(data()),
});
export type CodiceFiscale = z.infer<typeof CodiceFiscale>;

/** Key of the individual record in ANPR: at most sixteen digits. */
export const IdSchedaSoggettoANPR = cifreFinoA(16);

/** The number a municipality gives to a person: a pair, both or none. */
export const IdSchedaSoggettoComune = tipo('tipoIdSchedaSoggettoComune', {
  idSchedaSoggettoComuneIstat: CodiceIstat,
  idSchedaSoggetto: testo(1, 20, lettereCifreTratto),
});

/** Who a person is (model.md §3). A date without day or month is written with `01` and its flag. */
export const Generalita = tipo(
  'tipoGeneralita',
  {
    codiceFiscale: facoltativo(CodiceFiscale),
    cognome: facoltativo(NomeCognome),
    senzaCognome: facoltativo(Senza),
    nome: facoltativo(NomeCognome),
    senzaNome: facoltativo(Senza),
    sesso: facoltativo(Sesso),
    dataNascita: facoltativo(data()),
    senzaGiorno: facoltativo(Senza),
    senzaGiornoMese: facoltativo(Senza),
    luogoNascita: facoltativo(LuogoEvento),
    soggettoAIRE: facoltativo(testo(1, 1, lettereSpazio)),
    annoEspatrio: facoltativo(cifre(4)),
    idSchedaSoggettoComune: facoltativo(IdSchedaSoggettoComune),
    idSchedaSoggettoANPR: facoltativo(IdSchedaSoggettoANPR),
    note: facoltativo(Note),
  },
  unoFra('cognome', 'senzaCognome'),
  unoFra('nome', 'senzaNome'),
);
export type Generalita = z.infer<typeof Generalita>;

/** National unique id. The ANPR types leave it free text; DM 3 marzo 2023 makes it nine characters. */
export const Identificativi = tipo('tipoIdentificativi', { idANPR: testoLibero() });

export const AttributiSoggetto = tipo('tipoAttributiSoggetto', {
  senzaFissaDimora: facoltativo(SiNo),
  soggettoCertificabile: facoltativo(codice(cifre(1), '42')),
});

export const Cittadinanza = tipo('tipoCittadinanza', {
  descrizioneStato: Descrizione,
  codiceStato: codice(cifre(3), '02'),
  noteStato: facoltativo(Note),
  dataValidita: facoltativo(data()),
});
export type Cittadinanza = z.infer<typeof Cittadinanza>;

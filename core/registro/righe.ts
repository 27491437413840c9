import type { Insertable } from 'kysely';
import { chiaveLuogo } from '#contract/tabelle/luoghi.ts';
import type { TabellaFamiglia, TabellaSoggetto } from '../db/schema.ts';
import type { Famiglia, Soggetto } from './modello.ts';

const legature: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Ł: 'L',
  Ħ: 'H',
  Þ: 'TH',
  ẞ: 'SS',
};

/** What is searched and what is typed meet here: upper case, plain letters and digits, one space between words. */
export function chiaveNome(testo: string): string {
  return chiaveLuogo(testo.toUpperCase().replace(/[ÆŒØĐÐŁĦÞẞ]/gu, (segno) => legature[segno] ?? ''));
}

/** `VIA ROMA 12 A`, as people say an address; empty when there is none. */
export function indirizzoBreve(dati: Soggetto['dati']): string {
  const indirizzo = dati.residenza?.[0]?.indirizzo;
  if (!indirizzo) return '';
  const { toponimo, numeroCivico, frazione } = indirizzo;
  const parti = [
    toponimo.specie,
    toponimo.denominazioneToponimo,
    numeroCivico?.numero,
    numeroCivico?.lettera,
    frazione,
  ];
  return parti.filter((parte) => parte !== undefined).join(' ');
}

/** Thirty digits in the schema, nineteen in the register: longer ones are of nobody. */
function noto(id: string | undefined): string | null {
  return id !== undefined && /^\d{1,18}$/.test(id) ? id : null;
}

/** By what a person is found. */
export function colonneSoggetto(
  soggetto: Soggetto,
): Omit<Insertable<TabellaSoggetto>, 'versione' | 'documento'> {
  const { generalita } = soggetto.dati;
  return {
    id: soggetto.idSchedaSoggettoANPR,
    id_anpr: soggetto.idANPR,
    codice_fiscale:
      soggetto.stato === 'annullato' ? null : (generalita.codiceFiscale?.codFiscale.toUpperCase() ?? null),
    cognome: chiaveNome(generalita.cognome ?? ''),
    nome: chiaveNome(generalita.nome ?? ''),
    sesso: generalita.sesso?.toUpperCase() ?? null,
    data_nascita: generalita.dataNascita ?? null,
    comune: soggetto.comune,
    stato: soggetto.stato,
    id_famiglia: soggetto.idFamigliaConvivenzaANPR ?? null,
    indirizzo: chiaveNome(indirizzoBreve(soggetto.dati)),
    madre: noto(soggetto.dati.maternita?.generalita?.idSchedaSoggettoANPR),
    padre: noto(soggetto.dati.paternita?.generalita?.idSchedaSoggettoANPR),
  };
}

export function colonneFamiglia(
  famiglia: Famiglia,
): Omit<Insertable<TabellaFamiglia>, 'versione' | 'documento'> {
  return {
    id: famiglia.idFamigliaConvivenzaANPR,
    tipo_scheda: famiglia.tipoScheda,
    comune: famiglia.comune,
  };
}

/** The present document with the columns by which it is found. */
export function rigaSoggetto(soggetto: Soggetto, versione: number): Insertable<TabellaSoggetto> {
  return { ...colonneSoggetto(soggetto), versione, documento: JSON.stringify(soggetto) };
}

export function rigaFamiglia(famiglia: Famiglia, versione: number): Insertable<TabellaFamiglia> {
  return { ...colonneFamiglia(famiglia), versione, documento: JSON.stringify(famiglia) };
}

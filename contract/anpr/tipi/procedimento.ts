import type { z } from 'zod';
import { cifre, cifreFinoA, codice, data, testo } from '../schema/foglie.ts';
import { facoltativo, tipo, unoOPiu } from '../schema/tipo.ts';
import { estesiCifreBarraParentesi, lettereCifreTrattoSpazio, numeri, valoreControllo } from './caratteri.ts';
import { Note } from './semplici.ts';

const NumeroPraticaAnpr = testo(1, 20, numeri);
const NumeroPraticaComune = testo(1, 20, lettereCifreTrattoSpazio);

export const DatiProcedimento = tipo('tipoDatiProcedimento', {
  numeroPraticaAnpr: facoltativo(NumeroPraticaAnpr),
  numeroPraticaComune: facoltativo(NumeroPraticaComune),
  dataDefinizionePratica: facoltativo(data()),
});

export type DatiProcedimento = z.infer<typeof DatiProcedimento>;

/** tipoOperazione: I, M, C, A; esitoChiusura: C, R, S. */
export const DatiProcedimentoIstruttoria = tipo('tipoDatiProcedimentoIstruttoria', {
  numeroPraticaAnpr: facoltativo(NumeroPraticaAnpr),
  numeroPraticaComune: facoltativo(NumeroPraticaComune),
  tipoOperazione: testo(1, 1),
  noteChiusura: facoltativo(Note),
  dataChiusura: facoltativo(data()),
  motivoAvvio: facoltativo(codice(cifreFinoA(2), '29')),
  dataStato: data(),
  statoProcedimento: codice(cifreFinoA(2), '30'),
  esitoChiusura: facoltativo(testo(1, 1)),
  noteEsito: facoltativo(Note),
});

export type DatiProcedimentoIstruttoria = z.infer<typeof DatiProcedimentoIstruttoria>;

/** A datum that steers an operation: FI, FC, FO, RA, RP… (services.md §1.5). */
export const Controllo = tipo('tipoControllo', {
  codice: testo(1, 2, estesiCifreBarraParentesi),
  valore: testo(1, 240, valoreControllo),
});

export const ListaControlli = tipo('tipoListaControlli', { controllo: unoOPiu(Controllo) });
export type ListaControlli = z.infer<typeof ListaControlli>;

/** 0 or absent: validate the given code; 1: attribute; 2: omocodice; 3: do not talk to Agenzia delle Entrate. */
export const GestioneCF = cifre(1);

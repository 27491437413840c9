import type { z } from 'zod';
import { cifre, data, testo } from '../schema/foglie.ts';
import { facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { Comune } from './luogo.ts';
import { AltraLingua, Indirizzo } from './residenza.ts';
import { Note, SiNo, Testo200 } from './semplici.ts';

/** The electoral position before the lists were in ANPR: elettore S, N or P. */
export const ListaElettorale = tipo('tipoListaElettorale', {
  elettore: testo(1, 1),
  comune: facoltativo(Comune),
});

export const Lista5010 = tipo('tipoLista5010', { comune: Comune, sezioneelettoralenum: Testo200 });

export const ListaUE = tipo('tipoListaUE', {
  ueelettorecomunali: facoltativo(SiNo),
  listaAggiuntaUEComunali: facoltativo(Lista5010),
  ueelettoreparlamento: facoltativo(SiNo),
  listaAggiuntaUEParlamento: facoltativo(Lista5010),
});

/** Municipal and regional lists of Bolzano, Trento and Valle d'Aosta. */
export const ListaRegCom = tipo('tipoListaRegCom', {
  comregelettorebolzano: facoltativo(SiNo),
  comregelettoretrento: facoltativo(SiNo),
  comregelettorevalledaosta: facoltativo(SiNo),
  listaBolTreVal: facoltativo(Lista5010),
});

/** In which elections a person votes, as 5010 returns it. */
export const ListaElettorale5010 = tipo('tipoListaElettorale5010', {
  elettore: SiNo,
  listaGenerale: facoltativo(Lista5010),
  listaAggiuntaUE: facoltativo(ListaUE),
  listaAggiuntaComReg: facoltativo(ListaRegCom),
  referendumnazionali: SiNo,
  elezionimembriue: SiNo,
  senatorepubblica: SiNo,
  circoscrsenatorepubblica: facoltativo(Testo200),
  cameradeputati: SiNo,
  circoscrcameradeputati: facoltativo(Testo200),
  regionali: SiNo,
  comunali: SiNo,
  circoscrizionali: SiNo,
});

export const ListaCancellazione = tipo('tipoListaCancellazione', {
  motivoCancellazione: cifre(1),
  noteCancellazione: facoltativo(Note),
  tipoConsultazione: facoltativo(cifre(1)),
  dataCancellazioneLista: facoltativo(data()),
});

export const AltraLinguaSezione = tipo('tipoAltraLinguaSezione', {
  sezioneelettoraledenomtrad: Testo200,
  altraLinguaIndirizzo: AltraLingua,
});

export const ListaSezioni5011 = tipo('tipoListaSezioni5011', {
  comune: facoltativo(Comune),
  sezioneelettoralenum: facoltativo(Testo200),
  sezioneelettoraledenom: Testo200,
  sezioneelettoraleind: Indirizzo,
  circoscrelezionimembriue: facoltativo(Testo200),
  collegiocameradeputati: Testo200,
  circoscrregionali: Testo200,
  circosrizioneelezcircosc: facoltativo(Testo200),
  collegiosenatorepubblica: Testo200,
  altraLinguaSezione: zeroOPiu(AltraLinguaSezione),
});

export type DatiSezione = z.infer<typeof ListaSezioni5011>;

export const ListeElettoraliCons = tipo('tipoListeElettoraliCons', {
  elettore: SiNo,
  listaGenerale: facoltativo(Lista5010),
  listaAggiuntaUE: facoltativo(ListaUE),
  listaAggiuntaComReg: facoltativo(ListaRegCom),
  referendumnazionali: facoltativo(SiNo),
  elezionimembriue: facoltativo(SiNo),
  senatorepubblica: facoltativo(SiNo),
  circoscrsenatorepubblica: facoltativo(Testo200),
  cameradeputati: facoltativo(SiNo),
  circoscrcameradeputati: facoltativo(Testo200),
  regionali: facoltativo(SiNo),
  comunali: facoltativo(SiNo),
  circoscrizionali: facoltativo(SiNo),
  sezione: facoltativo(ListaSezioni5011),
  tipoConsultazione: facoltativo(cifre(1)),
  dataCancellazioneLista: facoltativo(data()),
});

/** Electoral certificability has its own scale, apart from the one of the person. */
export const ListeElettorali = tipo('tipoListeElettorali', {
  certificabilita: facoltativo(cifre(1)),
  cancellazione: facoltativo(ListaCancellazione),
  liste: zeroOPiu(ListeElettoraliCons),
});

import type { Generalita } from '#contract/anpr/index.ts';
import { rilievo, type CodiceSpiegato, type Rilievo } from '#contract/regole/index.ts';
import type { Soggetto } from './modello.ts';
import { chiaveNome } from './righe.ts';

type Coppia = readonly [codice: CodiceSpiegato, campo: string, detto: string | undefined, noto: string];

function coppie(chiesto: Generalita, noto: Soggetto): readonly Coppia[] {
  const sue = noto.dati.generalita;
  const locale = sue.idSchedaSoggettoComune;
  const nome = (testo: string | undefined): string | undefined =>
    testo === undefined ? undefined : chiaveNome(testo);
  return [
    ['EN069', 'cognome', nome(chiesto.cognome), chiaveNome(sue.cognome ?? '')],
    ['EN068', 'nome', nome(chiesto.nome), chiaveNome(sue.nome ?? '')],
    [
      'EN070',
      'codiceFiscale.codFiscale',
      chiesto.codiceFiscale?.codFiscale.toUpperCase(),
      sue.codiceFiscale?.codFiscale.toUpperCase() ?? '',
    ],
    ['EN075', 'sesso', chiesto.sesso?.toUpperCase(), sue.sesso?.toUpperCase() ?? ''],
    ['EN071', 'dataNascita', chiesto.dataNascita, sue.dataNascita ?? ''],
    [
      'EN072',
      'luogoNascita.comune',
      nome(chiesto.luogoNascita?.comune?.nomeComune),
      chiaveNome(sue.luogoNascita?.comune?.nomeComune ?? ''),
    ],
    [
      'EN183',
      'luogoNascita.localita.codiceStato',
      chiesto.luogoNascita?.localita?.codiceStato,
      sue.luogoNascita?.localita?.codiceStato ?? '',
    ],
    [
      'EN074',
      'idSchedaSoggettoComune.idSchedaSoggettoComuneIstat',
      chiesto.idSchedaSoggettoComune?.idSchedaSoggettoComuneIstat,
      noto.comune,
    ],
    [
      'EN073',
      'idSchedaSoggettoComune.idSchedaSoggetto',
      locale && chiesto.idSchedaSoggettoComune?.idSchedaSoggetto,
      locale?.idSchedaSoggetto ?? '',
    ],
  ];
}

/** What was said of a person and is not what the register knows, datum by datum. What was left out is not asked. */
export function incongruenze(campo: string, chiesto: Generalita, noto: Soggetto): Rilievo[] {
  return coppie(chiesto, noto)
    .filter(([, , detto, suo]) => detto !== undefined && detto !== suo)
    .map(([codice, dato]) => rilievo(codice, { campo: `${campo}.${dato}` }));
}

/**
 * Who is meant must be there, be one, and be described as the register does: sent by accident, what differs would count
 * as a change of personal data (model.md §3). Empty when it is certain who it is.
 */
export function controllaIdentita(
  campo: string,
  chiesto: Generalita,
  trovati: readonly Soggetto[],
): Rilievo[] {
  const [noto, altro] = trovati;
  if (!noto) return [rilievo(chiesto.idSchedaSoggettoANPR === undefined ? 'EN133' : 'EN185', { campo })];
  if (altro) return [rilievo('EN067', { campo })];
  return incongruenze(campo, chiesto, noto);
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operatoreDiProva } from '#core/registro/di-prova.ts';
import { registroDiProva, rifiuti, type RegistroDiProva } from '#core/registro/banco-di-prova.ts';
import { personaggi } from '#core/dimostrativo/index.ts';
import { moduloDi } from '../../renderer/features/atto/apri.ts';
import { attoDi } from '../../renderer/features/atto/atti/index.ts';
import type { Partenza } from '../../renderer/features/atto/atto.ts';
import { cambiaDato } from '../../renderer/features/atto/cambia.ts';
import { attoDiProva, partenzaDiProva } from '../../renderer/features/atto/di-prova.ts';
import { richiestaDi } from '../../renderer/features/atto/richiesta.ts';

const ufficiale = operatoreDiProva({ profili: ['anagrafe', 'elettorale'] });
const mittente = { postazione: { ambiente: 'prova', versione: '0.1.0' }, codMittente: '048050' } as const;
const giorno = '2026-07-08';
const dal = { 'testataRichiesta.dataDecorrenza': giorno };
const p = personaggi;

function via(base: string, nome: string): Readonly<Record<string, string>> {
  return {
    [`${base}.indirizzo.cap`]: '50059',
    [`${base}.indirizzo.toponimo.codSpecie`]: '213',
    [`${base}.indirizzo.toponimo.denominazioneToponimo`]: nome,
    [`${base}.indirizzo.numeroCivico.numero`]: '7',
  };
}
const famiglia = 'residenzaFamigliaConvivenza';
const casa = 'residenzaFamiglia.0';
const sezione = {
  'sezione.sezioneelettoralenum': '71',
  'sezione.sezioneelettoraledenom': 'SCUOLA PRIMARIA',
  'sezione.sezioneelettoraleind.cap': '50059',
  'sezione.sezioneelettoraleind.toponimo.codSpecie': '213',
  'sezione.sezioneelettoraleind.toponimo.denominazioneToponimo': 'ROMA',
  'sezione.collegiocameradeputati': 'TOSCANA',
  'sezione.collegiosenatorepubblica': 'TOSCANA',
  'sezione.circoscrregionali': 'EMPOLI',
};

const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
/** Nobody that the register knows. */
const anna = {
  ...{ cognome: 'NERI', nome: 'ANNA', sesso: 'F', dataNascita: '1990-02-03' },
  luogoNascita: { comune: empoli },
};

let banco: RegistroDiProva;
beforeAll(async () => {
  banco = await registroDiProva();
});
afterAll(async () => {
  await banco.chiudi();
});

/** An act as the desk would send it, on the record as the register has it now. @returns the codes of the refusal. */
async function registra(
  chiave: string,
  id: string | undefined,
  dati: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const atto = await attoDi(chiave);
  if (!atto) throw new Error(`no act ${chiave}`);
  const { dossier: _, ...da } = partenzaDiProva;
  const letto = id === undefined ? undefined : await banco.registro.dossier(id, 'prova', ufficiale);
  if (letto && !letto.ok) throw new Error(letto.errore.messaggio);
  const partenza: Partenza = { ...da, ...(letto ? { dossier: letto.valore } : {}) };
  const modulo = Object.entries(dati).reduce(
    (prima, [percorso, valore]) => cambiaDato(atto, prima, percorso, valore),
    moduloDi(atto, partenza),
  );
  const richiesta = richiestaDi(atto, modulo, partenza, mittente, chiave.toUpperCase().replaceAll('-', ''));
  return rifiuti(await banco.esegui(atto.servizio, richiesta, ufficiale));
}

/** In this order, on one register: each act finds what those before it left. */
const storia: readonly (readonly [string, string | undefined, Readonly<Record<string, unknown>>])[] = [
  ['famiglia-trasloco', p.coppiaInAttesa.padre, { ...via(famiglia, 'VERDI'), ...dal }],
  ['famiglia-legami', p.coppiaInAttesa.padre, dal],
  [
    'famiglia-intestatario',
    p.coppiaInAttesa.padre,
    { 'elencoSoggettiFamiglia.1.legameSoggetto.codiceLegame': '1', ...dal },
  ],
  ['famiglia-dati', p.coppiaInAttesa.madre, { 'famigliaConvivenza.presenzaFamigliaCoabitante': 'S', ...dal }],
  ['famiglia-onomastica', p.madreSola.madre, { ...via(famiglia, 'GIUSEPPE GARIBALDI'), ...dal }],
  ['famiglia-errore-materiale', p.madreSola.madre, { ...via(famiglia, 'GIUSEPPE MAZZINI'), ...dal }],
  ['residenza-nuova', p.coppiaNonSposata.padre, { ...via(casa, 'DANTE ALIGHIERI'), ...dal }],
  ['residenza-senza-dimora', p.nomeDifficile.persona, { ...via(casa, 'DELLA CASA COMUNALE'), ...dal }],
  ['residenza-dimora', p.vedova.vedova, { ...via(casa, 'VERDI'), ...dal }],
  ['residenza-domicilio', p.vedova.vedova, { ...via(casa, 'ROSSINI'), ...dal }],
  [
    'residenza-ingresso',
    p.cfNonValidato.persona,
    {
      'generalitaSchedaFamiglia.idFamigliaConvivenzaANPR': p.madreSola.famiglia,
      'elencoSoggettiFamiglia.0.legameSoggetto.codiceLegame': '23',
      ...dal,
    },
  ],
  ['revoca-paternita', p.coppiaInAttesa.figlia, { 'motivoAnnullamento.motivoRevoca': '1', ...dal }],
  [
    'rettifica-date',
    p.omonimi.primo,
    { 'tipoRettifica.richiestaRettifica104.dataOrigineFamigliaConvivenza': '2010-08-01' },
  ],
  ['elettorale-sezione', undefined, sezione],
  [
    'elettorale-generale',
    p.omonimi.secondo,
    {
      'liste.listaGenerale.comune': vinci,
      'liste.listaGenerale.sezioneelettoralenum': '71',
      ...dal,
    },
  ],
  ['elettorale-certificabilita', p.omonimi.secondo, { 'certificabilita.soggettoCertificabile': '2', ...dal }],
  ['elettorale-cancellazione', p.omonimi.secondo, { 'cancellazione.motivoCancellazione': '1', ...dal }],
  [
    'revoca-codice-fiscale',
    p.cfNonValidato.persona,
    { 'motivoAnnullamento.motivoRevoca': '1', 'testataRichiesta.dataDecorrenza': '2026-07-10' },
  ],
  ['famiglia-tutore', p.vedova.vedova, { 'elencoSoggettiFamiglia.0.generalita': anna, ...dal }],
  [
    'poligamia-matrimonio',
    p.famigliaStraniera.padre,
    {
      'matrimonio.coniuge': anna,
      'matrimonio.datiMatrimonio.dataEvento': '2026-07-06',
      'matrimonio.datiMatrimonio.luogoEvento': { comune: vinci },
      ...attoDiProva('matrimonio.datiMatrimonio.attoEventoANPR.atto'),
      ...dal,
    },
  ],
  [
    'rettifica-nascita',
    p.omonimi.primo,
    { 'tipoRettifica.richiestaRettifica105.luogoNascita': { comune: empoli } },
  ],
];

describe('acts of home, family and corrections, as the desk sends them', () => {
  it.each(storia)('%s is registered', async (chiave, id, dati) => {
    expect(await registra(chiave, id, dati)).toEqual([]);
  });
});

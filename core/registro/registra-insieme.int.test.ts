import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personaggi } from '../dimostrativo/index.ts';
import { registroDiProva, rifiuti, type RegistroDiProva } from './banco-di-prova.ts';
import { nascitaDiProva } from './di-prova.ts';

let prova: RegistroDiProva;
beforeAll(async () => {
  prova = await registroDiProva({ residenti: 400 });
});
afterAll(() => prova.chiudi());

interface Madre {
  readonly id: string;
  readonly codice: string;
  readonly cognome: string;
  readonly nome: string;
}

/** Mothers of different families and surnames, as the codice fiscale writes them: namesakes born on one day would have one codice fiscale. */
async function madri(quante: number): Promise<readonly Madre[]> {
  const righe = await prova.database.applicazione
    .selectFrom('soggetto')
    .innerJoin('famiglia', 'famiglia.id', 'soggetto.id_famiglia')
    .select(['soggetto.id', 'soggetto.codice_fiscale as codice', 'soggetto.documento'])
    .where('famiglia.tipo_scheda', '=', '3')
    .where('soggetto.sesso', '=', 'F')
    .where('soggetto.stato', '=', 'residente')
    .where('soggetto.data_nascita', '>', '1980-01-01')
    .where('soggetto.data_nascita', '<', '2004-01-01')
    .where('soggetto.id', '<>', personaggi.coppiaInAttesa.madre)
    .distinctOn('soggetto.id_famiglia')
    .execute();
  const perSigla = new Map(
    righe.map(({ id, codice, documento }) => {
      const { cognome = '', nome = '' } = documento.dati.generalita;
      return [codice?.slice(0, 3), { id, codice: codice ?? '', cognome, nome }];
    }),
  );
  return [...perSigla.values()].slice(0, quante);
}

function figlia(madre: Madre, nome: string, id?: string): Record<string, unknown> {
  const { paternita: _padre, ...base } = nascitaDiProva({ nome, ...(id !== undefined && { id }) });
  const { generalita } = base.generalita1001;
  return {
    ...base,
    generalita1001: { generalita: { ...generalita, cognome: madre.cognome } },
    maternita: {
      generalita: {
        idSchedaSoggettoANPR: madre.id,
        codiceFiscale: { codFiscale: madre.codice },
        cognome: madre.cognome,
        nome: madre.nome,
        sesso: 'F',
      },
    },
    datiControllo: { ...base.datiControllo, attribuzioneFamiglia: '3', filiazione: '3', origineCognome: '2' },
  };
}

async function quanti(tabella: 'operazione' | 'versione_soggetto' | 'audit'): Promise<number> {
  const { n } = await prova.database.applicazione
    .selectFrom(tabella)
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

describe('registrations that arrive together', () => {
  it('are each written once, with an outcome, a version and a line of audit of its own', async () => {
    const loro = await madri(20);
    expect(loro).toHaveLength(20);
    const prima = await Promise.all([quanti('operazione'), quanti('versione_soggetto'), quanti('audit')]);
    const esiti = await Promise.all(loro.map((madre) => prova.esegui('1001', figlia(madre, 'ZELINDA'))));
    expect(esiti.map(rifiuti)).toEqual(loro.map(() => []));
    const dopo = await Promise.all([quanti('operazione'), quanti('versione_soggetto'), quanti('audit')]);
    expect(dopo.map((n, posto) => n - (prima[posto] ?? 0))).toEqual([20, 20, 20]);
  });

  it('are not held back by one that the register refuses', async () => {
    const loro = await madri(12);
    const [prima, ...altre] = loro;
    if (!prima) throw new Error('no mother');
    // Twins by name: the same code would be of two people.
    const due = [figlia(prima, 'AMBROGIA'), figlia(prima, 'AMBROGIA')];
    const esiti = await Promise.all(
      [...due, ...altre.map((madre) => figlia(madre, 'AMBROGIA'))].map((una) => prova.esegui('1001', una)),
    );
    const rifiutate = esiti.map((esito) => rifiuti(esito).length > 0);
    expect(rifiutate.slice(0, 2).filter(Boolean)).toHaveLength(1);
    expect(rifiutate.slice(2)).toEqual(altre.map(() => false));
  });

  it('give the same answer to copies of one among them', async () => {
    const loro = await madri(6);
    const [prima] = loro;
    if (!prima) throw new Error('no mother');
    const copia = figlia(prima, 'CUNEGONDA', 'COPIAINSIEME');
    const esiti = await Promise.all(
      [copia, ...loro.slice(1).map((madre) => figlia(madre, 'CUNEGONDA')), copia, copia].map((una) =>
        prova.esegui('1001', una),
      ),
    );
    expect(esiti.map(rifiuti)).toEqual(esiti.map(() => []));
    expect(esiti.at(-1)).toEqual(esiti[0]);
    expect(esiti.at(-2)).toEqual(esiti[0]);
  });
});

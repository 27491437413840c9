import { describe, expect, it } from 'vitest';
import type { Voce } from '../http/giornale.ts';
import { creaServerMisure, type PartiMisure } from '../http/misure.ts';
import { creaConteggi } from './conteggi.ts';
import { esponi } from './esposizione.ts';

const righe = (testo: string): readonly string[] => testo.split('\n');

function contate(...voci: readonly Voce[]): string {
  const conteggi = creaConteggi();
  const giornale = conteggi.ascolta(() => undefined);
  for (const voce of voci) giornale(voce);
  return esponi(conteggi.misure());
}

describe('what is counted of the journal', () => {
  const rotta = '/wa/scheda';
  const testo = contate(
    { evento: 'wa', rotta, stato: 200, ms: 4 },
    { evento: 'wa', rotta, stato: 200, ms: 30 },
    { evento: 'wa', rotta, stato: 403, ms: 20_000 },
    { evento: 'consegna-guasta', codice: 'Error:ECONNREFUSED', riferimento: '048050', dove: ['at x'] },
  );

  it('is requests by face, route and outcome', () => {
    expect(righe(testo)).toContain(
      'sportello_richieste_totale{faccia="wa",rotta="/wa/scheda",esito="200"} 2',
    );
    expect(righe(testo)).toContain(
      'sportello_richieste_totale{faccia="wa",rotta="/wa/scheda",esito="403"} 1',
    );
  });

  it('is how long they took, each bound with all that is under it', () => {
    const sotto = (le: string, quante: number) =>
      `sportello_durata_secondi_bucket{faccia="wa",rotta="/wa/scheda",le="${le}"} ${quante}`;
    expect(righe(testo)).toEqual(
      expect.arrayContaining([sotto('0.005', 1), sotto('0.05', 2), sotto('10', 2), sotto('+Inf', 3)]),
    );
    expect(righe(testo)).toContain('sportello_durata_secondi_count{faccia="wa",rotta="/wa/scheda"} 3');
  });

  it('is faults by their kind, without whom they befell', () => {
    expect(righe(testo)).toContain(
      'sportello_eventi_totale{evento="consegna-guasta",codice="Error:ECONNREFUSED"} 1',
    );
    expect(testo).not.toContain('048050');
  });
});

it('tells each measure once, with what it is, and cannot be broken by a label', () => {
  const testo = esponi([
    {
      nome: 'a_totale',
      tipo: 'counter',
      aiuto: 'Prova.',
      campioni: [{ etichette: { x: 'a"\n\\b' }, valore: 1 }],
    },
  ]);
  expect(testo).toBe('# HELP a_totale Prova.\n# TYPE a_totale counter\na_totale{x="a\\"\\n\\\\b"} 1\n');
});

describe('the address of whoever keeps the core alive', () => {
  const parti = (altre: Partial<PartiMisure> = {}): PartiMisure => ({
    ...{ versione: '9.9.9', conteggi: creaConteggi(), giornale: () => undefined },
    macchina: { misure: () => [], ferma: () => undefined },
    ...altre,
  });
  const guasto = () => Promise.reject(new Error('database away'));

  it('says that the process lives and is ready', async () => {
    const app = creaServerMisure(
      parti({ osservatorio: { risponde: async () => undefined, misure: async () => [] } }),
    );
    expect((await app.inject('/salute/vivo')).json()).toEqual({ stato: 'vivo', versione: '9.9.9' });
    expect((await app.inject('/salute/pronto')).statusCode).toBe(200);
  });

  it('says alive and not ready while the database is away, and goes on measuring', async () => {
    const voci: Voce[] = [];
    const app = creaServerMisure(
      parti({ osservatorio: { risponde: guasto, misure: guasto }, giornale: (voce) => voci.push(voce) }),
    );
    expect((await app.inject('/salute/vivo')).statusCode).toBe(200);
    const pronto = await app.inject('/salute/pronto');
    expect([pronto.statusCode, pronto.json()]).toMatchObject([503, { causa: 'database' }]);
    const misure = await app.inject('/metrics');
    expect(misure.headers['content-type']).toContain('version=0.0.4');
    expect(righe(misure.body)).toContain('sportello_database_raggiunto 0');
    expect(voci.map(({ evento }) => evento)).toEqual(['non-pronto', 'misure-parziali']);
  });

  it('has nothing else', async () => {
    const app = creaServerMisure(parti());
    for (const url of ['/', '/wa/stato', '/metrics/..']) expect((await app.inject(url)).statusCode).toBe(404);
    expect((await app.inject({ method: 'POST', url: '/metrics' })).statusCode).toBe(404);
  });
});

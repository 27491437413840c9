import { describe, expect, it } from 'vitest';
import { personaggi } from '../dimostrativo/index.ts';
import type { Soggetto } from '../registro/modello.ts';
import { casiCongruenza, casiPersona, casiSoli } from './casi-controlli.ts';
import { domandaDiProva, soggettoDiProva } from './di-prova.ts';
import type { Domanda } from './domanda.ts';
import { verdettoRichiesta, verdettoSoggetto } from './verdetto.ts';

const { madre } = personaggi.coppiaInAttesa;
const giulia = soggettoDiProva(madre);
const con = (altro: Partial<Soggetto>): Soggetto => ({ ...giulia, ...altro });
type Controllo = Partial<Domanda['richiesta']['datiControllo']>;

describe('on the request alone', () => {
  const tutto = (tipi: readonly string[], controllo: Controllo = {}): string[] =>
    verdettoRichiesta(domandaDiProva(madre, tipi, { controllo })).map(
      ({ codice, campo }) => `${codice} ${campo}`,
    );

  it.each([[['1']], [['8']], [['12']], [['1', '8', '12']], [['3', '8', '12']]])('lets %j through', (tipi) => {
    expect(tutto(tipi)).toEqual([]);
  });

  for (const [atteso, tipi, controllo] of casiSoli)
    it(`${atteso} for ${tipi.join('+')} with ${JSON.stringify(controllo)}`, () => {
      expect(tutto(tipi, controllo)).toContain(atteso);
    });

  it.each([
    [['IT', 'DE'], 0],
    [['FR'], 0],
    [['it', 'sl'], 0],
    [['IT', 'DE', 'FR'], 1],
    [['IT', 'XX'], 1],
  ])('in %j: %i refusals', (lingue, quanti) => {
    const { richiesta, comune } = domandaDiProva(madre, ['8']);
    const inAltra = { ...richiesta, linguaCertificato: { tipoLinguaCertificato: lingue } };
    const campi = verdettoRichiesta({ richiesta: inAltra, comune }).map((r) => r.campo);
    expect(campi).toEqual(Array(quanti).fill('linguaCertificato.tipoLinguaCertificato'));
  });

  it('tells everything at once', () => {
    expect(tutto(['8'], { bollo: '0', diritti: '0' }).map((detto) => detto.slice(0, 5))).toEqual([
      'EN209',
      'EN208',
    ]);
  });
});

describe('on the person', () => {
  const tutto = (tipo: string, altro: Parameters<typeof domandaDiProva>[2] = {}): string[] =>
    verdettoSoggetto(domandaDiProva(madre, [tipo], altro)).map((r) =>
      `${r.gravita} ${r.codice} ${r.campo}`.trim(),
    );

  it.each(casiPersona)('%s (%s) on type %s', (atteso, gravita, tipo, altro) => {
    expect(tutto(tipo, altro)).toContain(`${gravita} ${atteso}`);
  });

  it('lets residence and family through where the law does (workflows.md §8.2)', () => {
    const parziale = { soggetto: con({ certificabilita: '1' }), procedimentoAperto: true };
    expect([tutto('8', parziale), tutto('12', parziale)]).toEqual([[], []]);
  });

  it.each(casiCongruenza)(
    '%s when it is not that of the record, and says nothing of the record',
    (atteso, generalita) => {
      const domanda = domandaDiProva(madre, ['8']);
      const richiesta = { ...domanda.richiesta, soggettoIntestatario: { generalita } };
      const trovati = verdettoSoggetto({ ...domanda, richiesta, soggetto: con({ certificabilita: '0' }) });
      expect(trovati.map((r) => `${r.codice} ${r.campo}`)).toEqual([atteso]);
      expect(JSON.stringify(trovati)).not.toMatch(/GIULIA|MARTELLI|EMPOLI|non certificabile/);
    },
  );
});

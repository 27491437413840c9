import { describe, expect, it } from 'vitest';
import { personaggi } from '../dimostrativo/index.ts';
import type { Soggetto } from '../registro/modello.ts';
import { domandaDiProva, soggettoDiProva } from './di-prova.ts';
import type { Domanda } from './domanda.ts';
import { verdettoRichiesta, verdettoSoggetto } from './verdetto.ts';

const { madre } = personaggi.coppiaInAttesa;
const giulia = soggettoDiProva(madre);
const defunto = soggettoDiProva(personaggi.vedova.defunto);
const con = (altro: Partial<Soggetto>): Soggetto => ({ ...giulia, ...altro });
type Controllo = Partial<Domanda['richiesta']['datiControllo']>;

describe('on the request alone', () => {
  const tutto = (tipi: string[], controllo: Controllo = {}): string[][] =>
    verdettoRichiesta(domandaDiProva(madre, tipi, { controllo })).map(({ codice, campo }) => [
      codice,
      campo.split('.').at(-1) ?? '',
    ]);

  it.each([[['1']], [['8']], [['12']], [['1', '8', '12']]])('lets %j through', (tipi) => {
    expect(tutto(tipi)).toEqual([]);
  });

  it.each<[string, string[], Controllo, string]>([
    ['EC070', ['21'], {}, 'tipoCertificato'],
    ['ES114', ['8'], { tipoRichiedente: '4' }, 'tipoRichiedente'],
    ['EN148', ['8'], { emissione: '4' }, 'tipoRichiesta'],
    ['EN391', ['8'], { tipoRichiedente: '3' }, 'docRiconoscimento'],
    ['EN066', ['8', '12'], { tipoRichiesta: '2' }, 'tipoCertificato'],
    ['EN120', ['8'], { esenzioneBollo: '88' }, 'esenzioneBollo'],
    ['EN281', ['8'], { esenzioneBollo: '99' }, 'descrizioneEsenzioneBollo'],
    ['EN283', ['8'], { esenzioneDiritti: '7' }, 'esenzioneDiritti'],
    [
      'EN284',
      ['8'],
      { esenzioneBollo: '99', descrizioneEsenzioneBollo: 'l. 1/2000', esenzioneDiritti: '1' },
      'diritti',
    ],
    ['EN217', ['8'], { esenzioneDiritti: '1' }, 'diritti'],
    ['EN209', ['8'], { diritti: '0' }, 'diritti'],
    ['EN208', ['8'], { bollo: '0' }, 'bollo'],
    ['EN148', ['8'], { paEstera: '2' }, 'esenzioneBollo'],
    ['EN116', ['8'], { bolloVirtuale: '1' }, 'bolloVirtuale'],
  ])('%s for %j with %o', (codice, tipi, controllo, campo) => {
    expect(tutto(tipi, controllo)).toContainEqual([codice, campo]);
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
    expect(tutto(['8'], { bollo: '0', diritti: '0' }).map(([c]) => c)).toEqual(['EN209', 'EN208']);
  });
});

describe('on the person', () => {
  const famiglia = domandaDiProva(madre, ['12']).famiglia;
  const casa = (altro: Partial<NonNullable<typeof famiglia>>): Partial<Domanda> =>
    famiglia ? { famiglia: { ...famiglia, ...altro } } : {};
  const tutto = (tipo: string, altro: Parameters<typeof domandaDiProva>[2] = {}): string[] =>
    verdettoSoggetto(domandaDiProva(madre, [tipo], altro)).map((r) => `${r.codice} ${r.gravita}`);
  const forza = { forzaCertificazione: '1' };

  it.each<[string, string, Parameters<typeof domandaDiProva>[2]]>([
    ['EN228 E', '8', { soggetto: defunto }],
    ['EN229 E', '8', { soggetto: con({ stato: 'cancellato' }) }],
    ['EN044 E', '8', { soggetto: con({ stato: 'aire' }) }],
    ['EN047 E', '8', { soggetto: con({ certificabilita: '0' }) }],
    ['EN047 E', '8', { soggetto: con({ certificabilita: '0' }), controllo: forza }],
    ['EN049 E', '8', { soggetto: con({ certificabilita: '4' }) }],
    ['EN049 W', '8', { soggetto: con({ certificabilita: '4' }), controllo: forza }],
    ['EN046 E', '1', { soggetto: con({ certificabilita: '1' }) }],
    ['EN046 W', '1', { soggetto: con({ certificabilita: '1' }), controllo: forza }],
    ['EN181 E', '1', { procedimentoAperto: true }],
    ['EN181 W', '1', { procedimentoAperto: true, controllo: forza }],
    ['EN434 E', '8', { soggetto: con({ dati: { ...giulia.dati, residenza: [] } }) }],
    ['EN137 E', '12', { famiglia: undefined }],
    ['EN055 E', '12', casa({ tipoScheda: '4' })],
    ['EN221 E', '12', casa({ incompleta: true })],
    ['EN212 E', '12', casa({ certificabile: false })],
    ['EN062 E', '12', casa({ componenti: [] })],
  ])('%s on type %s', (atteso, tipo, altro) => {
    expect(tutto(tipo, altro)).toContain(atteso);
  });

  it('lets residence and family through where the law does (workflows.md §8.2)', () => {
    const parziale = { soggetto: con({ certificabilita: '1' }), procedimentoAperto: true };
    expect([tutto('8', parziale), tutto('12', parziale)]).toEqual([[], []]);
  });

  it.each([
    ['EN068', 'nome', { nome: 'ALTRA' }],
    ['EN069', 'cognome', { cognome: 'ALTRA' }],
    ['EN071', 'dataNascita', { dataNascita: '1901-01-01' }],
  ])('%s when %s is not that of the record, and says nothing of the record', (codice, campo, generalita) => {
    const domanda = domandaDiProva(madre, ['8']);
    const richiesta = { ...domanda.richiesta, soggettoIntestatario: { generalita } };
    const trovati = verdettoSoggetto({ ...domanda, richiesta, soggetto: con({ certificabilita: '0' }) });
    expect(trovati.map((r) => [r.codice, r.campo])).toEqual([
      [codice, `soggettoIntestatario.generalita.${campo}`],
    ]);
    expect(JSON.stringify(trovati)).not.toMatch(/GIULIA|MARTELLI|non certificabile/);
  });
});

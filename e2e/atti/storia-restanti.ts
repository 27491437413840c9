import { personaggi as p } from '#core/dimostrativo/index.ts';
import { compilati } from '../../renderer/features/atto/compilati.ts';
import { attoDiProva } from '../../renderer/features/atto/di-prova.ts';
import type { SportelloDiProva, Ufficio } from './sportello-di-prova.ts';
import type { Compilati } from './storia.ts';

export type Detto = SportelloDiProva['detto'];

/** An act whose person and data may be of the answers to those before it. @param ufficio left out: of the demo municipality. */
export type Tappa = readonly [
  chiave: string,
  id: string | undefined | ((detto: Detto) => string),
  dati: Compilati | ((detto: Detto) => Compilati),
  ufficio?: Ufficio,
];

const giorno = '2026-07-08';
/** Of the register of the tests. */
const oggi = '2026-07-11';
const dal = { 'testataRichiesta.dataDecorrenza': giorno };
const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
/** Nobody that the register knows. */
const ignoto = (nome: string, sesso: string): object => ({
  ...{ cognome: 'NERI', nome, sesso, dataNascita: '1990-02-03' },
  luogoNascita: { comune: empoli },
});
const evento = (base: string, quando = giorno): Compilati => ({
  [`${base}.dataEvento`]: quando,
  [`${base}.luogoEvento`]: { comune: empoli },
  ...attoDiProva(`${base}.attoEventoANPR.atto`),
  [`${base}.attoEventoANPR.atto.dataFormazioneAtto`]: quando,
});
const indebito = { 'motivoAnnullamento.motivoRevoca': '1', ...dal };
const { padre: arben, madre: mirela } = p.famigliaStraniera;
const nozze = (nome: string, quando = '2026-07-06'): Compilati => ({
  'matrimonio.coniuge': ignoto(nome, 'F'),
  ...evento('matrimonio.datiMatrimonio', quando),
  'testataRichiesta.dataDecorrenza': quando,
});
const con = (nome: string, quando = '2026-07-06'): Compilati => ({
  'matrimonioPerRicerca.coniuge2': ignoto(nome, 'F'),
  'matrimonioPerRicerca.dataMatrimonio': quando,
});
const morte = (quando: string): Compilati => ({
  'vedovanza.datiMorteconiuge.dataEvento': quando,
  'vedovanza.datiMorteconiuge.luogoEvento': { comune: empoli },
});
const fine = (quando: string): Compilati => ({
  'separazioneAnnullamentoCessazioneMatrimonio.tipoCessazione': '3',
  'separazioneAnnullamentoCessazioneMatrimonio.sentenza.data': quando,
  'separazioneAnnullamentoCessazioneMatrimonio.sentenza.tipoTribunale': '1',
  'separazioneAnnullamentoCessazioneMatrimonio.sentenza.autorita': 'TRIBUNALE DI FIRENZE',
});
const pratica = 'procedimentoIstruttoria';
const numero = (detto: Detto, di = 'procedimento-apri'): Compilati => ({
  [`${pratica}.numeroPraticaAnpr`]: detto(di, 'numeroPraticaAnpr'),
});
const chiuso = { [`${pratica}.esitoChiusura`]: 'C', [`${pratica}.dataChiusura`]: oggi };

/** What no story of the pages walks through: removals, more than one marriage, procedures, electoral lists. */
export const storiaRestanti: readonly Tappa[] = [
  ['revoca-atto-nascita', p.omonimi.primo, indebito],
  ['poligamia-matrimonio', arben, nozze('ANNA')],
  ['poligamia-vedovanza', arben, { ...con('ANNA'), ...morte('2026-07-07') }],
  ['poligamia-rettifica-vedovanza', arben, { ...con('ANNA'), ...morte(giorno), ...dal }],
  ['poligamia-matrimonio', arben, { ...nozze('LIA', giorno), ...dal }],
  ['poligamia-cessazione', arben, { ...con('LIA', giorno), ...fine('2026-07-09') }],
  ['poligamia-rettifica-cessazione', arben, { ...con('LIA', giorno), ...fine('2026-07-10') }],
  [
    'poligamia-annullamento',
    arben,
    (detto: Detto): Compilati => ({
      ...con('LIA', giorno),
      'datiAnnullamento.idOperazioneANPR': detto('poligamia-rettifica-cessazione', 'idOperazioneANPR'),
    }),
  ],
  ['elettorale-sezione', undefined, { ...compilati['elettorale-sezione']?.dati }],
  [
    'elettorale-regionale',
    p.omonimi.secondo,
    {
      'liste.listaAggiuntaComReg.comregelettoretrento': 'S',
      'liste.listaAggiuntaComReg.listaBolTreVal.comune': vinci,
      'liste.listaAggiuntaComReg.listaBolTreVal.sezioneelettoralenum': '71',
      ...dal,
    },
  ],
  [
    'elettorale-sezione',
    undefined,
    { ...compilati['elettorale-sezione']?.dati, 'sezione.sezioneelettoralenum': '72' },
  ],
  ['sezione-sopprimi', undefined, { 'datiSezione.sezioneelettoralenum': '72' }],
  ['procedimento-apri', p.vedova.vedova, { [`${pratica}.motivoAvvio`]: '6' }],
  [
    'procedimento-aggiorna',
    p.vedova.vedova,
    (detto: Detto): Compilati => ({ ...numero(detto), [`${pratica}.statoProcedimento`]: '5' }),
  ],
  ['procedimento-associa', p.madreSola.madre, (detto: Detto): Compilati => numero(detto)],
  ['procedimento-elimina', p.madreSola.madre, (detto: Detto): Compilati => numero(detto)],
  ['procedimento-chiudi', p.vedova.vedova, (detto: Detto): Compilati => ({ ...numero(detto), ...chiuso })],
  ['procedimento-apri', p.vedova.vedova, { [`${pratica}.motivoAvvio`]: '6' }],
  ['procedimento-archivia', p.vedova.vedova, (detto: Detto): Compilati => ({ ...numero(detto), ...chiuso })],
  ['procedimento-apri-senza', undefined, { [`${pratica}.motivoAvvio`]: '2' }],
  [
    'procedimento-chiudi-senza',
    undefined,
    (detto: Detto): Compilati => ({ ...numero(detto, 'procedimento-apri-senza'), ...chiuso }),
  ],
  [
    'cancellazione-estero',
    mirela,
    { 'destinazione.localita': { descrizioneStato: 'ALBANIA', codiceStato: '201' }, ...dal },
  ],
  ['nascita', p.coppiaInAttesa.madre, { ...compilati['nascita']?.dati }],
  [
    'nuova-convivenza',
    undefined,
    {
      ...compilati['nuova-convivenza']?.dati,
      'tutoreIntestatario.generalita': ignoto('ANNA', 'F'),
      ...dal,
    },
  ],
  [
    'convivenza-archivia',
    undefined,
    (detto: Detto): Compilati => ({
      'estremiSchedaConvivenza.idFamigliaConvivenzaANPR': detto(
        'nuova-convivenza',
        'idFamigliaConvivenzaANPR',
      ),
      ...dal,
    }),
  ],
];

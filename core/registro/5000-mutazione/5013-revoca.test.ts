import { describe, expect, it } from 'vitest';
import { revocaDiProva } from '#contract/regole/casi-revoca.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import { generaComuneDimostrativo, personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import type { Soggetto } from '../modello.ts';
import { chi, mondoDiProva, ricercaDiProva } from '../mondo-di-prova.ts';
import type { ContestoApplica, Effetti } from '../operazione.ts';
import { sara } from './5008/richieste-di-prova.ts';
import {
  carta,
  casiRevocaScheda,
  daAllora,
  revocheAmmesse,
  type CasoRevoca,
} from './5013/casi-revoca-scheda.ts';
import { applicaRevoca, revocaDato } from './5013-revoca.ts';

const base = mondoDiProva();
const { coppiaInAttesa: sposi, cfNonValidato } = personaggi;

async function prova(
  caso: CasoRevoca,
): Promise<{ trovati: Rilievo[]; esegui: () => Effetti | Promise<Effetti> }> {
  const mondo = caso.mondo?.(base) ?? base;
  const id = caso.id ?? sara;
  const { cognome = '', nome = '' } = chi(mondo, id).dati.generalita;
  const scheda = { generalitaPerRicerca: { cognome, nome, idSchedaSoggettoANPR: id }, ...caso.cambi.scheda };
  const richiesta = revocaDiProva({ ...caso.cambi, scheda });
  const contesto = {
    ...{ chi: { comune: caso.comune ?? '048050' }, oggi: '2026-07-11', luoghi: luoghiDiProva(), avvisi: [] },
    testataRisposta: { idOperazioneComune: 'X', esitoOperazione: '0000' },
  } as unknown as ContestoApplica;
  const aggregati = await revocaDato.aggregati(richiesta, ricercaDiProva(mondo), contesto);
  return {
    trovati: [
      ...revocaDato.regole(richiesta, contesto),
      ...revocaDato.controlli(richiesta, aggregati, contesto),
    ],
    esegui: () => revocaDato.applica(richiesta, aggregati, contesto),
  };
}

async function dopo(caso: CasoRevoca): Promise<(id: string) => Soggetto | undefined> {
  const { soggetti } = await (await prova(caso)).esegui();
  return (id) => soggetti?.find((s) => s.idSchedaSoggettoANPR === id);
}

describe('what the register says of the removal of a datum', () => {
  it.each(casiRevocaScheda)('%s: %s, and nothing else', async (atteso, _quando, caso) => {
    const { trovati } = await prova(caso);
    expect(trovati.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
  });
  it.each(revocheAmmesse)('lets %s go', async (_quando, caso) => {
    expect((await prova(caso)).trovati).toEqual([]);
  });
});

describe('what the removal of a datum does', () => {
  it('takes away that datum alone', async () => {
    const figlia = (await dopo({ id: sposi.figlia, cambi: {} }))(sposi.figlia);
    expect(figlia?.dati).not.toHaveProperty('paternita');
    expect(figlia?.dati).toHaveProperty('maternita');
    expect(figlia?.ultimaDecorrenza).toBe('2026-07-05');
    const luca = (await dopo({ id: cfNonValidato.persona, cambi: { tipo: '12' } }))(cfNonValidato.persona);
    expect(luca?.dati.generalita).not.toHaveProperty('codiceFiscale');
    expect(luca?.dati.generalita.nome).toBe('LUCA');
    const cambi = { tipo: '10', dal: '2026-07-06' };
    const lei = (await dopo({ cambi, mondo: daAllora(sara, { cartaIdentita: carta }) }))(sara);
    expect(lei?.dati).not.toHaveProperty('cartaIdentita');
  });

  it('takes a marriage away from both', async () => {
    const matrimonio = { coniuge: { cognome: 'CONTI', nome: 'LORENZO', idSchedaSoggettoANPR: sposi.padre } };
    const di = await dopo({ id: sposi.madre, cambi: { tipo: '06', scheda: { matrimonio } } });
    for (const id of [sposi.madre, sposi.padre]) expect(di(id)?.dati).not.toHaveProperty('matrimonio');
  });

  it('takes away who answers for a convivenza', () => {
    const [una] = [...generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi: luoghiDiProva() })].flatMap(
      (b) => b.famiglie,
    );
    if (!una) throw new Error('no family');
    const tutoreIntestatario = {
      generalita: { cognome: 'RIVA', nome: 'UGO' },
      dataIntestarioConvivenza: '2020-01-01',
    };
    const famigliaConvivenza = { idFamigliaConvivenzaANPR: una.idFamigliaConvivenzaANPR, tipoScheda: '3' };
    const effetti = applicaRevoca(
      revocaDiProva({ tipo: '09', famiglia: famigliaConvivenza }),
      {
        soggetti: [],
        storia: [],
        altro: undefined,
        famiglia: { perId: { ...una, tutoreIntestatario }, perNumero: [] },
      },
      { oggi: '2026-07-11', avvisi: [], testataRisposta: {} } as unknown as ContestoApplica,
    );
    expect(effetti.famiglie?.[0]).not.toHaveProperty('tutoreIntestatario');
  });
});

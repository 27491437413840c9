import { describe, expect, it } from 'vitest';
import { DatiSoggetto, Risposta5021 } from '#contract/anpr/index.ts';
import { cessazione, poligamiaDiProva } from '#contract/regole/casi-poligamia.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import { personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import { chi, mondoDiProva, ricercaDiProva } from '../mondo-di-prova.ts';
import type { ContestoApplica, Effetti } from '../operazione.ts';
import { nominato } from './5008/richieste-di-prova.ts';
import {
  casiPoligamiaScheda,
  registrato,
  seconde,
  type CasoPoligamia,
} from './5021/casi-poligamia-scheda.ts';
import { poligamia } from './5021-poligamia.ts';

const base = mondoDiProva();
const { famigliaStraniera: stranieri, madreSola } = personaggi;

async function prova(
  caso: CasoPoligamia,
): Promise<{ trovati: Rilievo[]; esegui: () => Effetti | Promise<Effetti> }> {
  const mondo = caso.mondo?.(base) ?? base;
  const id = caso.id ?? stranieri.padre;
  const { cognome = '', nome = '' } = chi(mondo, id).dati.generalita;
  const coniuge1 = { cognome, nome, idSchedaSoggettoANPR: id };
  const richiesta = poligamiaDiProva({ ...caso.cambi, ricerca: { coniuge1, ...caso.cambi.ricerca } });
  const comune = caso.comune ?? '048050';
  const contesto = {
    ...{ chi: { comune }, oggi: '2026-07-11', luoghi: luoghiDiProva(), avvisi: [] },
    testataRisposta: {
      ...{ idOperazioneComune: 'PROVA5021', codMittente: comune, codDestinatario: 'ANPR05' },
      ...{ operazioneRichiesta: '5021', dataOraRichiesta: '2026-07-11T09:00:00Z' },
      ...{ idOperazioneANPR: '1', esitoOperazione: '0000' },
    },
  } as unknown as ContestoApplica;
  const aggregati = await poligamia.aggregati(richiesta, ricercaDiProva(mondo), contesto);
  return {
    trovati: [
      ...poligamia.regole(richiesta, contesto),
      ...poligamia.controlli(richiesta, aggregati, contesto),
    ],
    esegui: () => poligamia.applica(richiesta, aggregati, contesto),
  };
}

describe('what the register says of a second marriage', () => {
  it.each(casiPoligamiaScheda)('%s: %s, and nothing else', async (atteso, _quando, caso) => {
    const { trovati } = await prova(caso);
    expect(trovati.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
  });
});

describe('what a second marriage does', () => {
  it('is listed beside the first, on both records', async () => {
    const { trovati, esegui } = await prova({ cambi: { matrimonio: seconde } });
    expect(trovati).toEqual([]);
    const effetti = await esegui();
    const [lui, lei] = effetti.soggetti ?? [];
    expect(lui?.dati.matrimonio?.coniuge.idSchedaSoggettoANPR).toBe(stranieri.madre);
    expect(lui?.dati.listaDatiPoligamia?.poligamia[0]?.matrimonio.coniuge.idSchedaSoggettoANPR).toBe(
      madreSola.madre,
    );
    expect(lei?.dati.listaDatiPoligamia?.poligamia[0]?.matrimonio.coniuge.nome).toBe('ARBEN');
    for (const uno of effetti.soggetti ?? []) expect(DatiSoggetto.safeParse(uno.dati).success).toBe(true);
    expect(Risposta5021.parseJson(effetti.risposta)).toMatchObject({
      ok: true,
      valore: { tipoMutazione: '01' },
    });
  });

  it('ends alone, on both records', async () => {
    const { esegui } = await prova({
      cambi: {
        ...{ tipi: ['03'], ricerca: { coniuge2: nominato(madreSola.madre) } },
        separazioneAnnullamentoCessazioneMatrimonio: cessazione,
      },
      mondo: registrato,
    });
    const { soggetti } = await esegui();
    expect(soggetti).toHaveLength(2);
    for (const uno of soggetti ?? [])
      expect(uno.dati.listaDatiPoligamia?.poligamia[0]?.annullamentoMatrimonio).toEqual(cessazione);
    expect(soggetti?.[0]?.dati).not.toHaveProperty('annullamentoMatrimonio');
  });
});

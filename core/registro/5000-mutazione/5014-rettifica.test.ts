import { describe, expect, it } from 'vitest';
import { Risposta5014 } from '#contract/anpr/index.ts';
import { rettificaDiProva } from '#contract/regole/casi-rettifica.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import { personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import { chi, mondoDiProva, ricercaDiProva } from '../mondo-di-prova.ts';
import type { ContestoApplica, Effetti } from '../operazione.ts';
import { mutata } from './5008/mondi-di-prova.ts';
import { sara } from './5008/richieste-di-prova.ts';
import {
  casiRettificaScheda,
  rettificheAmmesse,
  senzaDecorrenza,
  type CasoRettifica,
} from './5014/casi-rettifica-scheda.ts';
import { rettificaDati } from './5014-rettifica.ts';

const base = mondoDiProva();

async function prova(
  caso: CasoRettifica,
): Promise<{ trovati: Rilievo[]; esegui: () => Effetti | Promise<Effetti> }> {
  const mondo = caso.mondo?.(base) ?? base;
  const id = caso.id ?? sara;
  const { cognome = '', nome = '' } = chi(mondo, id).dati.generalita;
  const richiesta = rettificaDiProva(caso.tipo, { cognome, nome, idSchedaSoggettoANPR: id, ...caso.ricerca });
  const comune = caso.comune ?? '048050';
  const contesto = {
    ...{ chi: { comune }, oggi: '2026-07-11', luoghi: luoghiDiProva(), avvisi: [] },
    testataRisposta: {
      ...{ idOperazioneComune: 'PROVA5014', codMittente: comune, codDestinatario: 'ANPR05' },
      ...{ operazioneRichiesta: '5014', dataOraRichiesta: '2026-07-11T09:00:00Z' },
      ...{ idOperazioneANPR: '1', esitoOperazione: '0000' },
    },
  } as unknown as ContestoApplica;
  const aggregati = await rettificaDati.aggregati(richiesta, ricercaDiProva(mondo), contesto);
  return {
    trovati: [
      ...rettificaDati.regole(richiesta, contesto),
      ...rettificaDati.controlli(richiesta, aggregati, contesto),
    ],
    esegui: () => rettificaDati.applica(richiesta, aggregati, contesto),
  };
}

describe('what the register says of a correction', () => {
  it.each(casiRettificaScheda)('%s: %s, and nothing else', async (atteso, _quando, caso) => {
    const { trovati } = await prova(caso);
    expect(trovati.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
  });
  it.each(rettificheAmmesse)('lets %s through, and says it back', async (_quando, caso) => {
    const { trovati, esegui } = await prova(caso);
    expect(trovati).toEqual([]);
    const letta = Risposta5014.parseJson((await esegui()).risposta);
    const [quale = ''] = Object.keys(caso.tipo);
    const [detto] = Object.values(caso.tipo) as object[];
    expect(letta).toMatchObject({
      ok: true,
      valore: {
        Risposta_Comune: {},
        tipoRispostaRettifica: {
          [quale.replace('richiesta', 'risposta')]: { idSchedaSoggettoANPR: sara, ...detto },
        },
      },
    });
  });
});

describe('what a correction does', () => {
  it('puts the day of the residence right, in the history too', async () => {
    const tipo = { richiestaRettifica101: { dataDecorrenzaResidenza: '2022-02-01' } };
    const effetti = await (await prova({ tipo, mondo: senzaDecorrenza })).esegui();
    expect(effetti.soggetti?.[0]?.dati.residenza?.[0]?.dataDecorrenzaResidenza).toBe('2022-02-01');
    expect(effetti.validoDal).toBe('2022-02-01');
    const poi = await (
      await prova({ tipo, mondo: (mondo) => mutata(sara, '5008')(senzaDecorrenza(mondo)) })
    ).esegui();
    expect(poi).not.toHaveProperty('validoDal');
  });

  it('puts the place in the family right, for this person alone', async () => {
    const richiestaRettifica104 = {
      dataOrigineFamigliaConvivenza: '2021-01-01',
      dataIngressoFamiglia: '2021-02-01',
    };
    const { soggetti, famiglie } = await (await prova({ tipo: { richiestaRettifica104 } })).esegui();
    const [famiglia] = famiglie ?? [];
    expect(famiglia?.dataOrigine).toBe('2021-01-01');
    expect(famiglia?.componenti.map((c) => [c.idSchedaSoggettoANPR, c.dataDecorrenza])).toEqual([
      [sara, '2021-02-01'],
      [personaggi.coppiaNonSposata.padre, '2022-03-01'],
    ]);
    expect(soggetti).toHaveLength(1);
  });

  it('changes motive and place of birth without a new event', async () => {
    const motivo = { idMotivoIscrizione: '9', note: 'ISCRIZIONE DI UFFICIO' };
    const uno = await (await prova({ tipo: { richiestaRettifica102: motivo } })).esegui();
    expect(uno.soggetti?.[0]?.dati.datiIscrizione).toMatchObject({
      datiIscrizioneComune: { dataIscrizione: '1996-02-27' },
      iscrizioneResidente: { motivoIscrizione: '9', descrizioneMotivoIscrizione: 'ISCRIZIONE DI UFFICIO' },
    });
    const prima = chi(base, sara);
    expect(uno.soggetti?.[0]?.ultimaDecorrenza).toBe(prima.ultimaDecorrenza);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { personaggi } from '../../dimostrativo/index.ts';
import { numeroDi, registroDiProva, type RegistroDiProva } from '../banco-di-prova.ts';
import { giornoDiProva, nascitaDiProva, operatoreDiProva } from '../di-prova.ts';

const { famiglia, madre, padre } = personaggi.coppiaInAttesa;
const chi = operatoreDiProva();
let prova: RegistroDiProva;
beforeAll(async () => {
  prova = await registroDiProva();
});
afterAll(async () => {
  await prova.chiudi();
});

it('tells a life over time, the family with its ties, the record of the eve, and what an annulment would do', async () => {
  const { registro } = prova;
  const storia = await registro.storia(madre, chi);
  expect(storia).toMatchObject({
    ok: true,
    valore: {
      residenze: [{ dal: '2020-09-12', comune: '048050', stato: 'residente' }],
      famiglie: [{ idFamigliaConvivenzaANPR: famiglia, dal: '2020-09-12' }],
      statiCivili: [{ statoCivile: '2', dal: '2020-09-12' }],
      certificati: [],
      procedimenti: [],
    },
  });
  const risposta = await prova.esegui('1001', nascitaDiProva({ nome: 'GINEVRA' }));
  const numero = numeroDi(risposta);
  const casa = await registro.famiglia(famiglia, chi);
  if (!casa.ok) throw new Error('no family');
  const bambina = casa.valore.componenti.at(-1);
  expect(bambina).toMatchObject({ nome: 'GINEVRA', madre, padre });
  expect(casa.valore.operazioni).toMatchObject([{ codice: '1001', idOperazioneANPR: numero }, {}]);
  const vigilia = await registro.schedaAl(madre, { giorno: '2026-01-01' }, chi);
  if (!vigilia.ok) throw new Error('no record');
  expect(vigilia.valore.famiglia?.componenti.map((c) => c.nome)).not.toContain('GINEVRA');
  const prima = await registro.schedaAl(madre, { primaDi: numero }, chi);
  expect(prima.ok && prima.valore.famiglia?.componenti).toHaveLength(3);
  const nata = bambina?.idSchedaSoggettoANPR ?? '';
  expect(await registro.schedaAl(nata, { giorno: '2020-01-01' }, chi)).toMatchObject({
    ok: false,
    errore: { tipo: 'non-trovato' },
  });
  const vista = await registro.annullabilita(numero, chi);
  expect(vista).toMatchObject({
    ok: true,
    valore: {
      ...{ annullabile: true, servizio: '1013', dataDecorrenza: giornoDiProva },
      effetti: [
        {
          soggetto: { idSchedaSoggettoANPR: nata, nome: 'GINEVRA' },
          adesso: { stato: 'residente' },
          dopo: { stato: 'annullato' },
        },
      ],
    },
  });
});

it('shows a municipality only what its own operators looked at', async () => {
  const { registro } = prova;
  const empoli = operatoreDiProva({ comune: '048014' });
  await registro.dossier(padre, 'verifica dei colleghi', empoli);
  const qui = await registro.accessi(padre, chi);
  const la = await registro.accessi(padre, empoli);
  expect(qui.ok && qui.valore.accessi.map((a) => a.finalita)).not.toContain('verifica dei colleghi');
  expect(la.ok && la.valore.accessi.map((a) => a.finalita)).toEqual(['verifica dei colleghi']);
  const ancora = await registro.accessi(padre, empoli);
  expect(ancora.ok && ancora.valore.accessi[0]?.finalita).toBe('controllo degli accessi');
});

import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RichiestaE001, RichiestaE002, RichiestaE003, RispostaE001 } from '#contract/anpr/index.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import type { Contesto, ContestoApplica } from '../registro/operazione.ts';
import {
  casiE001,
  casiE002,
  casiE003,
  casiE004,
  casiFormaE003,
  casiUsoE002,
  ente,
  richiestaE001,
  richiestaE002,
  richiestaE003,
  testataDiProva,
} from './casi-enti.ts';
import { scaricoTabellaEnte } from './E001-tabelle.ts';
import { consultazioneEnte } from './E002-consultazione.ts';
import { rivestimentoEnte } from './E003-rivestimento.ts';
import { scaricoFileEnte } from './E004-file.ts';
import { concorda } from './verifica.ts';

const chi = operatoreDiProva({ comune: ente, profili: ['enti'] });
const contesto = { chi, oggi: '2026-07-11' } as Contesto;
const detti = (rilievi: readonly { codice: string; campo: string }[]): string[] =>
  rilievi.map(({ codice, campo }) => `${codice} ${campo}`);

describe('the requests of a body', () => {
  it('are official ones', () => {
    expect(RichiestaE001.parseJson(richiestaE001({ idTabella: '005' }))).toMatchObject({ ok: true });
    expect(RichiestaE002.parseJson(richiestaE002())).toMatchObject({ ok: true });
    expect(RichiestaE003.parseJson(richiestaE003(['AB12345CD']))).toMatchObject({ ok: true });
    expect(consultazioneEnte.regole(richiestaE002(), contesto)).toEqual([]);
    expect(rivestimentoEnte.regole(richiestaE003(['AB12345CD']), contesto)).toEqual([]);
  });
  it.each(casiE001)('tables, %s: %s', (atteso, _quando, richiesta) => {
    expect(detti(scaricoTabellaEnte.regole(richiestaE001(richiesta), contesto))).toEqual([atteso]);
  });
  it.each(casiE002)('consultation, %s: %s', (atteso, _quando, richiesta) => {
    expect(detti(consultazioneEnte.regole(richiesta, contesto))).toEqual([atteso]);
  });
  it.each(casiUsoE002)('consultation, %s: %s', (atteso, _quando, richiesta, noto) => {
    expect(detti(consultazioneEnte.controlli(richiesta, noto, contesto))).toEqual([atteso]);
  });
  it.each(casiFormaE003)('list, %s: %s', (atteso, _quando, richiesta) => {
    expect(detti(rivestimentoEnte.regole(richiesta, contesto))).toEqual([atteso]);
  });
  it.each(casiE003)('list, %s: %s', (atteso, _quando, richiesta, noto) => {
    expect(detti(rivestimentoEnte.controlli(richiesta, noto, contesto))).toEqual([atteso]);
  });
  it.each(casiE004)('file, %s: %s', (atteso, _quando, noto) => {
    expect(detti(scaricoFileEnte(undefined).controlli({}, noto, contesto))).toEqual([atteso]);
  });
});

it('gives a table compressed, to who asks for it so', async () => {
  const testataRisposta = { ...testataDiProva('E001'), idOperazioneANPR: '1', esitoOperazione: '0000' };
  const { tipoOperazione: _, tipoInvio: __, ...detta } = testataRisposta;
  const { risposta } = await scaricoTabellaEnte.applica(
    richiestaE001({ idTabella: '005', compressione: '1' }),
    undefined,
    { ...contesto, testataRisposta: detta } as unknown as ContestoApplica,
  );
  const letta = RispostaE001.parseJson(risposta);
  const file = letta.ok ? letta.valore.RispostaMultiplaE001?.datiDettaglioRisposta?.file : undefined;
  expect(file).toMatchObject({ compressione: 'gzip', nome: 'tabella005.xml.gz' });
  expect(gunzipSync(Buffer.from(file?.contenuto ?? '', 'base64')).toString()).toContain(
    '<tabella numero="005"',
  );
});

it.each([
  ['S', { cognome: 'conti' }, [{ generalita: { cognome: 'CONTI', nome: 'LORENZO' } }]],
  ['N', { cognome: 'conti', nome: 'luca' }, [{ cognome: 'CONTI', nome: 'LORENZO' }]],
  ['S', { codiceStato: '100' }, [{ codiceStato: '201' }, { codiceStato: '100' }]],
  ['A', { cognome: 'conti' }, []],
])('says %s of %j against %j', (atteso, detto, noti) => {
  expect(concorda(detto, noti)).toBe(atteso);
});

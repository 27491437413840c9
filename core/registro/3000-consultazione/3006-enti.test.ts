import { expect, it } from 'vitest';
import { Richiesta3006, Risposta3006 } from '#contract/anpr/index.ts';
import { rilievo } from '#contract/regole/index.ts';
import { generaComuneDimostrativo, personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import type { ContestoApplica } from '../operazione.ts';
import { controllaEnti, interrogazioneEnti } from './3006-enti.ts';
import { nienteTrovato } from './casi-3002.ts';
import { casi3006, casiPersone3006, entiDiProva } from './casi-3006.ts';

const contesto = {
  ...{ oggi: '2026-07-11', avvisi: [] },
  testataRisposta: {
    ...{
      idOperazioneComune: 'X',
      codMittente: '048050',
      codDestinatario: 'ANPR05',
      operazioneRichiesta: '3006',
    },
    ...{ dataOraRichiesta: '2026-07-11T09:00:00Z', idOperazioneANPR: '1', esitoOperazione: '0000' },
  },
} as unknown as ContestoApplica;

it('asks a valid question', () => {
  expect(Richiesta3006.parseJson(entiDiProva())).toMatchObject({ ok: true });
  expect(interrogazioneEnti.regole(entiDiProva(), contesto)).toEqual([]);
});
it.each(casi3006)('%s: %s, and nothing else', (atteso, _quando, dati) => {
  const rilievi = interrogazioneEnti.regole(entiDiProva({ dati }), contesto);
  expect(rilievi.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
});
it.each(casiPersone3006)('%s: %s', (atteso, _quando, quanti) => {
  const rilievi = controllaEnti([rilievo('EN528')], quanti);
  expect(rilievi.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
});
it('gives a body what it asks for, of a person of anywhere, and nothing else', async () => {
  expect(controllaEnti([rilievo('EN528')], 1)).toEqual([]);
  const blocchi = [...generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi: luoghiDiProva() })];
  const soggetto = blocchi
    .flatMap((b) => b.soggetti)
    .find((s) => s.idSchedaSoggettoANPR === personaggi.coppiaInAttesa.madre);
  const trovati = [{ soggetto, famiglia: undefined, sezione: undefined }];
  const { risposta } = await interrogazioneEnti.applica(
    entiDiProva(),
    { ...nienteTrovato, trovati },
    contesto,
  );
  const letta = Risposta3006.parseJson(risposta);
  expect(letta).toMatchObject({ ok: true });
  const detti = letta.ok ? letta.valore.Risposta3006_OK?.listaSoggetti?.datiSoggetto[0] : undefined;
  expect(Object.keys(detti ?? {}).sort()).toEqual(['generalita', 'residenza']);
});

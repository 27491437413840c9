import { expect, it } from 'vitest';
import {
  RichiestaC001,
  RichiestaC002,
  RichiestaC003,
  RichiestaC010,
  RispostaEsitoC001,
  RispostaEsitoC002,
  RispostaEsitoC003,
  RispostaEsitoC010,
} from '#contract/anpr/index.ts';
import { personaDiProva, testataDi } from '../cie/casi-cie.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import type { ContestoApplica, Operazione } from '../registro/operazione.ts';
import { interrogazioneConsolato } from './C001-interrogazione.ts';
import { richiestaAllineamento } from './C002-allineamento.ts';
import { richiestaAgenzia } from './C003-agenzia.ts';
import { consultazioneAire } from './C010-aire.ts';
import {
  casiC001,
  casiC002,
  casiC003,
  casiC010,
  delCodice,
  perNumero,
  reteConsolare,
  richiestaAperta,
  richiestaC001,
  richiestaC002,
  richiestaC003,
  richiestaC010,
} from './casi-consolati.ts';

const contesto = {
  chi: operatoreDiProva({ comune: reteConsolare, profili: ['consolati'] }),
  ...{ oggi: '2026-07-11', adesso: new Date('2026-07-11T10:00:00Z'), idOperazioneANPR: '1234' },
  ...{ luoghi: luoghiDiProva(), avvisi: [] },
} as unknown as ContestoApplica;
const con = (codice: string): ContestoApplica => {
  const { tipoOperazione: _, tipoInvio: __, ...testata } = testataDi(codice, reteConsolare);
  const testataRisposta = { ...testata, idOperazioneANPR: '1234', esitoOperazione: '0000' };
  return { ...contesto, testataRisposta };
};
function detti(operazione: Operazione, richiesta: unknown, trovati: unknown): string[] {
  const sole = operazione.regole(richiesta, contesto);
  const tutte = sole.length > 0 ? sole : operazione.controlli(richiesta, trovati, contesto);
  return tutte.map(({ codice, campo }) => `${codice} ${campo}`);
}
const estero = delCodice('2');
const soggetti = [estero];

it('asks in official words', () => {
  expect(RichiestaC001.parseJson(richiestaC001(estero))).toMatchObject({ ok: true });
  expect(RichiestaC002.parseJson(richiestaC002(estero))).toMatchObject({ ok: true });
  expect(RichiestaC003.parseJson(richiestaC003(estero))).toMatchObject({ ok: true });
  expect(RichiestaC010.parseJson(richiestaC010(estero))).toMatchObject({ ok: true });
  expect(detti(interrogazioneConsolato, richiestaC001(estero), { soggetti })).toEqual([]);
  expect(detti(richiestaAllineamento, richiestaC002(estero), { soggetti })).toEqual([]);
  expect(detti(richiestaAgenzia, richiestaC003(estero), { soggetti })).toEqual([]);
  expect(detti(consultazioneAire, richiestaC010(estero), { soggetti })).toEqual([]);
});
it.each(casiC001)('C001, %s: %s', (atteso, _quando, richiesta, trovati) => {
  expect(detti(interrogazioneConsolato, richiesta, trovati)).toEqual([atteso]);
});
it.each(casiC002)('C002, %s: %s', (atteso, _quando, richiesta, trovati) => {
  expect(detti(richiestaAllineamento, richiesta, trovati)).toEqual([atteso]);
});
it.each(casiC003)('C003, %s: %s', (atteso, _quando, richiesta, trovati) => {
  expect(detti(richiestaAgenzia, richiesta, trovati)).toEqual([atteso]);
});
it.each(casiC010)('C010, %s: %s', (atteso, _quando, richiesta, trovati) => {
  expect(detti(consultazioneAire, richiesta, trovati)).toEqual([atteso]);
});

it('shows a consulate the record, and says of anybody whether they are in AIRE', async () => {
  const { risposta } = await interrogazioneConsolato.applica(
    richiestaC001(estero),
    { soggetti },
    con('C001'),
  );
  const letta = RispostaEsitoC001.parseJson(risposta);
  const detta = letta.ok ? letta.valore.RispostaC001?.listaSoggetti?.datiSoggetto[0] : undefined;
  expect(detta?.generalita?.cognome).toBe(estero.dati.generalita.cognome);
  for (const [chi, si] of [
    [estero, 'true'],
    [personaDiProva(), 'false'],
  ] as const) {
    const detto = await consultazioneAire.applica(richiestaC010(chi), { soggetti: [chi] }, con('C010'));
    const aire = RispostaEsitoC010.parseJson(detto.risposta);
    expect(aire.ok && aire.valore.RispostaC010?.isAire).toBe(si);
  }
});

it('opens a request for the municipality, and says how it stands', async () => {
  const aperta = await richiestaAllineamento.applica(richiestaC002(estero), { soggetti }, con('C002'));
  expect(aperta.allineamenti).toMatchObject([{ id: '1234', tipo: 'allineamento', comune: '048050' }]);
  const chiusura = {
    esito: 'non-accolta',
    operatore: 'X',
    istante: '2026-07-11T10:00:00Z',
    note: 'Manca l’atto.',
  };
  const chiesta = { ...richiestaAperta, chiusura };
  const poi = await richiestaAllineamento.applica(perNumero('77'), { soggetti, chiesta }, con('C002'));
  expect(poi.allineamenti).toBeUndefined();
  const stati = [aperta, poi].map(({ risposta }) => {
    const letta = RispostaEsitoC002.parseJson(risposta);
    return letta.ok ? letta.valore.RispostaC002 : undefined;
  });
  expect(stati.map((uno) => uno?.statoRichiesta)).toEqual(['0', '1']);
  expect(stati[1]?.listaErrori?.errore[0]).toMatchObject({
    tipoErroreAnomalia: 'W',
    testoErroreAnomalia: 'Manca l’atto.',
  });
});

it('queues the codice fiscale for the Agenzia, unless it is validated already', async () => {
  const aperta = await richiestaAgenzia.applica(richiestaC003(estero), { soggetti }, con('C003'));
  expect(aperta.allineamenti).toMatchObject([
    { tipo: 'codice-fiscale', soggetto: estero.idSchedaSoggettoANPR },
  ]);
  expect(RispostaEsitoC003.parseJson(aperta.risposta)).toMatchObject({ ok: true });
  const fatto = await richiestaAgenzia.applica(
    richiestaC003(estero),
    { soggetti: [delCodice('1')] },
    con('C003'),
  );
  expect(fatto.allineamenti).toBeUndefined();
});

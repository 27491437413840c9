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
import { cartacea, conCarta, nominata, personaDiProva, testataDi } from '../cie/casi-cie.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import type { Soggetto } from '../registro/modello.ts';
import type { ContestoApplica, Operazione, Ricerca } from '../registro/operazione.ts';
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
import { controllaRispostaConsolato, rispostaAnnullata, rispostaRegistrata } from './collegata.ts';
import type { RichiestaConsolato } from './modello.ts';
import { impedimentiCIE } from './ufficio/impedimenti.ts';

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
  expect(aperta.agenzia).toMatchObject([
    { tipo: 'validazione', soggetto: estero.idSchedaSoggettoANPR, comune: '048050' },
  ]);
  expect(RispostaEsitoC003.parseJson(aperta.risposta)).toMatchObject({ ok: true });
  const fatto = await richiestaAgenzia.applica(
    richiestaC003(estero),
    { soggetti: [delCodice('1')] },
    con('C003'),
  );
  expect(fatto.allineamenti).toBeUndefined();
});

it('takes what the consulate says otherwise for the matter of the request, unless it is of somebody else', () => {
  const cambiata = { ...nominata(estero), nome: 'ALTRO', dataNascita: '1901-01-01' };
  const diversa = richiestaC002(estero, { generalita: cambiata });
  expect(detti(richiestaAllineamento, diversa, { soggetti })).toEqual([]);
  const unaltra = { ...cambiata, cognome: 'NESSUNO' };
  expect(detti(richiestaAllineamento, richiestaC002(estero, { generalita: unaltra }), { soggetti })).toEqual([
    'EN069 generalita.cognome',
    'EN068 generalita.nome',
    'EN071 generalita.dataNascita',
  ]);
});

it('is closed by the registration that leaves nothing of the other section to align', () => {
  const passo = { operatore: 'X', istante: '2026-07-11T10:00:00Z' };
  const { cognome = '' } = nominata(estero);
  const toponimo = { denominazione: 'RUE NEUVE' };
  const localita = { codiceStato: '215', descrizioneStato: 'FRANCIA' };
  const consolato = { codiceConsolato: '2290303', descrizioneConsolato: 'LIONE' };
  const due: RichiestaConsolato = {
    ...richiestaAperta,
    generalita: { ...nominata(estero), cognome: `${cognome}I` },
    residenza: {
      tipoIndirizzo: '4',
      localitaEstera: { indirizzoEstero: { localita, toponimo }, consolato },
    },
  };
  const prima = rispostaRegistrata(due, { idOperazioneANPR: '1', codice: '5008' }, estero, passo);
  expect([prima.chiusura, prima.registrazioni]).toEqual([
    undefined,
    [{ idOperazioneANPR: '1', codice: '5008' }],
  ]);
  const { generalita } = estero.dati;
  const corretto = {
    ...estero,
    dati: { ...estero.dati, generalita: { ...generalita, cognome: `${cognome}I` } },
  };
  const poi = rispostaRegistrata(prima, { idOperazioneANPR: '2', codice: 'A006' }, corretto, passo);
  expect(poi.chiusura).toMatchObject({
    esito: 'allineata',
    note: expect.stringContaining('n. 1, 2') as string,
  });
  const tornata = rispostaAnnullata(poi, '2');
  expect([tornata.chiusura, tornata.registrazioni?.length]).toEqual([undefined, 1]);
});

it('refuses to tie a registration that answers nothing, or nobody of it', () => {
  const comune = richiestaAperta.comune;
  const dette = (codice: string, toccati: readonly Soggetto[]): string[] =>
    controllaRispostaConsolato(richiestaAperta, codice, { comune, toccati }).map((uno) => uno.codice);
  expect(dette('A006', [estero])).toEqual([]);
  expect(dette('1001', [estero])).toEqual(['EN148']);
  expect(dette('A006', [personaDiProva()])).toEqual(['EN183']);
});

it('names what CIEOnline would stop at: a paper card in force, two records of one person', async () => {
  const uno = conCarta(personaDiProva(), cartacea);
  const doppio = { ...uno, idSchedaSoggettoANPR: '99' };
  const detta = async (trovati: readonly Soggetto[], di = uno): Promise<string[]> => {
    const cerca = { trova: async () => trovati } as unknown as Ricerca;
    const { impedimenti } = await impedimentiCIE(di, cerca, '2026-07-11');
    return impedimenti.map(({ codice, atto }) => `${codice} ${atto ?? ''}`.trim());
  };
  expect(await detta([uno])).toEqual(['EN148 scheda-carta-annullata']);
  expect(await detta([uno, doppio])).toEqual(['EN067', 'EN148 scheda-carta-annullata']);
  expect(await detta([personaDiProva()], personaDiProva())).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  RispostaEsitoC002,
  RispostaEsitoC010,
  RispostaEsitoCIE2,
  type RichiestaC002,
} from '#contract/anpr/index.ts';
import { riuscito } from '#contract/esito.ts';
import { mutazioneAireDiProva } from '#contract/regole/iscrizione/di-prova-aire.ts';
import { iscrizioneDiProva } from '#contract/regole/iscrizione/di-prova.ts';
import { scriviDaChiedere } from '../agenzia-entrate/archivio.ts';
import type { Agenzia } from '../agenzia-entrate/connettore.ts';
import { chiediUna } from '../agenzia-entrate/turno.ts';
import {
  cartacea,
  cieOnline,
  nominata,
  pochi,
  richiestaCIE2,
  richiestaCIE7,
  richiestaCIE8,
} from '../cie/casi-cie.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { caricaComune } from '../registro/carica.ts';
import { codiciDi, registroDiProva, rifiuti, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import type { Soggetto } from '../registro/modello.ts';
import { confrontabile, type RichiestaConsolato } from './modello.ts';
import { scriviRichiestaConsolato } from './ricerca.ts';
import { perNumero, reteConsolare, richiestaC002, richiestaC003, richiestaC010 } from './casi-consolati.ts';

const consolato = operatoreDiProva({ comune: reteConsolare, profili: ['consolati'], canale: 'WS' });
const cie = operatoreDiProva({ comune: cieOnline, profili: ['cie'], canale: 'WS' });
let banco: RegistroDiProva;
let estero: Soggetto;
let residente: Soggetto;

async function uno(stato: Soggetto['stato']): Promise<Soggetto> {
  const { documento } = await banco.database.applicazione
    .selectFrom('soggetto')
    .select('documento')
    .where('stato', '=', stato)
    .where('codice_fiscale', 'is not', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  return documento;
}
const numeroDi = (risposta: unknown): string =>
  /"idOperazioneANPR":"(\d+)"/.exec(JSON.stringify(risposta))?.[1] ?? '';

beforeAll(async () => {
  banco = await registroDiProva({ residenti: 60 });
  // A register of its own, beside the demo one: who lives abroad.
  await caricaComune(banco.database.migratore, '048014', new Date('2026-07-11T09:00:00Z'), () => [pochi]);
  estero = await uno('aire');
  residente = await uno('residente');
});
afterAll(() => banco.chiudi());

describe('the consular network', () => {
  it('is told who is in AIRE, and nothing is told to who may not ask', async () => {
    const letta = RispostaEsitoC010.parseJson(await banco.esegui('C010', richiestaC010(estero), consolato));
    expect(letta.ok && letta.valore.RispostaC010?.isAire).toBe('true');
    await expect(banco.esegui('C010', richiestaC010(estero), cie)).rejects.toThrow(/permesso/);
  });

  it('opens a request once, repeats it without harm, and reads it by its number', async () => {
    const richiesta = richiestaC002(estero);
    const prima = await banco.esegui('C002', richiesta, consolato);
    expect(await banco.esegui('C002', richiesta, consolato)).toEqual(prima);
    expect(codiciDi(await banco.esegui('C002', richiestaC002(estero), consolato))).toEqual(['EN148']);
    const letta = RispostaEsitoC002.parseJson(
      await banco.esegui('C002', perNumero(numeroDi(prima)), consolato),
    );
    expect(letta.ok && letta.valore.RispostaC002?.statoRichiesta).toBe('0');
    const altro = { ...consolato, comune: '900999' };
    const sua = perNumero(numeroDi(prima));
    const daAltri = { ...sua, testataRichiesta: { ...sua.testataRichiesta, codMittente: '900999' } };
    expect(codiciDi(await banco.esegui('C002', daAltri, altro))).toEqual(['EN148']);
    await banco.esegui('C003', richiestaC003(estero), consolato);
    const righe = await banco.database.applicazione
      .selectFrom('richiesta_consolato')
      .select(['tipo', 'comune', 'chiusa'])
      .orderBy('id')
      .execute();
    expect(righe[0]).toEqual({ tipo: 'allineamento', comune: estero.comune, chiusa: null });
  });
});

describe('the office that answers', () => {
  const altro = '900201';
  const rete = { ...consolato, comune: altro };
  const nelComune = operatoreDiProva();
  const daAltro = <T extends { testataRichiesta: object; datiRichiedente: object }>(richiesta: T): T => ({
    ...richiesta,
    testataRichiesta: { ...richiesta.testataRichiesta, codMittente: altro },
    datiRichiedente: { ...richiesta.datiRichiedente, codMittente: altro },
  });
  const rueNeuve = (soggetto: Soggetto): NonNullable<RichiestaC002['residenza']> => {
    const sua = confrontabile(soggetto).residenza;
    if (!sua?.localitaEstera?.indirizzoEstero) throw new Error('nobody lives abroad');
    const { localitaEstera } = sua;
    const toponimo = { denominazione: 'RUE NEUVE', numeroCivico: '7' };
    return {
      ...{ tipoIndirizzo: '4', dataDecorrenzaResidenza: '2026-07-10' },
      localitaEstera: {
        ...localitaEstera,
        indirizzoEstero: { ...localitaEstera.indirizzoEstero, localita: luogo(sua), toponimo },
      },
    };
  };
  const luogo = (residenza: NonNullable<RichiestaC002['residenza']>) => {
    const { localita } = residenza.localitaEstera?.indirizzoEstero ?? {};
    if (!localita) throw new Error('no place');
    return localita;
  };
  const apri = async (residenza?: RichiestaC002['residenza']): Promise<string> => {
    const detta = daAltro(richiestaC002(estero, residenza ? { residenza } : {}));
    return numeroDi(await banco.esegui('C002', detta, rete));
  };
  const chiede = async (id: string): Promise<readonly [string, string]> => {
    const letta = RispostaEsitoC002.parseJson(await banco.esegui('C002', daAltro(perNumero(id)), rete));
    const r = letta.ok ? letta.valore.RispostaC002 : undefined;
    return [r?.statoRichiesta ?? '', r?.listaErrori?.errore[0]?.testoErroreAnomalia ?? ''];
  };
  const vai = (residenzaEstera: RichiestaC002['residenza']): unknown => {
    const di = estero;
    const { cognome, nome } = di.dati.generalita;
    return mutazioneAireDiProva({
      ...{ mutazione: '2', attribuzione: '1', legame: null, iscrizione: null },
      testata: { idOperazioneComune: `CONS${String(++mosse)}`, dataDecorrenza: '2026-07-10' },
      generalita: { cognome, nome, idSchedaSoggettoANPR: di.idSchedaSoggettoANPR },
      famiglia: { idFamigliaConvivenzaANPR: di.idFamigliaConvivenzaANPR },
      parti: { residenzaEstera },
    });
  };
  let mosse = 0;

  it('sees what differs, registers the answer, and both close or come back together', async () => {
    const nuova = rueNeuve(estero);
    const id = await apri(nuova);
    const pagina = await banco.registro.consolati.elenca({ vista: 'aperte' }, nelComune);
    expect(pagina.voci.find((una) => una.id === id)).toMatchObject({
      ...{ tipo: 'allineamento', mittente: altro, diversi: 2 },
      soggetto: { idSchedaSoggettoANPR: estero.idSchedaSoggettoANPR },
    });
    const sbagliata = await banco.registro.esegui('A006', vai(nuova), nelComune, { consolato: '1' });
    expect(sbagliata.ok && rifiuti(sbagliata.valore)).toEqual(['EN148']);

    const esito = await banco.registro.esegui('A006', vai(nuova), nelComune, { consolato: id });
    if (!esito.ok) throw new Error(esito.errore.messaggio);
    expect(rifiuti(esito.valore)).toEqual([]);
    const operazione = numeroDi(esito.valore);
    const chiusa = await chiede(id);
    expect(chiusa[0]).toBe('1');
    expect(chiusa[1]).toContain(operazione);
    const di = await banco.registro.consolati.leggi(id, nelComune);
    expect(di.ok && [di.valore.chiusura?.esito, di.valore.diversi]).toEqual(['allineata', 0]);

    const annulla = {
      testataRichiesta: {
        ...iscrizioneDiProva().testataRichiesta,
        ...{ idOperazioneComune: 'CONSANN', operazioneRichiesta: '5012' },
      },
      datiOperazioneDaAnnullare: {
        ...{ operazioneRichiesta: 'A006', idOperazioneComune: 'X', idOperazioneANPR: operazione },
      },
      datiSchedaSoggettoFamigliaConvivenza: { soggetto: nominata(estero) },
      datiControllo: { tipoScheda: '5', annullamentoAttribuzioneCF: 'N' },
    };
    expect(rifiuti(await banco.esegui('5012', annulla, nelComune))).toEqual([]);
    expect(await chiede(id)).toEqual(['0', '']);
  });

  it('closes without registering, once, with words that only that consulate reads', async () => {
    const [voce] = (await banco.registro.consolati.elenca({ vista: 'aperte' }, nelComune)).voci.filter(
      ({ mittente }) => mittente === altro,
    );
    const id = voce?.id ?? '';
    const note = 'Manca la prova del nuovo indirizzo.';
    const chiudi = { id, esito: 'non-accolta', note } as const;
    const empoli = operatoreDiProva({ comune: '048014' });
    expect(await banco.registro.consolati.chiudi(chiudi, empoli)).toMatchObject({ ok: false });
    expect(await banco.registro.consolati.chiudi(chiudi, nelComune)).toMatchObject({ ok: true });
    expect(await chiede(id)).toEqual(['1', note]);
    expect(await banco.registro.consolati.chiudi(chiudi, nelComune)).toMatchObject({ ok: false });
    const tardi = await banco.registro.esegui('A006', vai(rueNeuve(estero)), nelComune, { consolato: id });
    expect(tardi.ok && rifiuti(tardi.valore)).toEqual(['EN148']);
  });

  it('is answered by the Agenzia where the consulate asked about a codice fiscale', async () => {
    const db = banco.database.applicazione;
    const codice = estero.dati.generalita.codiceFiscale?.codFiscale ?? '';
    const richiesta: RichiestaConsolato = {
      ...{ id: '987654321', tipo: 'codice-fiscale', mittente: altro, comune: '048050' },
      ...{ soggetto: estero.idSchedaSoggettoANPR, aperta: '2026-07-10T09:00:00Z' },
      generalita: nominata(estero),
    };
    await scriviRichiestaConsolato(db, richiesta);
    const istante = new Date('2026-07-11T10:00:00Z');
    await scriviDaChiedere(
      db,
      [{ soggetto: estero.idSchedaSoggettoANPR, comune: '048050', tipo: 'validazione' }],
      { operatore: 'SISTEMA', istante },
    );
    const { id } = await db.selectFrom('richiesta_agenzia').select('id').executeTakeFirstOrThrow();
    const agenzia: Agenzia = {
      chiedi: async () => riuscito({ esito: 'accolta', codiceFiscale: codice }),
      consulta: async () => riuscito({ codice: 'EAI20', contribuenti: [] }),
    };
    const parti = { db, agenzia, luoghi: luoghiDiProva(), orologio: () => istante };
    expect(await chiediUna({ ...parti, macchina: () => new Date(Date.now() + 3_600_000) }, id)).toBe(
      'accolta',
    );
    const letta = await banco.registro.consolati.leggi('987654321', nelComune);
    expect(letta).toMatchObject({
      valore: { chiusura: { esito: 'allineata', operatore: 'sistema' }, domanda: { stato: 'accolta' } },
    });
  });
});

describe('CIEOnline', () => {
  it('issues a card, which is then in the record, and annuls it', async () => {
    expect(codiciDi(await banco.esegui('CIE8', richiestaCIE8(residente), cie))).toEqual([]);
    const leggi = async () => {
      const letta = RispostaEsitoCIE2.parseJson(await banco.esegui('CIE2', richiestaCIE2(residente), cie));
      return letta.ok ? letta.valore.RispostaCIE2?.listaSoggetti?.datiSoggetto[0]?.cartaIdentita : undefined;
    };
    expect(await leggi()).toMatchObject({ numero: 'CA12345AB', cartaceaElettronica: '2' });
    expect(codiciDi(await banco.esegui('CIE7', richiestaCIE7(residente), cie))).toEqual([]);
    expect(await leggi()).toMatchObject({ dataAnnullamento: '2026-07-10' });
    expect(codiciDi(await banco.esegui('CIE7', richiestaCIE7(residente), cie))).toEqual(['EN148']);
  });
  it('knows the number of a paper card only as one that blocks', async () => {
    const risposta = await banco.esegui('CIE8', richiestaCIE8(residente, { numero: cartacea.numero }), cie);
    expect(codiciDi(risposta)).toEqual(['EN148']);
  });
});

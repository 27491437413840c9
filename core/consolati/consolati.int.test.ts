import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RispostaEsitoC002, RispostaEsitoC010, RispostaEsitoCIE2 } from '#contract/anpr/index.ts';
import { cartacea, cieOnline, pochi, richiestaCIE2, richiestaCIE7, richiestaCIE8 } from '../cie/casi-cie.ts';
import { caricaComune } from '../registro/carica.ts';
import { codiciDi, registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import type { Soggetto } from '../registro/modello.ts';
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

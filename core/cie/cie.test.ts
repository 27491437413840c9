import { expect, it } from 'vitest';
import {
  RichiestaCIE2,
  RichiestaCIE7,
  RichiestaCIE8,
  RispostaEsitoCIE2,
  RispostaEsitoCIE7,
  RispostaEsitoCIE8,
} from '#contract/anpr/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import type { ContestoApplica, Operazione } from '../registro/operazione.ts';
import {
  cartacea,
  cartaDiProva,
  casiCIE2,
  casiCIE7,
  casiCIE8,
  cieOnline,
  conCarta,
  personaDiProva,
  richiestaCIE2,
  richiestaCIE7,
  richiestaCIE8,
  testataDi,
} from './casi-cie.ts';
import { interrogazioneCIE } from './CIE2-interrogazione.ts';
import { annullamentoCIE } from './CIE7-annullamento.ts';
import { emissioneCIE } from './CIE8-emissione.ts';

const contesto = {
  chi: operatoreDiProva({ comune: cieOnline, profili: ['cie'] }),
  ...{ oggi: '2026-07-11', luoghi: luoghiDiProva(), avvisi: [] },
} as unknown as ContestoApplica;
const con = (codice: string): ContestoApplica => {
  const { tipoOperazione: _, tipoInvio: __, ...testata } = testataDi(codice, cieOnline);
  const testataRisposta = { ...testata, idOperazioneANPR: '1', esitoOperazione: '0000' };
  return { ...contesto, testataRisposta };
};
function detti(operazione: Operazione, richiesta: unknown, soggetti: unknown): string[] {
  const sole = operazione.regole(richiesta, contesto);
  const tutte = sole.length > 0 ? sole : operazione.controlli(richiesta, { soggetti }, contesto);
  return tutte.map(({ codice, campo }) => `${codice} ${campo}`);
}
const vivo = personaDiProva();

it('asks and tells in official words', () => {
  expect(RichiestaCIE2.parseJson(richiestaCIE2(vivo))).toMatchObject({ ok: true });
  expect(RichiestaCIE7.parseJson(richiestaCIE7(vivo))).toMatchObject({ ok: true });
  expect(RichiestaCIE8.parseJson(richiestaCIE8(vivo))).toMatchObject({ ok: true });
  expect(detti(interrogazioneCIE, richiestaCIE2(vivo), [vivo])).toEqual([]);
  expect(detti(emissioneCIE, richiestaCIE8(vivo), [vivo])).toEqual([]);
  expect(detti(annullamentoCIE, richiestaCIE7(vivo), [conCarta(vivo, {})])).toEqual([]);
});
it.each(casiCIE2)('CIE2, %s: %s', (atteso, _quando, richiesta, soggetti) => {
  expect(detti(interrogazioneCIE, richiesta, soggetti)).toEqual([atteso]);
});
it.each(casiCIE8)('CIE8, %s: %s', (atteso, _quando, richiesta, soggetti) => {
  expect(detti(emissioneCIE, richiesta, soggetti)).toEqual([atteso]);
});
it.each(casiCIE7)('CIE7, %s: %s', (atteso, _quando, richiesta, soggetti) => {
  expect(detti(annullamentoCIE, richiesta, soggetti)).toEqual([atteso]);
});

it('names the paper card that blocks, and its remedy; to who only reads, it is a warning', () => {
  const conCartacea = [conCarta(vivo, cartacea)];
  const [no] = emissioneCIE.controlli(richiestaCIE8(vivo), { soggetti: conCartacea }, contesto);
  expect(no).toMatchObject({ gravita: 'E', causa: expect.stringContaining('AY1234567') as string });
  expect(no?.rimedio).toContain('5008');
  const [avviso] = interrogazioneCIE.controlli(richiestaCIE2(vivo), { soggetti: conCartacea }, contesto);
  expect(avviso?.gravita).toBe('W');
});
it.each([
  ['expired', { dataScadenza: '2026-07-10' }],
  ['annulled', { dataAnnullamento: '2026-07-10' }],
])('lets an electronic card follow a paper one that is %s', (_come, fine) => {
  expect(detti(emissioneCIE, richiestaCIE8(vivo), [conCarta(vivo, { ...cartacea, ...fine })])).toEqual([]);
});

it('writes the card in the record, then its annulment', async () => {
  const emessa = await emissioneCIE.applica(richiestaCIE8(vivo), { soggetti: [vivo] }, con('CIE8'));
  const [dopo] = emessa.soggetti ?? [];
  expect(dopo?.dati.cartaIdentita).toEqual(cartaDiProva);
  expect(emessa.validoDal).toBe(cartaDiProva.dataRilascio);
  expect(RispostaEsitoCIE8.parseJson(emessa.risposta)).toMatchObject({ ok: true });
  const tolta = await annullamentoCIE.applica(richiestaCIE7(vivo), { soggetti: [dopo] }, con('CIE7'));
  expect(tolta.soggetti?.[0]?.dati.cartaIdentita).toEqual({
    ...cartaDiProva,
    dataAnnullamento: '2026-07-10',
  });
  expect(RispostaEsitoCIE7.parseJson(tolta.risposta)).toMatchObject({ ok: true });
});

it('shows the parents only of who is under age', async () => {
  const genitore = { generalita: { cognome: 'CONTI', nome: 'LORENZO' } };
  const di = async (dataNascita: string) => {
    const generalita = { ...vivo.dati.generalita, dataNascita };
    const soggetto = { ...vivo, dati: { ...vivo.dati, generalita, paternita: genitore } };
    const { risposta } = await interrogazioneCIE.applica(
      richiestaCIE2(vivo),
      { soggetti: [soggetto] },
      con('CIE2'),
    );
    const letta = RispostaEsitoCIE2.parseJson(risposta);
    return letta.ok ? letta.valore.RispostaCIE2?.listaSoggetti?.datiSoggetto[0] : undefined;
  };
  expect((await di('2010-01-01'))?.paternita).toEqual(genitore.generalita);
  const maggiorenne = await di('1990-01-01');
  expect(maggiorenne?.generalita.cognome).toBe(vivo.dati.generalita.cognome);
  expect(maggiorenne?.paternita).toBeUndefined();
});

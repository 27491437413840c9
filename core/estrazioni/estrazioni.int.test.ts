import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Risposta7002 } from '#contract/anpr/index.ts';
import {
  richiesta4001,
  richiesta4002,
  richiesta4003,
  richiesta4004,
} from '#contract/regole/estrazione/casi-estrazione.ts';
import type { Chi } from '../chi.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import { codiciDi, registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { bancoEstrazioni, software, type BancoEstrazioni } from './banco-estrazioni.ts';

const chiave = randomBytes(32);
let banco: RegistroDiProva;
let chiedi: BancoEstrazioni['chiedi'];
let lavora: BancoEstrazioni['lavora'];

beforeAll(async () => {
  banco = await registroDiProva({ residenti: 300, chiaveElaborati: chiave });
  ({ chiedi, lavora } = bancoEstrazioni(banco, chiave));
});
afterAll(() => banco.chiudi());

const comuneDiEmpoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
const empoli = operatoreDiProva({ comune: '048014', idPostazione: '048014-CO-0001', canale: 'WS' });

/** The text of a file, as 7002 gives it. */
async function scarica(idOperazioneANPR: string, chi: Chi = software): Promise<string> {
  const { testataRichiesta } = richiesta4001();
  const risposta = await banco.esegui(
    '7002',
    {
      testataRichiesta: { ...testataRichiesta, operazioneRichiesta: '7002', codMittente: chi.comune },
      datiRichiesta: { idOperazioneANPR },
    },
    chi,
  );
  const letta = Risposta7002.parseJson(risposta);
  const file = letta.ok ? letta.valore.RispostaMultipla7002?.file.contenutoFile : undefined;
  if (file === undefined) throw new Error(codiciDi(risposta).join(' '));
  return gunzipSync(Buffer.from(file, 'base64')).toString();
}
const idDi = (testo: string): string[] =>
  [...testo.matchAll(/<datiSoggetto>.*?<idSchedaSoggettoANPR>(\d+)</gs)].map(([, id = '']) => id);

async function residenti(): Promise<{ id: string; sesso: string | null }[]> {
  return banco.database.applicazione
    .selectFrom('soggetto')
    .select(['id', 'sesso'])
    .where('stato', 'in', ['residente', 'aire'])
    .where('comune', '=', '048050')
    .orderBy('id')
    .execute();
}

async function parti(): Promise<number> {
  const righe = await banco.database.applicazione.selectFrom('elaborato_parte').select('numero').execute();
  return righe.length;
}

describe('an extraction of citizens', () => {
  it('gives everybody asked for, once, to the municipality that asked and to no other', async () => {
    const donne = richiesta4001({ ulterioriSelezioni: { sesso: 'F' }, datiAnagraficiRichiesti: ['2', '21'] });
    const { id } = await chiedi('4001', donne);
    await expect(scarica(id)).rejects.toThrow('EN108');
    expect(await lavora(id)).toBe('fatta');
    const testo = await scarica(id);
    const attese = (await residenti()).filter(({ sesso }) => sesso === 'F').map((r) => r.id);
    expect(attese.length).toBeGreaterThan(100);
    expect(idDi(testo)).toEqual(attese);
    expect(testo).toContain('<legameSoggetto>');
    expect(testo).not.toContain('<residenza>');
    await expect(scarica(id, empoli)).rejects.toThrow('EN122');
  });

  it('is one at a time of a kind, and can be annulled while it waits', async () => {
    const prima = await chiedi('4001', richiesta4001());
    expect(await chiedi('4001', richiesta4001())).toMatchObject({ codici: ['EN179'] });
    const vicini = await chiedi('4001', richiesta4001({ comuneRichiesta: comuneDiEmpoli }), empoli);
    expect(vicini.codici).toEqual([]);
    expect(await annulla(prima.id)).toEqual([]);
    expect(await annulla(prima.id)).toEqual(['EN097']);
    expect(await lavora(prima.id)).toBe('niente');
    await expect(scarica(prima.id)).rejects.toThrow('EN122');
    const dopo = await chiedi('4001', richiesta4001());
    expect(dopo.codici).toEqual([]);
    await annulla(dopo.id);
  });

  it('leaves nothing behind when it is annulled half-way', async () => {
    const prima = await parti();
    const { id } = await chiedi('4001', richiesta4001());
    let annullata: Promise<string[]> | undefined;
    const suAvanzamento = async (_: string, fatte: number): Promise<void> => {
      if (fatte > 0) await (annullata ??= annulla(id));
    };
    expect(await lavora(id, { allaVolta: 20, suAvanzamento })).toBe('annullata');
    expect(await annullata).toEqual([]);
    expect(await parti()).toBe(prima);
    await expect(scarica(id)).rejects.toThrow('EN122');
  });

  it('gives the same file when it starts again after a fall in the middle', async () => {
    const { id } = await chiedi('4001', richiesta4001());
    const suAvanzamento = (_: string, fatte: number): void => {
      if (fatte >= 100) throw new Error('a fall');
    };
    const prima = await parti();
    await expect(lavora(id, { allaVolta: 20, suAvanzamento })).rejects.toThrow('a fall');
    expect(await parti()).toBe(prima);
    await expect(scarica(id)).rejects.toThrow('EN109');
    expect(await lavora(id)).toBe('fatta');
    const ripresa = await scarica(id);
    const intera = await chiedi('4001', richiesta4001());
    await lavora(intera.id);
    const senzaTestata = (testo: string): string =>
      testo.replace(/<testataRisposta>.*?<\/testataRisposta>/gs, '');
    expect(senzaTestata(ripresa)).toBe(senzaTestata(await scarica(intera.id)));
  });

  it('is split when it is long, and then one says which file', async () => {
    const { id } = await chiedi('4001', richiesta4001());
    await lavora(id, { personePerFile: 120, allaVolta: 50 });
    await expect(scarica(id)).rejects.toThrow('EN476');
    const trovata = await banco.cerca().elaborazione('048050', id);
    const file = await Promise.all((trovata?.file ?? []).map((uno) => scarica(uno)));
    expect(file.map((testo) => idDi(testo).length).slice(0, -1)).toEqual(file.slice(1).map(() => 120));
    expect(file.flatMap(idDi)).toEqual((await residenti()).map((r) => r.id));
  });

  it('is a sheet for who asks from a desk, whose names are never formulas', async () => {
    const sportello = operatoreDiProva();
    const { id } = await chiedi('4001', richiesta4001({ datiAnagraficiRichiesti: ['2', '10'] }), sportello);
    await lavora(id);
    const [intestazione = '', ...righe] = (await scarica(id, sportello)).trimEnd().split('\r\n');
    expect(intestazione).toMatch(/^\uFEFFidANPR;idSchedaSoggettoANPR;codiceFiscale;/);
    expect(intestazione).toContain(';indirizzo;numeroCivico;');
    expect(righe).toHaveLength((await residenti()).length);
    expect(righe.filter((riga) => /(^|;)[=+@-]/.test(riga))).toEqual([]);
  });

  it('writes down whose data were taken out, in the name of who asked', async () => {
    const { id } = await chiedi('4001', richiesta4001({ ulterioriSelezioni: { fasciaEtaA: '17' } }));
    await lavora(id);
    const minori = idDi(await scarica(id));
    const righe = await banco.database.applicazione
      .selectFrom('audit')
      .select(['soggetti', 'operatore', 'campi'])
      .where('operazione', '=', id)
      .where('finalita', '=', 'estrazione')
      .execute();
    expect(righe.flatMap(({ soggetti }) => soggetti)).toEqual(minori);
    expect(righe[0]).toMatchObject({ operatore: software.codiceFiscale, campi: ['T16:2', 'T16:3'] });
  });

  it('keeps results so that nobody reads them in the database', async () => {
    const righe = await banco.database.applicazione.selectFrom('elaborato_parte').select('dati').execute();
    expect(righe.length).toBeGreaterThan(3);
    for (const { dati } of righe) expect(() => gunzipSync(dati)).toThrow();
  });
});

async function annulla(idOperazioneANPR: string): Promise<string[]> {
  const { testataRichiesta } = richiesta4001();
  const ricercaSingolaRichiesta = { idOperazioneANPR, tipoOperazione: '2' };
  return (await chiedi('3003', { testataRichiesta, ...{ ricercaSingolaRichiesta } })).codici;
}

describe('the other extractions', () => {
  it('gives data at a day for people of the municipality, and refuses a list with somebody else’s', async () => {
    const righe = await banco.database.applicazione
      .selectFrom('soggetto')
      .select(['id', 'codice_fiscale'])
      .where('stato', '=', 'residente')
      .where('codice_fiscale', 'is not', null)
      .orderBy('id')
      .limit(5)
      .execute();
    const codici = righe.map((r) => r.codice_fiscale ?? '');
    const altro = { dataRiferimento: '2026-07-11' };
    const conAltri = richiesta4002([...codici, 'RSSMRA80A01H501U'], altro);
    expect((await chiedi('4002', conAltri)).codici).toEqual(['EN210']);
    const { id } = await chiedi('4002', richiesta4002(codici, altro));
    await lavora(id);
    expect(idDi(await scarica(id))).toEqual(righe.map((r) => r.id));
  });

  it('counts the residents of a sheet as the register does', async () => {
    const { id } = await chiedi('4003', richiesta4003({ anno: '2026', mese: '6' }));
    await lavora(id);
    const testo = await scarica(id);
    const riga = (numero: string): number =>
      Number(new RegExp(`<idDato>${numero}</idDato>.*?<totaleComplessivo>(\\d+)`, 's').exec(testo)?.[1]);
    const { length: vivi } = await banco.database.applicazione
      .selectFrom('soggetto')
      .select('id')
      .where('stato', '=', 'residente')
      .execute();
    expect(riga('024')).toBe(vivi);
    expect(riga('022') + riga('023')).toBe(vivi);
    expect(riga('027')).toBeGreaterThan(80);
  });

  it.each([
    ['2', '2025', 80],
    ['3', '2025', 3],
    ['4', '2025', 90],
    ['5', '2025', 5],
  ])('makes sheet %s of %s, of lines', async (tipologiaProspetto, anno, almeno) => {
    const { datiRichiesta, testataRichiesta } = richiesta4003({ tipologiaProspetto, anno });
    const { mese: _, ...annuale } = datiRichiesta;
    const { id } = await chiedi('4003', { testataRichiesta, ...{ datiRichiesta: annuale } });
    await lavora(id);
    expect([...(await scarica(id)).matchAll(/<datiElaborati>/g)].length).toBeGreaterThanOrEqual(almeno);
  });

  it('lists whose code is not validated, and whose card expires', async () => {
    for (const datiRichiesta of [
      { tipoElenco: '22' },
      { tipoElenco: '901', dataRiferimentoIniziale: '2026-01-01', dataRiferimentoFinale: '2026-12-31' },
    ]) {
      const { testataRichiesta } = richiesta4004();
      const { id } = await chiedi('4004', { testataRichiesta, ...{ datiRichiesta } });
      expect(await lavora(id)).toBe('fatta');
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Risposta1001,
  Risposta3001,
  Risposta3002,
  Risposta3003,
  Risposta3006,
  Risposta3007,
  Risposta3008,
} from '#contract/anpr/index.ts';
import {
  elettoraleDiProva,
  senzaListe,
  sezioneDiProva,
  sezioneUno,
  vinci,
} from '#contract/regole/casi-elettorale.ts';
import { ancheMadre, genitoriDiProva } from '#contract/regole/casi-genitori-cercati.ts';
import { interrogazioneDiProva, type CambiInterrogazione } from '#contract/regole/casi-interrogazione.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { codiciDi, registroDiProva, type RegistroDiProva } from './banco-di-prova.ts';
import { entiDiProva } from './3000-consultazione/casi-3006.ts';
import { nascitaDiProva, operatoreDiProva } from './di-prova.ts';
import type { RispostaUfficiale } from './registro.ts';

let banco: RegistroDiProva;
beforeAll(async () => {
  banco = await registroDiProva({ residenti: 60 });
});
afterAll(() => banco.chiudi());

const profili = ['elettorale'] as const;
const ufficiale = operatoreDiProva({ profili, permessi: permessiDi('operatore', profili) });
const empoli = operatoreDiProva({ comune: '048014', idPostazione: '048014-CO-0001' });
const { madre, padre, famiglia } = personaggi.coppiaInAttesa;

function interroga(cambi: CambiInterrogazione, come = operatoreDiProva()): Promise<RispostaUfficiale> {
  return banco.esegui('3002', interrogazioneDiProva({ comune: come.comune, ...cambi }), come);
}
function persone(risposta: RispostaUfficiale) {
  const letta = Risposta3002.parseJson(risposta);
  if (!letta.ok) throw new Error(JSON.stringify(letta.errore));
  return letta.valore.Risposta3002_OK?.listaSoggetti?.datiSoggetto ?? [];
}
const testata = (operazioneRichiesta: string, id: string) => ({
  ...interrogazioneDiProva().testataRichiesta,
  operazioneRichiesta,
  idOperazioneComune: id,
});

describe('3002 by every key', () => {
  it('finds a person by each of her keys, and a family by its members', async () => {
    const [giulia] = persone(await interroga({}));
    const g = giulia?.generalita;
    const cf = g?.codiceFiscale?.codFiscale ?? '';
    const carta = giulia?.cartaIdentita;
    const rilascio = carta?.comuneRilascio;
    const chiavi: CambiInterrogazione[] = [
      { criteri: { codiceFiscale: cf } },
      { criteri: { idANPR: giulia?.identificativi?.idANPR ?? '' } },
      {
        criteri: { cognome: 'Martelli', nome: 'Giulia' },
        nascita: { dataEvento: g?.dataNascita ?? '' },
      },
      ...(carta && rilascio?.codiceIstat !== undefined
        ? [
            {
              criteri: {
                cartaIdentita3000: {
                  numero: carta.numero,
                  comuneRilascio: { ...rilascio, codiceIstat: rilascio.codiceIstat },
                },
              },
            },
          ]
        : []),
    ];
    for (const chiave of chiavi)
      expect(persone(await interroga(chiave)).map((p) => p.generalita.idSchedaSoggettoANPR)).toEqual([madre]);
    const perMembro = await interroga({ richiesta: { schedaAnagraficaRichiesta: '3' } });
    const perNumero = await interroga({
      criteri: { identificativoANPR: famiglia, tipoScheda: '1' },
      richiesta: { schedaAnagraficaRichiesta: '3' },
    });
    expect(persone(perMembro)).toHaveLength(3);
    expect(persone(perNumero)).toEqual(persone(perMembro));
    const convivenza = { schedaAnagraficaRichiesta: '4' };
    expect(codiciDi(await interroga({ richiesta: convivenza }))).toEqual(['EN122']);
  });

  it('says of others that the search is not theirs, unless it is national, and then little', async () => {
    expect(codiciDi(await interroga({}, empoli))).toEqual(['EN493']);
    const nazionale = await interroga({ richiesta: { ricercaNazionale: '1' } }, empoli);
    expect(codiciDi(nazionale)).toEqual(['EN528']);
    expect(persone(nazionale)[0]).not.toHaveProperty('attoNascita');
    expect(persone(nazionale)[0]).toHaveProperty('residenza');
  });

  it('says which datum leads to somebody else', async () => {
    const criteri = { cognome: 'MARTELLI', nome: 'GIULIA' };
    expect(codiciDi(await interroga({ criteri, nascita: { dataEvento: '1900-01-01' } }))).toEqual(['EN084']);
    expect(codiciDi(await interroga({ criteri: { cognome: 'ZZZ', nome: 'NESSUNO' } }))).toEqual(['EN122']);
  });
});

describe('3003 and 3007', () => {
  it('read one request back, by any of its numbers, and those on a person', async () => {
    const richiesta = nascitaDiProva({ id: 'LETTA1', nome: 'LEA' });
    richiesta.testataRichiesta.protocolloComune = 'PROT0000000000000001';
    const prima = await banco.esegui('1001', richiesta);
    expect(codiciDi(prima)).toEqual([]);
    const cerca = (criteri: object, come = operatoreDiProva()) =>
      banco.esegui(
        '3003',
        { testataRichiesta: { ...testata('3003', 'C1'), codMittente: come.comune }, ...criteri },
        come,
      );
    const ricercaSingolaRichiesta = { idOperazioneComune: 'LETTA1', tipoOperazione: '1' };
    const letta = Risposta3003.parseJson(await cerca({ ricercaSingolaRichiesta }));
    if (!letta.ok) throw new Error(JSON.stringify(letta.errore));
    const [una] = letta.valore.Risposta3003_OK?.elencoRisposte ?? [];
    expect(una).toMatchObject({ statoLavorazione: '2', tipoOperazione: '1001' });
    const xml = Buffer.from(una?.xmlRisposta ?? '', 'base64').toString();
    expect(Risposta1001.parseXml(xml)).toEqual(Risposta1001.parseJson(prima));
    const perProtocollo = { protocolloComune: 'PROT0000000000000001', tipoOperazione: '1' };
    expect(codiciDi(await cerca({ ricercaSingolaRichiesta: perProtocollo }))).toEqual([]);
    expect(codiciDi(await cerca({ ricercaSingolaRichiesta }, empoli))).toEqual(['EN122']);

    const datiSoggetto = { idSchedaSoggettoANPR: padre };
    const su = (parametriRicercaSoggetto: object) =>
      banco.esegui('3007', { testataRichiesta: testata('3007', 'C2'), parametriRicercaSoggetto });
    expect(codiciDi(await su({ datiSoggetto }))).toEqual(['EN122']);
    const perFamiglia = Risposta3007.parseJson(await su({ datiSoggetto, dettaglioElenco: '1' }));
    expect(
      perFamiglia.ok && perFamiglia.valore.Risposta3007_OK?.listaOperazioniAnpr?.operazioneANPR,
    ).toMatchObject([{ tipoOperazione: '1001', statoLavorazione: '2' }]);
  });
});

describe('3002, what is asked of it', () => {
  const unaDi = async (cambi: CambiInterrogazione) => persone(await interroga(cambi))[0];

  it('gives the sections asked for, or all', async () => {
    const lei = await unaDi({ richiesta: { datiAnagraficiRichiesti: ['3'] } });
    expect(Object.keys(lei ?? {}).sort()).toEqual(['generalita', 'identificativi', 'statoCivile']);
    expect(await unaDi({})).toMatchObject({ legameSoggetto: { codiceLegame: '2' } });
  });

  it('gives a family as it is, and as it was before a birth', async () => {
    expect(codiciDi(await banco.esegui('1001', nascitaDiProva({ nome: 'IDA' })))).toEqual([]);
    const al = async (dataRiferimentoRichiesta: string): Promise<number> => {
      const criteri = { identificativoANPR: famiglia, tipoScheda: '1' };
      const richiesta = { schedaAnagraficaRichiesta: '3', dataRiferimentoRichiesta };
      return persone(await interroga({ criteri, richiesta })).length;
    };
    expect(await al('2026-07-01')).toBe(3);
    expect(await al('2026-07-11')).toBeGreaterThan(3);
  });

  it('warns that records are short when there are several, and says when there is nobody', async () => {
    expect(codiciDi(await interroga({ criteri: { cognome: 'rossi', nome: 'marco' } }))).toEqual(['EN528']);
    expect(codiciDi(await interroga({ criteri: { codiceFiscale: 'RSSMRA80A01H501U' } }))).toEqual(['EN122']);
  });
});

describe('3001 and 3006', () => {
  it('look for parents, of whom the answer says family and residence', async () => {
    const richiesta = { ...genitoriDiProva(ancheMadre), testataRichiesta: testata('3001', 'C4') };
    const letta = Risposta3001.parseJson(await banco.esegui('3001', richiesta));
    if (!letta.ok) throw new Error(JSON.stringify(letta.errore));
    const { elencoSoggettiPadre: padri = [], elencoSoggettiMadre: madri = [] } =
      letta.valore.Risposta3001_OK ?? {};
    expect(padri.map((p) => p.genitore.generalita.idSchedaSoggettoANPR)).toContain(padre);
    expect(madri.map((m) => m.genitore.generalita.idSchedaSoggettoANPR)).toContain(madre);
    expect(madri[0]).toMatchObject({ residenza: {}, famiglia: { idFamigliaConvivenzaANPR: famiglia } });
  });

  it('answer a body with one person of anywhere, and what it asked of her', async () => {
    const richiesta = {
      ...entiDiProva(),
      testataRichiesta: { ...testata('3006', 'C5'), codMittente: '048014' },
    };
    const letta = Risposta3006.parseJson(await banco.esegui('3006', richiesta, empoli));
    expect(letta).toMatchObject({
      ok: true,
      valore: { Risposta3006_OK: { listaSoggetti: { datiSoggetto: [{ residenza: {} }] } } },
    });
    const { primo } = personaggi.omonimi;
    const [marco] = persone(await interroga({ criteri: { idSchedaSoggettoANPR: primo } }));
    const { cognome = '', nome = '' } = marco?.generalita ?? {};
    const omonimi = { ...richiesta, criteriRicerca: { cognome, nome } };
    expect(codiciDi(await banco.esegui('3006', omonimi, empoli))).toEqual(['EN095']);
  });
});

describe('the electoral office', () => {
  it('keeps sections, puts people in them, and shows them whole to its officers only', async () => {
    const sezione = (id: string, altro: object = {}) => {
      const richiesta = sezioneDiProva(altro);
      return banco.esegui(
        '5011',
        { ...richiesta, testataRichiesta: { ...richiesta.testataRichiesta, idOperazioneComune: id } },
        ufficiale,
      );
    };
    let numero = 0;
    const elettore = (cambi: Parameters<typeof elettoraleDiProva>[0] = {}) => {
      const testata = { idOperazioneComune: `ELE${++numero}` };
      return banco.esegui('5010', elettoraleDiProva({ ...cambi, testata }), ufficiale);
    };
    const sopprimi = (id: string) =>
      banco.esegui('2012', { testataRichiesta: testata('2012', id), datiSezione: sezioneUno }, ufficiale);

    expect(codiciDi(await elettore())).toEqual(['EN371']);
    expect(codiciDi(await sezione('SEZ1'))).toEqual([]);
    expect(codiciDi(await sezione('SEZ2', { sezioneelettoralenum: '2' }))).toEqual([]);
    expect(codiciDi(await elettore())).toEqual([]);
    const richiesta = { datiAnagraficiRichiesti: ['18'] };
    const [intera] = persone(await interroga({ richiesta }, ufficiale));
    expect(intera?.listaElettoraleCompleta?.liste?.[0]).toMatchObject({
      ...{ elettore: 'S', listaGenerale: sezioneUno },
      sezione: { sezioneelettoraledenom: 'SCUOLA PRIMARIA' },
    });
    const [breve] = persone(await interroga({ richiesta }));
    expect(breve).not.toHaveProperty('listaElettoraleCompleta');
    expect(breve?.listaElettorale).toMatchObject({ elettore: 'S' });

    const tutte = Risposta3008.parseJson(
      await banco.esegui('3008', {
        testataRichiesta: testata('3008', 'C3'),
        parametriRicerca3008: { comune: vinci, tipoRichiesta: '2' },
      }),
    );
    expect(
      tutte.ok && tutte.valore.Risposta3008_OK?.sezione.sezioni.map((s) => s.sezioneelettoralenum),
    ).toEqual(['1', '2']);

    expect(codiciDi(await sopprimi('SOP1'))).toEqual(['EN562']);
    const fuori = { ...senzaListe, tipi: ['05'], cancellazione: { motivoCancellazione: '1' } };
    expect(codiciDi(await elettore(fuori))).toEqual([]);
    expect(codiciDi(await sopprimi('SOP2'))).toEqual([]);
    expect(codiciDi(await sopprimi('SOP3'))).toEqual(['EN122']);
    expect(await banco.cerca().sezioni('048050')).toHaveLength(1);
  });
});

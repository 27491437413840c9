import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotificaN010, Risposta1001, Risposta4005, type Richiesta4005 } from '#contract/anpr/index.ts';
import { asincronaDiProva, unaSettimana } from '#contract/regole/casi-elenchi-richieste.ts';
import { richiesta4001 } from '#contract/regole/estrazione/casi-estrazione.ts';
import { comeXml, morteDiProva, predisposizioneDiProva } from '../ansc/di-prova.ts';
import type { Chi } from '../chi.ts';
import { codiciDi, numeroDi, registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { nascitaDiProva, operatoreDiProva } from '../registro/di-prova.ts';
import { creaMosse } from '../registro/mosse-di-prova.ts';
import { bancoEstrazioni, software, type BancoEstrazioni } from './banco-estrazioni.ts';

const chiave = randomBytes(32);
const empoli = operatoreDiProva({ comune: '048014', idPostazione: '048014-CO-0001', canale: 'WS' });
type Corpo = Omit<Richiesta4005, 'testataRichiesta'>;
type Positiva = NonNullable<Risposta4005['RispostaMultipla4005']>;

let banco: RegistroDiProva;
let estrazioni: BancoEstrazioni;
let numero = 0;
const nati: string[] = [];

beforeAll(async () => {
  banco = await registroDiProva({ residenti: 100, chiaveElaborati: chiave });
  estrazioni = bancoEstrazioni(banco, chiave);
  for (const nome of ['BIANCA', 'CLARA', 'DORA']) {
    nati.push(numeroDi(await banco.esegui('1001', nascitaDiProva({ nome }))));
  }
});
afterAll(() => banco.chiudi());

async function asincrona(
  corpo: Corpo,
  chi: Chi = software,
): Promise<{ codici: string[]; risposta: Positiva }> {
  const { testataRichiesta } = asincronaDiProva(unaSettimana);
  const testata = { ...testataRichiesta, codMittente: chi.comune, idOperazioneComune: `ASINC${++numero}` };
  const risposta = await banco.esegui('4005', { testataRichiesta: testata, ...corpo }, chi);
  const letta = Risposta4005.parseJson(risposta);
  if (!letta.ok) throw new Error(JSON.stringify(letta.errore));
  return { codici: codiciDi(risposta), risposta: letta.valore.RispostaMultipla4005 as Positiva };
}

const verifica = (idOperazioneANPR: string, progressivo = '1', chi?: Chi) =>
  asincrona({ verificaStato: { idOperazioneANPR, progressivo } }, chi);

async function lavora(id: string, allaVolta?: number): Promise<void> {
  await estrazioni.lavora(id, allaVolta === undefined ? {} : { allaVolta });
}

const oggi = { dataOraIniziale: '2026-07-11T00:00:00Z', dataOraFinale: '2026-07-12T00:00:00Z' };
const elenco = (altro: object = {}): NonNullable<Corpo['elaborazione']> => ({
  ricercaElenchiRichieste: { statoLavorazione: '2', periodoRiferimentoRichieste: oggi, ...altro },
});

describe('the asynchronous lists', () => {
  it('say their state, then give the operations of the municipality by pieces, each with its answer', async () => {
    const { risposta } = await asincrona({ elaborazione: elenco({ operazioneRichiesta: '1001' }) });
    expect(risposta.statoRichiesta).toBe('0');
    const { idOperazioneANPR: id } = risposta;
    expect((await verifica(id)).risposta.statoRichiesta).toBe('0');
    expect((await asincrona({ elaborazione: elenco() })).codici).toEqual(['EN179']);
    await lavora(id, 2);
    const parti = [(await verifica(id)).risposta, (await verifica(id, '2')).risposta];
    expect(parti.map((p) => p.datiFornitura)).toEqual([
      { progressivoCorrente: '1', progressivoTotale: '2' },
      { progressivoCorrente: '2', progressivoTotale: '2' },
    ]);
    const tutte = parti.flatMap((p) => p.elencoRisposte ?? []);
    expect(tutte.map((una) => una.idOperazioneANPR)).toEqual(nati);
    for (const { contenutoRisposta = '', formatoRisposta, contenutoRichiesta } of tutte) {
      expect([formatoRisposta, contenutoRichiesta]).toEqual(['gz', undefined]);
      expect(Risposta1001.parseXml(gunzipSync(Buffer.from(contenutoRisposta, 'base64')))).toMatchObject({
        ok: true,
      });
    }
    expect((await verifica(id, '3')).codici).toEqual(['EN122']);
    expect((await verifica(id, '1', empoli)).codici).toEqual(['EN122']);
  });

  it('give only the numbers, or the whole of it, as they are asked', async () => {
    for (const [dettaglioDati, atteso] of [
      ['ID', [undefined, undefined]],
      ['TUTTO', ['gz', 'gz']],
    ] as const) {
      const { risposta } = await asincrona({
        elaborazione: { ...elenco({ operazioneRichiesta: '1001' }), dettaglioDati },
      });
      await lavora(risposta.idOperazioneANPR);
      const [prima] = (await verifica(risposta.idOperazioneANPR)).risposta.elencoRisposte ?? [];
      expect([prima?.formatoRichiesta, prima?.formatoRisposta]).toEqual(atteso);
    }
  });

  it('tell that an extraction is over, and the numbers of its files', async () => {
    const richiesta = richiesta4001();
    const { id } = await estrazioni.chiedi('4001', richiesta);
    await estrazioni.lavora(id, { personePerFile: 40 });
    const { risposta } = await asincrona({ elaborazione: elenco({ statoLavorazione: '9' }) });
    await lavora(risposta.idOperazioneANPR);
    const notifiche = (await verifica(risposta.idOperazioneANPR)).risposta.elencoRisposte ?? [];
    expect(notifiche).toMatchObject([{ idOperazioneANPR: id, tipoOperazione: 'N032' }]);
    const testo = gunzipSync(Buffer.from(notifiche[0]?.contenutoRisposta ?? '', 'base64')).toString();
    const file = [...testo.matchAll(/<idFile>(\d+)</g)].map(([, uno]) => uno);
    expect(file).toEqual((await banco.cerca().elaborazione('048050', id))?.file);
    expect(file.length).toBeGreaterThan(1);
  });

  it('tell the municipality of origin who has moved, once as to be taken', async () => {
    const { madreSola } = personaggi;
    const trasloco = {
      famiglia: { idFamigliaConvivenzaANPR: madreSola.famiglia },
      residenza: {
        indirizzo: {
          cap: '50053',
          comune: { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' },
          toponimo: { specie: 'VIA', denominazioneToponimo: 'TOSCO ROMAGNOLA' },
          numeroCivico: { numero: '7' },
        },
      },
    };
    const mossa = numeroDi(
      await creaMosse(() => banco).muta(trasloco, operatoreDiProva({ comune: '048014' })),
    );
    const prese = async (statoLavorazione: string) => {
      const chiesto = elenco({ statoLavorazione, operazioneRichiesta: 'N010' });
      const { risposta } = await asincrona({ elaborazione: chiesto });
      await lavora(risposta.idOperazioneANPR);
      return (await verifica(risposta.idOperazioneANPR)).risposta.elencoRisposte ?? [];
    };
    const nuove = await prese('7');
    expect(new Set(nuove.map(({ idOperazioneANPR }) => idOperazioneANPR))).toEqual(new Set([mossa]));
    for (const { contenutoRisposta = '' } of nuove)
      expect(NotificaN010.parseXml(gunzipSync(Buffer.from(contenutoRisposta, 'base64')))).toMatchObject({
        ok: true,
        valore: { idOperazioneANPR: mossa, comuneRichiesta: { nomeComune: 'EMPOLI' } },
      });
    expect(await prese('7')).toEqual([]);
    expect(await prese('8')).toHaveLength(nuove.length);
    expect(await prese('9')).toHaveLength(nuove.length);
  });

  it('give what the civil registry told, of the kind asked for, as it came and once as to be taken', async () => {
    const morte = predisposizioneDiProva('SC15', morteDiProva);
    for (const messaggio of [morte, predisposizioneDiProva('SC18')])
      expect(await banco.registro.predisposizioni.ricevi(comeXml(messaggio), software)).toMatchObject({
        ok: true,
      });
    const prese = async (statoLavorazione: string, chi?: Chi) => {
      const chiesto = elenco({ statoLavorazione, operazioneRichiesta: 'SC15' });
      const { risposta } = await asincrona({ elaborazione: chiesto }, chi);
      await lavora(risposta.idOperazioneANPR);
      return (await verifica(risposta.idOperazioneANPR, '1', chi)).risposta.elencoRisposte ?? [];
    };
    expect(await prese('7', empoli)).toEqual([]);
    const [nuova, ...altre] = await prese('7');
    expect(altre).toEqual([]);
    expect(nuova).toMatchObject({ tipoOperazione: 'SC15', statoLavorazione: '7' });
    expect(gunzipSync(Buffer.from(nuova?.contenutoRisposta ?? '', 'base64')).toString()).toBe(comeXml(morte));
    expect(await prese('7')).toEqual([]);
    expect(await prese('8')).toHaveLength(1);
    expect(await prese('9')).toHaveLength(1);
    const uscite = await banco.database.applicazione
      .selectFrom('audit')
      .select(['tipo', 'flusso'])
      .where('finalita', '=', 'estrazione')
      .orderBy('id', 'desc')
      .limit(3)
      .execute();
    expect(uscite).toEqual(Array.from({ length: 3 }, () => ({ tipo: '4005', flusso: software.comune })));
    // The clerk still has it to do.
    expect(await banco.registro.predisposizioni.elenca('da-lavorare', software)).toMatchObject([
      { tipo: 'SC15' },
    ]);
  });

  it('are of nothing when nothing happened, and not of everything', async () => {
    const { risposta } = await asincrona({ elaborazione: elenco({ operazioneRichiesta: '2001' }) });
    await lavora(risposta.idOperazioneANPR);
    const vuota = (await verifica(risposta.idOperazioneANPR)).risposta;
    expect([vuota.statoRichiesta, vuota.elencoRisposte]).toEqual(['2', undefined]);
    expect((await asincrona({ elaborazione: {} })).codici).toContain('EHR45');
  });
});

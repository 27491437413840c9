import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RispostaE002, RispostaE003, RispostaE004 } from '#contract/anpr/index.ts';
import { eseguiElaborazione } from '../estrazioni/lavoro/esegui.ts';
import { registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import type { Soggetto } from '../registro/modello.ts';
import { ente, richiestaE002, richiestaE003, testataDiProva, usoDiProva } from './casi-enti.ts';
import { autorizzaUso } from './ricerca.ts';

const chiave = randomBytes(32);
const chi = operatoreDiProva({ comune: ente, profili: ['enti'], canale: 'WS' });
let banco: RegistroDiProva;
let persona: Soggetto;

beforeAll(async () => {
  banco = await registroDiProva({ residenti: 60, chiaveElaborati: chiave });
  await autorizzaUso(banco.database.applicazione, ente, { ...usoDiProva, dal: '2026-01-01' });
  const riga = await banco.database.applicazione
    .selectFrom('soggetto')
    .select('documento')
    .where('stato', '=', 'residente')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  persona = riga.documento;
});
afterAll(() => banco.chiudi());

let numero = 0;
function conTestata(codice: string, resto: object): object {
  return { ...resto, testataRichiesta: testataDiProva(codice, `ENTE${++numero}`) };
}
const perId = () => ({ idANPR: persona.idANPR });

describe('a body at the register', () => {
  it('reads what its use allows, of whoever lives anywhere, and it is written why', async () => {
    const richiesta = richiestaE002({ criteri: perId(), dati: { datiAnagraficiRichiesti: ['10'] } });
    const letta = RispostaE002.parseJson(await banco.esegui('E002', conTestata('E002', richiesta), chi));
    const ok = letta.ok ? letta.valore.RispostaE002_OK : undefined;
    expect(ok?.testataRisposta).toMatchObject({ idOperazioneClient: 'ENTE1', esitoOperazione: '0000' });
    const [detto = {}] = ok?.listaSoggetti?.datiSoggetto ?? [];
    expect(Object.keys(detto).sort()).toEqual(['generalita', 'residenza', 'tipoIdentificativi']);
    const voce = await banco.database.applicazione
      .selectFrom('audit')
      .select(['campi', 'flusso'])
      .where('tipo', '=', 'E002')
      .executeTakeFirstOrThrow();
    expect(voce).toMatchObject({ flusso: ente, campi: ['caso d’uso:PENSIONI', 'T16:10'] });
  });

  it('has data confirmed or denied without seeing them, and is warned when it does not ask by ID ANPR', async () => {
    const { codiceFiscale, cognome } = persona.dati.generalita ?? {};
    const verifica = {
      generalita: { ...persona.dati.generalita, cognome: `${cognome}X` },
      identificativi: perId(),
    } as never;
    const criteri = { codiceFiscale: codiceFiscale?.codFiscale ?? '' };
    const richiesta = richiestaE002({ criteri, verifica });
    const letta = RispostaE002.parseJson(await banco.esegui('E002', conTestata('E002', richiesta), chi));
    const ok = letta.ok ? letta.valore.RispostaE002_OK : undefined;
    expect(ok?.listaSoggetti?.datiSoggetto[0]?.infoSoggettoEnte).toMatchObject([
      { chiave: 'generalita', valore: 'N' },
      { chiave: 'identificativi', valore: 'S' },
    ]);
    expect(ok?.listaSoggetti?.datiSoggetto[0]?.generalita).toBeUndefined();
    expect(ok?.listaAnomalie).toMatchObject([{ codiceErroreAnomalia: 'EN148', tipoErroreAnomalia: 'W' }]);
  });

  it('asks for a list of people, gets the same number for the same request, then its file', async () => {
    const richiesta = conTestata('E003', richiestaE003([persona.idANPR], { dataRiferimento: '2026-07-01' }));
    const numeri = [];
    for (let volta = 0; volta < 2; volta++) {
      const letta = RispostaE003.parseJson(await banco.esegui('E003', richiesta, chi));
      numeri.push(letta.ok ? letta.valore.RispostaMultiplaE003?.idOperazioneANPR : undefined);
    }
    const [id = ''] = numeri;
    expect(numeri).toEqual([id, id]);
    expect(await banco.registro.estrazioni.elenca(chi)).toEqual([]);
    const parti = { db: banco.database.applicazione, chiave, orologio: banco.orologio.adesso };
    expect(await eseguiElaborazione(parti, id)).toBe('fatta');
    const chiesta = conTestata('E004', { datiRichiesta: { idOperazioneANPR: id } });
    const letta = RispostaE004.parseJson(await banco.esegui('E004', chiesta, chi));
    const file = letta.ok ? letta.valore.RispostaMultiplaE004?.file : undefined;
    const xml = gunzipSync(Buffer.from(file?.contenuto ?? '', 'base64')).toString();
    expect(xml).toContain(`<cognome>${persona.dati.generalita?.cognome ?? ''}</cognome>`);
    expect(xml).toContain('<idOperazioneComune>');
  });

  it('of another body, or of no use, learns nothing', async () => {
    const altro = operatoreDiProva({ comune: '900002', profili: ['enti'] });
    const richiesta = conTestata('E002', richiestaE002({ criteri: perId() })) as {
      readonly testataRichiesta: object;
    };
    const sua = { ...richiesta, testataRichiesta: { ...richiesta.testataRichiesta, codMittente: '900002' } };
    expect(JSON.stringify(await banco.esegui('E002', sua, altro))).toContain('EN148');
  });
});

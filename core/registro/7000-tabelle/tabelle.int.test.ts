import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Risposta7001, Risposta7003 } from '#contract/anpr/index.ts';
import { richiesta4001 } from '#contract/regole/estrazione/casi-estrazione.ts';
import type { Database } from '../../db/apri.ts';
import { databaseDiProva } from '../../db/prova.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import { creaRegistro } from '../crea-registro.ts';
import { operatoreDiProva } from '../di-prova.ts';
import type { Registro, RispostaUfficiale } from '../registro.ts';
import { scaricoTabella } from './7001-tabella.ts';
import { versioni } from './7003-versioni.ts';

let database: Database;
let registro: Registro;

beforeAll(async () => {
  database = await databaseDiProva();
  registro = creaRegistro({
    db: database.applicazione,
    operazioni: [scaricoTabella, versioni],
    ambiente: 'prova',
    luoghi: luoghiDiProva(),
    orologio: () => new Date('2026-07-11T10:00:00Z'),
  });
});
afterAll(() => database.chiudi());

let numero = 0;
async function chiedi(codice: string, corpo: object): Promise<RispostaUfficiale> {
  const testataRichiesta = {
    ...richiesta4001().testataRichiesta,
    ...{ operazioneRichiesta: codice, idOperazioneComune: `TAB${++numero}` },
  };
  const esito = await registro.esegui(codice, { testataRichiesta, ...corpo }, operatoreDiProva());
  if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
  return esito.valore;
}

describe('tables and versions', () => {
  it('gives a table as a file, in the official answer', async () => {
    const letta = Risposta7001.parseJson(await chiedi('7001', { datiRichiesta: { idTabella: '005' } }));
    const [file = ''] = (letta.ok && letta.valore.RispostaMultipla7001?.datiDettaglioRisposta?.xmlFile) || [];
    expect(Buffer.from(file, 'base64').toString()).toContain('<tabella numero="005"');
  });

  it('refuses a table that is not, by its code', async () => {
    expect(JSON.stringify(await chiedi('7001', { datiRichiesta: { idTabella: '099' } }))).toContain('EN165');
  });

  it.each([
    ['1', 0],
    ['2', 1],
  ])('says which version it speaks, asked %s', async (tipoVersioni, altre) => {
    const letta = Risposta7003.parseJson(await chiedi('7003', { datiRichiesta: { tipoVersioni } }));
    const [stato] = (letta.ok && letta.valore.RispostaMultipla7003?.statoVersioni) || [];
    expect(stato?.versioneCorrente.CodDestinatario).toBe('ANPR05');
    expect(stato?.versioniSupportate ?? []).toHaveLength(altre);
  });
});

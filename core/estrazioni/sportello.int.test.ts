import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VoceEstrazione } from '#contract/wa/estrazioni.ts';
import { richiesta4001 } from '#contract/regole/estrazione/casi-estrazione.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import { registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { eseguiElaborazione } from './lavoro/esegui.ts';

const chiave = randomBytes(32);
const chi = operatoreDiProva();
const empoli = operatoreDiProva({ comune: '048014', idPostazione: '048014-CO-0001' });
let banco: RegistroDiProva;

beforeAll(async () => {
  banco = await registroDiProva({ residenti: 200, chiaveElaborati: chiave });
});
afterAll(() => banco.chiudi());

const criteri = { datiAnagraficiRichiesti: ['2'], ulterioriSelezioni: { sesso: 'F', fasciaEtaDa: '18' } };

describe('the extractions of a desk', () => {
  it('say how many people they would be of, without saying who', async () => {
    const { estrazioni } = banco.registro;
    const tutte = await estrazioni.conta({ criteriRicerca: { datiAnagraficiRichiesti: ['2'] } }, chi);
    const donne = await estrazioni.conta({ criteriRicerca: criteri }, chi);
    if (!tutte.ok || !donne.ok) throw new Error('no count');
    expect(donne.valore.quante).toBeGreaterThan(40);
    expect(donne.valore.quante).toBeLessThan(tutte.valore.quante);
    expect(await estrazioni.conta({ criteriRicerca: criteri }, empoli)).toMatchObject({
      valore: { quante: 0 },
    });
    expect(await estrazioni.conta({ criteriRicerca: { sesso: 'F' } }, chi)).toMatchObject({
      errore: { tipo: 'richiesta-non-valida' },
    });
  });

  it('are listed while they go on, and fetched by pieces with the reason, by their municipality alone', async () => {
    const { estrazioni } = banco.registro;
    const risposta = await banco.esegui('4001', { ...richiesta4001(), criteriRicerca: criteri }, chi);
    const id = /"idOperazioneANPR":"(\d+)"/.exec(JSON.stringify(risposta))?.[1] ?? '';
    expect(await estrazioni.elenca(chi)).toMatchObject([{ id, stato: 'attesa', formato: 'csv', file: [] }]);
    await eseguiElaborazione(
      { db: banco.database.applicazione, chiave, orologio: banco.orologio.adesso },
      id,
    );
    const [voce] = await estrazioni.elenca(chi);
    expect(VoceEstrazione.safeParse(voce).success).toBe(true);
    expect(voce).toMatchObject({ stato: 'pronta', fatte: voce?.totale, file: [{ parti: 1 }] });
    const [file] = voce?.file ?? [];
    const domanda = { file: file?.id ?? '', parte: 1, finalita: 'lettera alle elettrici' };
    const parte = await estrazioni.parte(domanda, chi);
    if (!parte.ok) throw new Error(parte.errore.messaggio);
    const testo = gunzipSync(Buffer.from(parte.valore.dati, 'base64')).toString();
    expect(testo.trimEnd().split('\r\n')).toHaveLength((file?.righe ?? 0) + 1);
    expect(await estrazioni.elenca(empoli)).toEqual([]);
    expect(await estrazioni.parte(domanda, empoli)).toMatchObject({ errore: { tipo: 'non-trovato' } });
    const xml = { ...chi, formatoElaborati: 'xml' } as const;
    const testataRichiesta = { ...richiesta4001().testataRichiesta, idOperazioneComune: 'PROVA4000XML' };
    await banco.esegui('4001', { testataRichiesta, criteriRicerca: criteri }, xml);
    expect(await estrazioni.elenca(chi)).toMatchObject([
      { stato: 'attesa', formato: 'xml' },
      { formato: 'csv' },
    ]);
    const righe = await banco.database.applicazione
      .selectFrom('audit')
      .select(['finalita', 'esito', 'operazione', 'flusso'])
      .where('tipo', '=', 'scarico')
      .orderBy('id')
      .execute();
    expect(righe).toEqual([
      { finalita: domanda.finalita, esito: 'OK', operazione: id, flusso: '048050' },
      { finalita: domanda.finalita, esito: 'non-trovato', operazione: null, flusso: '048014' },
    ]);
  });
});

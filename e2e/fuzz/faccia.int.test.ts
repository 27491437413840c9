import { afterAll, beforeAll, expect, it } from 'vitest';
import { servizi } from '#contract/anpr/index.ts';
import { CoreDiProva } from '../scrivania/core.ts';
import { guastoDi } from '../soap/canale.ts';
import { busta } from '../soap/cliente.ts';
import { softwareComunale, type SoftwareComunale } from '../soap/core.ts';
import { testata } from '../soap/richieste.ts';
import { Caso } from './caso.ts';
import { inByte, muta } from './mutazioni.ts';

const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
const quante = 400;
let core: CoreDiProva;
let software: SoftwareComunale;

beforeAll(async () => {
  core = await CoreDiProva.avvia();
  software = softwareComunale(core.pronto);
});
afterAll(async () => {
  software.canale.chiudi();
  await core.chiudi();
});

const { famiglia, richiesta } = servizi.TestConn;
function buona(): string {
  return busta(software.mittente, richiesta.toXml({ testataRichiesta: testata('TEST') }));
}

it(`answers ${quante} damaged envelopes with an official fault each, and goes on`, async () => {
  process.stdout.write(`damaged envelopes: SEME=${seme}\n`);
  const caso = new Caso(seme);
  const modello = buona();
  const motivi = new Map<string, number>();
  for (let n = 0; n < quante; n++) {
    const guasta = Buffer.from(inByte(muta(modello, caso).xml, caso));
    const { stato, testo } = await software.canale.manda(famiglia.percorso, guasta);
    // A damage that touches nothing that was signed leaves a good envelope, once; then it is a repeated one.
    const motivo = stato === 200 ? 'accolta' : (guastoDi(testo).motivo ?? 'senza motivo');
    motivi.set(motivo, (motivi.get(motivo) ?? 0) + 1);
    if (stato !== 200)
      expect([n, stato, guastoDi(testo).codice]).toEqual([n, 500, expect.stringMatching(/^soapenv:/)]);
  }
  process.stdout.write(`${[...motivi].map(([motivo, volte]) => `${motivo} ${volte}`).join(', ')}\n`);
  expect(motivi.get('senza motivo')).toBeUndefined();
  expect(motivi.get('guasto')).toBeUndefined();
  expect(motivi.get('accolta') ?? 0).toBeLessThan(2);
  expect(motivi.size).toBeGreaterThan(4);
  const dopo = await software.canale.manda(famiglia.percorso, buona());
  expect([dopo.stato, dopo.testo.includes('<esitoOperazione>0000</esitoOperazione>')]).toEqual([200, true]);
});

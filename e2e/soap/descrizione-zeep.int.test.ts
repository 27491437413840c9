import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servizi, serviziDelComune, type Messaggio } from '#contract/anpr/index.ts';
import { arbitrario } from '../conformita/arbitrario.ts';
import { descrizione, famiglie, fileNostri } from './nostri.ts';
import { avviaZeep, zeepPresente, type Zeep } from './zeep.ts';

const quanti = 20;
const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
if (zeepPresente)
  process.stdout.write(`zeep: SEME=${seme}, ${quanti} requests and answers of each service\n`);

const tutti = [...Object.values(servizi), ...Object.values(serviziDelComune)].map((servizio) => ({
  operazione: servizio.operazione,
  codice: servizio.codice,
  famiglia: servizio.famiglia.codice,
  richiesta: servizio.richiesta as unknown as Messaggio<never>,
  risposta: servizio.risposta as unknown as Messaggio<never>,
}));

/** How many texts a value holds, whatever lists and names they are under; an empty one is nothing to zeep. */
function quantiTesti(valore: unknown): number {
  if (valore === null || valore === undefined || valore === '') return 0;
  if (typeof valore !== 'object') return 1;
  return Object.values(valore).reduce((somma: number, dentro) => somma + quantiTesti(dentro), 0);
}

describe.skipIf(!zeepPresente)('zeep, on random messages', () => {
  let cartella: string;
  let zeep: Zeep;
  const wsdl = (famiglia: string): string => join(cartella, `${famiglia}.wsdl`);

  beforeAll(async () => {
    cartella = mkdtempSync(join(tmpdir(), 'sportello-zeep-'));
    for (const [nome, byte] of fileNostri) writeFileSync(join(cartella, nome), byte);
    for (const famiglia of famiglie)
      writeFileSync(
        wsdl(famiglia.codice),
        descrizione.wsdl(famiglia, 'https://core.example/x', (nome) => nome),
      );
    zeep = await avviaZeep('', [...new Set(tutti.map(({ famiglia }) => wsdl(famiglia)))]);
  });
  afterAll(async () => {
    await zeep.chiudi();
    rmSync(cartella, { recursive: true });
  });

  it.each(tutti)('$codice: writes what we read, reads what we write', async (servizio) => {
    const { famiglia, operazione, richiesta, risposta } = servizio;
    await fc.assert(
      fc.asyncProperty(arbitrario(richiesta), async (valore) => {
        const busta = await zeep.busta(wsdl(famiglia), operazione, valore);
        const corpo = /Body>(.*)<\/[^<]*Body>/s.exec(busta)?.[1] ?? '';
        expect(richiesta.parseXml(corpo)).toEqual({ ok: true, valore });
      }),
      { numRuns: quanti, seed: seme },
    );
    await fc.assert(
      fc.asyncProperty(arbitrario(risposta), async (valore) => {
        const testo =
          '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>' +
          `${risposta.toXml(valore)}</e:Body></e:Envelope>`;
        const letto = await zeep.legge(wsdl(famiglia), operazione, { stato: 200, testo });
        expect(quantiTesti(letto)).toBe(quantiTesti(valore));
      }),
      { numRuns: quanti, seed: seme },
    );
  });
});

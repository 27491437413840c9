import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servizi, type Messaggio, type Servizio } from '#contract/anpr/index.ts';
import { Profilo } from '#contract/wa/comune.ts';
import { arbitrario } from '../conformita/arbitrario.ts';
import { giudice, presente, schemaDi } from '../conformita/ufficiale.ts';
import { CoreDiProva } from '../scrivania/core.ts';
import { daiProfili } from '../scrivania/profili.ts';
import { busta } from './cliente.ts';
import { softwareComunale, type SoftwareComunale } from './core.ts';
import { nuovoId, testata } from './richieste.ts';

const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
process.stdout.write(`services: SEME=${seme}\n`);

let core: CoreDiProva;
let software: SoftwareComunale;
let prima: string | undefined;
beforeAll(async () => {
  core = await CoreDiProva.avvia();
  software = softwareComunale(core.pronto);
  await daiProfili(core, Profilo.options);
  prima = await versioniNelRegistro();
});
afterAll(async () => {
  software.canale.chiudi();
  await core.chiudi();
});

async function versioniNelRegistro(): Promise<string | undefined> {
  const database = await core.database();
  const { rows } = await database.query<{ quante: string }>(
    'select count(*) as quante from versione_soggetto',
  );
  await database.end();
  return rows[0]?.quante;
}

const tutti = Object.values(servizi).filter(({ codice }) => codice !== servizi.TestConn.codice);

/** A random request of the service, with a header that is right in everything. */
function richiestaDi({ codice, richiesta }: Servizio): { xml: string; id: string } {
  const messaggio = richiesta as unknown as Messaggio<never>;
  const [caso]: unknown[] = fc.sample(arbitrario(messaggio), { numRuns: 1, seed: seme });
  const { idOperazioneComune: _, ...testata } = (caso as { testataRichiesta: Record<string, string> })
    .testataRichiesta;
  const id = nuovoId();
  const testataRichiesta = {
    ...testata,
    [codice.startsWith('E') ? 'idOperazioneClient' : 'idOperazioneComune']: id,
    codMittente: '048050',
    codDestinatario: 'ANPR05',
    operazioneRichiesta: codice,
    dataOraRichiesta: new Date().toISOString(),
    tipoOperazione: 'C',
    tipoInvio: 'TEST',
    dataDecorrenza: '2026-01-02',
    dataDefinizionePratica: '2026-01-02',
    ...(codice.startsWith('E')
      ? { dataProtocolloClient: '2026-01-02' }
      : { dataProtocolloComune: '2026-01-02' }),
  };
  return { xml: messaggio.toXml({ ...(caso as object), testataRichiesta } as never), id };
}

async function contenuto(
  servizio: Servizio,
  percorso: string,
  xml: string,
): Promise<Record<string, unknown>> {
  const corpo = software.corpo(await software.canale.manda(percorso, busta(software.mittente, xml)));
  if (presente && servizio.codice !== servizi.TestConn.codice)
    expect(giudice(schemaDi(servizio.famiglia.spazio)).obiezione(corpo)).toBeUndefined();
  const letta = servizio.risposta.parseXml(corpo, { ignoti: 'rifiuta' });
  if (!letta.ok) throw new Error(`${JSON.stringify(letta.errore)} in ${corpo}`);
  return letta.valore;
}

describe('every official service', () => {
  it.each(tutti)(
    '$codice answers a well written request that makes no sense, on each of its addresses',
    async (servizio) => {
      const { percorso, altriPercorsi = [] } = servizio.famiglia;
      for (const uno of [percorso, ...altriPercorsi]) {
        const { xml, id } = richiestaDi(servizio);
        const risposta = JSON.stringify(await contenuto(servizio, uno, xml));
        expect(risposta).toContain(`"operazioneRichiesta":"${servizio.codice}"`);
        expect(risposta).toContain(`"${id}"`);
      }
    },
  );

  it('has changed nobody’s record by it', async () => {
    expect(await versioniNelRegistro()).toBe(prima);
  });
});

describe('the test of the connection', () => {
  const prova = (codMittente: string): Promise<Record<string, unknown>> => {
    const { famiglia, richiesta } = servizi.TestConn;
    const xml = richiesta.toXml({
      testataRichiesta: { ...testata('TEST'), codMittente },
    });
    return contenuto(servizi.TestConn, famiglia.percorso, xml);
  };

  it('says that all is well', async () => {
    expect(await prova('048050')).toMatchObject({
      testataRisposta: { codMittente: '048050', operazioneRichiesta: 'TEST', esitoOperazione: '0000' },
    });
  });
  it('says that the header is of another municipality', async () => {
    expect(await prova('048017')).toMatchObject({ testataRisposta: { esitoOperazione: 'XXXX' } });
  });
});

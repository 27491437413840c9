import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { asincronaDiProva, unaSettimana } from '#contract/regole/casi-elenchi-richieste.ts';
import {
  richiesta4001,
  richiesta4002,
  richiesta4003,
  richiesta4004,
} from '#contract/regole/estrazione/casi-estrazione.ts';
import { giudice, presente, schemaDi } from './ufficiale.ts';
import { operatoreDiProva } from '#core/registro/di-prova.ts';
import type { ContestoApplica, Operazione } from '#core/registro/operazione.ts';
import { estrazioneCittadini } from '#core/estrazioni/4001-cittadini.ts';
import { rivestimento } from '#core/estrazioni/4002-rivestimento.ts';
import { prospettiStatistici } from '#core/estrazioni/4003-prospetti.ts';
import { elenchiDiAusilio } from '#core/estrazioni/4004-ausilio.ts';
import { richiesteAsincrone } from '#core/estrazioni/4005-asincrone.ts';
import { scaricoFile } from '#core/estrazioni/7002-scarico.ts';
import { nuovaBusta } from '#core/estrazioni/cassaforte.ts';
import type { Elaborazione, FileCifrato } from '#core/estrazioni/ricerca.ts';

const chiave = randomBytes(32);
const contesto = {
  ...{ chi: operatoreDiProva(), adesso: new Date('2026-07-11T10:00:00Z'), idOperazioneANPR: '10000000042' },
  testataRisposta: {
    ...{ idOperazioneComune: 'ESTR1', codMittente: '048050', codDestinatario: 'ANPR05' },
    ...{ operazioneRichiesta: '4001', dataOraRichiesta: '2026-07-11T09:00:00Z' },
    ...{ idOperazioneANPR: '10000000042', esitoOperazione: '0000' },
  },
} as ContestoApplica;

function file(testo: string): FileCifrato {
  const dati = gzipSync(testo);
  const busta = nuovaBusta(chiave, '10000000043');
  const sha256 = createHash('sha256').update(dati).digest();
  return { id: '10000000043', chiave: busta.chiave, sha256, parti: [busta.chiudi(1, dati)] };
}
function elaborazione(altro: Partial<Elaborazione>): Elaborazione {
  const chiesta = new Date('2026-07-11T09:00:00Z');
  const di = { id: '10000000042', codice: '4005', chiesta, conclusa: chiesta, file: ['10000000043'] };
  return { ...di, criteri: asincronaDiProva(unaSettimana).elaborazione ?? {}, stato: 'pronta', ...altro };
}

const { testataRichiesta } = richiesta4001();
const verifica = { testataRichiesta, verificaStato: { idOperazioneANPR: '10000000042', progressivo: '1' } };
const operazioneLetta = {
  ...{ idOperazioneANPR: '10000000007', statoLavorazione: '2', tipoOperazione: '1001' },
  ...{ contenutoRisposta: gzipSync('<a/>').toString('base64'), formatoRisposta: 'gz' },
};
const asincrone = richiesteAsincrone(chiave);
const casi: readonly (readonly [
  nome: string,
  operazione: Operazione,
  richiesta: unknown,
  aggregati: unknown,
])[] = [
  ['4001, taken in', estrazioneCittadini, richiesta4001(), {}],
  ['4002, taken in', rivestimento, richiesta4002(['RSSMRA80A01H501U']), {}],
  ['4003, taken in', prospettiStatistici, richiesta4003(), {}],
  ['4004, taken in', elenchiDiAusilio, richiesta4004(), {}],
  ['4005, taken in', asincrone, asincronaDiProva(unaSettimana), {}],
  [
    '4005, in the queue',
    asincrone,
    verifica,
    { elaborazione: elaborazione({ stato: 'attesa', conclusa: null }) },
  ],
  ['4005, failed', asincrone, verifica, { elaborazione: elaborazione({ stato: 'fallita' }) }],
  [
    ...(['4005, ready', asincrone, verifica] as const),
    { elaborazione: elaborazione({}), file: file(JSON.stringify([operazioneLetta])) },
  ],
  [
    ...(['7002', scaricoFile(chiave)] as const),
    { testataRichiesta, datiRichiesta: { idOperazioneANPR: '10000000043' } },
    { elaborazione: elaborazione({ codice: '4001' }), file: file('<a/>'), altraOperazione: false },
  ],
];

describe.skipIf(!presente)('the answers of the extractions', () => {
  it.each(casi)('%s: valid against the official schema', async (_nome, operazione, richiesta, aggregati) => {
    const { risposta } = await operazione.applica(richiesta, aggregati, contesto);
    const { risposta: messaggio } = operazione.servizio;
    const scritta = messaggio.toXml({ ...risposta });
    expect(giudice(schemaDi(messaggio.spazio)).obiezione(scritta)).toBeUndefined();
    expect(messaggio.parseXml(scritta)).toMatchObject({ ok: true });
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { mutazioneDiProva } from '#contract/regole/mutazione-scheda/casi-mutazione-scheda.ts';
import { creaCaso } from '../dimostrativo/caso.ts';
import { attoCasuale, type Scena } from '../registro/atti-di-prova/index.ts';
import { detto, italiano, qualcuno, testata } from '../registro/atti-di-prova/scena.ts';
import { registroDiProva, rifiuti, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { tuttofareDiProva } from '../registro/di-prova.ts';
import { righeProspetto } from './lavoro/prospetto.ts';
import type { RigaProspetto } from './lavoro/righe-prospetto.ts';

let prova: RegistroDiProva;
const seme = Number(process.env['SEME'] ?? Math.floor(Math.random() * 2 ** 31));
process.stdout.write(`seed ${seme}: SEME=${seme} runs it again\n`);
beforeAll(async () => {
  prova = await registroDiProva({ residenti: 300 });
});
afterAll(() => prova.chiudi());

const chi = tuttofareDiProva();
const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
let numero = 0;
const scena = (): Scena => ({
  db: prova.database.applicazione,
  caso: creaCaso(seme + numero),
  chi,
  oggi: prova.registro.oggi(),
  idOperazioneComune: () => `PROSP${++numero}`,
});

const leggi = (tipologiaProspetto: '1' | '2', altro: { anno: string; mese?: string }) =>
  righeProspetto(prova.database.applicazione, '048050', { comune: vinci, tipologiaProspetto, ...altro });

type Somma = (righe: readonly RigaProspetto[], idDato: number, stranieri?: boolean) => number;
const riga: Somma = (righe, idDato, stranieri = false) =>
  righe.find((una) => una.idDato === idDato && una.stranieri === stranieri)?.conto.totale ?? Number.NaN;

async function cambiaCittadinanza(codiceStato: string, descrizioneStato: string): Promise<void> {
  const quella = scena();
  // From a place at random on: it may be behind the last of them.
  let trovato: Awaited<ReturnType<typeof qualcuno>>;
  for (let volta = 0; volta < 50 && !trovato; volta++)
    trovato = await qualcuno(quella, (s) => italiano(s) === (codiceStato !== '100'));
  if (!trovato) throw new Error('nobody of that citizenship');
  const richiesta = mutazioneDiProva({
    ...{ tipi: ['02'], generalitaPerRicerca: detto(trovato.soggetto) },
    cittadinanza: [{ descrizioneStato, codiceStato, dataValidita: quella.oggi }],
  });
  const risposta = await prova.esegui(
    '5008',
    { ...richiesta, testataRichiesta: testata(quella, '5008', quella.oggi) },
    chi,
  );
  expect(rifiuti(risposta)).toEqual([]);
}

it('ends a period with those whom it began with and whoever came, less whoever left, whatever acts there were', async () => {
  for (let volta = 0; volta < 80; volta++) {
    const proposta = await attoCasuale(scena());
    if (!proposta) throw new Error('no act was thought of');
    expect(rifiuti(await prova.esegui(proposta.codice, proposta.richiesta, chi))).toEqual([]);
  }
  await cambiaCittadinanza('100', 'ITALIA');
  await cambiaCittadinanza('100', 'ITALIA');
  await cambiaCittadinanza('201', 'ALBANIA');
  const anno = await leggi('2', { anno: '2026' });
  for (const stranieri of [false, true])
    expect({ stranieri, quanti: riga(anno, 1, stranieri) + riga(anno, 28, stranieri) }).toEqual({
      ...{ stranieri, quanti: riga(anno, 30, stranieri) },
    });
  expect(riga(anno, 25)).toBe(0);
  expect(riga(anno, 25, true)).toBe(2);
  const mese = await leggi('1', { anno: '2026', mese: '7' });
  expect(riga(mese, 1) + riga(mese, 20)).toBe(riga(mese, 24));
});

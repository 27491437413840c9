import { readFileSync } from 'node:fs';
import { facciaJson, nuovoId } from '../../bench/clienti.ts';
import { certificato, madri } from '../../bench/richieste.ts';
import { CoreDiProva } from '../scrivania/core.ts';
import { bersagliFile, type Bersaglio } from './byte.ts';

/** The readers of files, with a PKCS#12 and a certificate that a real core has made. */
export async function bersagliVeri(): Promise<Readonly<Record<string, Bersaglio>>> {
  const core = await CoreDiProva.avvia();
  try {
    const database = await core.database();
    const [madre] = await madri(database, 1).finally(() => database.end());
    const { dimostrativo } = core.pronto;
    if (!madre || !dimostrativo) throw new Error('the demo municipality has nobody');
    const faccia = await facciaJson(core.pronto, 1);
    const risposta = await faccia.prepara(6001, certificato(nuovoId(), madre))();
    faccia.chiudi();
    const [, pdf = ''] =
      /"certificato":"(JVBERi0[^"]*)"/.exec(risposta) ?? /"(JVBERi0[^"]*)"/.exec(risposta) ?? [];
    if (pdf === '') throw new Error(`no certificate: ${risposta.slice(0, 300)}`);
    const { p12, password } = dimostrativo.postazione;
    return bersagliFile({
      p12: readFileSync(p12),
      password: readFileSync(password, 'utf8').trim(),
      pdf: Buffer.from(pdf, 'base64'),
    });
  } finally {
    await core.chiudi();
  }
}

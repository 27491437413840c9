import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { creaLuoghi, type RigaLuogo } from '#contract/tabelle/luoghi.ts';
import { leggiCsv } from '#resources/csv.ts';
import { generaComuneDimostrativo } from './index.ts';
import { luoghiDiProva } from './luoghi-di-prova.ts';

const file = new URL('../../../shared/anpr/codes/archivio_comuni.csv', import.meta.url);
const presente = existsSync(file);
if (!presente) process.stdout.write('dimostrativo.conf.test: skipped, ../shared/anpr/codes is not here\n');

interface ComuneScritto {
  readonly nomeComune: string;
  readonly codiceIstat?: string | undefined;
  readonly siglaProvinciaIstat: string;
}

describe.skipIf(!presente)('demo municipality against the official archive of comuni', () => {
  it('names every comune as it was on the day of the event', () => {
    const archivio = leggiCsv(readFileSync(file, 'utf8')).map((riga): RigaLuogo => ({
      tipo: 'comune',
      codice: riga.codice ?? '',
      nome: riga.descrizione ?? '',
      sigla: riga.siglaprovincia ?? '',
      dal: riga.dataistituzione ?? '',
      al: riga.datacessazione ?? '',
    }));
    const ufficiali = creaLuoghi(archivio);
    const visti = new Map<string, boolean>();
    const guarda = (comune: ComuneScritto | undefined, giorno: string | undefined): void => {
      if (!comune || giorno === undefined) return;
      const { nomeComune, codiceIstat = '', siglaProvinciaIstat } = comune;
      const ufficiale = ufficiali.comunePerIstat(codiceIstat, giorno);
      const bene =
        ufficiale?.valido === true &&
        ufficiale.nome === nomeComune &&
        ufficiale.sigla === siglaProvinciaIstat;
      visti.set(`${giorno} ${nomeComune} ${codiceIstat}`, bene);
    };
    const blocchi = generaComuneDimostrativo({ seme: 11, residenti: 10_000, luoghi: luoghiDiProva() });
    for (const { dati } of [...blocchi].flatMap((b) => b.soggetti)) {
      const iscrizione = dati.datiIscrizione?.datiIscrizioneComune?.dataIscrizione;
      guarda(dati.generalita.luogoNascita?.comune, dati.generalita.dataNascita);
      guarda(
        dati.matrimonio?.datiMatrimonio?.luogoEvento?.comune,
        dati.matrimonio?.datiMatrimonio?.dataEvento,
      );
      guarda(dati.datiDecesso?.luogoEvento?.comune, dati.datiDecesso?.dataEvento);
      guarda(dati.provenienza?.comune, iscrizione);
      guarda(dati.residenza?.[0]?.indirizzo?.comune, dati.residenza?.[0]?.dataDecorrenzaResidenza);
    }
    expect(visti.size).toBeGreaterThan(5000);
    expect([...visti].filter(([, bene]) => !bene)).toEqual([]);
  });
});

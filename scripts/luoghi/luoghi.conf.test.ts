import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { creaLuoghi } from '#contract/tabelle/luoghi.ts';
import { luoghiDaArchivio } from '#contract/tabelle/archivio/luoghi.ts';
import { luoghiDaPacchetti } from './da-pacchetti.ts';

const file = new URL('../../../shared/anpr/codes/archivio_comuni.csv', import.meta.url);
const presente = existsSync(file);
if (!presente)
  process.stdout.write('luoghi.conf.test: skipped, ../shared/anpr/codes/archivio_comuni.csv is not here\n');

describe.skipIf(!presente)('places against the official archive of comuni', () => {
  const archivio = presente ? luoghiDaArchivio(readFileSync(file, 'utf8')) : { righe: [], errori: [] };

  it('reads every row of the archive', () => {
    expect(archivio.errori).toEqual([]);
    expect(archivio.righe).toHaveLength(19352);
  });

  it('answers from the archive with the code of the day', () => {
    const luoghi = creaLuoghi(archivio.righe);
    expect(luoghi.comunePerNome('Prato', 'FI', '1985-03-01')).toMatchObject({
      codice: '048034',
      valido: true,
    });
    expect(luoghi.comunePerCatastale('G999', '1995-03-01')).toMatchObject({ codice: '100005', sigla: 'PO' });
    expect(luoghi.cerca('roma', { data: '1950-01-01' })[0]).toMatchObject({ codice: '058091', valido: true });
  });

  it('agrees with it, without it, on every comune in being', async () => {
    const luoghi = creaLuoghi(await luoghiDaPacchetti());
    const giorno = '2022-06-30';
    const diversi = archivio.righe
      .filter((riga) => riga.dal <= giorno && giorno <= riga.al)
      .flatMap((riga) => {
        const nostro = luoghi.comunePerCatastale(riga.codiceCatastale ?? '', giorno);
        const uguale = nostro?.valido && nostro.codice === riga.codice && nostro.sigla === riga.sigla;
        return uguale ? [] : [`${riga.codice} ${riga.nome} ${riga.sigla}: ${JSON.stringify(nostro)}`];
      });
    expect(diversi).toEqual([]);
  });

  it('never tells a wrong code or province of the past where it tells one', async () => {
    const luoghi = creaLuoghi(await luoghiDaPacchetti());
    let detti = 0;
    const sbagliati = ['1960-01-01', '1985-01-01', '2000-01-01'].flatMap((giorno) =>
      archivio.righe
        .filter((riga) => riga.dal <= giorno && giorno <= riga.al)
        .flatMap((riga) => {
          const nostro = luoghi.comunePerCatastale(riga.codiceCatastale ?? '', giorno);
          if (!nostro?.valido || nostro.codice === '') return [];
          detti++;
          return nostro.codice === riga.codice
            ? []
            : [`${giorno} ${riga.codice} ${riga.nome}: ${nostro.codice}`];
        }),
    );
    expect(detti).toBeGreaterThan(20_000);
    expect(sbagliati).toEqual([]);
  });
});

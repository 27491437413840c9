import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { consolati, statiEsteri, tabelle } from './index.ts';
import { competenzeConsolari } from './competenze-consolari.ts';
import { conversioneAire } from './conversione-aire.ts';
import { righeProspetti } from './prospetti.ts';
import { leggiCsv } from '../csv.ts';

const cartella = new URL('../../../shared/anpr/codes/', import.meta.url);
const presenti = existsSync(cartella);
if (!presenti) process.stdout.write('tabelle.conf.test: skipped, ../shared/anpr/codes is not here\n');

function ufficiale(numero: string): Record<string, string>[] {
  const nome = readdirSync(cartella).find((file) => file.startsWith(`tab${numero}_`)) ?? '';
  return leggiCsv(readFileSync(new URL(nome, cartella), 'utf8'));
}

describe.skipIf(!presenti)('official decode tables', () => {
  it.each(tabelle.map((t) => [t.numero, t.nome, t] as const))(
    '%s %s has exactly the official codes',
    (numero, _, t) => {
      const codici = ufficiale(numero).map((riga) => riga.codice);
      expect(t.voci.map((v) => v.codice).sort()).toEqual(codici.sort());
    },
  );

  it('carries the official end of validity', () => {
    for (const t of tabelle)
      for (const riga of ufficiale(t.numero)) {
        const fine = riga.data_fine_validita;
        if (fine === undefined || fine === '' || fine === '9999-12-31') continue;
        expect(t.voci.find((v) => v.codice === riga.codice)?.al, `${t.numero}/${riga.codice}`).toBe(fine);
      }
  });

  it('knows of each foreign state its Belfiore code and where it may be chosen', () => {
    for (const riga of ufficiale('02')) {
      const nostro = statiEsteri.voci.find((v) => v.codice === riga.codice);
      expect({
        catastale: nostro?.codiceCatastale ?? '',
        nome: nostro?.it,
        scelta: [nostro?.cittadinanza, nostro?.nascita, nostro?.residenza],
      }).toEqual({
        catastale: riga.cod_at,
        nome: riga.descrizione?.toUpperCase().replace('*', ''),
        scelta: [riga.cittadinanza === 'S', riga.nascita === 'S', riga.residenza === 'S'],
      });
    }
  });

  it('knows the seat of each consulate and of which states it is competent', () => {
    const competenze = ufficiale('41');
    for (const riga of ufficiale('40')) {
      const nostro = consolati.voci.find((v) => v.codice === riga.codice);
      expect(nostro?.it).toBe(riga.descrizione?.replaceAll("''", "'"));
      const suoi = competenze.filter((c) => c.cod_consolato === riga.codice).map((c) => c.codice);
      expect(nostro?.stati).toEqual(suoi.sort());
    }
  });

  it('says of each state which consulates are competent, and nobody else', () => {
    const coppie = (righe: readonly (readonly [string | undefined, string | undefined])[]): string[] =>
      righe.map(([stato, consolato]) => `${stato} ${consolato}`).sort();
    expect(coppie(competenzeConsolari.voci.map((v) => [v.codice, v.riferimento?.codice]))).toEqual(
      coppie(ufficiale('41').map((riga) => [riga.codice, riga.cod_consolato])),
    );
  });

  it('converts the old AIRE codes as the official table does', () => {
    const temi: Record<string, string> = {
      'Titolo di studio': '11',
      'Condizione non professionale': '10',
      'Posizione nella professione': '09',
    };
    expect(conversioneAire.voci.map((v) => [v.codice, v.riferimento])).toEqual(
      ufficiale('33').map(({ codice, tabella = '', codice_anpr: anpr }) => [
        codice,
        { tabella: temi[tabella], codice: anpr?.replace(' (*)', '') },
      ]),
    );
  });

  it('has the lines of each sheet for ISTAT', () => {
    const righe = ufficiale('18').map(({ codice, id_prospetto: quale }) => `${quale}/${codice}`);
    expect(righeProspetti.voci.map((v) => `${v.riferimento?.codice}/${v.codice}`).sort()).toEqual(
      righe.sort(),
    );
  });

  it('numbers the kinds of street like the official table', () => {
    const specie = tabelle.find((t) => t.numero === '04');
    for (const riga of ufficiale('04'))
      expect(specie?.voci.find((v) => v.codice === riga.codice)?.it).toBe(riga.descrizione);
  });
});

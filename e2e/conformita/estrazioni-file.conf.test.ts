import { describe, expect, it } from 'vitest';
import { spazi } from '#contract/anpr/index.ts';
import { fileUfficiali, giudice, presente, schemaDi } from './ufficiale.ts';
import { generaComuneDimostrativo } from '#core/dimostrativo/index.ts';
import { luoghiDiProva } from '#core/dimostrativo/luoghi-di-prova.ts';
import { schedaIndividuale, soloSezioni } from '#core/registro/scheda.ts';
import { prospettoInXml } from '#core/estrazioni/lavoro/prospetto.ts';
import { personaInXml } from '#core/estrazioni/lavoro/xml.ts';
import { righePerNascita, righeDiPeriodo } from '#core/estrazioni/lavoro/righe-prospetto.ts';

const testata = {
  ...{ idOperazioneComune: 'ESTR1', codMittente: '048050', codDestinatario: 'ANPR05' },
  ...{ operazioneRichiesta: '4001', dataOraRichiesta: '2026-07-11T09:00:00Z' },
  ...{ idOperazioneANPR: '10000000042', esitoOperazione: '0000' },
};

/** The official vocabulary has the lines of a sheet, and no element that holds them: a root for them, around its types. */
const radice = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${spazi.estrazione}"
  xmlns:anpr="http://sogei.it/ANPR/vocabolario4000estrazione" elementFormDefault="unqualified">
  <xs:import namespace="http://sogei.it/ANPR/vocabolario4000estrazione" schemaLocation="vocabolario4000estrazione.xsd"/>
  <xs:element name="Prospetto4003"><xs:complexType><xs:sequence>
    <xs:element name="datiRichiesta" type="anpr:tipoDatiRichiesta4003"/>
    <xs:element name="datiElaborati" type="anpr:tipoDatiElaborati" minOccurs="0" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType></xs:element></xs:schema>`;

describe.skipIf(!presente)('the files of the extractions, against the official schemas', () => {
  it.each([['1'], ['2'], ['3', '6', '10'], ['13', '16', '21', '22', '26']])(
    'every person of the demo municipality is valid, section %s and following',
    (...sezioni) => {
      const ufficiale = giudice(schemaDi(spazi.consultazione));
      let persone = 0;
      for (const { soggetti, famiglie } of generaComuneDimostrativo({
        seme: 5,
        residenti: 300,
        luoghi: luoghiDiProva(),
      })) {
        const perId = new Map(famiglie.map((f) => [f.idFamigliaConvivenzaANPR, f]));
        for (const soggetto of soggetti) {
          const intera = schedaIndividuale(soggetto, perId.get(soggetto.idFamigliaConvivenzaANPR ?? ''));
          const dati = sezioni.includes('1') ? intera : soloSezioni(intera, sezioni);
          expect(ufficiale.obiezione(personaInXml(testata, dati))).toBeUndefined();
          persone += 1;
        }
      }
      expect(persone).toBeGreaterThan(250);
    },
  );

  it('the lines of a sheet are those of the official type, also those below zero', () => {
    const schemi = new Map([...fileUfficiali(), ['prospetto.xsd', new TextEncoder().encode(radice)]]);
    const ufficiale = giudice('prospetto.xsd', schemi, 'xsd-prospetto/');
    const conto = { maschi: 3, femmine: 5, totale: 8 };
    const gruppo = {
      ...{
        ...conto,
        straniero: true,
        cittadinanza: '235',
        stato_civile: '2',
        anno: '1980',
        convivenza: false,
      },
      ...{ minore: false, nato_in_italia: false, senza_dimora: false },
    };
    const famiglie = { famiglie: 4, convivenze: 1, con_stranieri: 2, di_stranieri: 1 };
    const periodo = { prima: [gruppo], dopo: [gruppo], famiglie, stranieri: false };
    const mosse = new Map([['morto-qui' as const, conto]]);
    const comune = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
    for (const righe of [
      righeDiPeriodo({ ...periodo, mosse }, 'annuale'),
      righePerNascita([gruppo], false),
    ]) {
      const testo = prospettoInXml({ comune, tipologiaProspetto: '2', anno: '2025' }, righe);
      expect(ufficiale.obiezione(testo)).toBeUndefined();
      expect(testo).not.toMatch(/>-\d/);
    }
  });
});

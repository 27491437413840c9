import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { servizi, serviziDelComune, type Messaggio } from '#contract/anpr/index.ts';
import { descrivi } from '#contract/anpr/descrizione/index.ts';
import { testo } from '#contract/anpr/schema/foglie.ts';
import { messaggio } from '#contract/anpr/schema/messaggio.ts';
import { facoltativo, tipo, unoFra } from '#contract/anpr/schema/tipo.ts';
import { arbitrario } from '../conformita/arbitrario.ts';
import { nostra, ufficiale } from '../conformita/detto.ts';
import { giudice } from '../conformita/ufficiale.ts';
import { catalogoDi } from '../conformita/xsd.ts';
import { catalogoNostro, descrizione, famiglie, fileNostri, giudiceNostro } from './nostri.ts';

const quanti = 30;
const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
process.stdout.write(`descrizione: SEME=${seme}, ${quanti} messages of each kind\n`);

const messaggi = [...Object.values(servizi), ...Object.values(serviziDelComune)].flatMap(
  ({ richiesta, risposta }) => [richiesta, risposta],
);
const perSpazio = new Map(
  famiglie.flatMap((famiglia) =>
    descrizione
      .schemi(famiglia)
      .slice(0, 1)
      .map((nome) => [famiglia.spazio, nome]),
  ),
);

describe('the schemas drawn from our messages', () => {
  it.each(messaggi)(
    '$radice says what the message says, element by element',
    ({ spazio, radice, struttura }) => {
      expect(ufficiale(catalogoNostro(spazio, radice))).toEqual(nostra(struttura));
    },
  );

  it.each(messaggi)('$radice admits what we write', (uno) => {
    const schema = giudiceNostro(perSpazio.get(uno.spazio) ?? '');
    const suo = uno as unknown as Messaggio<never>;
    fc.assert(
      fc.property(arbitrario(suo), (valore) => {
        expect(schema.obiezione(suo.toXml(valore))).toBeUndefined();
      }),
      { numRuns: quanti, seed: seme },
    );
  });

  it('every file of a family compiles by itself, and is reached from its WSDL', () => {
    for (const famiglia of famiglie) {
      const [primo = '', ...altri] = descrizione.schemi(famiglia);
      expect(descrizione.wsdl(famiglia, 'https://core/x', (nome) => nome)).toContain(
        `schemaLocation="${primo}"`,
      );
      for (const nome of [primo, ...altri])
        expect(giudiceNostro(nome).obiezione('<niente/>')).toMatch(/niente/);
    }
  });

  it('puts once, in tipoDato, what several families use', () => {
    const testi = [...fileNostri].map(([nome, byte]) => [nome, new TextDecoder().decode(byte)] as const);
    const chi = testi.filter(([, xsd]) => xsd.includes('<xs:complexType name="tipoDatoTestataRichiesta">'));
    expect(chi.map(([nome]) => nome)).toEqual(['tipoDato.xsd']);
  });

  it('never uses a name again in a schema that imports it: classes of both go into one package', () => {
    const nomi = (nome: string): string[] =>
      [
        ...new TextDecoder()
          .decode(fileNostri.get(nome))
          .matchAll(/xs:(?:simple|complex)Type name="([^"]*)"/g),
      ].map(([, tipo = '']) => tipo);
    for (const famiglia of famiglie) {
      const tutti = descrizione.schemi(famiglia).flatMap(nomi);
      expect(new Set(tutti).size).toBe(tutti.length);
    }
  });
});

describe('two families with types of the same name', () => {
  const spazi = ['urn:prova/1uno', 'urn:prova/2due', 'urn:prova/3tre'] as const;
  const Data = (forma?: string) => tipo('tipoData', { giorno: testo(1, 2, forma) });
  const radici = spazi.map((spazio, posto) =>
    messaggio(
      spazio,
      `Richiesta${posto}`,
      // The third differs from the first two in a pattern, deep down; and holds both.
      posto < 2
        ? { chi: tipo('tipoChi', { nato: Data() }), quando: Data() }
        : {
            chi: tipo('tipoChi', { nato: Data('(\\d)+') }),
            quando: facoltativo(Data()),
            mai: facoltativo(Data('[&"<\u0085]')),
          },
      ...(posto < 2 ? [] : [unoFra('quando', 'mai')]),
    ),
  );
  const prova = descrivi(
    radici.map((richiesta, posto) => ({
      codice: String(posto),
      operazione: `opera_${posto}`,
      famiglia: {
        codice: String(posto),
        spazio: richiesta.spazio,
        spazioWsdl: `urn:wsdl/${posto}`,
        percorso: '/',
      },
      richiesta,
      risposta: radici[0] ?? richiesta,
    })),
  );
  const file = new Map(
    ['1uno.xsd', '2due.xsd', '3tre.xsd', 'tipoDato.xsd'].map((nome) => [
      nome,
      new TextEncoder().encode(prova.xsd(nome, (altro) => altro)),
    ]),
  );

  it('numbers what differs, shares what does not, and stays the same messages', () => {
    for (const { spazio, radice, struttura } of radici)
      expect(ufficiale(catalogoDi(file.values())(spazio, radice))).toEqual(nostra(struttura));
    const nomi = (nome: string) =>
      [...new TextDecoder().decode(file.get(nome)).matchAll(/complexType name="([^"]*)"/g)].map(
        (uno) => uno[1],
      );
    expect(nomi('tipoDato.xsd')).toEqual(['tipoChi', 'tipoData']);
    expect(nomi('3tre.xsd')).toEqual(['tipoChi_2', 'tipoData_2', 'tipoData_3']);
  });

  it('is understood by libxml2, special characters included', () => {
    const schema = giudice('3tre.xsd', file, 'prova/');
    const con = (dentro: string) =>
      `<a:Richiesta2 xmlns:a="${spazi[2]}"><chi><nato><giorno>12</giorno></nato></chi>${dentro}</a:Richiesta2>`;
    expect(schema.obiezione(con('<quando><giorno>x</giorno></quando>'))).toBeUndefined();
    expect(schema.obiezione(con('<mai><giorno>&lt;</giorno></mai>'))).toBeUndefined();
    expect(schema.obiezione(con('<mai><giorno>\u0085</giorno></mai>'))).toBeUndefined();
    expect(schema.obiezione(con('<mai><giorno>b</giorno></mai>'))).toMatch(/giorno/);
    expect(schema.obiezione(con(''))).toMatch(/quando/);
    expect(
      schema.obiezione(con('<quando><giorno>x</giorno></quando><mai><giorno>&amp;</giorno></mai>')),
    ).toMatch(/mai/);
  });
});

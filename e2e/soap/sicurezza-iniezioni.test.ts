import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpo, creaBanco, type Banco } from './banco.ts';
import { cambia } from './chirurgia.ts';
import { comune, operatore } from './mondo.ts';

/**
 * What a parser and a canonical form may understand differently. A comment inside a value is in no canonical form without
 * comments: whoever reads only the text before it reads another value than the one that was signed.
 */

const accolta = {
  chi: {
    codiceFiscale: operatore.codiceFiscale,
    idPostazione: `${comune.codice}-CO-0001`,
    comune: comune.codice,
  },
  idApplicazione: '1',
  richiesta: corpo,
};
/** Who the operator would be, if only what stands before the comment were read. */
const lungo = `${operatore.codiceFiscale}ALTRO`;

let banco: Banco;
let buona: string;

beforeAll(async () => {
  banco = await creaBanco();
  buona = banco.firmata();
});
afterAll(() => {
  banco.mondo.chiudi();
});

/** Places where a value is read, each with the text around which to cut. */
const luoghi: readonly [string, string, string][] = [
  ['the operator', operatore.codiceFiscale.slice(0, 8), operatore.codiceFiscale.slice(8)],
  ['IdSede', '>048', '050<'],
  ['IdPostazione', '>048050-', 'CO-0001<'],
  ['Created', 'Created>2026-03-02', 'T09:00:00'],
  ['Expires', 'Expires>2026-03-02', 'T09:05:00'],
  ['the body', 'è &amp;', ' così'],
  ['Issuer', '>X', 'S<'],
];
const spezza = (prima: string, dopo: string, con: string): string =>
  cambia(buona, prima + dopo, prima + con + dopo);

describe.each(luoghi)('inside %s', (_nome, prima, dopo) => {
  it.each(['<!-- x -->', '<!---->', '<!-- --><!-- -->'])('%s changes nothing', async (commento) => {
    expect(await banco.esito(spezza(prima, dopo, commento))).toMatchObject(accolta);
  });
  it('an empty CDATA section changes nothing', async () => {
    expect(await banco.esito(spezza(prima, dopo, '<![CDATA[]]>'))).toMatchObject(accolta);
  });
  it.each(['<?x y?>', '<?xml-stylesheet href="urn:x"?>', '<x/>', ' ', '&#32;', '&#9;'])(
    '%j is refused',
    async (altro) => {
      const motivo = await banco.esito(spezza(prima, dopo, altro));
      expect(['contenuto-alterato', 'asserzione-non-firmata', 'marca-illeggibile']).toContain(motivo);
    },
  );
});

describe('a comment', () => {
  it('does not cut short the name of the operator that was signed', async () => {
    const testo = banco.di({ codiceFiscale: lungo });
    expect(await banco.esito(testo)).toBe('operatore-non-abilitato');
    const tagliato = cambia(testo, lungo, `${operatore.codiceFiscale}<!-- -->ALTRO`);
    expect(await banco.esito(tagliato)).toBe('operatore-non-abilitato');
    const inCdata = cambia(testo, lungo, `${operatore.codiceFiscale}<![CDATA[ALTRO]]>`);
    expect(await banco.esito(inCdata)).toBe('operatore-non-abilitato');
  });
  it('does not reach the register, even where it quotes a request', async () => {
    const testo = cambia(buona, ' così', '<!--</dato><dato>altro-->&#32;così');
    expect(await banco.esito(testo)).toMatchObject(accolta);
  });
  it('hides neither a signature nor an assertion', async () => {
    const commentata = buona.replace(/<ds:KeyInfo><wsse.*<\/ds:KeyInfo>/s, '<!-- $& -->');
    expect(await banco.esito(commentata)).toBe('chiave-non-indicata');
  });
});

describe('an instruction', () => {
  it('before or after the envelope reaches nobody', async () => {
    expect(await banco.esito(`<?x y?>${buona}<?x y?>`)).toMatchObject(accolta);
  });
  it('of another version of XML is refused', async () => {
    expect(await banco.esito(`<?xml version="1.0"?>${buona}`)).toMatchObject(accolta);
    expect(await banco.esito(`<?xml version="1.0" encoding="UTF-7"?>${buona}`)).toBe('non-utf8');
    expect(await banco.esito(`<?xml version='1.0' encoding='ISO-8859-1'?>${buona}`)).toBe('non-utf8');
    expect(await banco.esito(`\n<?xml version="1.0"?>${buona}`)).toBe('xml-malformato');
  });
});

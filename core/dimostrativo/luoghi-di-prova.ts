import { creaLuoghi, type Luoghi } from '#contract/tabelle/luoghi.ts';

/** The places that the demo municipality draws on, for tests that run before any set-up. */
export function luoghiDiProva(): Luoghi {
  const comuni = `048014 EMPOLI FI D403, 048017 FIRENZE FI D612, 048050 VINCI FI M059, 048019 FUCECCHIO FI D815,
    048011 CERRETO-GUIDI FI C529, 050026 PISA PI G702, 047014 PISTOIA PT G713, 046017 LUCCA LU E715,
    052032 SIENA SI I726, 063049 NAPOLI NA F839, 082053 PALERMO PA G273, 058091 ROMA RM H501,
    015146 MILANO MI F205, 001272 TORINO TO L219, 072006 BARI BA A662, 071024 FOGGIA FG D643`;
  const stati = [
    ['201', 'ALBANIA', 'Z100'],
    ['215', 'FRANCIA', 'Z110'],
  ] as const;
  return creaLuoghi([
    ...comuni.split(/,\s*/).map((voce) => {
      const [codice = '', nome = '', sigla = '', codiceCatastale = ''] = voce.split(' ');
      return {
        tipo: 'comune' as const,
        codice,
        nome: nome.replace('-', ' '),
        sigla,
        codiceCatastale,
        dal: codice === '047014' ? '1927-01-12' : '1861-03-17',
        al: '9999-12-31',
      };
    }),
    ...stati.map(([codice, nome, codiceCatastale]) => ({
      ...{ tipo: 'stato' as const, codice, nome, codiceCatastale },
      ...{ dal: '1861-03-17', al: '9999-12-31' },
    })),
  ]);
}

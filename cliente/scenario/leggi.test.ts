import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leggiScenari } from './leggi.ts';
import { confronti, partiGiorno, type Documento, type Passo, type Valore } from './lingua.ts';
import { scriviScenari } from './scrivi-di-prova.ts';

const parola = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
  .filter((una) => !['da', 'al', 'risposta'].includes(una));
/** Names that are not the words of the language which may stand in their place. */
const nome = parola.filter((una) => !['famiglia', 'dossier', 'dalla'].includes(una));
const codice = fc.constantFrom('1001', '2003', '5008', 'A002', 'TestConn');
const gradino = fc.record({
  nome: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/),
  posto: fc.option(fc.oneof(fc.integer({ min: 1, max: 999 }), fc.constant('tutti' as const)), {
    nil: undefined,
  }),
});
const percorso = fc.array(gradino, { minLength: 1, maxLength: 4 });
const valore: fc.Arbitrary<Valore> = fc.oneof(
  fc.constant({ tipo: 'vuoto' as const }),
  fc.record({
    tipo: fc.constant('testo' as const),
    testo: fc.string({ unit: 'grapheme', maxLength: 20 }).filter((t) => !/["\n\r\u2028\u2029]/u.test(t)),
  }),
  fc.record({
    tipo: fc.constant('giorno' as const),
    scarto: fc.integer({ min: -9999, max: 9999 }),
    parte: fc.option(fc.constantFrom(...partiGiorno), { nil: undefined }),
  }),
  fc.record({
    tipo: fc.constant('riferimento' as const),
    nome: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
    percorso: fc.oneof(fc.constant([]), percorso),
  }),
);
const riga = fc.constant(0);
const modifica = fc.record({ riga, percorso, valore: fc.option(valore, { nil: undefined }) });
const controllo = fc
  .record({ riga, percorso, confronto: fc.constantFrom(...confronti), valore })
  .map((uno) => (['presente', 'assente'].includes(uno.confronto) ? { ...uno, valore: undefined } : uno));
const rilievo = fc.record({
  codice: fc.constantFrom('EN184', 'EC007', 'AE102', 'EN436b'),
  campo: fc.option(fc.constantFrom('generalita.cognome', 'datiControllo'), { nil: undefined }),
});
const rilievi = fc.array(rilievo, { minLength: 1, maxLength: 3 });
const atteso = fc.oneof(
  fc.record({
    genere: fc.constant('eseguita' as const),
    riga,
    rilievi: fc.oneof(fc.constant([]), rilievi),
  }),
  fc.record({ genere: fc.constant('rifiuto' as const), riga, rilievi, almeno: fc.boolean() }),
  fc.record({ genere: fc.constant('scelta' as const), riga }),
  fc.record({ genere: fc.constant('errore' as const), riga, causa: parola }),
);
const posto = fc.integer({ min: 1, max: 99 });
const passo: fc.Arbitrary<Passo> = fc.oneof(
  fc.record({
    tipo: fc.constant('oggi' as const),
    riga,
    giorno: fc.constantFrom('2026-07-11', '1999-12-31'),
  }),
  fc.record({
    tipo: fc.constant('oggi-spostato' as const),
    riga,
    scarto: fc.integer({ min: -9999, max: 9999 }),
  }),
  fc.constantFrom(
    { tipo: 'come', riga: 0, chi: 'comune', codice: '048017' } as const,
    { tipo: 'come', riga: 0, chi: 'operatore', codice: 'DLLRNI90P54G702D' } as const,
  ),
  fc.record({ tipo: fc.constant('usa' as const), riga, parte: nome }),
  fc.record({ tipo: fc.constant('persona' as const), riga, nome, criteri: fc.array(modifica) }),
  fc.record({ tipo: fc.constant('dalla-risposta' as const), riga, nome, posto }),
  fc.record({ tipo: fc.constant('ripeti' as const), riga, nome }),
  fc.record({
    ...{
      tipo: fc.constant('operazione' as const),
      riga,
      codice,
      atteso,
      voci: fc.array(modifica, { maxLength: 5 }),
    },
    nome: fc.option(nome, { nil: undefined }),
    modello: fc.option(nome, { nil: undefined }),
  }),
  fc
    .record({
      ...{
        tipo: fc.constant('verifica' as const),
        riga,
        nome,
        controlli: fc.array(controllo, { maxLength: 5 }),
      },
      cosa: fc.constantFrom('persona', 'famiglia', 'dossier', 'risposta'),
      al: fc.option(
        valore.filter((uno) => uno.tipo !== 'testo'),
        { nil: undefined },
      ),
    })
    .map((uno) => (uno.cosa === 'risposta' ? { ...uno, nome: '' } : uno)),
);
const sequenza = fc.record({
  ...{ file: fc.constant('x'), riga, passi: fc.array(passo, { maxLength: 6 }) },
  titolo: nome,
});
const documento: fc.Arbitrary<Documento> = fc.record({
  file: fc.constant('x'),
  inclusi: fc.array(fc.record({ riga, file: fc.constantFrom('parti.scenario', '../a/b.scenario') }), {
    maxLength: 2,
  }),
  modelli: fc.array(
    fc.record({ riga, nome, codice, base: fc.option(nome, { nil: undefined }), voci: fc.array(modifica) }),
    { maxLength: 2 },
  ),
  parti: fc.array(sequenza, { maxLength: 2 }),
  scenari: fc.array(sequenza, { maxLength: 2 }),
});

/** Lines are told apart elsewhere. */
const senzaRighe = (valore: unknown): unknown =>
  JSON.parse(JSON.stringify(valore, (chiave, uno: unknown) => (chiave === 'riga' ? 0 : uno)));

describe('scenario files', () => {
  it('any document comes back from its text, with comments and blank lines between', () => {
    fc.assert(
      fc.property(documento, (scritto) => {
        const testo = scriviScenari(scritto).replaceAll('\n', ' # detto fra noi\r\n\n');
        const letto = leggiScenari('x', testo);
        expect(letto.ok ? senzaRighe(letto.valore) : letto.errore).toEqual(senzaRighe(scritto));
      }),
    );
  });

  it('any text is read or refused line by line, and never breaks the reader', () => {
    const pezzo = fc.constantFrom(
      'scenario',
      'operazione',
      ' ',
      '\n',
      '=',
      '@anna',
      'oggi',
      '"',
      '[',
      'attendi',
      '.',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pezzo, fc.string({ maxLength: 5 }))), (pezzi) => {
        const letto = leggiScenari('x', pezzi.join(''));
        if (!letto.ok) for (const { riga: dove } of letto.errore) expect(dove).toBeGreaterThan(0);
      }),
    );
  });

  const dentro = (righe: string): string => `scenario prova\n${righe}`;
  it.each([
    ['  cognome = ROSSI', 1, 'Una riga rientrata'],
    ['persona anna', 1, 'Manca il titolo'],
    [dentro('fai 2001'), 2, '«fai 2001» non è un’istruzione.'],
    [dentro('oggi domani'), 2, '«oggi domani» non è un’istruzione.'],
    [dentro('oggi 2026-07-11\n  cognome = ROSSI'), 3, 'non va niente'],
    [dentro('operazione 2001\n  cognome ROSSI'), 3, 'non è una voce'],
    [dentro('operazione 2001\n  co gnome = ROSSI'), 3, 'non è una voce'],
    [dentro('operazione 2001\n  cognome = "ROSSI'), 3, 'non è un valore'],
    [dentro('operazione 2001\n\n  # nota\n  attendi bene'), 5, 'non dice che cosa attendere'],
    [dentro('operazione 2001\n  attendi rifiuto perché sì'), 3, 'non dice dei codici'],
    [dentro('operazione 2001\n  attendi scelta\n  attendi eseguita'), 4, 'una sola attesa'],
    [dentro('verifica anna\n  statoCivile vedovo'), 3, 'non è un controllo'],
    [dentro('verifica anna\n  residenza assente 3'), 3, 'non va altro'],
  ])('what is wrong is said with its line: %j', (testo, doveAtteso, detto) => {
    const letto = leggiScenari('x', testo);
    expect(letto.ok ? [] : letto.errore).toMatchObject([
      { file: 'x', riga: doveAtteso, messaggio: expect.stringContaining(detto) as string },
    ]);
  });
});

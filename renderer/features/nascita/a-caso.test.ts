import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Richiesta1001 } from '#contract/anpr/index.ts';
import { vociValide } from '#contract/tabelle/index.ts';
import { aggiorna, scelteCognome } from './aggiorna.ts';
import { richiestaDiProva } from './conferma.ts';
import { controllaModulo } from './controlli.ts';
import { empoli, giulia, lorenzo, adessoDiProva, mittente, oggiDiProva, vinci } from './modulo-di-prova.ts';
import { Modulo, type Genitore } from './modulo.ts';
import { genitoreDa, proponi } from './proposta.ts';

const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
const prove = 500;
process.stdout.write(`nascita a-caso: SEME=${seme}\n`);

const iniziale = fc.constantFrom(...'ABCDEGILMNORSTUVZÀÈÉÌÒÙÇÑÖÜŞŽ');
const nome = fc
  .array(fc.constantFrom(..."ABCDEGILMNORSTUVZÀÈÉÌÒÙÇÑÖÜŞŽ'-  ."), { maxLength: 24 })
  .chain((resto) => iniziale.map((prima) => (prima + resto.join('')).replace(/\s+/g, ' ').trim()));
const cifre = (quante: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 10 ** quante - 1 }).map(String);
const giorno = (dal: string, al: string): fc.Arbitrary<string> =>
  fc
    .integer({ min: Date.parse(dal) / 86_400_000, max: Date.parse(al) / 86_400_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

const scritto: fc.Arbitrary<Genitore> = fc.record({
  tipo: fc.constant('scritto' as const),
  cognome: nome,
  nome,
  codiceFiscale: fc.constant(''),
  dataNascita: giorno('1960-01-01', '2008-01-01'),
  cittadinanza: fc.constantFrom('', '100', '201'),
});
const registrato = (di: typeof giulia): fc.Arbitrary<Genitore> => {
  const genitore = genitoreDa(di);
  if (!genitore) throw new Error('the record of proof has no name');
  return fc.constant(genitore);
};
const stati = vociValide('02', oggiDiProva).map(({ codice }) => codice);

/** A form as a clerk could leave it before confirming: every choice, every field full within its limits. */
const modulo = fc
  .record({
    padre: fc.option(fc.oneof(registrato(lorenzo), scritto), { nil: undefined }),
    madre: fc.option(fc.oneof(registrato(giulia), scritto), { nil: undefined }),
    scelta: fc.nat(),
    altro: nome,
    nome,
    sesso: fc.constantFrom('M' as const, 'F' as const),
    dataNascita: giorno('2026-06-01', oggiDiProva),
    luogo: fc.constantFrom(vinci, empoli, {
      tipo: 'stato' as const,
      codice: '201',
      nome: 'ALBANIA',
      codiceCatastale: 'Z100',
      valido: true,
    }),
    citta: fc.oneof(fc.constant(''), nome),
    cittadinanza: fc.constantFrom(...stati),
    ansc: fc.boolean(),
    numero: cifre(5),
    serie: fc.constantFrom('', 'A', 'B'),
    altraFamiglia: fc.boolean(),
    famiglia: cifre(10),
    protocollo: fc.oneof(fc.constant(''), cifre(7)),
  })
  .map((v): Modulo => {
    const aperto = proponi(giulia, lorenzo, vinci, oggiDiProva);
    const genitori = aggiorna(aperto, { padre: v.padre, madre: v.madre });
    const scelte = scelteCognome(genitori);
    const sceltaCognome = scelte[v.scelta % scelte.length] ?? 'altro';
    const pieno = aggiorna(genitori, {
      sceltaCognome,
      ...(sceltaCognome === 'altro' ? { cognome: v.altro } : {}),
      nome: v.nome,
      sesso: v.sesso,
      dataNascita: v.dataNascita,
      luogo: v.luogo,
      citta: v.luogo.tipo === 'stato' ? v.citta : '',
      cittadinanza: v.cittadinanza,
      protocollo: v.protocollo,
      ...(genitori.filiazione === '' ? { filiazione: '4' as const } : {}),
      atto: {
        ...genitori.atto,
        tipo: v.ansc ? 'ansc' : 'carta',
        numero: v.numero,
        serie: v.serie,
        idANSC: v.ansc ? `2026-952670-238-${v.numero}` : '',
      },
    });
    const altrove = v.altraFamiglia || pieno.attribuzione === '';
    return altrove ? { ...aggiorna(pieno, { attribuzione: '5' }), famiglia: v.famiglia, legame: '3' } : pieno;
  });

it(`a filled form is a valid official request, and survives being a draft (seed ${seme}, ${prove} forms)`, () => {
  fc.assert(
    fc.property(modulo, (uno) => {
      const richiesta = richiestaDiProva(uno, mittente, adessoDiProva);
      const letta = Richiesta1001.parseJson(richiesta);
      expect(letta.ok ? [] : letta.errore).toEqual([]);
      const scritta = Richiesta1001.toXml(richiesta);
      expect(Richiesta1001.parseXml(scritta)).toEqual({ ok: true, valore: richiesta });
      const bloccanti = controllaModulo(uno, richiesta, oggiDiProva).filter(({ gravita }) => gravita === 'E');
      expect(bloccanti).toEqual([]);
      expect(Modulo.parse(JSON.parse(JSON.stringify(uno)))).toEqual(uno);
    }),
    { seed: seme, numRuns: prove },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Richiesta1001 } from '#contract/anpr/index.ts';
import { moduloDi } from '../../apri.ts';
import { controllaAtto } from '../../controlli.ts';
import { leggiModulo, type ModuloAtto } from '../../modulo.ts';
import { conPersona, senzaPersona } from '../../persona.ts';
import { richiestaDi } from '../../richiesta.ts';
import { cognome, conCognome, scelteCognome } from './cognome.ts';
import { adessoDiProva, giulia, lorenzo, mittente, oggiDiProva, partenza, scrivi } from './di-prova.ts';
import { genitore } from './genitore.ts';
import { percorsoDi, sezioni, type Ruolo } from './genitori.ts';
import { nascita } from './nascita.ts';

const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
const prove = 300;
process.stdout.write(`nascita a-caso: SEME=${seme}\n`);

const parole = { t: (x: string) => x, nome: () => '', estremo: (x: string) => x };
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
const albania = { descrizioneStato: 'ALBANIA', codiceStato: '201' };

/** What happens to a parent in the form: stays, goes, is written by hand. */
const genitori = fc.record({
  come: fc.constantFrom('registro', 'nessuno', 'mano'),
  cognome: nome,
  nome,
  nato: giorno('1960-01-01', '2008-01-01'),
  straniero: fc.boolean(),
});
type Come = typeof genitori extends fc.Arbitrary<infer T> ? T : never;

function conGenitore(modulo: ModuloAtto, ruolo: Ruolo, come: Come): ModuloAtto {
  const voce = genitore(ruolo);
  const suo = ruolo === 'madre' ? giulia : lorenzo;
  if (come.come === 'registro') return conPersona(nascita, modulo, voce, suo);
  if (come.come === 'nessuno') return senzaPersona(nascita, modulo, voce, '');
  return scrivi(senzaPersona(nascita, modulo, voce, 'mano'), {
    [`${percorsoDi(ruolo)}.cognome`]: come.cognome,
    [`${percorsoDi(ruolo)}.nome`]: come.nome,
    [`${percorsoDi(ruolo)}.dataNascita`]: come.nato,
    ...(come.straniero ? { [`${sezioni[ruolo]}.cittadinanza`]: albania } : {}),
  });
}

/** A form as a clerk could leave it before confirming: every choice, every field full within its limits. */
const modulo = fc
  .record({
    ...{ madre: genitori, padre: genitori, scelta: fc.nat(), altro: nome, nome },
    sesso: fc.constantFrom('M', 'F'),
    dataNascita: giorno('2026-06-01', oggiDiProva),
    estero: fc.boolean(),
    ansc: fc.boolean(),
    numero: cifre(5),
    altraFamiglia: fc.boolean(),
    famiglia: cifre(10),
  })
  .map((v): ModuloAtto => {
    const suoi = conGenitore(conGenitore(moduloDi(nascita, partenza()), 'madre', v.madre), 'padre', v.padre);
    const scelte = scelteCognome(suoi);
    const scelta = scelte[v.scelta % scelte.length] ?? 'altro';
    const g = 'generalita1001.generalita';
    const forma = `attoNascitaANPR.${v.ansc ? 'attoANSC' : 'atto'}`;
    const comune = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
    const pieno = scrivi(conCognome(suoi, scelta), {
      ...(scelta === 'altro' ? { [cognome]: v.altro } : {}),
      [`${g}.nome`]: v.nome,
      [`${g}.sesso`]: v.sesso,
      [`${g}.dataNascita`]: v.dataNascita,
      ...(v.estero ? { [`${g}.luogoNascita`]: { localita: albania } } : {}),
      ...(suoi.richiesta['cittadinanza'] ? {} : { cittadinanza: albania }),
      attoNascitaANPR: undefined,
      [`${forma}.comuneRegistrazione`]: comune,
      [`${forma}.dataFormazioneAtto`]: oggiDiProva,
      [`${forma}.anno`]: '2026',
      ...(v.ansc
        ? { [`${forma}.idANSC`]: `2026-952670-238-${v.numero}`, [`${forma}.numeroComunale`]: v.numero }
        : { [`${forma}.numeroAtto`]: v.numero, [`${forma}.parte`]: '1' }),
      ...(v.madre.come === 'nessuno' && v.padre.come === 'nessuno'
        ? { 'datiControllo.filiazione': '4' }
        : {}),
    });
    const senza = pieno.richiesta['datiControllo'] as { attribuzioneFamiglia?: string };
    if (!v.altraFamiglia && senza.attribuzioneFamiglia !== undefined) return pieno;
    return scrivi(pieno, {
      'datiControllo.attribuzioneFamiglia': '5',
      'famConv.idFamigliaConvivenzaANPR': v.famiglia,
      'legameSoggetto.codiceLegame': '3',
    });
  });

it(`a filled form is a valid official request, and survives being a draft (seed ${seme}, ${prove} forms)`, () => {
  fc.assert(
    fc.property(modulo, (uno) => {
      const { noti, scelte } = uno;
      const da = { ...partenza(), scelte, ...(noti ? { noti } : {}) };
      const richiesta = richiestaDi(nascita, uno, da, mittente, '0', adessoDiProva) as Richiesta1001;
      const letta = Richiesta1001.parseJson(richiesta);
      expect(letta.ok ? [] : letta.errore).toEqual([]);
      const scritta = Richiesta1001.toXml(richiesta);
      expect(Richiesta1001.parseXml(scritta)).toEqual({ ok: true, valore: richiesta });
      const rilievi = controllaAtto(nascita, uno, da, mittente, parole);
      expect(rilievi.filter(({ gravita }) => gravita === 'E')).toEqual([]);
      expect(leggiModulo(JSON.parse(JSON.stringify(uno)))).toEqual(JSON.parse(JSON.stringify(uno)));
    }),
    { seed: seme, numRuns: prove },
  );
});

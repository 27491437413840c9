import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { perSpazio, type Parole } from '../../lingua.ts';
import italiano from '../../parole/it-dentro.ts';
import { moduloDi } from './apri.ts';
import { attoDi, registroAtti } from './atti/index.ts';
import { controllaAtto } from './controlli.ts';
import { nomeCompleto } from './di-chi.ts';
import { partenzaDiProva } from './di-prova.ts';
import { paroleAtto, type ParoleAtto } from './parole.ts';
import { puntiDi } from './punti.ts';

const mittente = { postazione: { ambiente: 'prova', versione: '0.1.0' }, codMittente: '048050' } as const;
let t: Parole;

beforeAll(async () => {
  const parole = i18next.createInstance();
  await parole.init({
    lng: 'it',
    resources: { it: perSpazio(italiano) },
    interpolation: { escapeValue: false },
  });
  const fissa = parole.getFixedT('it', 'atto');
  t = (chiave, valori) => fissa(chiave as never, { ...valori } as never) as unknown as string;
});

/** What an act still asks for when every person in it is written by hand. */
async function manca(chiave: string, dati: Record<string, unknown> = {}): Promise<readonly string[]> {
  const atto = await attoDi(chiave);
  if (!atto) throw new Error(chiave);
  const vuoto = moduloDi(atto, atto.parteDa === 'nessuno' ? { oggi: partenzaDiProva.oggi } : partenzaDiProva);
  const persone = puntiDi(atto, vuoto, partenzaDiProva).filter(({ voce }) => voce.tipo === 'persona');
  const modulo = {
    ...vuoto,
    richiesta: { ...vuoto.richiesta, ...dati },
    scelte: { ...vuoto.scelte, ...Object.fromEntries(persone.map(({ percorso }) => [percorso, 'mano'])) },
  };
  const parole: ParoleAtto = paroleAtto(t, 'it', atto.parole, chiave);
  return controllaAtto(atto, modulo, partenzaDiProva, mittente, {
    ...{ t, estremo: parole.estremo },
    nome: (punto, punti) => nomeCompleto(punto, punti, modulo.richiesta, parole),
  })
    .filter(({ manca: si }) => si)
    .map(({ causa }) => causa);
}

it.each(registroAtti.map(({ chiave }) => chiave))(
  '%s asks for no two data by the same name',
  async (chiave) => {
    const chieste = (await manca(chiave)).filter((una) => una.startsWith('Manca: '));
    expect(chieste.filter((una, i) => chieste.indexOf(una) !== i)).toEqual([]);
  },
);

it('says of whom a datum is missing, by name as soon as there is one', async () => {
  const luogo = 'Manca: Luogo di nascita';
  expect(await manca('poligamia-matrimonio')).toContain(`${luogo} (Coniuge).`);
  const coniuge = { cognome: 'BIANCHI', nome: 'ANNA' };
  const chieste = await manca('poligamia-matrimonio', { matrimonio: { coniuge } });
  expect(chieste).toContain(`${luogo} (Coniuge: BIANCHI ANNA).`);
});

it('says which of two people of the same kind has no name yet', async () => {
  const chieste = await manca('poligamia-rettifica-matrimonio');
  expect(chieste.filter((una) => una.includes('Cognome (Coniuge, '))).toHaveLength(2);
});

import { describe, expect, it } from 'vitest';
import { metti } from '../../../ufficiale/percorso.ts';
import { moduloDi } from '../apri.ts';
import { attoDi } from '../atti/index.ts';
import type { Atto } from '../atto.ts';
import { compilati } from '../compilati.ts';
import { cambiaDato } from '../cambia.ts';
import { controllaAtto } from '../controlli.ts';
import { partenzaDiProva } from '../di-prova.ts';
import type { ModuloAtto } from '../modulo.ts';
import { puntiDi } from '../punti.ts';
import { richiestaDi } from '../richiesta.ts';

const mittente = { postazione: { ambiente: 'prova', versione: '0.1.0' }, codMittente: '021008' } as const;
const parole = { t: (x: string) => x, nome: () => '', estremo: (x: string) => x };
const bolzano = { nomeComune: 'BOLZANO/BOZEN', codiceIstat: '021008', siglaProvinciaIstat: 'BZ' };
const aosta = { nomeComune: 'AOSTA', codiceIstat: '007003', siglaProvinciaIstat: 'AO' };
const strada = 'altraLingua.0.denominazioneToponimo';

/** An act of each service that takes an address, and where it has it. */
const indirizzi = [
  ['iscrizione-altro', 'residenza.0.indirizzo'],
  ['nuova-convivenza', 'residenzaConvivneza.indirizzo'],
  ['residenza-nuova', 'residenzaFamiglia.0.indirizzo'],
  ['famiglia-trasloco', 'residenzaFamigliaConvivenza.indirizzo'],
] as const;

async function compilato(chiave: string, indirizzo: string, comune: object): Promise<[Atto, ModuloAtto]> {
  const atto = await attoDi(chiave);
  if (!atto) throw new Error(chiave);
  const pieno = Object.entries(compilati[chiave]?.dati ?? {}).reduce(
    (prima, [percorso, valore]) => cambiaDato(atto, prima, percorso, valore),
    moduloDi(atto, partenzaDiProva),
  );
  const qui = cambiaDato(atto, pieno, `${indirizzo}.comune`, comune);
  return [atto, cambiaDato(atto, qui, strada, 'DEFREGGERSTRASSE')];
}

describe.each(indirizzi)('the address of %s', (chiave, indirizzo) => {
  it('is asked for in German in South Tyrol, and leaves with the number of the language', async () => {
    const [atto, modulo] = await compilato(chiave, indirizzo, bolzano);
    const chiesti = puntiDi(atto, modulo, partenzaDiProva).filter(({ visibile }) => visibile);
    expect(chiesti.filter(({ percorso }) => percorso === strada)).toHaveLength(1);
    expect(richiestaDi(atto, modulo, partenzaDiProva, mittente)['altraLingua']).toEqual([
      { denominazioneToponimo: 'DEFREGGERSTRASSE', idLingua: '2' },
    ]);
    const rilievi = controllaAtto(atto, modulo, partenzaDiProva, mittente, parole);
    expect(rilievi.filter(({ campo }) => campo.startsWith('altraLingua'))).toEqual([]);
  });

  it('follows the municipality, and is not asked for where only Italian is spoken by law', async () => {
    const [atto, modulo] = await compilato(chiave, indirizzo, aosta);
    expect(richiestaDi(atto, modulo, partenzaDiProva, mittente)).toMatchObject({
      altraLingua: [{ idLingua: '3' }],
    });
    const vinci = metti(modulo.richiesta, `${indirizzo}.comune`, {
      ...{ nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
    });
    const altrove = { ...modulo, richiesta: vinci };
    expect(richiestaDi(atto, altrove, partenzaDiProva, mittente)).not.toHaveProperty('altraLingua');
  });
});

import { describe, expect, it } from 'vitest';
import { ErroreAnomalia, Richiesta1001, type Voce } from '../anpr/index.ts';
import { catalogo, spiega } from './catalogo.ts';
import { regoleNascita } from './nascita.ts';
import { erroreUfficiale, rilievo } from './regola.ts';
import { regoleRegistrazione } from './testata.ts';

const voci = Object.entries(catalogo);

/** Whether the form has such a field to jump to. */
function esiste(percorso: string): boolean {
  let qui: readonly Voce[] = Richiesta1001.struttura.voci;
  return percorso.split('.').every((passo) => {
    const voce = qui.find(({ nome }) => nome === passo);
    qui = voce?.contenuto.genere === 'tipo' ? voce.contenuto.voci : [];
    return voce !== undefined;
  });
}

describe('the catalogue of codes', () => {
  it.each(voci)('%s says what happened and what to do, in what the schema can carry', (codice, voce) => {
    expect(codice).toMatch(/^([A-Z]{2,4}\d{1,3}|EAM9C|999)$/);
    for (const frase of [voce.causa, voce.rimedio]) expect(frase).toMatch(/^[A-ZÈNÉ].*\.$/);
    // Beyond this the remedy would be lost on the way to municipal software.
    expect(`${voce.causa} ${voce.rimedio}`.length).toBeLessThanOrEqual(240);
  });

  it('knows nothing of a code that it does not have, nor of what every object has', () => {
    expect(spiega('EN240')?.gravita).toBe('E');
    expect(spiega('EN999')).toBeUndefined();
    expect(spiega('constructor')).toBeUndefined();
  });

  it('leads every rule of a birth to a field of its form', () => {
    const campi = [...regoleRegistrazione, ...regoleNascita].map(({ campo }) => campo);
    expect(campi.filter((campo) => !esiste(campo))).toEqual([]);
  });
});

describe('the official form of a finding', () => {
  it('names group and field apart, cause before remedy', () => {
    const scritto = erroreUfficiale(rilievo('EN240', { campo: 'testataRichiesta.dataDecorrenza' }));
    expect(scritto).toEqual({
      codiceErroreAnomalia: 'EN240',
      tipoErroreAnomalia: 'E',
      testoErroreAnomalia: `${catalogo.EN240.causa} ${catalogo.EN240.rimedio}`,
      oggettoErroreAnomalia: 'testataRichiesta',
      campoErroreAnomalia: 'dataDecorrenza',
    });
    expect(erroreUfficiale(rilievo('EN141'))).not.toHaveProperty('campoErroreAnomalia');
  });

  it.each([
    ['a long remedy', { rimedio: 'Fai così. '.repeat(30).trim() }],
    ['a long cause', { causa: 'È successo questo. '.repeat(20).trim() }],
  ])('is valid and still says the cause with %s', (_nome, altro) => {
    const uno = rilievo('EN148', altro);
    const scritto = erroreUfficiale(uno);
    expect(ErroreAnomalia.safeParse(scritto).success).toBe(true);
    expect(scritto.testoErroreAnomalia.startsWith(uno.causa.slice(0, 200))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { RichiestaA001, RichiestaA002, RichiestaA006 } from '../../anpr/index.ts';
import { controlla, type Regola, type Rilievo } from '../regola.ts';
import { regoleRegistrazione, type ContestoTestata } from '../testata.ts';
import { regoleIscrizioneAltriMotiviAire, regoleMutazioneAire, regoleNascitaAire } from './aire.ts';
import { casiIscrizioneAire, casiMutazioneAire, casiNascitaAire, mutazioniAireAmmesse } from './casi-aire.ts';
import {
  iscrizioneAireDiProva,
  mutazioneAireDiProva,
  nascitaAireDiProva,
  type CambiAire,
} from './di-prova-aire.ts';

const oggi = '2026-07-11';
const detto = ({ codice, campo }: Pick<Rilievo, 'codice' | 'campo'>): string => `${codice} ${campo}`;
function trova<C extends ContestoTestata>(regole: readonly Regola<C>[], contesto: C): string[] {
  return [...controlla(regoleRegistrazione, contesto), ...controlla(regole, contesto)].map(detto);
}
const nascita = (cambi: CambiAire = {}): string[] =>
  trova(regoleNascitaAire, { richiesta: nascitaAireDiProva(cambi), oggi });
const iscrizione = (cambi: CambiAire = {}): string[] =>
  trova(regoleIscrizioneAltriMotiviAire, { richiesta: iscrizioneAireDiProva(cambi), oggi });
const mutazione = (cambi: CambiAire = {}): string[] =>
  trova(regoleMutazioneAire, { richiesta: mutazioneAireDiProva(cambi), oggi });

describe('the rules of AIRE', () => {
  it('let plain requests through, and their examples are valid messages', () => {
    expect([nascita(), iscrizione(), mutazione()]).toEqual([[], [], []]);
    expect(RichiestaA001.parseJson(nascitaAireDiProva())).toMatchObject({ ok: true });
    expect(RichiestaA002.parseJson(iscrizioneAireDiProva())).toMatchObject({ ok: true });
    expect(RichiestaA006.parseJson(mutazioneAireDiProva())).toMatchObject({ ok: true });
  });
  it.each(casiNascitaAire)('%s: a birth, %s, and nothing else', (atteso, _quando, cambi) => {
    expect(nascita(cambi)).toEqual([atteso]);
  });
  it.each(casiIscrizioneAire)('%s: a registration, %s', (atteso, _quando, cambi) => {
    expect(iscrizione(cambi)).toContain(atteso);
  });
  it.each(casiMutazioneAire)('%s: a mutation, %s, and nothing else', (atteso, _quando, cambi) => {
    expect(mutazione(cambi)).toEqual([atteso]);
  });
  it.each(mutazioniAireAmmesse)('accept %s', (_quando, cambi) => {
    expect(mutazione(cambi)).toEqual([]);
  });
  it('say nothing else of a single mistake', () => {
    // Without a code EN231 asks for it, and who asks for one is told EN125 no more.
    const soli = casiIscrizioneAire.filter(([atteso]) => !atteso.startsWith('EN231'));
    for (const [atteso, , cambi] of soli) expect(iscrizione(cambi)).toEqual([atteso]);
  });
  it('have each a case above', () => {
    const senzaCaso = (
      regole: readonly Pick<Rilievo, 'codice' | 'campo'>[],
      casi: readonly (readonly [string, ...unknown[]])[],
    ) => {
      const provati = new Set(casi.map(([atteso]) => atteso));
      return regole.map(detto).filter((una) => !provati.has(una));
    };
    // The schema asks for the tie in both registrations: only A006 may leave it out.
    expect(senzaCaso(regoleNascitaAire, casiNascitaAire)).toEqual(['EF006 legameSoggetto']);
    expect(senzaCaso(regoleIscrizioneAltriMotiviAire, casiIscrizioneAire)).toEqual([
      'EF006 famiglia.legameSoggetto',
    ]);
    expect(senzaCaso(regoleMutazioneAire, casiMutazioneAire)).toEqual([]);
  });
});

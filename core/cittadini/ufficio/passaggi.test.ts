import { describe, expect, it } from 'vitest';
import { statiRichiesta, type StatoRichiesta, type TipologiaRichiesta } from '#contract/regole/index.ts';
import { richiestaIn } from '../di-prova.ts';
import type { RichiestaCittadino } from '../modello.ts';
import { muovi, prorogabile, puoAndare } from '../muovi.ts';
import { registrabile, rilasciabile, statiPossibili } from './dettaglio.ts';

const tutti = Object.values(statiRichiesta);
const tipologie: readonly TipologiaRichiesta[] = ['1', '2', '4', '5'];
const registrazione = { idOperazioneANPR: '1', codice: '5005' };

/** Every transition that is open, `from→to`, out of all those that there could be. */
const passi = (tipologia: TipologiaRichiesta, altro: Partial<RichiestaCittadino> = {}): string[] =>
  tutti.flatMap((da) => statiPossibili({ ...richiestaIn(da, tipologia), ...altro }).map((a) => `${da}→${a}`));

describe('where the desk may bring a request', () => {
  it.each(tipologie)(
    'of kind %s that nothing registered: never to say that the register holds it',
    (tipologia) => {
      const sospende = tipologia === '2' || tipologia === '4' ? '12→6' : '3→6';
      expect(passi(tipologia).toSorted()).toEqual(['2→3', '2→11', '3→11', '6→4', '7→4', sospende].toSorted());
    },
  );
  it.each(tipologie)('of kind %s, registered: also to accept it', (tipologia) => {
    const accoglie = tipologia === '2' || tipologia === '4' ? ['3→12', '12→5', '7→5'] : ['3→5', '7→5'];
    expect(passi(tipologia, { registrazione }).toSorted()).toEqual(
      [...passi(tipologia), ...accoglie].toSorted(),
    );
  });
  it('is where nothing else is: every other transition is refused, to the office and to the citizen', () => {
    const cittadino = tutti.flatMap((da) =>
      tutti.filter((a) => puoAndare(richiestaIn(da), a, 'cittadino')).map((a) => `${da}→${a}`),
    );
    expect(cittadino.toSorted()).toEqual(['10→7', '1→2', '6→10', '6→7']);
  });
});

describe('what else the desk may do', () => {
  const inStati = (si: (richiesta: RichiestaCittadino) => boolean): StatoRichiesta[] =>
    tutti.filter((stato) => si(richiestaIn(stato)));

  it('registers, and gives more time, only where a colleague is at work', () => {
    expect(inStati(registrabile)).toEqual(['3', '7', '12']);
    expect(inStati((r) => registrabile({ ...r, registrazione }))).toEqual([]);
    expect(inStati(prorogabile)).toEqual(['3', '6', '7', '10', '12']);
  });

  it('gives back what was just taken in charge, the same day in Italy, unless it was worked at', () => {
    const presa = muovi(richiestaIn('2'), { stato: '3', operatore: 'X', istante: '2026-07-08T21:59:00Z' });
    expect(rilasciabile(presa, '2026-07-08')).toBe(true);
    expect(rilasciabile(presa, '2026-07-09')).toBe(false);
    expect(rilasciabile({ ...presa, registrazione }, '2026-07-08')).toBe(false);
    const mossa = muovi(presa, { stato: '12', operatore: 'X', istante: '2026-07-08T21:59:30Z' });
    expect(rilasciabile(mossa, '2026-07-08')).toBe(false);
  });
});

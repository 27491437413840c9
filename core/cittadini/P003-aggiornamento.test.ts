import { describe, expect, it } from 'vitest';
import { statiRichiesta, type StatoRichiesta, type TipologiaRichiesta } from '#contract/regole/index.ts';
import { aggiornamentoDiProva } from '#contract/regole/casi-cittadino.ts';
import { richiestaIn } from './di-prova.ts';
import { muovi, proroga } from './muovi.ts';
import { controllaAggiornamento } from './P003-aggiornamento.ts';

const tutti = Object.values(statiRichiesta);
/** What the municipality may do, kind by kind: all that is not here is refused. */
const ammessi: Readonly<Record<TipologiaRichiesta, readonly string[]>> = {
  1: ['2→3', '2→11', '3→5', '3→6', '3→11', '6→4', '7→5', '7→4'],
  2: ['2→3', '2→11', '3→12', '3→11', '12→5', '12→6', '6→4', '7→5', '7→4'],
  4: ['2→3', '2→11', '3→12', '3→11', '12→5', '12→6', '6→4', '7→5', '7→4'],
  5: ['2→3', '2→11', '3→5', '3→6', '3→11', '6→4', '7→5', '7→4'],
};
const casi = (Object.keys(ammessi) as unknown as TipologiaRichiesta[]).flatMap((tipologia) =>
  tutti.flatMap((da) => tutti.map((a) => [String(tipologia) as TipologiaRichiesta, da, a] as const)),
);

const detti = (
  da: StatoRichiesta,
  tipologia: TipologiaRichiesta,
  cambi: Parameters<typeof aggiornamentoDiProva>[0],
  comune = '048050',
): string[] =>
  controllaAggiornamento(aggiornamentoDiProva(cambi), { richiesta: richiestaIn(da, tipologia) }, comune).map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );

describe('P003 moves a request', () => {
  it.each(casi)('of kind %s from %s to %s only where the office may', (tipologia, da, a) => {
    const atteso = ammessi[tipologia].includes(`${da}→${a}`)
      ? []
      : ['EN148 criteriAggiornamento.idStatoRichiesta'];
    expect(detti(da, tipologia, { idStatoRichiesta: a.padStart(2, '0') })).toEqual(atteso);
  });
  it('says where it may go instead', () => {
    const [rifiuto] = controllaAggiornamento(
      aggiornamentoDiProva({ idStatoRichiesta: '4' }),
      { richiesta: richiestaIn('3') },
      '048050',
    );
    expect(rifiuto).toMatchObject({
      causa: 'La richiesta è in lavorazione: non può diventare annullata.',
      rimedio: 'Da qui può andare in: 12 (accolta con riserva), 11 (irricevibile).',
    });
  });
  it.each(tutti)('gives more time in state %s only to what is being worked at', (da) => {
    const cambi = { idStatoRichiesta: undefined, richiestaProroga: 'true' } as unknown as Parameters<
      typeof detti
    >[2];
    const atteso = ['3', '6', '7', '10', '12'].includes(da)
      ? []
      : ['EN148 criteriAggiornamento.richiestaProroga'];
    expect(detti(da, '2', cambi)).toEqual(atteso);
  });
  it('knows nothing of the requests of another municipality', () => {
    expect(detti('2', '2', { idStatoRichiesta: '3' }, '048014')).toEqual([
      'EN122 criteriAggiornamento.codiceRichiesta',
    ]);
  });
});

describe('the term of a request', () => {
  const passo = { operatore: 'X', note: 'Y' };
  it('stands still while the citizen is waited for', () => {
    const accolta = muovi(richiestaIn('3'), { ...passo, stato: '12', istante: '2026-07-08T08:00:00Z' });
    expect(accolta.scadenza).toBe('2026-08-21');
    const sospesa = muovi(accolta, { ...passo, stato: '6', istante: '2026-08-10T08:00:00Z' });
    expect(sospesa.scadenza).toBe('2026-08-20');
    const integrata = muovi(sospesa, { ...passo, stato: '7', istante: '2026-08-16T08:00:00Z' });
    expect(integrata).toMatchObject({ sospesi: 6, scadenza: '2026-08-27' });
    expect(
      muovi(integrata, { ...passo, stato: '5', istante: '2026-08-20T08:00:00Z' }).scadenza,
    ).toBeUndefined();
  });
  it('moves on by thirty days with each prorogation', () => {
    const accolta = muovi(richiestaIn('3'), { ...passo, stato: '12', istante: '2026-07-08T08:00:00Z' });
    expect(proroga(accolta, '2026-08-01')).toMatchObject({ proroghe: 1, scadenza: '2026-09-21' });
  });
});

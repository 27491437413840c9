import { expect, it } from 'vitest';
import { Richiesta3004 } from '#contract/anpr/index.ts';
import { giulia } from '#contract/regole/casi-procedimento.ts';
import type { ContestoApplica } from '../operazione.ts';
import { consultazioneProcedimenti, controllaRicercaProcedimenti } from './3004-procedimenti.ts';
import { casi3004, casiRegistro3004, ricercaDiProva, trovati3004 } from './casi-3004.ts';

it.each([{ numeroProcedimentoAmm: '7' }, { generalitaSoggettoCollegato: giulia }])(
  'lets a search through, and it is a valid message: %j',
  (parametri) => {
    const richiesta = ricercaDiProva(parametri);
    expect(Richiesta3004.parseJson(richiesta)).toMatchObject({ ok: true });
    expect(consultazioneProcedimenti.regole(richiesta, {} as ContestoApplica)).toEqual([]);
    expect(controllaRicercaProcedimenti(richiesta, trovati3004)).toEqual([]);
  },
);
it.each(casi3004)('%s: %s', (atteso, _quando, parametri) => {
  const rilievi = consultazioneProcedimenti.regole(ricercaDiProva(parametri), {} as ContestoApplica);
  expect(rilievi.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
});
it.each(casiRegistro3004)('%s: %s', (atteso, _quando, parametri, noto) => {
  const rilievi = controllaRicercaProcedimenti(ricercaDiProva(parametri), { ...trovati3004, ...noto });
  expect(rilievi.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
});

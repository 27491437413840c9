import { expect, it } from 'vitest';
import { confrontaConsolato, sezioniDiverse } from './confronto.ts';

const generalita = { cognome: 'DÀ RIN', nome: 'LUCIA', sesso: 'F', dataNascita: '1980-02-03' } as const;
const a = (denominazione: string, numeroCivico?: string) => ({
  tipoIndirizzo: '4',
  localitaEstera: {
    indirizzoEstero: {
      localita: { codiceStato: '215', descrizioneStato: 'FRANCIA', descrizioneLocalita: 'LYON' },
      toponimo: { denominazione, ...(numeroCivico !== undefined && { numeroCivico }) },
    },
    consolato: { codiceConsolato: '2290303', descrizioneConsolato: 'LIONE' },
  },
});

it('compares what the consulate says, and does not mind how it is written', () => {
  const nostri = { generalita, residenza: a('RUE DE L’EGLISE', '4') };
  const loro = { generalita: { cognome: "DA' RIN", nome: 'LUCIA' }, residenza: a('rue de l église') };
  expect(sezioniDiverse(nostri, loro)).toEqual(new Set());
  const detti = confrontaConsolato(nostri, loro);
  expect(detti.find(({ percorso }) => percorso.endsWith('numeroCivico'))).toMatchObject({
    ...{ nostro: '4', loro: '', diverso: false },
  });
  expect(detti.some(({ percorso }) => percorso.endsWith('cap'))).toBe(false);
});

it('says in which section the two archives do not agree', () => {
  const nostri = { generalita, residenza: a('RUE NEUVE') };
  expect(sezioniDiverse(nostri, { residenza: a('RUE VIEILLE') })).toEqual(new Set(['residenza']));
  expect(sezioniDiverse(nostri, { generalita: { cognome: 'DA RIN', nome: 'LUCIANA' } })).toEqual(
    new Set(['generalita']),
  );
});

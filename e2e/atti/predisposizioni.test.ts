import { expect, it } from 'vitest';
import { cambiaDato } from '../../renderer/features/atto/cambia.ts';
import { moduloDi } from '../../renderer/features/atto/apri.ts';
import { attoDi } from '../../renderer/features/atto/atti/index.ts';
import { partenzaDiProva } from '../../renderer/features/atto/di-prova.ts';
import { attoProposto, datiProposti, suChi } from '../../renderer/features/predisposizioni/atti-proposti.ts';
import { testoA } from '../../renderer/ufficiale/percorso.ts';

const comune = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
const evento = { dataEvento: '2026-07-05', luogoEvento: { comune } };
const testataRichiesta = { dataDecorrenza: '2026-07-05' };
const casi = [
  ['decesso', { codice: '2001', richiesta: { testataRichiesta, datiDecesso: evento } }],
  [
    'scheda-vedovanza',
    {
      ...{ codice: '5008', tipoMutazione: '13' },
      richiesta: { testataRichiesta, vedovanza: { datiMorteconiuge: evento } },
    },
  ],
  [
    'scheda-cittadinanza',
    {
      ...{ codice: '5008', tipoMutazione: '02' },
      richiesta: { testataRichiesta, cittadinanza: [{ descrizioneStato: 'ITALIA', codiceStato: '100' }] },
    },
  ],
] as const;

it.each(casi)('a proposal opens %s with all that the deed says', async (chiave, proposta) => {
  expect(attoProposto(proposta)).toBe(chiave);
  const atto = await attoDi(chiave);
  if (!atto) throw new Error(chiave);
  const dati = datiProposti(proposta);
  const { richiesta } = Object.entries(dati).reduce(
    (prima, [percorso, valore]) => cambiaDato(atto, prima, percorso, valore),
    moduloDi(atto, partenzaDiProva),
  );
  expect(Object.keys(dati).length).toBeGreaterThan(2);
  for (const [percorso, valore] of Object.entries(dati))
    expect(testoA(richiesta, percorso), percorso).toBe(valore);
});

it('opens a birth on the record of the mother, and on nobody’s while two may be her', () => {
  const trovato = (idSchedaSoggettoANPR: string) => ({
    ...{ idSchedaSoggettoANPR, stato: 'residente', comune: '048050', discordanze: [] },
  });
  const madre = (...ids: readonly string[]) => ({
    persone: [
      {
        ...{ ruolo: 'madre', cognome: 'MARTELLI', nome: 'GIULIA', per: 'generalita' },
        trovati: ids.map(trovato),
      },
    ],
  });
  const nascita = { codice: '1001', richiesta: {} };
  expect(suChi(nascita, madre('5000000001') as never)).toBe('5000000001');
  expect(suChi(nascita, madre('5000000001', '5000000009') as never)).toBeUndefined();
});

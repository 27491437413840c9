import { expect, it } from 'vitest';
import type { Riga } from './fuori-linea.ts';
import { chiaveVoce, gruppiRecenti, gruppiTrovati } from './gruppi.ts';
import { nulla } from './trovati.ts';

const giulia: Riga = {
  idSchedaSoggettoANPR: '6000000001',
  cognome: 'MARTELLI',
  nome: 'GIULIA',
  stato: 'residente',
  comune: '048050',
};
const emma: Riga = { ...giulia, idSchedaSoggettoANPR: '6000000002', nome: 'EMMA' };

it('i risultati stanno per genere, e chi risponde al nome dice perché', () => {
  const [persone] = gruppiTrovati({ ...nulla, persone: [giulia] }, 'mart');
  expect(persone).toMatchObject({ chiave: 'persone', voci: [{ tipo: 'persona', perche: 'nome' }] });
  const gruppi = gruppiTrovati(
    { ...nulla, persone: [giulia], figli: [emma], di: 'MARTELLI GIULIA' },
    'figli di mart',
  );
  expect(gruppi.map(({ chiave, di }) => [chiave, di])).toEqual([
    ['figli', 'MARTELLI GIULIA'],
    ['persone', undefined],
  ]);
});

it('una famiglia trovata dal suo numero viene prima di chi ci vive', () => {
  const famiglie = [{ id: '8000000001', titolo: 'MARTELLI GIULIA', quanti: 2 }];
  const gruppi = gruppiTrovati({ ...nulla, persone: [giulia, emma], famiglie }, '8000000001');
  expect(gruppi.flatMap(({ voci }) => voci).map(chiaveVoce)).toEqual([
    'f8000000001',
    'p6000000001',
    'p6000000002',
  ]);
});

it('senza registro si dice da dove vengono', () => {
  expect(gruppiTrovati({ ...nulla, persone: [giulia], locale: true }, 'mart')[0]?.chiave).toBe('trovatiQui');
  expect(gruppiRecenti([])).toEqual([]);
});

import { expect, it } from 'vitest';
import { SpieServizi } from './servizi.ts';

it('remembers since when each thing is as it is, and what the core said only while it can be reached', () => {
  let adesso = Date.parse('2026-07-11T09:00:00Z');
  let rete = true;
  const spie = new SpieServizi(
    () => adesso,
    () => rete,
  );
  const notifiche = { stato: 'fermo', dal: '2026-07-10T22:00:00.000Z', inAttesa: 4 } as const;
  const bene = { stato: 'raggiungibile' } as const;
  const via = { stato: 'irraggiungibile', codice: 'servizio.fermo' } as const;
  const alle9 = '2026-07-11T09:00:00.000Z';
  expect(spie.guarda(bene, { notifiche })).toEqual({
    ...{ rete: { stato: 'bene', dal: alle9 }, core: { dal: alle9 }, notifiche },
  });
  adesso += 60_000;
  const alle901 = '2026-07-11T09:01:00.000Z';
  expect(spie.guarda(via, { notifiche })).toEqual({
    ...{ rete: { stato: 'bene', dal: alle9 }, core: { dal: alle901 } },
  });
  adesso += 60_000;
  rete = false;
  expect(spie.guarda(via, undefined)).toEqual({
    rete: { stato: 'assente', dal: '2026-07-11T09:02:00.000Z' },
    core: { dal: alle901 },
  });
});

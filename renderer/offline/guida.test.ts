import { expect, it } from 'vitest';
import { guidaDiFinestra } from './guida.ts';

const [prendiGuida, altraFinestra] = [guidaDiFinestra(), guidaDiFinestra()];

const mai = (): void => {
  throw new Error('the lead was not to be lost');
};

it('gives the lead to one window, and to the next when that one leaves', async () => {
  const prima = await prendiGuida('prova-lascia', false, mai);
  expect(prima).toBeDefined();
  expect(await altraFinestra('prova-lascia', false, mai)).toBeUndefined();
  prima?.lascia();
  await navigator.locks.request('prova-lascia', () => undefined);
  expect(await altraFinestra('prova-lascia', false, mai)).toBeDefined();
});

it('waits for the lead that this very window is leaving: who goes out and comes in again finds no other window', async () => {
  const prima = await prendiGuida('prova-rientro', false, mai);
  const seconda = prendiGuida('prova-rientro', false, mai);
  expect(await Promise.race([seconda, Promise.resolve('aspetta')])).toBe('aspetta');
  prima?.lascia();
  expect(await seconda).toBeDefined();
});

it('lets another window take over, and tells the first', async () => {
  const persa = Promise.withResolvers<undefined>();
  const prima = await prendiGuida('prova-ruba', false, () => {
    persa.resolve(undefined);
  });
  expect(prima).toBeDefined();
  expect(await altraFinestra('prova-ruba', true, mai)).toBeDefined();
  await persa.promise;
});

it('keeps two operators apart', async () => {
  expect(await prendiGuida('prova-uno', false, mai)).toBeDefined();
  expect(await prendiGuida('prova-altro', false, mai)).toBeDefined();
});

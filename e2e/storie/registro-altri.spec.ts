import { storiaAltri } from '../atti/storia-altri.ts';
import { test } from '../scrivania/prove.ts';
import { racconta } from '../scrivania/racconta.ts';

test('gli atti che disfano, tolgono o riportano si compilano nella pagina e arrivano al registro', async ({
  scrivania,
}) => {
  test.setTimeout(300_000);
  await racconta(scrivania, storiaAltri);
});

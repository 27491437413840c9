import { storiaScheda } from '../atti/storia-scheda.ts';
import { test } from '../scrivania/prove.ts';
import { racconta } from '../scrivania/racconta.ts';

test('gli atti della scheda individuale si compilano nella pagina e arrivano al registro', async ({
  scrivania,
}) => {
  test.setTimeout(300_000);
  await racconta(scrivania, storiaScheda);
});

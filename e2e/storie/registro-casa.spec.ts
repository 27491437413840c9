import { storiaCasa } from '../atti/storia-casa-e-correzioni.ts';
import { test } from '../scrivania/prove.ts';
import { racconta } from '../scrivania/racconta.ts';

test('gli atti di casa, di famiglia e di correzione si compilano nella pagina e arrivano al registro', async ({
  scrivania,
}) => {
  test.setTimeout(300_000);
  await racconta(scrivania, storiaCasa);
});

import { storiaIscrizioni } from '../atti/storia-iscrizioni.ts';
import { test } from '../scrivania/prove.ts';
import { racconta } from '../scrivania/racconta.ts';

test('gli atti di iscrizione e dell’AIRE si compilano nella pagina e arrivano al registro', async ({
  scrivania,
}) => {
  test.setTimeout(300_000);
  await racconta(scrivania, storiaIscrizioni);
});

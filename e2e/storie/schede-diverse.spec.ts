import { irene } from '../scrivania/carte.ts';
import { aperto, apriScheda, entra } from '../scrivania/gesti.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test, type Scrivania } from '../scrivania/prove.ts';

/** Somebody of the demo register, by what their record is like. */
async function uno(
  { core }: Scrivania,
  dove: string,
): Promise<{ readonly codice: string; readonly nome: string }> {
  const db = await core.database();
  const { rows } = await db.query<{ codice: string; nome: string }>(
    `select codice_fiscale as codice,
      (documento #>> '{dati,generalita,cognome}') || ' ' || (documento #>> '{dati,generalita,nome}') as nome
     from soggetto s where codice_fiscale is not null and ${dove} order by id limit 1`,
  );
  await db.end();
  const [prima] = rows;
  if (!prima) throw new Error(`nobody in the demo register: ${dove}`);
  return prima;
}

test('schede di chi è morto, di chi sta in convivenza e di chi vive in tanti', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);

  const morto = await uno(scrivania, `stato = 'deceduto'`);
  await apriScheda(page, morto.codice, morto.nome);
  await expect(page.getByRole('region', { name: 'Residenza nel tempo' })).toContainText('Cancellazione');
  await expect(page.getByRole('region', { name: 'Famiglia' })).toContainText('Non appartiene');
  await guardaDue(page, 'scheda-deceduto');

  const ospite = await uno(
    scrivania,
    `exists (select from famiglia f where f.id = s.id_famiglia and f.tipo_scheda = '4')`,
  );
  await apriScheda(page, ospite.codice, ospite.nome);
  await page.getByRole('button', { name: 'Apri la scheda di famiglia' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Convivenza/ })).toBeVisible();
  await guardaDue(page, 'convivenza');

  const numerosa = await uno(
    scrivania,
    `exists (select from famiglia f where f.id = s.id_famiglia and f.tipo_scheda = '3'
      and jsonb_array_length(f.documento->'componenti') >= 5)`,
  );
  await apriScheda(page, numerosa.codice, numerosa.nome);
  await page.getByRole('button', { name: 'Apri la scheda di famiglia' }).click();
  await expect(page.getByRole('region', { name: 'Componenti' }).getByRole('listitem').nth(4)).toBeVisible();
  await guardaDue(page, 'famiglia-numerosa');
});

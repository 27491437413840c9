import { irene } from '../scrivania/carte.ts';
import { aperto, apriScheda, compilaNascita, conferma, entra, pratica } from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { expect, test } from '../scrivania/prove.ts';

/** Family of Giulia Martelli (core/dimostrativo/personaggi.ts). */
const famiglia = '7000000001';
const bambino = 'CONTI MARTELLI LEONARDO';

test('il core ucciso dopo aver registrato e prima di rispondere: una sola iscrizione', async ({
  scrivania,
}) => {
  const { page, rete, core, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await apriScheda(page, 'martelli giulia', 'MARTELLI GIULIA');
  await compilaNascita(page, { nome: 'LEONARDO', sesso: 'Maschio', nascita: oggiScritto(), atto: '315' });

  // The family is held by somebody else: the registration is under way and waits.
  const database = await core.database();
  const conta = async (domanda: string, ...valori: string[]): Promise<number> => {
    const { rows } = await database.query<{ quante: number }>(
      `select count(*)::int as quante from ${domanda}`,
      valori,
    );
    return rows[0]?.quante ?? 0;
  };
  const prima = await conta("operazione where codice = '1001'");
  await database.query('begin');
  await database.query('select id from famiglia where id = $1 for update', [famiglia]);
  await conferma(page);
  await expect.poll(() => conta('pg_locks where not granted')).toBeGreaterThan(0);

  // From now on no answer gets back; then the registration goes through, and is killed as soon as it is there.
  rete.imposta({ tipo: 'silenzio', verso: 'ritorno' });
  await database.query('rollback');
  await expect.poll(() => conta("operazione where codice = '1001'")).toBe(prima + 1);
  await database.end();
  await core.uccidi();
  await expect(pratica(page, bambino)).toContainText('si sta chiedendo l’esito');

  await core.riparti();
  rete.passaTutto();
  await expect(pratica(page, bambino)).toContainText('Confermata', { timeout: 60_000 });

  const dopo = await core.database();
  const { rows } = await dopo.query<{ operazioni: number; bambini: number }>(
    `select (select count(*)::int from operazione where codice = '1001') as operazioni,
       (select count(*)::int from soggetto where cognome = 'CONTI MARTELLI' and nome = 'LEONARDO') as bambini`,
  );
  await dopo.end();
  expect(rows).toEqual([{ operazioni: prima + 1, bambini: 1 }]);
});

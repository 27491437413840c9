import { kysely } from '#core/db/apri.ts';
import { ruoli } from '#core/db/ruoli.ts';
import { Caso } from '../fuzz/caso.ts';
import type { Chiesto } from '../prove/opzioni.ts';
import type { Esito } from '../prove/quaderno.ts';
import type { CoreDiProva } from '../scrivania/core.ts';
import { porteLibere } from '../scrivania/porte.ts';
import { avviaBilanciatore, type Bilanciatore } from './bilanciatore.ts';
import { Sportelli } from './clienti.ts';
import { mancanzeDi } from './giudizio.ts';
import { avviaNuclei } from './nuclei.ts';
import { mancano, ServerDiProva, urlDi } from './server.ts';

const quantiNuclei = 3;
const quantiClienti = 8;
/** Registrations before and after each blow. */
const fraUnColpoELAltro = 25;

interface Scena {
  readonly nuclei: readonly [CoreDiProva, ...CoreDiProva[]];
  readonly server: readonly ServerDiProva[];
  readonly sportelli: Sportelli;
  readonly caso: Caso;
}

/** What a look at the end finds; that it could not look is one more, and what was found before is told all the same. */
async function trovate(guarda: () => Promise<string[]>): Promise<string[]> {
  try {
    return await guarda();
  } catch (causa) {
    return [causa instanceof Error ? causa.message : String(causa)];
  }
}

/** Three cores behind one address on these servers, eight clients at work, and somebody who strikes. */
async function metti(
  server: readonly ServerDiProva[],
  { seme, prove, finito }: Chiesto,
  colpo: (scena: Scena, volta: number) => Promise<void>,
): Promise<Esito> {
  const url = urlDi(server);
  const nuclei = await avviaNuclei(url, quantiNuclei);
  const options = `-c search_path=sportello -c role=${ruoli.applicazione}`;
  const db = kysely({ connectionString: url, options }, quantiClienti, () => undefined);
  let indirizzo: Bilanciatore | undefined;
  try {
    const [{ pronto }] = nuclei;
    indirizzo = await avviaBilanciatore(nuclei.map((uno) => uno.pronto.porte.mutua));
    const sportelli = new Sportelli({ ...pronto, porte: { ...pronto.porte, mutua: indirizzo.porta } }, db);
    sportelli.apri(quantiClienti, seme);
    const scena: Scena = { nuclei, server, sportelli, caso: new Caso(seme) };
    const mancanze: string[] = [];
    let volta = 0;
    try {
      await sportelli.attendi(fraUnColpoELAltro);
      for (; volta < prove && !finito(); volta++) {
        await colpo(scena, volta);
        await sportelli.attendi(fraUnColpoELAltro);
      }
    } catch (causa) {
      mancanze.push(
        `blow ${volta} of SEME=${seme}: ${causa instanceof Error ? causa.message : String(causa)}`,
      );
    }
    const { confermati, rifiutati, ritentati } = sportelli;
    await sportelli.chiudi();
    mancanze.push(
      ...(await trovate(() => sportelli.richiesti(confermati.slice(-10)))),
      ...(await trovate(() => mancanzeDi(url, confermati))),
    );
    if (indirizzo.prese.includes(0)) mancanze.push('one of the cores was never at work');
    return {
      passate: confermati.length - mancanze.length,
      mancanze,
      nota: `${volta} blows, ${ritentati} asked again, ${rifiutati} refused`,
    };
  } finally {
    await indirizzo?.chiudi();
    await db.destroy();
    await Promise.all(nuclei.map((uno) => uno.chiudi()));
  }
}

async function conServer(
  quanti: number,
  fai: (server: readonly ServerDiProva[]) => Promise<Esito>,
): Promise<Esito> {
  const assenti = mancano();
  if (assenti.length > 0)
    return {
      passate: 0,
      mancanze: [],
      saltate: 1,
      nota: `${assenti.join(', ')}: apt-get install postgresql`,
    };
  const server = (await porteLibere(quanti)).map((porta) => new ServerDiProva(porta));
  try {
    await server[0]?.crea();
    return await fai(server);
  } finally {
    for (const uno of server) await uno.chiudi();
  }
}

/** kill -9 of one of three cores, at random, again and again: who works at their one address goes on. */
export function provaNuclei(chiesto: Chiesto): Promise<Esito> {
  return conServer(1, (server) =>
    metti(server, chiesto, async ({ nuclei, sportelli, caso }) => {
      const vittima = caso.fra([...nuclei]);
      await vittima.uccidi();
      await sportelli.attendi(fraUnColpoELAltro);
      await vittima.riparti();
    }),
  );
}

/**
 * kill -9 of the server that writes while three cores write on it, and its replica takes its place; the dead one is then
 * made the replica of the other, and so on.
 */
export function provaReplica(chiesto: Chiesto): Promise<Esito> {
  return conServer(2, async (server) => {
    const [uno, due] = server as [ServerDiProva, ServerDiProva];
    await due.segui(uno);
    return metti(server, chiesto, async ({ sportelli }, volta) => {
      const [scrive, segue] = volta % 2 === 0 ? [uno, due] : [due, uno];
      scrive.uccidi();
      await segue.promuovi();
      await sportelli.attendi(fraUnColpoELAltro);
      await scrive.chiudi();
      await scrive.segui(segue);
    });
  });
}

import { databaseDiProva } from '../../db/prova.ts';
import type { Database } from '../../db/apri.ts';
import { ascolta } from '../../http/server.ts';
import { creaServerWa } from '../../http/wa/server.ts';
import type { Orologio } from '../../orologio.ts';
import { registroVuoto } from '../../registro/registro-di-prova.ts';
import { creaArchivioSessioni } from '../archivio-sessioni.ts';
import { creaCensimento } from '../archivio-censimento.ts';
import { creaConferme } from '../conferme.ts';
import { creaElencoSessioni } from '../elenco-sessioni.ts';
import { apriPki, type Pki } from '../pki/index.ts';
import { creaSessioni } from '../sessioni.ts';
import { conMemoria } from '../sessioni-ricordate.ts';
import { creaParco, type Parco } from './index.ts';

export interface ServizioParco {
  readonly database: Database;
  readonly pki: Pki;
  readonly parco: Parco;
  readonly porta: number;
  chiudi(): Promise<void>;
}

/** The face of the core towards workstations, with their census and nothing to register. @param cartella of its keys. */
export async function servizioParco(cartella: string, orologio: Orologio): Promise<ServizioParco> {
  const database = await databaseDiProva();
  const db = database.applicazione;
  const pki = await apriPki({ cartella, orologio });
  const { dimentica, censimento, archivio } = conMemoria({
    ...{ censimento: creaCensimento(db), archivio: creaArchivioSessioni(db) },
  });
  await censimento.registraEnte({ codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' });
  await censimento.registraEnte({ codice: '048014', nome: 'EMPOLI', siglaProvincia: 'FI' });
  const parco = creaParco({ db, pki, ambiente: 'prova', orologio, dimentica });
  const autoritaOperatori = pki.ancore.operatori;
  const app = creaServerWa({
    ...{ pki, censimento, parco, orologio, registro: registroVuoto, giornale: () => undefined },
    sessioni: creaSessioni({ censimento, archivio, autoritaOperatori, orologio }),
    conferme: creaConferme({ censimento, archivio, autoritaOperatori, orologio }),
    elencoSessioni: creaElencoSessioni({ archivio, orologio, scrivi: async () => undefined }),
    core: { versione: '0', ambiente: 'prova', urlVerifica: () => 'https://localhost:1/' },
  });
  const server = await ascolta(app, 0, '127.0.0.1');
  return {
    ...{ database, pki, parco, porta: server.porta },
    async chiudi() {
      await server.chiudi();
      await database.chiudi();
    },
  };
}

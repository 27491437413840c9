import { createWriteStream } from 'node:fs';
import { link, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Gestori } from '#contract/bridge/index.ts';
import type { ErroreCore, ErroreDocumento } from '#contract/bridge/errori.ts';
import { fallito, riuscito } from '#contract/esito.ts';

type Salva = Pick<Gestori, 'documento.salvaEstrazione'>;

/** The register refused a piece: carried out of the stream as it was said. */
class NonData extends Error {
  readonly errore: ErroreCore;
  constructor(errore: ErroreCore) {
    super(errore.tipo);
    this.errore = errore;
  }
}

/** Under the first name that is free: what somebody has opened and worked on is never written over. */
async function metti(provvisorio: string, cartella: string, nome: string, coda: string): Promise<string> {
  for (let n = 1; ; n++) {
    const percorso = join(cartella, `${nome}${n === 1 ? '' : `-${n}`}.${coda}`);
    try {
      await link(provvisorio, percorso);
      return percorso;
    } catch (errore) {
      if ((errore as { code?: string }).code !== 'EEXIST') throw errore;
    }
  }
}

/** Files of extractions, from the register to the disk: in memory there is one piece, whatever their size. */
export function gestoriEstrazioni(parti: {
  readonly parte: Gestori['registro.parteEstrazione'];
  readonly cartella: () => string;
}): Salva {
  async function* pezzi(file: string, finalita: string): AsyncGenerator<Buffer> {
    for (let parte = 1, quante = 1; parte <= quante; parte++) {
      const letta = await parti.parte({ file, parte, finalita });
      if (!letta.ok) throw new NonData(letta.errore);
      quante = letta.valore.parti;
      yield Buffer.from(letta.valore.dati, 'base64');
    }
  }

  return {
    'documento.salvaEstrazione': async ({ file, finalita, formato, estrazione }) => {
      const cartella = parti.cartella();
      const provvisorio = join(cartella, `.estrazione-${file}.parziale`);
      try {
        await mkdir(cartella, { recursive: true, mode: 0o700 });
        await rm(provvisorio, { force: true });
        await pipeline(
          Readable.from(pezzi(file, finalita)),
          formato === 'csv' ? createGunzip() : new PassThrough(),
          createWriteStream(provvisorio, { flags: 'wx', mode: 0o600 }),
        );
        const coda = formato === 'csv' ? 'csv' : 'xml.gz';
        return riuscito({ percorso: await metti(provvisorio, cartella, `estrazione-${estrazione}`, coda) });
      } catch (errore) {
        return fallito(errore instanceof NonData ? errore.errore : nonSalvata(cartella));
      } finally {
        await rm(provvisorio, { force: true }).catch(() => undefined);
      }
    },
  };
}

function nonSalvata(cartella: string): ErroreDocumento {
  return {
    tipo: 'file',
    messaggio: `Il file dell’estrazione non si può salvare in ${cartella}.`,
    rimedio: 'Controlla spazio e permessi della cartella, poi riprova: il risultato resta nel registro.',
  };
}

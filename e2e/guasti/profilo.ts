import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Head of a record of the log of LevelDB: checksum, length, kind. */
function testaSola(lunghezza: number): Buffer {
  const testa = Buffer.alloc(7);
  testa.writeUInt32LE(0x5eed_5eed, 0);
  testa.writeUInt16LE(lunghezza, 4);
  testa.writeUInt8(1, 6);
  return testa;
}

/**
 * What a kill leaves between the two writes of a record: its head alone. Chromium passes over it at the next start and
 * writes on after it; at the start after that the head no longer agrees with what follows, and it throws all away.
 * @throws when there is no log to break.
 */
export function spezzaUltimaScrittura(profilo: string): void {
  const indicizzati = join(profilo, 'Default', 'IndexedDB');
  let spezzati = 0;
  for (const base of readdirSync(indicizzati).filter((nome) => nome.endsWith('.leveldb')))
    for (const giornale of readdirSync(join(indicizzati, base)).filter((nome) => nome.endsWith('.log'))) {
      appendFileSync(join(indicizzati, base, giornale), testaSola(2000));
      spezzati++;
    }
  if (spezzati === 0) throw new Error('the browser keeps no log of its database: nothing was broken');
}

/** Another program that takes a card for itself: says so on its output, and lets it go when its input ends. */
import { Client, CardDisposition, CardMode, ReaderStatus, type Reader } from 'pcsc-mini';

const nome = process.argv[2] ?? '';
let presa = false;

async function tieni(lettore: Reader): Promise<void> {
  const carta = await lettore.connect(CardMode.SHARED);
  const transazione = await carta.transaction();
  process.stdin.on('end', () => {
    void transazione.end(CardDisposition.LEAVE).finally(() => process.exit(0));
  });
  process.stdin.resume();
  process.stdout.write('presa\n');
}

new Client()
  .on('reader', (lettore) => {
    if (lettore.name() !== nome) return;
    lettore.on('change', (stato) => {
      if (presa || !stato.has(ReaderStatus.PRESENT)) return;
      presa = true;
      void tieni(lettore);
    });
  })
  .on('error', () => process.exit(1))
  .start();

/**
 * Entry of utility processes. First argument: the program to run, written for `child_process.fork`; here its channel is
 * made of Electron's: `process.send`, `message` events, and `disconnect` when the desk asks it to leave.
 */
import { pathToFileURL } from 'node:url';

const [programma] = process.argv.splice(2, 1);
const porta = process.parentPort;

process.send = (messaggio: unknown, ...resto: unknown[]): boolean => {
  porta.postMessage(messaggio);
  const fatto = resto.at(-1) as ((errore: null) => void) | undefined;
  if (typeof fatto === 'function') {
    queueMicrotask(() => {
      fatto(null);
    });
  }
  return true;
};
Object.defineProperty(process, 'connected', { value: true, writable: true });
process.disconnect = () => process.exit();

porta.on('message', ({ data }: { data: unknown }) => {
  const congedo = typeof data === 'object' && data !== null && 'tipo' in data && data.tipo === 'congedo';
  if (congedo) process.emit('disconnect');
  else process.emit('message', data, undefined);
});

if (programma !== undefined) await import(pathToFileURL(programma).href);

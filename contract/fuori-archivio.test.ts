import { expect, it } from 'vitest';
import { fuoriArchivio } from './fuori-archivio.ts';

it.each([
  [
    '/opt/Sportello/resources/app.asar/node_modules/x/bin',
    '/opt/Sportello/resources/app.asar.unpacked/node_modules/x/bin',
  ],
  ['C:\\Sportello\\resources\\app.asar\\x.node', 'C:\\Sportello\\resources\\app.asar.unpacked\\x.node'],
  ['/opt/Sportello/resources/app.asar.unpacked/x', '/opt/Sportello/resources/app.asar.unpacked/x'],
  ['/opt/sportello/node_modules/x', '/opt/sportello/node_modules/x'],
])('%s is run as %s', (percorso, fuori) => {
  expect(fuoriArchivio(percorso)).toBe(fuori);
});

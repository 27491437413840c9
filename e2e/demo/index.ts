/**
 * `npm run demo`: the main job by itself, from card to verified certificate, on data of its own that are thrown away at
 * the end. Leaves pictures and PDFs in `out/demo/`.
 */
import { trovaBrowser } from '#main/shell/finestra.ts';
import { conFinestra } from './con-finestra.ts';
import { Racconto } from './racconto.ts';
import { preparaScena } from './scena.ts';
import { senzaFinestra } from './senza-finestra.ts';

const racconto = new Racconto();
const scena = await preparaScena();
racconto.passo(`Il core è partito con il comune dimostrativo di Vinci: 10.000 residenti inventati.`);
try {
  const browser = trovaBrowser();
  if (browser === undefined) await senzaFinestra(scena, racconto);
  else await conFinestra(scena, racconto, browser);
  racconto.fine();
} finally {
  await scena.chiudi();
}

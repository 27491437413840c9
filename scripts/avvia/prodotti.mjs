import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fermati, node, passo, radice } from './esegui.mjs';

function modificato(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Newest change under a folder, folders included, so that a removed file counts too. */
function ultimoCambio(cartella) {
  let ultimo = modificato(cartella);
  for (const voce of readdirSync(cartella, { withFileTypes: true, recursive: true })) {
    ultimo = Math.max(ultimo, modificato(join(voce.parentPath ?? voce.path, voce.name)));
  }
  return ultimo;
}

/** Table of places, from npm data unless an official archive was imported. */
export function preparaLuoghi() {
  const file = join(radice, 'out', 'luoghi.json');
  if (modificato(file) > modificato(join(radice, 'node_modules', '.sportello'))) return;
  if (!passo(node(), ['scripts/luoghi.ts']))
    fermati('La tabella dei luoghi non si è potuta fare.', 'Ripeti; se continua, cancella out/ e riprova.');
  // Also when it was left as it was: the next start need not look again.
  utimesSync(file, new Date(), new Date());
}

/** The page, built again only when something it is made of has changed. */
export function preparaPagina() {
  const fatta = modificato(join(radice, 'out', 'renderer', 'index.html'));
  const ingredienti = ['renderer', 'contract', 'resources'].map((nome) => ultimoCambio(join(radice, nome)));
  if (fatta > Math.max(...ingredienti, modificato(join(radice, 'node_modules', '.sportello')))) return;
  console.log('Preparo la pagina dello sportello.');
  if (!passo(node(), ['node_modules/vite/bin/vite.js', 'build', 'renderer', '--logLevel', 'warn']))
    fermati('La pagina dello sportello non si è potuta preparare.', 'Leggi l’errore qui sopra e ripeti.');
}

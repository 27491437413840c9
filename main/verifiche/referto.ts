import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Gestori, Verifica } from '#contract/bridge/index.ts';
import { fallito, riuscito } from '#contract/esito.ts';
import { verificaDetta } from './parole.ts';

const segni = { bene: '[ok]', attenzione: '[!] ', male: '[NO]' } as const;

/** As text for whoever assists. SECURITY: a home folder bears the name of its person, and is written as `~`. */
export function referto(verifiche: readonly Verifica[], casaUtente = homedir()): string {
  const righe = verifiche.flatMap((una) => {
    const { nome, messaggio, rimedio } = verificaDetta(una);
    return [
      `${segni[una.esito]} ${nome}: ${messaggio}`,
      ...(rimedio === '' ? [] : [`     ${rimedio}`]),
      ...(una.comando === undefined ? [] : [`     $ ${una.comando}`]),
    ];
  });
  return `${righe.join('\n').replaceAll(casaUtente, '~')}\n`;
}

/** Saves what the page has just shown. */
export function gestoriReferto(parti: {
  readonly cartella: () => string;
  readonly adesso: () => number;
}): Pick<Gestori, 'diagnostica.esporta'> {
  return {
    'diagnostica.esporta': async ({ verifiche }) => {
      const cartella = parti.cartella();
      const quando = new Date(parti.adesso()).toISOString().slice(0, 19).replace(/[:T]/g, '-');
      const percorso = join(cartella, `diagnostica-${quando}.txt`);
      try {
        mkdirSync(cartella, { recursive: true, mode: 0o700 });
        writeFileSync(percorso, referto(verifiche), { mode: 0o600 });
        return riuscito({ percorso });
      } catch {
        return fallito({
          tipo: 'file',
          messaggio: `Il referto non si può salvare in ${cartella}.`,
          rimedio: 'Controlla spazio e permessi della cartella, poi riprova.',
        });
      }
    },
  };
}

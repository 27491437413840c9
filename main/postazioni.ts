import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErroreDocumento } from '#contract/bridge/errori.ts';
import type { Gestori } from '#contract/bridge/index.ts';
import { fallito, riuscito } from '#contract/esito.ts';
import type { Inoltra } from './con-sessione.ts';

type Nomi = Extract<keyof Gestori, `postazioni.${string}`>;

function nonSalvati(cartella: string): ErroreDocumento {
  return {
    tipo: 'file',
    messaggio: `I certificati non si possono salvare in ${cartella}.`,
    rimedio: 'Controlla spazio e permessi della cartella, poi ripeti: quelli già emessi non servono più.',
  };
}

/** The census of workstations, for whoever keeps it. */
export function gestoriPostazioni(parti: {
  readonly inoltra: Inoltra;
  readonly cartella: () => string;
  readonly adesso: () => number;
}): Pick<Gestori, Nomi> {
  const { inoltra } = parti;
  const pacchetto = inoltra('pacchettoPostazione', true);
  return {
    'postazioni.elenco': inoltra('postazioni'),
    'postazioni.registra': inoltra('registraPostazioni', true),
    'postazioni.compi': inoltra('attoPostazioni', true),
    'postazioni.elimina': inoltra('eliminaPostazione', true),
    'postazioni.codice': inoltra('codicePostazione', true),
    'postazioni.pacchetti': async ({ quali }) => {
      const quando = new Date(parti.adesso()).toISOString().slice(0, 19).replace(/[:T]/g, '-');
      const cartella = join(parti.cartella(), `certificati-postazioni-${quando}`);
      const password: { idPostazione: string; password: string; scadenza: string }[] = [];
      for (const idPostazione of quali) {
        const fatto = await pacchetto({ idPostazione });
        if (!fatto.ok) return fatto;
        const { p12, ...resto } = fatto.valore;
        try {
          await mkdir(cartella, { recursive: true, mode: 0o700 });
          const file = join(cartella, `${idPostazione}.p12`);
          await writeFile(file, Buffer.from(p12, 'base64'), { mode: 0o600, flag: 'wx' });
        } catch {
          return fallito(nonSalvati(cartella));
        }
        password.push(resto);
      }
      return riuscito({ cartella, password });
    },
  };
}

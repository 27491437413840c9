import { z } from 'zod';

const Voce = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const Serratura = z.object({ version: z.string(), packages: z.record(z.string(), Voce) });

/** A package that is shipped with the product, as the lockfile pins it. */
export interface Componente {
  readonly nome: string;
  readonly versione: string;
  readonly licenza: string;
  /** Subresource Integrity of the archive. */
  readonly integrita: string;
  readonly facoltativo: boolean;
  readonly dipendeDa: readonly string[];
}

/** Packages that declare their licence in an old way, read by hand. */
const dichiarate: Readonly<Record<string, string>> = { 'dom-walk': 'MIT' };

const cartella = 'node_modules/';
const nomeDi = (dove: string): string => dove.slice(dove.lastIndexOf(cartella) + cartella.length);
export const riferimento = (nome: string, versione: string): string =>
  `pkg:npm/${nome.replace('@', '%40')}@${versione}`;

/** Where Node would find a dependency of a package: its own folder, then those above. */
function trova(chiavi: ReadonlySet<string>, da: string, nome: string): string | undefined {
  for (let base = da; ;) {
    const dove = `${base}${base && '/'}${cartella}${nome}`;
    if (chiavi.has(dove)) return dove;
    if (base === '') return undefined;
    base = base.slice(0, Math.max(0, base.lastIndexOf(`/${cartella}`)));
  }
}

/** @param testo of `package-lock.json`. @returns what is not for development only, in order of name. */
export function componenti(testo: string): {
  readonly versione: string;
  readonly elenco: readonly Componente[];
} {
  const { version: versione, packages } = Serratura.parse(JSON.parse(testo));
  const spediti = new Set(Object.keys(packages).filter((dove) => dove !== '' && !packages[dove]?.dev));
  const elenco = [...spediti].map((dove): Componente => {
    const { version = '', license, integrity = '', optional = false, ...voce } = packages[dove] ?? {};
    const nome = nomeDi(dove);
    const dipende = Object.keys({ ...voce.dependencies, ...voce.optionalDependencies }).flatMap((suo) => {
      const trovato = trova(spediti, dove, suo);
      return trovato ? [riferimento(suo, packages[trovato]?.version ?? '')] : [];
    });
    return {
      ...{ nome, versione: version, licenza: license ?? dichiarate[nome] ?? '', integrita: integrity },
      ...{ facoltativo: optional, dipendeDa: [...new Set(dipende)].sort() },
    };
  });
  const uniche = new Map(elenco.map((uno) => [riferimento(uno.nome, uno.versione), uno]));
  return {
    versione,
    elenco: [...uniche].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uno]) => uno),
  };
}

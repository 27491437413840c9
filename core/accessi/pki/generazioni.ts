import { X509Certificate } from 'node:crypto';
import { z } from 'zod';

import type { Custodia } from './custodia.ts';

export type NomeAutorita = 'postazioni' | 'operatori' | 'sigilli';
export const nomiAutorita: readonly NomeAutorita[] = ['postazioni', 'operatori', 'sigilli'];

/** Where the private key of an issuing authority is: a file of the same folder, or a key on a PKCS#11 token. */
export const DoveChiave = z.union([
  z.object({ file: z.string() }),
  z.object({ modulo: z.string(), etichetta: z.string(), id: z.string().regex(/^[0-9a-f]{2,64}$/) }),
]);
export type DoveChiave = z.infer<typeof DoveChiave>;

const Generazione = z.object({
  numero: z.number().int().nonnegative(),
  certificato: z.string(),
  /** Left out: it signs itself, as those that a core makes alone at its first start. */
  radice: z.string().optional(),
  /** Revocation list of the root, as the ceremony left it. */
  listaRadice: z.string().optional(),
  chiave: DoveChiave,
  /** No longer believed: what it issued is refused. */
  ritirata: z.boolean().default(false),
});
export type Generazione = z.infer<typeof Generazione>;
const Elenco = z.record(z.string(), z.array(Generazione));

const file = 'autorita.json';

/** The issuing authorities of one name, oldest first: the last is the one that issues. */
export function generazioni(nome: NomeAutorita, custodia: Custodia): readonly Generazione[] {
  const scritte = custodia.esiste(file)
    ? (Elenco.parse(JSON.parse(custodia.leggi(file).toString('utf8')))[nome] ?? [])
    : [];
  if (scritte.length > 0) return scritte;
  const sola = { numero: 0, certificato: `${nome}.pem`, chiave: { file: `${nome}.chiave.pem` } };
  return custodia.esiste(sola.certificato) ? [{ ...sola, ritirata: false }] : [];
}

/**
 * Writes which authorities issue from now on. What others read as the trust of this core (`postazioni.pem`…) becomes the
 * list of all that are believed, issuing ones first, then the roots.
 */
export function scriviGenerazioni(
  nuove: Readonly<Record<string, readonly Generazione[]>>,
  custodia: Custodia,
): void {
  const prima = custodia.esiste(file) ? Elenco.parse(JSON.parse(custodia.leggi(file).toString('utf8'))) : {};
  const tutte: Record<string, readonly Generazione[]> = { ...prima };
  for (const [nome, elenco] of Object.entries(nuove)) {
    // The first one keeps a file of its own: its name is about to mean all of them.
    tutte[nome] = elenco.map((una) => {
      if (una.certificato !== `${nome}.pem`) return una;
      custodia.scrivi(`${nome}-0.pem`, custodia.leggi(una.certificato));
      return { ...una, certificato: `${nome}-0.pem` };
    });
  }
  custodia.scrivi(file, `${JSON.stringify(tutte, null, 2)}\n`);
  for (const nome of Object.keys(nuove))
    custodia.scrivi(
      `${nome}.pem`,
      fiducia(tutte[nome] ?? [], custodia)
        .map(String)
        .join(''),
    );
}

/** Certificates to be believed of these generations: the issuing ones, newest first, then their roots. */
export function fiducia(elenco: readonly Generazione[], custodia: Custodia): readonly X509Certificate[] {
  const valide = elenco.filter(({ ritirata }) => !ritirata).toReversed();
  const nomi = [
    ...valide.map(({ certificato }) => certificato),
    ...valide.flatMap(({ radice }) => (radice === undefined ? [] : [radice])),
  ];
  return [...new Set(nomi)].map((uno) => new X509Certificate(custodia.leggi(uno)));
}

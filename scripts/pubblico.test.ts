import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { versione } from '#core/avvio.ts';
import { componenti } from './distinta/componenti.ts';
import { distinta, foglioLicenze } from './distinta/forme.ts';

const radice = join(import.meta.dirname, '..');
const leggi = (file: string): string => readFileSync(join(radice, file), 'utf8');
// Comes with the tools that pack the desk.
const yaml = createRequire(import.meta.url)('js-yaml') as { load(testo: string): unknown };
const pacchetto = JSON.parse(leggi('package.json')) as { version: string; license: string };

const testi = z.strictObject({
  shortDescription: z.string().max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string()).min(1),
  screenshots: z.array(z.string().regex(/^[^/].*\.png$/)).min(1),
});
const dipendenza = z.strictObject({
  name: z.string(),
  versionMin: z.string().optional(),
  optional: z.boolean().optional(),
});
/** The standard 0.4 with its Italian extension 1.0, as far as this file uses it: an unknown name is a mistake. */
const PublicCode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.string(),
  url: z.url({ protocol: /^https$/ }),
  softwareVersion: z.string(),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  // Of the vocabulary of the standard, as the scopes below.
  categories: z
    .array(
      z.enum(['digital-citizenship', 'identity-management', 'document-management', 'workflow-management']),
    )
    .min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(['standalone/desktop', 'standalone/web', 'standalone/backend', 'standalone/other']),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[a-z]{2}$/)),
    scope: z.array(z.enum(['government', 'local-authorities'])),
  }),
  description: z.strictObject({ it: testi, en: testi }),
  legal: z.strictObject({ license: z.string() }),
  maintenance: z.strictObject({
    type: z.enum(['internal', 'contract', 'community', 'none']),
    contacts: z.array(z.strictObject({ name: z.string() })).min(1),
  }),
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()) }),
  dependsOn: z.strictObject({ open: z.array(dipendenza) }),
  it: z.strictObject({
    countryExtensionVersion: z.literal('1.0'),
    piattaforme: z.strictObject({
      ...{ spid: z.boolean(), pagopa: z.boolean(), cie: z.boolean(), anpr: z.boolean(), io: z.boolean() },
    }),
  }),
});

describe('publiccode.yml', () => {
  const scritto = PublicCode.parse(yaml.load(leggi('publiccode.yml')));

  it('shows pictures that are there', () => {
    const mostrate = Object.values(scritto.description).flatMap(({ screenshots }) => screenshots);
    expect(mostrate.filter((una) => !existsSync(join(radice, una)))).toEqual([]);
  });

  it('says the version, the licence and the languages that the product has', () => {
    expect(scritto.softwareVersion).toBe(pacchetto.version);
    expect(scritto.legal.license).toBe(pacchetto.license);
    expect(scritto.localisation.availableLanguages).toEqual(['it', 'en', 'de']);
    expect(scritto.it.piattaforme.anpr).toBe(true);
  });
});

it('there is one version: package, core and the last one of the changelog', () => {
  expect(versione).toBe(pacchetto.version);
  const ultima = /^## \[(\d+\.\d+\.\d+)\]/m.exec(leggi('CHANGELOG.md'))?.[1];
  expect(ultima).toBe(pacchetto.version);
});

it('the licence is there whole, and is the one that is declared', () => {
  const licenza = leggi('LICENSE.txt');
  expect(licenza).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
  expect(licenza).toMatch(/Applicable Law/i);
  expect(pacchetto.license).toBe('EUPL-1.2');
});

it('the accessibility statement has every part of the official model', () => {
  const titoli = [...leggi('docs/dichiarazione-accessibilita.md').matchAll(/^## (.+)$/gm)].map(
    ([, uno]) => uno,
  );
  expect(titoli).toEqual([
    ...['Stato di conformità', 'Contenuti non accessibili', 'Che cosa è verificato, e come'],
    ...['Redazione della dichiarazione', 'Modalità di invio delle segnalazioni', 'Procedura di attuazione'],
    ...['Informazioni sull’applicazione', 'Informazioni sulla struttura'],
  ]);
});

describe('what is shipped of others', () => {
  const { versione: sua, elenco } = componenti(leggi('package-lock.json'));

  it('is in the bill of materials and in the licences, as the lockfile pins it', () => {
    const rimedio = 'run node scripts/distinta.ts';
    expect(JSON.parse(leggi('docs/sbom.cdx.json')), rimedio).toEqual(distinta(sua, elenco));
    expect(leggi('docs/licenze.md'), rimedio).toBe(foglioLicenze(elenco));
  });

  it('has everything that the product asks for', () => {
    const { dependencies } = JSON.parse(leggi('package.json')) as { dependencies: Record<string, string> };
    const nomi = new Set(elenco.map(({ nome }) => nome));
    expect(Object.keys(dependencies).filter((nome) => !nomi.has(nome))).toEqual([]);
  });

  it('is under licences that the EUPL can live with', () => {
    const ammesse = /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|CC0-1\.0)( OR [\w.-]+)?\)?$/;
    expect(elenco.filter(({ licenza }) => !ammesse.test(licenza))).toEqual([]);
  });
});

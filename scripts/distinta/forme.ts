import { riferimento, type Componente } from './componenti.ts';

const intero = (nome: string): { readonly group?: string; readonly name: string } => {
  const [gruppo, resto] = nome.split('/');
  return resto === undefined ? { name: nome } : { group: gruppo ?? '', name: resto };
};

function impronta(integrita: string): { readonly alg: string; readonly content: string } {
  const [, algoritmo = '', base64 = ''] = /^(sha\d+)-(.+)$/.exec(integrita) ?? [];
  return {
    alg: algoritmo.replace('sha', 'SHA-'),
    content: Buffer.from(base64, 'base64').toString('hex'),
  };
}

/** One licence by its SPDX name, or an expression of several. */
const licenza = (testo: string): object =>
  /[ (]/.test(testo) ? { expression: testo.replace(/^\((.*)\)$/, '$1') } : { license: { id: testo } };

/** CycloneDX 1.5, the same at each run: no instant and no random number, so that a change is a change of the product. */
export function distinta(versione: string, elenco: readonly Componente[]): object {
  const io = `pkg:npm/sportello@${versione}`;
  const tutti = elenco.map(({ nome, versione: sua }) => riferimento(nome, sua));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    ...{ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 },
    metadata: {
      component: {
        ...{ 'bom-ref': io, type: 'application', name: 'sportello', version: versione, purl: io },
        licenses: [licenza('EUPL-1.2')],
      },
    },
    components: elenco.map((uno) => {
      const purl = riferimento(uno.nome, uno.versione);
      return {
        ...{ 'bom-ref': purl, type: 'library', ...intero(uno.nome), version: uno.versione },
        ...{
          scope: uno.facoltativo ? 'optional' : 'required',
          ...(uno.integrita && { hashes: [impronta(uno.integrita)] }),
        },
        ...{ licenses: [licenza(uno.licenza)], purl },
      };
    }),
    dependencies: [
      { ref: io, dependsOn: tutti },
      ...elenco.map((uno) => ({ ref: riferimento(uno.nome, uno.versione), dependsOn: uno.dipendeDa })),
    ],
  };
}

/** Who else's work is in the product, by licence. */
export function foglioLicenze(elenco: readonly Componente[]): string {
  const perLicenza = Map.groupBy(elenco, ({ licenza: sua }) => sua.replace(/^\((.*)\)$/, '$1'));
  const parti = [...perLicenza]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([nome, suoi]) => `## ${nome}\n\n${suoi.map((uno) => `- ${uno.nome} ${uno.versione}`).join('\n')}\n`,
    );
  return `# Licences\n\nSportello is published under [EUPL-1.2](../LICENSE.txt). It is shipped with ${elenco.length} packages of others, whose licences the EUPL is compatible with. Written by \`node scripts/distinta.ts\` from the lockfile, together with the bill of materials ([sbom.cdx.json](sbom.cdx.json), CycloneDX 1.5).\n\n${parti.join('\n')}`;
}

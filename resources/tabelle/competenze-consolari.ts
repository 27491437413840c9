import { consolati } from './consolati.ts';
import type { DatiTabella } from './forma.ts';
import { statiEsteri } from './stati-esteri.ts';

const nomi = new Map(statiEsteri.voci.map(({ codice, it }) => [codice, it]));

/** Table 41: which consulates (table 40) are competent of each state or territory (table 02), as the law shares them out. */
export const competenzeConsolari: DatiTabella = {
  numero: '41',
  nome: 'Stati e territori di competenza dei consolati',
  voci: consolati.voci
    .flatMap(({ codice: consolato, it: sede, stati }) =>
      stati.map((codice) => ({
        codice,
        it: nomi.get(codice) ?? codice,
        uso: sede,
        riferimento: { tabella: '40', codice: consolato },
      })),
    )
    .toSorted((uno, altro) => Number(uno.codice) - Number(altro.codice)),
};

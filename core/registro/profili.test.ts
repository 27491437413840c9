import { describe, expect, it } from 'vitest';
import { Profilo } from '#contract/wa/comune.ts';
import { profiloPerAtto } from '#contract/wa/profili.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import { operazioniAttive } from './operazioni.ts';

const famiglieDiAtti = ['1', '2', '5', 'A'];
const atti = operazioniAttive({ sigillo: undefined as never, urlVerifica: () => '' }).filter(({ servizio }) =>
  famiglieDiAtti.some((prima) => servizio.codice.startsWith(prima)),
);

describe('the profile that a desk says an act needs', () => {
  it.each(atti.map((una) => [una.servizio.codice, una.permesso] as const))(
    '%s: grants %s, and no other profile does',
    (codice, permesso) => {
      const bastano = Profilo.options.filter((uno) => permessiDi('operatore', [uno]).has(permesso));
      expect(bastano).toEqual([profiloPerAtto(codice)]);
    },
  );
});

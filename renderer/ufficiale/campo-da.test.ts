import { describe, expect, it } from 'vitest';
import { servizi, type StrutturaTipo } from '#contract/anpr/index.ts';
import { tabella } from '#contract/tabelle/index.ts';
import { campoDa, voceDa } from './campo-da.ts';
import { conObbligatori } from './obbligatori.ts';
import parole from './parole.it.json' with { type: 'json' };

/** Every message by which a municipality registers something. */
const codici = [
  ...['1001', '1002', '1010', '1013', '1014', '2001', '2003', '2009', '2011', '2012'],
  ...['5001', '5005', '5008', '5010', '5011', '5012', '5013', '5014', '5021', 'A001', 'A002', 'A006'],
] as const;

function foglie(tipo: StrutturaTipo, sopra = ''): string[] {
  return tipo.voci.flatMap(({ nome, contenuto, ripetibile }) => {
    const percorso = `${sopra}${nome}`;
    if (contenuto.genere === 'foglia') return [percorso];
    return foglie(contenuto, `${percorso}.${ripetibile ? '0.' : ''}`);
  });
}

describe.each(codici.map((codice) => ({ codice, messaggio: servizi[codice].richiesta })))(
  'the leaves of $codice',
  ({ messaggio }) => {
    const tutte = foglie(messaggio.struttura);

    it('each know how they are asked for', () => {
      for (const percorso of tutte) {
        const fatti = campoDa(messaggio, percorso);
        const { contenuto, obbligatoria } = voceDa(messaggio, percorso);
        if (contenuto.genere !== 'foglia') throw new Error(percorso);
        expect(fatti.obbligatorio, percorso).toBe(obbligatoria);
        expect(fatti.massimo, percorso).toBe(contenuto.massimo);
        expect(fatti.genere === 'data', percorso).toBe(contenuto.base === 'date');
        if (fatti.genere === 'scelta') expect(fatti.valori.length, percorso).toBeGreaterThan(0);
        if (fatti.classe) expect(fatti.classe.test('\u0000'), percorso).toBe(false);
      }
    });

    it('name only tables that are there', () => {
      for (const percorso of tutte)
        for (const numero of campoDa(messaggio, percorso).tabelle)
          expect(tabella(numero), `table ${numero} of ${percorso}`).toBeDefined();
    });

    it('offer values that the schema takes, each with its words', () => {
      for (const percorso of tutte) {
        const { genere, valori } = campoDa(messaggio, percorso);
        const { contenuto } = voceDa(messaggio, percorso);
        if (genere !== 'scelta' || contenuto.genere !== 'foglia') continue;
        const nome = percorso.split('.').at(-1) ?? '';
        const tutti = parole.valori as Record<string, Record<string, string>>;
        const dette = { ...tutti['siNo'], ...tutti[nome] };
        for (const valore of valori) {
          if (contenuto.massimo !== undefined) expect(valore.length).toBeLessThanOrEqual(contenuto.massimo);
          expect(dette[valore], `${nome} ${valore}`).toBeTruthy();
        }
      }
    });

    it('are all there, still empty, in the request that rules are given', () => {
      const vuota = conObbligatori(messaggio.struttura, {});
      for (const voce of messaggio.struttura.voci)
        expect(voce.nome in vuota, voce.nome).toBe(voce.obbligatoria);
    });
  },
);

it('refuses a path that no message has', () => {
  expect(() => campoDa(servizi[2001].richiesta, 'datiDecesso.inesistente')).toThrow();
  expect(() => campoDa(servizi[2001].richiesta, 'datiDecesso')).toThrow();
});

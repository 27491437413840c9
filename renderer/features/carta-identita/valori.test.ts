import { expect, it } from 'vitest';
import type { Dossier } from '#contract/wa/registro.ts';
import { senzaConnotati, valoriCarta } from './valori.ts';

const dossier = (codiceStato: string, descrizioneStato: string): Dossier => ({
  ...{ idSchedaSoggettoANPR: '1', versione: 1, comune: '048050', stato: 'residente', operazioni: [] },
  dati: {
    generalita: { cognome: 'MARTELLI', nome: 'GIULIA', dataNascita: '1993-04-18' },
    cittadinanza: [{ codiceStato, descrizioneStato }],
  },
});
const di = { comune: 'VINCI', giorno: '2026-07-11' };

it.each([
  ['100', 'ITALIA', 'ITALIANA'],
  ['201', 'ALBANIA', 'ALBANIA'],
])('prints the citizenship %s as the form asks for it', (codice, stato, scritto) => {
  const idonea = { scadenza: '2037-04-18', interdizioneEspatrio: 'S' } as const;
  expect(valoriCarta(dossier(codice, stato), senzaConnotati, idonea, di)).toMatchObject({
    ...{ cognome: 'MARTELLI', natoIl: '18/04/1993', cittadinanza: scritto, scade: '18/04/2037' },
    ...{ residenza: 'VINCI', rilasciata: '11/07/2026', espatrio: "NON VALIDA PER L'ESPATRIO" },
  });
});

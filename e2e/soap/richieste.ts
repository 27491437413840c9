import { randomUUID } from 'node:crypto';
import type { Richiesta3002, Richiesta6001 } from '#contract/anpr/index.ts';
import { piuGiorni } from '#contract/regole/giorni-lavorativi.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';

/** Ids of operations: thirty characters, never the same. */
export const nuovoId = (): string => `S${randomUUID().replaceAll('-', '').slice(0, 29)}`;
/** A day before or after today. */
export const fra = (giorni: number): string => piuGiorni(giornoInItalia(new Date()), giorni);
export const oggi = (): string => fra(0);

/** A head that nobody objects to. */
export function testata(codice: string): Richiesta3002['testataRichiesta'] {
  return {
    idOperazioneComune: nuovoId(),
    codMittente: '048050',
    codDestinatario: 'ANPR02',
    operazioneRichiesta: codice,
    dataOraRichiesta: new Date().toISOString(),
    tipoOperazione: 'C',
    tipoInvio: 'TEST',
  };
}

/** 3002: the individual record (1) or the family (3) of whom the keys find. */
export function interrogazione(
  criteriRicerca: Richiesta3002['criteriRicerca'],
  dati: Partial<Richiesta3002['datiRichiesta']> = {},
): Richiesta3002 {
  return {
    testataRichiesta: testata('3002'),
    criteriRicerca,
    datiRichiesta: { schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: oggi(), ...dati },
  };
}

/** 6001: a certificate of these types for a resident, on stamped paper. */
export function certificato(
  generalita: Richiesta6001['soggettoIntestatario']['generalita'],
  tipoCertificato: string[],
  controllo: Partial<Richiesta6001['datiControllo']> = {},
): Richiesta6001 {
  return {
    testataRichiesta: testata('6001'),
    listaTipiCertificati: { tipoCertificato },
    soggettoIntestatario: { generalita },
    datiControllo: {
      ...{ cognomeUffAnagrafe: 'DELLA SCALA', nomeUffAnagrafe: 'IRENE', tipoRichiedente: '2' },
      ...{ tipoRichiesta: '1', paEstera: '0', emissione: '1', bollo: '1600', diritti: '52' },
      ...controllo,
    },
  };
}

import type { Kysely } from 'kysely';
import type { RichiestaP001, RichiestaP002, RichiestaP003 } from '#contract/anpr/index.ts';
import { aggiornamentoDiProva, elencoDiProva } from '#contract/regole/casi-cittadino.ts';
import type { StatoRichiesta, TipologiaRichiesta } from '#contract/regole/index.ts';
import type { Schema } from '../db/schema.ts';
import { depositaRichiesta, type Deposito } from './deposita.ts';
import type { RichiestaCittadino } from './modello.ts';

export const giulia = { id: '5000000001', codiceFiscale: 'MRTGLI93D58D403L' };
export const aperta = '2026-07-07T09:30:00.000Z';

const indirizzo = {
  cap: '50059',
  comune: { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
  toponimo: { specie: 'VIA', denominazioneToponimo: 'ROMA' },
  civico: '12',
};

/** Giulia Martelli says that she has moved to via Roma. */
export const dichiarazione: Deposito['dati'] = {
  datiDichiarazioneResidenza: {
    tipoFamiglia: '1',
    componentiCoinvolti: {
      componente: [
        {
          idSchedaSoggettoANPR: giulia.id,
          idGradoParentela: '1',
          flagPatente: 'SI',
          flagVeicoli: 'NO',
          statoAccettazione: '3',
        },
      ],
    },
    indirizzo,
    datiImmobile: { idTipoOccupazione: '1' },
  },
};
export const rettifica: Deposito['dati'] = {
  datiRettifica: {
    rettificheRichieste: {
      infoRettifica: [
        {
          idSezioneDati: '1',
          idDatoAnagrafico: 'titoloStudio',
          valoreAttuale: 'LICENZA MEDIA',
          valoreRichiesto: 'DIPLOMA',
        },
      ],
    },
  },
};

export function depositoDiProva(altro: Partial<Deposito> = {}): Deposito {
  return {
    ...{ comune: '048050', tipologia: '2', richiedente: giulia, dati: dichiarazione },
    recapiti: [{ idTipologiaRecapito: '1', valoreRecapito: 'giulia@esempio.invalid' }],
    riepilogo: {
      ...{ idTipologia: '1', nomeFile: 'riepilogo.pdf', idFormatoFile: '1' },
      contenuto: Buffer.from('%PDF-1.7 riepilogo'),
    },
    allegati: [
      {
        ...{ idTipologia: '2', nomeFile: 'contratto.pdf', idFormatoFile: '1', descrizione: 'Contratto' },
        contenuto: Buffer.from('%PDF-1.7 contratto'),
      },
    ],
    ...altro,
  };
}

export const deposita = async (db: Kysely<Schema>, altro: Partial<Deposito> = {}): Promise<string> =>
  depositaRichiesta(db, depositoDiProva(altro), new Date(aperta));

/** A request that has come to this state, without a register. */
export function richiestaIn(stato: StatoRichiesta, tipologia: TipologiaRichiesta = '2'): RichiestaCittadino {
  const passo = { operatore: giulia.codiceFiscale, istante: aperta };
  return {
    ...{ codiceRichiesta: '77', comune: '048050', tipologia, richiedente: giulia.id },
    storico: [
      { ...passo, stato: '2' },
      { ...passo, stato },
    ],
    ...{ proroghe: 0, sospesi: 0, recapiti: [], dati: dichiarazione },
  };
}

let numero = 0;
const conId = <R extends { testataRichiesta: object }>(richiesta: R): R => ({
  ...richiesta,
  testataRichiesta: { ...richiesta.testataRichiesta, idOperazioneComune: `CIT${++numero}` },
});
export const chiediElenco = (cambi: Parameters<typeof elencoDiProva>[0]): RichiestaP001 =>
  conId(elencoDiProva(cambi));
export const chiediAggiornamento = (cambi: Parameters<typeof aggiornamentoDiProva>[0]): RichiestaP003 =>
  conId(aggiornamentoDiProva(cambi));
export function chiediDettaglio(codiceRichiesta: string): RichiestaP002 {
  const { testataRichiesta } = aggiornamentoDiProva();
  return conId({
    testataRichiesta: { ...testataRichiesta, operazioneRichiesta: 'P002' },
    criteriRicerca: { codiceRichiesta },
  });
}

import { servizi, type RichiestaP002, type RispostaP002 } from '#contract/anpr/index.ts';
import { fineGiornata } from '#contract/regole/giorno-in-italia.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import { operazione, type ContestoApplica } from '../registro/operazione.ts';
import { chiusaIl } from './muovi.ts';
import {
  passoAttuale,
  type AllegatoRichiesta,
  type PassoRichiesta,
  type RichiestaCittadino,
} from './modello.ts';

interface AggregatiDettaglio {
  readonly richiesta: RichiestaCittadino | undefined;
  readonly richiedente: Soggetto | undefined;
  readonly famiglia: Famiglia | undefined;
  readonly allegati: readonly AllegatoRichiesta[];
}
type Dettaglio = NonNullable<NonNullable<RispostaP002['RispostaOKP002']>['dettaglio']>;

/** A request that the municipality has to answer; those of others are not even there. */
export function controllaRichiesta(
  codice: { readonly campo: string },
  richiesta: RichiestaCittadino | undefined,
  comune: string,
): Rilievo[] {
  if (richiesta?.comune === comune) return [];
  return [
    rilievo('EN122', {
      campo: codice.campo,
      causa: 'Il comune non ha ricevuto una richiesta con questo codice.',
      rimedio: 'Controlla il codice, o cerca la richiesta nell’elenco (P001).',
    }),
  ];
}

const stato = ({ stato: idStato, operatore, istante, note }: PassoRichiesta) => ({
  ...{ idStato, operatore, dataStato: istante },
  ...(note !== undefined && { note }),
});

const file = ({ nomeFile, idFormatoFile, descrizione, contenuto }: AllegatoRichiesta) => ({
  ...{ nomeFile, idFormatoFile, contenuto: contenuto.toString('base64') },
  ...(descrizione !== undefined && { descrizione }),
});

function dettaglio(
  richiesta: RichiestaCittadino,
  { richiedente, famiglia, allegati }: AggregatiDettaglio,
  { comune }: ContestoApplica,
): Dettaglio {
  const { codiceRichiesta, tipologia, note, storico, scadenza, proroghe, recapiti, dati } = richiesta;
  const riepilogo = allegati.find(({ tipo }) => tipo === 'riepilogo');
  if (!richiedente || !riepilogo) throw new Error('a request that nobody made passed the controls');
  const dataChiusura = chiusaIl(richiesta);
  const { idANPR } = richiedente;
  return {
    ...{ codiceRichiesta, idTipologia: tipologia },
    ...(note !== undefined && { note }),
    dataApertura: storico[0]?.istante ?? '',
    ...(dataChiusura !== undefined && { dataChiusura }),
    ...(scadenza !== undefined && { dataScadenza: fineGiornata(scadenza) }),
    dataUltimoAggiornamento: passoAttuale(richiesta).istante,
    ...(proroghe > 0 && { numeroProroghe: String(proroghe) }),
    statoRichiestaCorrente: stato(passoAttuale(richiesta)),
    recapiti: { recapito: [...recapiti] },
    identificativi: { idANPR },
    soggettoRichiedente: richiedente.dati.generalita,
    ...(famiglia && {
      famigliaConvivenza: {
        idFamigliaConvivenzaANPR: famiglia.idFamigliaConvivenzaANPR,
        tipoScheda: famiglia.tipoScheda,
      },
    }),
    comuneInteressato: {
      nomeComune: comune.nome,
      codiceIstat: comune.codiceIstat,
      siglaProvinciaIstat: comune.siglaProvincia,
    },
    storicoStati: { statoRichiesta: storico.map(stato) },
    riepilogoRichiesta: file(riepilogo),
    allegati: {
      allegato: allegati
        .filter(({ tipo }) => tipo === 'allegato')
        .map((uno) => ({ idTipologia: uno.idTipologia, ...file(uno) })),
    },
    ...dati,
  };
}

/** Dettaglio di una richiesta (services.md P002): its history, its summary, what came with it. */
export const dettaglioRichiesta = operazione({
  servizio: servizi.P002,
  permesso: 'cittadini.richieste',
  finalita: 'dettaglio della richiesta di un cittadino',
  conserva: () => false,
  regole: () => [],
  async aggregati({ criteriRicerca }: RichiestaP002, cerca, { chi }): Promise<AggregatiDettaglio> {
    const richiesta = await cerca.richiestaCittadino(criteriRicerca.codiceRichiesta);
    if (richiesta?.comune !== chi.comune)
      return { richiesta: undefined, richiedente: undefined, famiglia: undefined, allegati: [] };
    return {
      richiesta,
      richiedente: await cerca.soggetto(richiesta.richiedente),
      famiglia: richiesta.famiglia === undefined ? undefined : await cerca.famiglia(richiesta.famiglia),
      allegati: await cerca.allegatiDi(richiesta.codiceRichiesta),
    };
  },
  controlli: (_, { richiesta }, { chi }) =>
    controllaRichiesta({ campo: 'criteriRicerca.codiceRichiesta' }, richiesta, chi.comune),
  applica({ criteriRicerca }, a, contesto) {
    if (!a.richiesta) throw new Error('a request that does not exist passed the controls');
    const { testataRisposta } = contesto;
    const risposta: RispostaP002 = {
      RispostaOKP002: { testataRisposta, criteriRicerca, dettaglio: dettaglio(a.richiesta, a, contesto) },
    };
    return { risposta };
  },
  accesso: (_, { richiesta }) => ({
    soggetti: richiesta ? [richiesta.richiedente] : [],
    campi: ['generalita', 'recapiti', 'richiesta', 'allegati'],
  }),
});

import { servizi, type RispostaP001 } from '#contract/anpr/index.ts';
import { controlla, piuGiorni, regoleP001 } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Soggetto } from '../registro/modello.ts';
import { operazione } from '../registro/operazione.ts';
import { chiusaIl } from './muovi.ts';
import { passoAttuale, statoDi, type RichiestaCittadino } from './modello.ts';

/** Days before the term in which a request is said to be about to expire. */
const preavviso = 5;

const vero = (flag: string | undefined): boolean => flag === 'true' || flag === '1';

interface AggregatiElenco {
  readonly richieste: readonly RichiestaCittadino[];
  readonly richiedenti: ReadonlyMap<string, Soggetto>;
}

function elemento(richiesta: RichiestaCittadino, { richiedenti }: AggregatiElenco) {
  const { codiceRichiesta, richiedente, famiglia, tipologia, storico } = richiesta;
  const dataChiusura = chiusaIl(richiesta);
  const suo = richiedenti.get(richiedente)?.dati.generalita.codiceFiscale;
  return {
    ...{ codiceRichiesta, idSchedaSoggettoRichiedente: richiedente },
    ...(famiglia !== undefined && { idFamigliaConvivenzaANPR: famiglia }),
    ...{ idStatoRichiesta: statoDi(richiesta), idTipologia: tipologia },
    dataApertura: storico[0]?.istante ?? '',
    ...(dataChiusura !== undefined && { dataChiusura }),
    operatore: passoAttuale(richiesta).operatore,
    ...(suo !== undefined && { codiceFiscaleSoggettoRichiedente: suo }),
  };
}

/** Elenco delle richieste dei cittadini (services.md P001): those of the municipality that asks, by kind, state and days. */
export const elencoRichieste = operazione({
  servizio: servizi.P001,
  permesso: 'cittadini.richieste',
  finalita: 'elenco delle richieste dei cittadini',
  conserva: () => false,
  regole: (richiesta) => controlla(regoleP001, richiesta),
  async aggregati({ criteriRicerca: c }, cerca, { chi, oggi }): Promise<AggregatiElenco> {
    const richieste = await cerca.richiesteCittadino({
      ...{ comune: chi.comune, dal: c.dataIniziale, al: c.dataFinale, tipologia: senzaZeri(c.idTipologia) },
      ...(c.idStatoRichiesta !== '' && { stato: senzaZeri(c.idStatoRichiesta) }),
      ...(vero(c.flagInScadenza) && { entro: piuGiorni(oggi, preavviso) }),
      ...(vero(c.flagProrogate) && { prorogate: true }),
    });
    const ids = [...new Set(richieste.map(({ richiedente }) => richiedente))];
    const trovati = await Promise.all(ids.map((id) => cerca.soggetto(id)));
    return {
      richieste,
      richiedenti: new Map(trovati.flatMap((s) => (s ? [[s.idSchedaSoggettoANPR, s] as const] : []))),
    };
  },
  controlli: () => [],
  applica({ criteriRicerca }, a, { testataRisposta }) {
    const risposta: RispostaP001 = {
      RispostaOKP001: {
        ...{ testataRisposta, criteriRicerca },
        elenco: { richiesta: a.richieste.map((una) => elemento(una, a)) },
      },
    };
    return { risposta };
  },
  accesso: (_, { richieste }) => ({
    soggetti: [...new Set(richieste.map(({ richiedente }) => richiedente))],
    campi: ['codiceFiscale', 'richiesta'],
  }),
});

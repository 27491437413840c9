import type { Richiesta3003, Richiesta4005 } from '../anpr/index.ts';
import { senzaZeri, voce } from '../tabelle/index.ts';
import { regola, type Regola } from './regola.ts';

type Elenco = NonNullable<Richiesta3003['ricercaElenchiRichieste']>;

/** First letters of the services and of the notifications that a list may be of. */
const famiglie = new Set('1234567ACEIPSN');
/** Tab. 44: notifications to be taken, taken, all of them. */
const statiNotifiche = new Set(['7', '8', '9']);

/** Digits by their value, other identifiers by their letters. */
function rovescio(da: string | undefined, a: string | undefined): boolean {
  if (da === undefined || a === undefined) return false;
  const cifre = /^\d+$/.test(da) && /^\d+$/.test(a);
  return cifre ? da.padStart(30, '0') > a.padStart(30, '0') : da > a;
}
const solo = (da: string | undefined, a: string | undefined): boolean =>
  (da === undefined) !== (a === undefined);

function notifiche({ operazioneRichiesta, statoLavorazione }: Elenco): boolean {
  return (operazioneRichiesta ?? '').startsWith('N') || statiNotifiche.has(senzaZeri(statoLavorazione));
}

/** A list of requests or of notifications, as 4005 gives it and as 3003 and 3007 gave it (services.md). */
export function regoleElenchi<C>(
  campo: string,
  di: (contesto: C) => Elenco | undefined,
): readonly Regola<C>[] {
  const quando =
    (violata: (elenco: Elenco) => boolean) =>
    (contesto: C): boolean => {
      const elenco = di(contesto);
      return elenco !== undefined && violata(elenco);
    };
  return [
    regola<C>('EC021', {
      campo: `${campo}.statoLavorazione`,
      violata: quando(({ statoLavorazione }) => !voce('44', senzaZeri(statoLavorazione))),
    }),
    regola<C>('EC022', {
      campo: `${campo}.operazioneRichiesta`,
      violata: quando(
        ({ operazioneRichiesta: o }) => o !== undefined && !famiglie.has(o.slice(0, 1).toUpperCase()),
      ),
      causa: () => 'L’operazione di cui si chiede l’elenco non è di nessuna famiglia di servizi.',
      rimedio: 'Indica il codice di un servizio o di una notifica, oppure toglilo.',
    }),
    regola<C>('EHR45', {
      campo,
      violata: quando(
        (e) =>
          [e.periodoRiferimentoRichieste, e.identificativiANPR, e.identificativiComune].filter(
            (uno) => uno !== undefined,
          ).length !== 1,
      ),
    }),
    regola<C>('EHR63', {
      campo: `${campo}.identificativiComune`,
      violata: quando((e) => notifiche(e) && e.identificativiComune !== undefined),
    }),
    regola<C>('EHR20', {
      campo: `${campo}.identificativiComune`,
      violata: quando(
        ({ identificativiComune: i }) =>
          i !== undefined &&
          (solo(i.protocolloComuneDa, i.protocolloComuneA) ||
            solo(i.idOperazioneComuneDa, i.idOperazioneComuneA)),
      ),
    }),
    regola<C>('EHR78', {
      campo,
      violata: quando(
        ({ periodoRiferimentoRichieste: p, identificativiANPR: a, identificativiComune: c }) =>
          (p !== undefined && Date.parse(p.dataOraIniziale) > Date.parse(p.dataOraFinale)) ||
          rovescio(a?.protocolloANPRDa, a?.protocolloANPRA) ||
          rovescio(c?.idOperazioneComuneDa, c?.idOperazioneComuneA) ||
          rovescio(c?.protocolloComuneDa, c?.protocolloComuneA),
      ),
      causa: () => 'L’intervallo chiesto finisce prima di cominciare.',
      rimedio: 'Scambia l’inizio con la fine.',
    }),
  ];
}

export interface ContestoAsincrone {
  readonly richiesta: Richiesta4005;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

const giorno = 86_400_000;
const elenco4005 = 'elaborazione.ricercaElenchiRichieste';
const elencoDi = ({ richiesta }: ContestoAsincrone) => richiesta.elaborazione?.ricercaElenchiRichieste;

/** Pure rules of the asynchronous lists: one month at a time, of the last 180 days (services.md §1.6). */
export const regole4005: readonly Regola<ContestoAsincrone>[] = [
  ...regoleElenchi<ContestoAsincrone>(elenco4005, elencoDi),
  regola('EN148', {
    campo: `${elenco4005}.periodoRiferimentoRichieste`,
    violata: (c) => {
      const p = elencoDi(c)?.periodoRiferimentoRichieste;
      return p !== undefined && Date.parse(p.dataOraFinale) - Date.parse(p.dataOraIniziale) > 31 * giorno;
    },
    causa: () => 'Il periodo chiesto supera i 31 giorni.',
    rimedio: 'Dividi il periodo in più richieste.',
  }),
  regola('EN148', {
    campo: `${elenco4005}.periodoRiferimentoRichieste.dataOraIniziale`,
    violata: (c) => {
      const p = elencoDi(c)?.periodoRiferimentoRichieste;
      return p !== undefined && Date.parse(p.dataOraIniziale) < Date.parse(c.oggi) - 180 * giorno;
    },
    causa: () => 'Il periodo chiesto comincia più di 180 giorni fa.',
    rimedio: 'Chiedi solo gli ultimi 180 giorni.',
  }),
];

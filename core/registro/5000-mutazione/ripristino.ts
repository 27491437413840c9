import type { Richiesta5012 } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { cambiaGeneralita, lasciaLaResidenza, mutazioniDi, trasferisce } from '../annullabili.ts';
import {
  controllaEsito,
  controllaOperazione,
  controlloAcceso,
  daAnnullarePrima,
  modoDi,
  type AggregatiAnnullamento,
  type DaAnnullare,
} from '../annullamento.ts';
import type { Modo } from '../disfare.ts';
import type { OperazioneRegistrata, OperazioneSuccessiva } from '../operazione.ts';

const controlli = 'datiControllo.listaControlli';

const daAnnullare = (richiesta: Richiesta5012): DaAnnullare => ({
  servizio: '5012',
  campo: 'datiOperazioneDaAnnullare',
  operazione: richiesta.datiOperazioneDaAnnullare,
  scheda: richiesta.datiSchedaSoggettoFamigliaConvivenza,
  ...(richiesta.datiControllo.annullamentoAttribuzioneCF === 'S' && {
    codiceFiscale: 'datiControllo.annullamentoAttribuzioneCF',
  }),
});

const ripristina = ({ datiControllo: { listaControlli } }: Richiesta5012): boolean =>
  controlloAcceso(listaControlli, 'RA');

/** RP: the one person who comes back; undefined: everybody does. */
function soloChi({
  datiControllo,
  datiSchedaSoggettoFamigliaConvivenza: scheda,
}: Richiesta5012): string | undefined {
  return controlloAcceso(datiControllo.listaControlli, 'RP')
    ? scheda.soggetto.idSchedaSoggettoANPR
    : undefined;
}

/** The last person to come back takes the whole operation with it. */
export function modoRipristino(richiesta: Richiesta5012, a: AggregatiAnnullamento, oggi: string): Modo {
  const solo = soloChi(richiesta);
  const intero = modoDi(daAnnullare(richiesta), a, oggi);
  const { soggetti = [], ripristinati = [] } = a.operazione ?? {};
  const restano = soggetti
    .map(({ dopo }) => dopo.idSchedaSoggettoANPR)
    .filter((id) => id !== solo && !ripristinati.includes(id));
  return solo === undefined || restano.length === 0 ? intero : { ...intero, solo };
}

/** Do RA and RP fit with this mutation? */
function controllaControlli(richiesta: Richiesta5012, operazione: OperazioneRegistrata): Rilievo[] {
  const mutazione = { codice: operazione.codice, mutazioni: mutazioniDi(operazione) };
  const numero = 'datiOperazioneDaAnnullare.idOperazioneANPR';
  if (cambiaGeneralita(mutazione)) return [rilievo('EN234', { campo: numero })];
  const solo = soloChi(richiesta);
  const ra = ripristina(richiesta);
  const giorno = richiesta.testataRichiesta.dataDecorrenza;
  return [
    ...(solo !== undefined && operazione.codice === '5001' ? [rilievo('EN351', { campo: controlli })] : []),
    ...(ra && !trasferisce(mutazione) ? [rilievo('EN352', { campo: controlli })] : []),
    ...(ra && giorno !== operazione.dataDecorrenza
      ? [rilievo('EN360', { campo: 'testataRichiesta.dataDecorrenza' })]
      : []),
    ...(solo !== undefined && operazione.ripristinati.includes(solo)
      ? [
          rilievo('EN077', {
            campo: numero,
            causa: 'Per questa persona la mutazione è già stata annullata.',
            rimedio: 'Non c’è altro da annullare per lei.',
          }),
        ]
      : []),
  ];
}

/** Later operations on whom comes back, and on the families that they left and entered. */
function dirette(
  { soggetti, famiglie }: OperazioneRegistrata,
  solo: string | undefined,
): ReadonlySet<string> {
  const persone = soggetti.filter(({ dopo }) => solo === undefined || dopo.idSchedaSoggettoANPR === solo);
  return new Set([...persone, ...famiglie].flatMap(({ poi }) => poi.map((una) => una.operazione)));
}

/** What stands in the way: with RA only what moved house again, with RP only what is about that person. */
export function ostacoli(
  operazione: OperazioneRegistrata,
  successive: readonly OperazioneSuccessiva[],
  { ra, solo }: { readonly ra: boolean; readonly solo?: string | undefined },
): readonly OperazioneSuccessiva[] {
  if (!ra && solo === undefined) return successive;
  const sue = dirette(operazione, solo);
  return successive.filter((una) => sue.has(una.idOperazioneANPR) && !(ra && lasciaLaResidenza(una)));
}

export function controllaRipristino(
  richiesta: Richiesta5012,
  a: AggregatiAnnullamento,
  contesto: { readonly comune: string; readonly oggi: string },
): Rilievo[] {
  const da = daAnnullare(richiesta);
  const { operazione, successive } = a;
  const rilievi = controllaOperazione(da, operazione, contesto);
  if (rilievi.length > 0 || !operazione) return rilievi;
  const fuoriPosto = controllaControlli(richiesta, operazione);
  if (fuoriPosto.length > 0) return fuoriPosto;
  const campo = `${da.campo}.idOperazioneANPR`;
  const ra = ripristina(richiesta);
  const prima = daAnnullarePrima(ostacoli(operazione, successive, { ra, solo: soloChi(richiesta) }), campo);
  return prima.length > 0
    ? prima
    : controllaEsito(operazione, modoRipristino(richiesta, a, contesto.oggi), campo);
}

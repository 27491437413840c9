import { riuscito, fallito } from '#contract/esito.ts';
import type { Conferme } from '../../accessi/conferme.ts';
import type { ElencoSessioni } from '../../accessi/elenco-sessioni.ts';
import type { FirmeAtti } from '../../accessi/firme-atti.ts';
import type { Sessioni } from '../../accessi/sessioni.ts';
import type { Orologio } from '../../orologio.ts';
import type { Registro } from '../../registro/registro.ts';
import { rottaSconosciuta } from '../errori.ts';
import { separaCollegata } from './collegabile.ts';
import type { Parco } from '../../accessi/parco/index.ts';
import type { Gestori } from './contesto.ts';
import { gestoriPostazioni } from './gestori-postazioni.ts';
import { gestoriSessioni } from './gestori-sessioni.ts';
import { gestoriCarte } from './gestori-carte.ts';
import { gestoriAudit } from './gestori-audit.ts';
import { gestoriSchede } from './gestori-schede.ts';
import { gestoriUfficio } from './gestori-ufficio.ts';
import { gestoriCertificati } from './gestori-certificati.ts';
import { gestoriEnte } from './gestori-ente.ts';
import { gestoriAltri } from './gestori-altri.ts';
import { gestoriUtenti } from './gestori-utenti.ts';

export interface DatiCore {
  readonly versione: string;
  readonly ambiente: 'formazione' | 'prova' | 'produzione';
  readonly urlVerifica: () => string;
}

interface PartiGestori {
  readonly registro: Registro;
  readonly parco: Parco;
  readonly sessioni: Sessioni;
  readonly conferme: Conferme;
  readonly firmeAtti: FirmeAtti;
  readonly elencoSessioni: ElencoSessioni;
  readonly orologio: Orologio;
  readonly core: DatiCore;
}

/** How the core is, for the workstation that asks and says what it runs. */
function gestoreStato({ registro, parco, orologio, core }: PartiGestori): Gestori['stato'] {
  return async ({ tabelle, ...programma }, { postazione }) =>
    riuscito({
      prodotto: 'sportello-core' as const,
      versione: core.versione,
      ambiente: core.ambiente,
      istante: orologio().toISOString(),
      oggi: registro.oggi(),
      urlVerifica: core.urlVerifica(),
      servizi: await registro.servizi(postazione.ente),
      rinnovoChiesto: await parco.saluta(postazione, programma),
      tabelle: await registro.tabelle.vista(postazione, tabelle === undefined ? undefined : Number(tabelle)),
    });
}

/** The routes of `contract/wa/rotte.ts`, each answered by the part of the core that knows. */
export function creaGestori(parti: PartiGestori): Gestori {
  const { registro, sessioni, firmeAtti } = parti;
  return {
    ...gestoriCarte(registro.carteOperatori),
    ...gestoriPostazioni(parti.parco),
    stato: gestoreStato(parti),
    sfida: async (_, { postazione }) => riuscito(await sessioni.sfida(postazione)),
    apriSessione: (risposta, { postazione, vincoli, indirizzo }) =>
      sessioni.apri(postazione, risposta, vincoli(), indirizzo),
    ...gestoriSessioni(parti),
    chiudiSessione: async (_, { sessione }) => {
      await sessioni.chiudi(sessione);
      return riuscito({});
    },
    recuperoBozze: async (richiesta, { sessione }) => {
      await registro.recuperoBozze(richiesta, sessione.chi);
      return riuscito({});
    },
    operazione: async (richiesta, { sessione, parametri }) => {
      const codice = parametri['codice'] ?? '';
      if (!/^[0-9A-Z]{4}$/.test(codice)) return fallito(rottaSconosciuta);
      // Who may not do it is not asked for a PIN first.
      const ammesso = await registro.ammette(codice, sessione.chi);
      if (!ammesso.ok) return ammesso;
      const firmato = await firmeAtti.verifica(sessione, codice, richiesta);
      if (!firmato.ok) {
        await registro.attoNonFirmato(codice, firmato.errore, sessione.chi);
        return firmato;
      }
      const letta = separaCollegata(richiesta, sessione.chi);
      if (!letta.ok) return letta;
      const { ufficiale, collegata } = letta.valore;
      const firma = firmato.valore;
      const accanto = firma ? { ...collegata, firma } : collegata;
      return registro.esegui(codice, ufficiale, sessione.chi, accanto);
    },
    ...gestoriSchede(registro),
    ...gestoriUfficio(registro),
    ...gestoriCertificati(registro),
    ...gestoriEnte(registro),
    ...gestoriAltri(registro),
    ...gestoriUtenti(parti),
    ...gestoriAudit(parti),
    orologio: ({ istante }, { sessione }) =>
      registro.spostaOrologio(istante === undefined ? undefined : new Date(istante), sessione.chi),
  };
}

import type { X509Certificate } from 'node:crypto';
import type { ErroreMessaggio, OpzioniXml, Servizio } from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { creaBusta } from './busta.ts';
import type { DifettoRisposta } from './difetti.ts';
import type { ErroreTrasporto } from './errori-trasporto.ts';
import type { Fiducia } from './fiducia.ts';
import { guastoDi, type Guasto } from './guasto.ts';
import { testoDi } from './allegati.ts';
import { leggiBusta, type BustaLetta } from './lettura.ts';
import type { Marca } from './marca.ts';
import type { Mittente } from './mittente.ts';
import type { Canale, RispostaHttp } from './trasporto.ts';
import { contenutoDi, verificaRisposta } from './verifica.ts';

export type ErroreChiamata =
  | { readonly tipo: 'trasporto'; readonly errore: ErroreTrasporto }
  /** Something answered that is not a service: a proxy, a web server. */
  | { readonly tipo: 'http'; readonly stato: number; readonly http: RispostaHttp }
  | { readonly tipo: 'guasto'; readonly guasto: Guasto; readonly http: RispostaHttp }
  | { readonly tipo: 'non-fidata'; readonly difetto: DifettoRisposta; readonly http: RispostaHttp }
  /** Proved to come from the service, and yet not of the official shape. */
  | {
      readonly tipo: 'illeggibile';
      readonly errori: readonly ErroreMessaggio[];
      readonly http: RispostaHttp;
    };

export interface Risposta<V = Readonly<Record<string, unknown>>> {
  /** JSON form of the official answer. */
  readonly valore: V;
  /** The official answer as received, root element. */
  readonly xml: string;
  /** Undefined when the answer was taken without verifying it, as was asked. */
  readonly firmatario: X509Certificate | undefined;
  readonly marca: Marca | undefined;
  readonly http: RispostaHttp;
}

export interface PartiCliente {
  readonly canale: Canale;
  readonly mittente: Mittente;
  readonly fiducia: Fiducia;
  /** Must the answer confirm the signature of the request? */
  readonly conferma: boolean;
  /** Answers are taken as they come: only for endpoints that sign nothing. */
  readonly senzaVerifica: boolean;
  /** Path of a family where it is not the official one, by family code. */
  readonly percorsi: Readonly<Record<string, string>>;
  readonly orologio: () => Date;
}

/** What is needed of a service of `servizi` to call it. */
interface ServizioDi<V> {
  readonly famiglia: Servizio['famiglia'];
  readonly risposta: {
    parseXml(xml: string, opzioni?: OpzioniXml): Esito<V, readonly ErroreMessaggio[]>;
  };
}

/** The official services, called as municipal software does. */
export interface ClienteWs {
  /** The envelope that {@link chiama} would send, to look at it or to send it otherwise. */
  busta(corpo: string): string;
  percorso(servizio: Pick<Servizio, 'famiglia'>): string;
  /** @param corpo the request as XML of its root, in one new envelope; sent once. */
  chiama<V>(servizio: ServizioDi<V>, corpo: string): Promise<Esito<Risposta<V>, ErroreChiamata>>;
}

const limiti = { lunghezza: 512 * 1024 * 1024, elementi: 20_000_000 };

export function creaCliente(parti: PartiCliente): ClienteWs {
  const { canale, mittente, orologio } = parti;
  const percorso = ({ famiglia }: Pick<Servizio, 'famiglia'>): string =>
    parti.percorsi[famiglia.codice] ?? famiglia.percorso;

  function contenuto(
    busta: BustaLetta,
    firmaRichiesta: string,
  ): Esito<Pick<Risposta, 'xml' | 'firmatario' | 'marca'>, DifettoRisposta> {
    if (parti.senzaVerifica) {
      const xml = contenutoDi(busta.corpo);
      if (xml === undefined) return fallito('contenuto-irregolare');
      return riuscito({ xml, firmatario: undefined, marca: undefined });
    }
    const verificata = verificaRisposta(busta, {
      fiducia: parti.fiducia,
      algoritmo: mittente.algoritmo,
      firmaRichiesta: parti.conferma ? firmaRichiesta : undefined,
      ora: orologio(),
    });
    if (!verificata.ok) return verificata;
    const { contenuto: xml, firmatario, marca } = verificata.valore;
    return riuscito({ xml, firmatario, marca });
  }

  async function chiama<V>(
    servizio: ServizioDi<V>,
    corpo: string,
  ): Promise<Esito<Risposta<V>, ErroreChiamata>> {
    const inviata = creaBusta(mittente, corpo, orologio());
    const mandata = await canale.manda(percorso(servizio), inviata.xml);
    if (!mandata.ok) return fallito({ tipo: 'trasporto', errore: mandata.errore });
    const http = mandata.valore;
    const testo = testoDi(http);
    const busta = testo.ok ? leggiBusta(testo.valore) : testo;
    if (!busta.ok) {
      return fallito(
        http.stato === 200
          ? { tipo: 'non-fidata', difetto: busta.errore, http }
          : { tipo: 'http', stato: http.stato, http },
      );
    }
    const guasto = guastoDi(busta.valore);
    if (guasto) return fallito({ tipo: 'guasto', guasto, http });
    if (http.stato !== 200) return fallito({ tipo: 'http', stato: http.stato, http });
    const letto = contenuto(busta.valore, inviata.valore);
    if (!letto.ok) return fallito({ tipo: 'non-fidata', difetto: letto.errore, http });
    const valore = servizio.risposta.parseXml(letto.valore.xml, { limiti });
    if (!valore.ok) return fallito({ tipo: 'illeggibile', errori: valore.errore, http });
    return riuscito({ ...letto.valore, valore: valore.valore, http });
  }

  return { busta: (corpo) => creaBusta(mittente, corpo, orologio()).xml, percorso, chiama };
}

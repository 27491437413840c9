import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { ArchivioSessioni, Censimento } from '../accessi/censimento.ts';
import type { Parco } from '../accessi/parco/index.ts';
import type { Giornaliere } from '../accessi/giornaliere/riconosci.ts';
import type { Pki } from '../accessi/pki/index.ts';
import { creaConferme } from '../accessi/conferme.ts';
import { creaElencoSessioni, type ScriviAccesso } from '../accessi/elenco-sessioni.ts';
import type { Revoche } from '../accessi/revoche.ts';
import { creaSessioni } from '../accessi/sessioni.ts';
import { erroreDiPorta } from '../errore-avvio.ts';
import type { Orologio } from '../orologio.ts';
import type { Conteggi } from '../misure/conteggi.ts';
import { misuraMacchina } from '../misure/macchina.ts';
import type { Osservatorio } from '../misure/registro.ts';
import type { Registro } from '../registro/registro.ts';
import type { Giornale } from './giornale.ts';
import { creaServerMisure } from './misure.ts';
import { ascolta, type Ascolto } from './server.ts';
import type { OperazioneSoap } from './soap/operazioni.ts';
import type { Provenienze } from './soap/provenienza.ts';
import { creaServerSoap } from './soap/server.ts';
import type { AntiReplay } from './soap/verifica.ts';
import { creaServerRevoca } from './revoca/server.ts';
import { creaServerVerifica } from './verifica.ts';
import { creaServerWa } from './wa/server.ts';

/** 0 asks the system for any free port. */
export interface Porte {
  /** JSON face over mutual TLS. */
  readonly mutua: number;
  /** Official SOAP face. */
  readonly soap: number;
  /** Public page that verifies certificates. */
  readonly verifica: number;
  /** Revocation lists and OCSP, plain HTTP. */
  readonly revoca: number;
  /** Health and metrics, plain HTTP; left out, they are not served. */
  readonly misure?: number;
}

export interface PartiFacce {
  readonly pki: Pki;
  readonly censimento: Censimento;
  readonly archivio: ArchivioSessioni;
  readonly scriviAccesso: ScriviAccesso;
  readonly giornaliere?: Giornaliere;
  readonly revoche: Revoche;
  readonly antiReplay: AntiReplay;
  readonly registro: Registro;
  readonly apriParco: (pki: Pki) => Parco;
  readonly operazioni: readonly OperazioneSoap[];
  readonly pagina: FastifyPluginAsync;
  readonly porte: Porte;
  readonly indirizzo: string;
  /** Of the port of metrics. */
  readonly indirizzoMisure: string;
  readonly osservatorio?: Osservatorio;
  readonly conteggi: Conteggi;
  readonly versione: string;
  readonly ambiente: Ambiente;
  readonly urlVerifica: (porta: number) => string;
  readonly sha1Ammesso: boolean;
  readonly provenienze: Provenienze;
  readonly proxy: readonly string[];
  readonly orologio: Orologio;
  readonly giornale: Giornale;
}

export interface Facce {
  readonly porte: Porte;
  chiudi(): Promise<void>;
}

/** Opens every face, or none: what had opened is closed again when a later one cannot. */
export async function apriFacce(parti: PartiFacce): Promise<Facce> {
  const { pki, censimento, archivio, orologio, porte, indirizzo } = parti;
  const aperte: Ascolto[] = [];
  const chiudi = async (): Promise<void> => {
    await Promise.all(aperte.map((ascolto) => ascolto.chiudi()));
  };
  const apri = async (
    nome: string,
    app: FastifyInstance,
    porta: number,
    dove = indirizzo,
  ): Promise<number> => {
    try {
      const ascolto = await ascolta(app, porta, dove);
      aperte.push(ascolto);
      return ascolto.porta;
    } catch (errore) {
      await chiudi();
      throw erroreDiPorta(errore, nome, porta);
    }
  };
  const autoritaOperatori = pki.emittenti.operatori;
  const riconosce = {
    ...{ censimento, archivio, autoritaOperatori, orologio },
    ...(parti.giornaliere && { giornaliere: parti.giornaliere }),
  };
  const accessi = {
    sessioni: creaSessioni(riconosce),
    conferme: creaConferme(riconosce),
    elencoSessioni: creaElencoSessioni({ archivio, orologio, scrivi: parti.scriviAccesso }),
  };
  // First, because the others tell its address.
  const verifica = await apri('pagina di verifica', creaServerVerifica(parti), porte.verifica);
  const core = {
    versione: parti.versione,
    ambiente: parti.ambiente,
    urlVerifica: () => parti.urlVerifica(verifica),
  };
  const mutua = await apri(
    'postazioni',
    creaServerWa({ ...parti, ...accessi, parco: parti.apriParco(pki), core }),
    porte.mutua,
  );
  const politica = { sha1Ammesso: parti.sha1Ammesso };
  const locale = parti.ambiente !== 'produzione';
  const soap = await apri('servizi SOAP', creaServerSoap({ ...parti, politica, locale }), porte.soap);
  const revoca = await apri('liste di revoca', creaServerRevoca(parti), porte.revoca);
  if (porte.misure === undefined) return { porte: { mutua, soap, verifica, revoca }, chiudi };
  // Last: whoever asks whether the core is ready must not be told so before it is.
  const macchina = misuraMacchina(parti.versione);
  const server = creaServerMisure({ ...parti, macchina });
  server.addHook('onClose', async () => {
    macchina.ferma();
  });
  const misure = await apri('misure', server, porte.misure, parti.indirizzoMisure);
  return { porte: { mutua, soap, verifica, revoca, misure }, chiudi };
}

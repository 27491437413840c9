import type { X509Certificate } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { ArchivioSessioni, Censimento } from './accessi/censimento.ts';
import type { ScriviAccesso } from './accessi/elenco-sessioni.ts';
import type { Parco } from './accessi/parco/index.ts';
import type { Giornaliere } from './accessi/giornaliere/riconosci.ts';
import type { Emittenti } from './accessi/pki/catena.ts';
import type { Revoche } from './accessi/revoche.ts';
import type { Pki, Sigillo } from './accessi/pki/index.ts';
import type { ServerPosta } from './posta/smtp.ts';
import type { Giornale } from './http/giornale.ts';
import type { OperazioneSoap } from './http/soap/operazioni.ts';
import type { Provenienze } from './http/soap/provenienza.ts';
import type { AntiReplay } from './http/soap/verifica.ts';
import type { Osservatorio } from './misure/registro.ts';
import type { Orologio, OrologioRegistro } from './orologio.ts';
import type { Registro } from './registro/registro.ts';

/** What stands behind the faces: the database and the parts of the core that live on it. */
export interface Magazzino {
  readonly censimento: Censimento;
  readonly archivio: ArchivioSessioni;
  /** What certificates may not be used, for whoever asks from outside. */
  readonly revoche: Revoche;
  /** Writes in the audit what is done on sessions. */
  readonly scriviAccesso: ScriviAccesso;
  /** Passwords of the day; left out, none opens. */
  readonly giornaliere?: Giornaliere;
  readonly antiReplay: AntiReplay;
  /** How the register goes, for whoever watches the machine. */
  readonly osservatorio?: Osservatorio;
  /** Where calls of municipal software may come from. */
  readonly provenienze: Provenienze;
  readonly registro: Registro;
  /** Census of workstations. */
  readonly apriParco: (pki: Pki) => Parco;
  /** Official operations that the SOAP face serves. */
  readonly operazioni: readonly OperazioneSoap[];
  /** The public page that verifies certificates. */
  readonly pagina: FastifyPluginAsync;
  /** Loads the demo municipality, the first time only. */
  caricaDimostrativo(): Promise<void>;
  chiudi(): Promise<void>;
}

export interface DatiMagazzino {
  /** Data folder of the core; the database keeps a folder of its own in it. */
  readonly dati: string;
  /** A PostgreSQL server to use instead of the bundled one. */
  readonly databaseUrl?: string;
  readonly ambiente: Ambiente;
  /** Where the Agenzia delle Entrate answers; without it this register stands in for it. */
  readonly agenziaEntrate?: string;
  readonly giornale: Giornale;
  readonly orologio: Orologio;
  readonly orologioRegistro: OrologioRegistro;
  /** Seals issued documents. */
  readonly sigillo: Sigillo;
  /** Signs what is sent to municipalities, as it signs the answers to them. */
  readonly firmaRisposte: Sigillo;
  /** Issues the certificates of municipalities. */
  readonly autoritaPostazioni: Emittenti;
  /** The same with their roots, PEM: what TLS must believe. */
  readonly fiduciaPostazioni: string;
  /** Issues and recognises the certificates of operators' cards. */
  readonly emettiOperatore: Pki['emettiOperatore'];
  readonly autoritaOperatori: X509Certificate;
  /** Where letters leave from; without it, and where nobody is real, they are files. */
  readonly posta?: ServerPosta;
  /** Base URL of the verification page; known once the core listens. */
  readonly urlVerifica: () => string;
}

/** Opens the database, brings its schema up to date and puts the register on it. Throws `ErroreAvvio` when it cannot. */
export type ApriMagazzino = (dati: DatiMagazzino) => Promise<Magazzino>;

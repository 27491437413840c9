import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { Censimento } from './accessi/censimento.ts';
import { apriPki, type Pki } from './accessi/pki/index.ts';
import type { Predisposta } from './accessi/predisposizione.ts';
import { ErroreAvvio, erroreDiCartella } from './errore-avvio.ts';
import { apriFacce, type Facce, type Porte } from './http/facce.ts';
import { giornaleDiProcesso, voceGuasto, type Giornale } from './http/giornale.ts';
import type { ApriMagazzino, Magazzino } from './magazzino.ts';
import type { ServerPosta } from './posta/smtp.ts';
import { creaConteggi } from './misure/conteggi.ts';
import { preparaDimostrativo, type UfficiDimostrativi } from './prepara-dimostrativo.ts';
import { creaOrologioRegistro, orologioDiSistema, type Orologio } from './orologio.ts';

export const versione = '0.1.0';
const intervalloPulizia = 5 * 60_000;

export interface RichiestaAvvio extends UfficiDimostrativi {
  /** Data folder, made if missing. */
  readonly dati: string;
  readonly ambiente: Ambiente;
  readonly dimostrativo: boolean;
  readonly apriMagazzino: ApriMagazzino;
  /** Without it the bundled PostgreSQL is used. */
  readonly databaseUrl?: string;
  /** 0, the default, asks for free ports. */
  readonly porte?: Partial<Porte>;
  readonly indirizzo?: string;
  /** Where health and metrics are served, when `porte.misure` says so; by default this machine alone. */
  readonly indirizzoMisure?: string;
  /** Host names and addresses of this core beyond the local ones. */
  readonly nomi?: readonly string[];
  /** As seen from outside; by default this machine. */
  readonly urlVerifica?: string;
  /** Where revocation is asked about, as seen from outside; by default this machine, when its port is fixed. */
  readonly urlRevoca?: string;
  readonly sha1Ammesso?: boolean;
  /** Addresses of the proxies in front of the core, believed on who calls; left out, nobody is. */
  readonly proxy?: readonly string[];
  readonly orologio?: Orologio;
  /** Where the register's time starts in a training or test environment; left out, with the machine's. */
  readonly ora?: Date;
  readonly giornale?: Giornale;
  /** Base URL of the Agenzia delle Entrate; left out, the register stands in for it. */
  readonly agenziaEntrate?: string;
  /** Mail server for letters to bodies. */
  readonly posta?: ServerPosta;
}

export interface CoreAvviato {
  readonly porte: Porte;
  readonly urlVerifica: string;
  /** PEM files of the authorities: `postazioni` is the one that clients trust for TLS. */
  readonly ancore: Readonly<Record<'postazioni' | 'operatori' | 'sigilli', string>>;
  readonly dimostrativo?: Predisposta;
  /** For whoever runs the core in the same process (tests, tools): issue and census more. */
  readonly pki: Pki;
  readonly censimento: Censimento;
  chiudi(): Promise<void>;
}

function cartellaDati(cartella: string): string {
  const dati = resolve(cartella);
  try {
    // Not listable, but traversable: a bundled database started by root runs as another user.
    mkdirSync(dati, { recursive: true, mode: 0o711 });
    return dati;
  } catch (errore) {
    throw erroreDiCartella(errore, dati);
  }
}

async function apriChiavi(
  dati: string,
  nomi: readonly string[],
  orologio: Orologio,
  urlRevoca: string | undefined,
): Promise<Pki> {
  const cartella = join(dati, 'pki');
  try {
    return await apriPki({ cartella, nomi, orologio, urlRevoca });
  } catch (errore) {
    const spiegato = erroreDiCartella(errore, cartella);
    if (spiegato instanceof ErroreAvvio) throw spiegato;
    throw new ErroreAvvio(
      `Le chiavi del registro in ${cartella} non si possono leggere.`,
      'Ripristina quella cartella da una copia di sicurezza: senza, postazioni e carte emesse non valgono più.',
      { cause: errore },
    );
  }
}

function teniPulito(magazzino: Magazzino, orologio: Orologio, giornale: Giornale): () => void {
  const timer = setInterval(() => {
    magazzino.archivio.pulisci(orologio()).catch((errore: unknown) => {
      giornale({ evento: 'pulizia-fallita', ...voceGuasto(errore) });
    });
  }, intervalloPulizia);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

/** What is for training only. @throws ErroreAvvio where people are real. */
function escludiDallaProduzione({ ambiente, dimostrativo, ora }: RichiestaAvvio): void {
  if (ambiente !== 'produzione') return;
  if (dimostrativo) {
    throw new ErroreAvvio(
      'Il comune dimostrativo non può stare in produzione.',
      'Scegli l’ambiente formazione o prova, oppure avvia senza comune dimostrativo.',
    );
  }
  if (ora) {
    throw new ErroreAvvio(
      'L’ora di un registro in produzione è quella della macchina.',
      'Togli l’opzione --ora, oppure scegli l’ambiente formazione o prova.',
    );
  }
}

type DatiMagazzino = Parameters<RichiestaAvvio['apriMagazzino']>[0];

function perIlMagazzino(
  richiesta: RichiestaAvvio,
  pki: Pki,
  comune: Pick<DatiMagazzino, 'dati' | 'giornale' | 'orologio' | 'urlVerifica'>,
): DatiMagazzino {
  return {
    ambiente: richiesta.ambiente,
    ...comune,
    orologioRegistro: creaOrologioRegistro(comune.orologio, richiesta.ora),
    sigillo: pki.sigillo,
    firmaRisposte: pki.firmaRisposte,
    autoritaPostazioni: pki.emittenti.postazioni,
    fiduciaPostazioni: pki.autorita.postazioni.fiducia,
    ...(richiesta.databaseUrl && { databaseUrl: richiesta.databaseUrl }),
    ...(richiesta.agenziaEntrate && { agenziaEntrate: richiesta.agenziaEntrate }),
    ...(richiesta.posta && { posta: richiesta.posta }),
    emettiOperatore: (operatore) => pki.emettiOperatore(operatore),
    autoritaOperatori: pki.autorita.operatori.certificato,
  };
}

function perLeFacce(
  richiesta: RichiestaAvvio,
): Pick<
  Parameters<typeof apriFacce>[0],
  'porte' | 'indirizzo' | 'indirizzoMisure' | 'versione' | 'ambiente' | 'sha1Ammesso' | 'proxy'
> {
  return {
    porte: { mutua: 0, soap: 0, verifica: 0, revoca: 0, ...richiesta.porte },
    indirizzo: richiesta.indirizzo ?? '127.0.0.1',
    indirizzoMisure: richiesta.indirizzoMisure ?? '127.0.0.1',
    versione,
    ambiente: richiesta.ambiente,
    sha1Ammesso: richiesta.sha1Ammesso ?? true,
    proxy: richiesta.proxy ?? [],
  };
}

/** Files of the authorities that whoever connects has to trust. */
function ancoreIn(dati: string): CoreAvviato['ancore'] {
  const ancora = (nome: string): string => join(dati, 'pki', `${nome}.pem`);
  return { postazioni: ancora('postazioni'), operatori: ancora('operatori'), sigilli: ancora('sigilli') };
}

/**
 * Starts a whole core: keys, database, demo municipality, the faces. Nothing stays open when it fails.
 * @throws ErroreAvvio with cause and remedy.
 */
export async function avviaCore(richiesta: RichiestaAvvio): Promise<CoreAvviato> {
  const { orologio = orologioDiSistema, nomi = [] } = richiesta;
  const conteggi = creaConteggi();
  const giornale = conteggi.ascolta(richiesta.giornale ?? giornaleDiProcesso);
  escludiDallaProduzione(richiesta);
  const dati = cartellaDati(richiesta.dati);
  const porta = richiesta.porte?.revoca;
  // A free port is another at each start: certificates cannot point at it.
  const urlRevoca = richiesta.urlRevoca ?? (porta ? `http://${nomi[0] ?? 'localhost'}:${porta}/` : undefined);
  const pki = await apriChiavi(dati, nomi, orologio, urlRevoca);
  let portaVerifica = richiesta.porte?.verifica ?? 0;
  const urlVerifica = (porta: number): string => richiesta.urlVerifica ?? `https://localhost:${porta}/`;
  const magazzino = await richiesta.apriMagazzino(
    perIlMagazzino(richiesta, pki, {
      dati,
      giornale,
      orologio,
      urlVerifica: () => urlVerifica(portaVerifica),
    }),
  );
  let facce: Facce | undefined;
  try {
    const { censimento } = magazzino;
    let dimostrativo: Predisposta | undefined;
    if (richiesta.dimostrativo) {
      const cartella = join(dati, 'dimostrativo');
      dimostrativo = await preparaDimostrativo(richiesta, { pki, censimento, cartella, orologio });
      await magazzino.caricaDimostrativo();
    }
    facce = await apriFacce({
      ...magazzino,
      ...perLeFacce(richiesta),
      ...{ pki, conteggi, urlVerifica, orologio, giornale },
    });
    portaVerifica = facce.porte.verifica;
    const aperte = facce;
    const basta = teniPulito(magazzino, orologio, giornale);
    return {
      porte: facce.porte,
      urlVerifica: urlVerifica(portaVerifica),
      ancore: ancoreIn(dati),
      ...(dimostrativo && { dimostrativo }),
      pki,
      censimento,
      chiudi: async () => {
        basta();
        await aperte.chiudi();
        await magazzino.chiudi();
      },
    };
  } catch (errore) {
    await facce?.chiudi();
    await magazzino.chiudi();
    throw errore;
  }
}

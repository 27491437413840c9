import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import type { Verifica } from '#contract/bridge/index.ts';
import type { StatoLettori, StatoPostazione } from '#contract/bridge/stato.ts';
import type { ErroreStampa, Stampanti } from '#native/printer/index.ts';
import { bene, difetto } from './verifiche/esiti.ts';

/** What the desk knows of itself when the doctor is called. */
export interface QuadroPostazione {
  readonly postazione: StatoPostazione;
  readonly lettori: StatoLettori;
  /** The core's clock minus ours, milliseconds. */
  readonly scartoOrologio: number | undefined;
  readonly cartellaBozze: string;
  readonly stampanti: Awaited<ReturnType<Stampanti['elenca']>>;
  /** Tries left of the card's PIN; left out, there is no card to ask. */
  readonly tentativi?: number | undefined;
  /** Name, port, TLS and certificate of the core, one after the other. */
  readonly rete?: readonly Verifica[];
}

const scartoAmmesso = 120_000;
const spazioMinimo = 500 * 1024 * 1024;

function programma(): Verifica {
  const versione = process.versions.node;
  return Number(versione.split('.')[0]) >= 24
    ? bene('programma.buono', { versione })
    : difetto('programma.vecchio', 'male', { versione });
}

function lettore({ servizio, lettori }: StatoLettori, software: boolean): Verifica[] {
  const lieve = software ? 'attenzione' : 'male';
  const veri = lettori.filter(({ carta }) => carta.stato !== 'pronta' || carta.tipo !== 'software');
  const avvia = servizio === 'fermo' ? 'sudo systemctl start pcscd' : 'sudo apt-get install pcscd';
  const stati = lettori.map(({ carta }) => carta);
  const carta = stati.some(({ stato }) => stato === 'pronta')
    ? bene(software ? 'carta.software' : 'carta.riconosciuta')
    : stati.some(({ stato }) => stato === 'muta' || stato === 'non-riconosciuta')
      ? difetto('carta.inutilizzabile', 'male')
      : difetto('carta.nessuna', 'attenzione');
  return [
    servizio === 'attivo'
      ? bene('servizio-lettori.attivo')
      : difetto(`servizio-lettori.${servizio}`, lieve, undefined, avvia),
    veri.length > 0
      ? bene('lettore.collegato', { nomi: veri.map(({ nome }) => nome).join(', ') })
      : difetto('lettore.nessuno', lieve),
    carta,
  ];
}

function certificato({ identita }: StatoPostazione): Verifica {
  if (identita.stato === 'assente') {
    const { codice, valori } = identita;
    return { codice, esito: 'male', ...(valori && { valori }) };
  }
  const { giorniRimasti: count, idPostazione: id } = identita;
  if (count > 30) return bene('certificato.valido', { id, count });
  return count < 0
    ? difetto('certificato.scaduto', 'male', { id })
    : difetto('certificato.in-scadenza', 'attenzione', { id, count });
}

function servizio({ core }: StatoPostazione): Verifica {
  switch (core.stato) {
    case 'raggiungibile':
      return bene('servizio.risponde');
    case 'in-avvio':
      return difetto('servizio.in-avvio', 'attenzione');
    case 'rifiuta':
    case 'irraggiungibile': {
      const { codice = 'servizio.rifiuta', valori, rifiuto } = core;
      return { codice, esito: 'male', ...(valori && { valori }), ...(rifiuto && { rifiuto }) };
    }
  }
}

function orologio(scarto: number | undefined): Verifica {
  if (scarto === undefined) return difetto('orologio.non-confrontato', 'attenzione');
  const count = Math.round(Math.abs(scarto) / 1000);
  return Math.abs(scarto) <= scartoAmmesso
    ? bene('orologio.giusto', { count })
    : difetto('orologio.sbagliato', 'male', { count }, 'sudo timedatectl set-ntp true');
}

function pin(tentativi: number | undefined): Verifica[] {
  if (tentativi === undefined) return [];
  if (tentativi >= 2) return [bene('pin.restano', { tentativi })];
  return [tentativi === 1 ? difetto('pin.uno', 'attenzione') : difetto('pin.bloccato', 'male')];
}

async function disco(cartella: string): Promise<Verifica[]> {
  try {
    await mkdir(cartella, { recursive: true, mode: 0o700 });
    await access(cartella, constants.R_OK | constants.W_OK);
    const { bavail, bsize } = await statfs(cartella);
    const mega = Math.floor((bavail * bsize) / 1024 / 1024);
    const spazioso = bavail * bsize >= spazioMinimo;
    return [
      bene('cartella.scrivibile'),
      spazioso ? bene('disco.spazioso', { mega }) : difetto('disco.pieno', 'attenzione', { mega }),
    ];
  } catch {
    return [difetto('cartella.non-scrivibile', 'male', { cartella })];
  }
}

/** Why the printers cannot even be listed: what concerns one of them does not come here. */
function senzaStampa(errore: ErroreStampa): Verifica {
  switch (errore.tipo) {
    case 'servizio-assente':
    case 'servizio-fermo':
      return difetto(`stampante.${errore.tipo}`, 'attenzione');
    case 'nessuna-stampante':
      return difetto('stampante.nessuna', 'attenzione');
    case 'stampante-sconosciuta':
    case 'stampante-ferma':
      return difetto('stampante.ferme', 'attenzione');
    case 'non-supportato':
      return difetto('stampante.non-supportato', 'attenzione', { sistema: errore.sistema });
    case 'guasto':
      return difetto('stampante.guasto', 'attenzione', { dettaglio: errore.dettaglio });
  }
}

function stampante(elenco: QuadroPostazione['stampanti']): Verifica {
  if (!elenco.ok) return senzaStampa(elenco.errore);
  const pronte = elenco.valore.filter(({ pronta }) => pronta);
  if (pronte.length > 0) return bene('stampante.pronta', { nomi: pronte.map((una) => una.nome).join(', ') });
  return difetto(elenco.valore.length === 0 ? 'stampante.nessuna' : 'stampante.ferme', 'attenzione');
}

/** The doctor: one line per thing that must work, each with its remedy. Changes nothing and shows no personal data. */
export async function diagnostica(
  quadro: QuadroPostazione,
  macchina: readonly Verifica[],
): Promise<Verifica[]> {
  const { postazione, lettori, stampanti } = quadro;
  return [
    programma(),
    ...lettore(lettori, postazione.cartaSoftware),
    ...pin(quadro.tentativi),
    ...macchina,
    certificato(postazione),
    ...(quadro.rete ?? []),
    servizio(postazione),
    orologio(quadro.scartoOrologio),
    stampante(stampanti),
    ...(await disco(quadro.cartellaBozze)),
  ];
}

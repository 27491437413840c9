import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import type { Verifica } from '#contract/bridge/index.ts';
import type { StatoLettori, StatoPostazione } from '#contract/bridge/stato.ts';
import { spiegaStampa, type Stampanti } from '#native/printer/index.ts';
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
  const maggiore = Number(process.versions.node.split('.')[0]);
  return maggiore >= 24
    ? bene('Programma', `Node ${process.versions.node}.`)
    : difetto(
        'Programma',
        'male',
        `Node ${process.versions.node} è troppo vecchio.`,
        'Serve Node 24: riavvia con `npm start`.',
      );
}

function lettore({ servizio, lettori }: StatoLettori, software: boolean): Verifica[] {
  const lieve = software ? 'attenzione' : 'male';
  const veri = lettori.filter(({ carta }) => carta.stato !== 'pronta' || carta.tipo !== 'software');
  const attivo =
    servizio === 'attivo'
      ? bene('Servizio dei lettori', 'In funzione.')
      : difetto(
          'Servizio dei lettori',
          lieve,
          servizio === 'fermo' ? 'Non è in funzione.' : 'Non è installato.',
          'Avvialo; se manca, installa il pacchetto pcscd. Su Windows è il servizio «Smart card».',
          servizio === 'fermo' ? 'sudo systemctl start pcscd' : 'sudo apt-get install pcscd',
        );
  const presente =
    veri.length > 0
      ? bene('Lettore', veri.map(({ nome }) => nome).join(', '))
      : difetto(
          'Lettore',
          lieve,
          'Nessun lettore collegato.',
          'Collega il lettore di smart card a una porta USB.',
        );
  const stati = lettori.map(({ carta }) => carta);
  const carta = stati.some(({ stato }) => stato === 'pronta')
    ? bene('Carta', software ? 'Carta software: solo per prove.' : 'Riconosciuta.')
    : stati.some(({ stato }) => stato === 'muta' || stato === 'non-riconosciuta')
      ? difetto(
          'Carta',
          'male',
          'La carta inserita non si può usare.',
          'Controlla verso e pulizia del chip, o prova un’altra carta.',
        )
      : difetto('Carta', 'attenzione', 'Nessuna carta nel lettore.', 'Inserisci la carta operatore.');
  return [attivo, presente, carta];
}

function certificato({ identita }: StatoPostazione): Verifica {
  const nome = 'Certificato di postazione';
  const alp = 'Rivolgiti all’amministratore locale delle postazioni (ALP).';
  if (identita.stato === 'assente') return difetto(nome, 'male', identita.messaggio, alp);
  const { giorniRimasti, idPostazione } = identita;
  const testo = `${idPostazione}, ${giorniRimasti < 0 ? 'scaduto' : `ancora ${giorniRimasti} giorni`}.`;
  if (giorniRimasti > 30) return bene(nome, testo);
  return difetto(nome, giorniRimasti < 0 ? 'male' : 'attenzione', testo, `Va rinnovato. ${alp}`);
}

function servizio({ core }: StatoPostazione): Verifica {
  const nome = 'Servizio centrale';
  if (core.stato === 'raggiungibile') return bene(nome, 'Risponde e accetta questa postazione.');
  if (core.stato === 'in-avvio')
    return difetto(nome, 'attenzione', 'Si sta avviando.', 'Attendi qualche secondo e ripeti.');
  if (core.stato === 'rifiuta') return difetto(nome, 'male', core.messaggio, core.rimedio);
  return difetto(
    nome,
    'male',
    core.messaggio,
    'Controlla rete e indirizzo nella configurazione; le bozze restano qui.',
  );
}

function orologio(scarto: number | undefined): Verifica {
  const nome = 'Orologio';
  if (scarto === undefined)
    return difetto(
      nome,
      'attenzione',
      'Non confrontato: il servizio centrale non ha risposto.',
      'Ripeti quando risponde.',
    );
  const secondi = Math.round(Math.abs(scarto) / 1000);
  if (Math.abs(scarto) <= scartoAmmesso) return bene(nome, `${secondi} secondi dal servizio centrale.`);
  return difetto(
    nome,
    'male',
    `Sbagliato di ${secondi} secondi rispetto al servizio centrale.`,
    'Attiva la sincronizzazione dell’ora di sistema.',
    'sudo timedatectl set-ntp true',
  );
}

function pin(tentativi: number | undefined): Verifica[] {
  const nome = 'Tentativi del PIN';
  if (tentativi === undefined) return [];
  if (tentativi >= 2) return [bene(nome, `${tentativi} prima del blocco.`)];
  return [
    tentativi === 1
      ? difetto(
          nome,
          'attenzione',
          'Uno solo prima del blocco.',
          'Digita il PIN con calma; se non lo ricordi usa il PUK.',
        )
      : difetto(nome, 'male', 'Il PIN è bloccato.', 'Dall’accesso scegli «Sblocca con il PUK».'),
  ];
}

async function disco(cartella: string): Promise<Verifica[]> {
  try {
    await mkdir(cartella, { recursive: true, mode: 0o700 });
    await access(cartella, constants.R_OK | constants.W_OK);
    const { bavail, bsize } = await statfs(cartella);
    const mega = Math.floor((bavail * bsize) / 1024 / 1024);
    const spazio =
      bavail * bsize >= spazioMinimo
        ? bene('Disco', `${mega} MB liberi.`)
        : difetto(
            'Disco',
            'attenzione',
            `Solo ${mega} MB liberi.`,
            'Libera spazio: le bozze ne hanno bisogno.',
          );
    return [bene('Cartella dei dati', 'Si può scrivere.'), spazio];
  } catch {
    return [
      difetto(
        'Cartella dei dati',
        'male',
        `Non si può scrivere in ${cartella}.`,
        'Correggi proprietario e permessi della cartella.',
      ),
    ];
  }
}

function stampante(elenco: QuadroPostazione['stampanti']): Verifica {
  const nome = 'Stampante';
  if (!elenco.ok) {
    const { messaggio, rimedio } = spiegaStampa(elenco.errore);
    return difetto(nome, 'attenzione', messaggio, rimedio);
  }
  const pronte = elenco.valore.filter(({ pronta }) => pronta);
  if (pronte.length > 0) return bene(nome, `Pronte: ${pronte.map((una) => una.nome).join(', ')}.`);
  const testo = elenco.valore.length === 0 ? 'Nessuna stampante.' : 'Le stampanti sono ferme.';
  return difetto(nome, 'attenzione', testo, 'Controllane una nel sistema; intanto i certificati si salvano.');
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

import type { StatoLettori } from '#contract/bridge/stato.ts';
import { credenzialeDaCarta, leggiCartaPronta } from '#native/carta/index.ts';
import type { Lettore, Lettori } from '#native/reader/index.ts';
import type { Token } from '#native/token/index.ts';
import type { Tempo } from '../attesa.ts';
import { Bacheca, type CartaInserita, type Carte } from './vista.ts';

type StatoCarta = StatoLettori['lettori'][number]['carta'];

/** What is known of one insertion. */
interface Posto {
  readonly inserimento: number;
  stato: StatoCarta;
  pronta?: CartaInserita;
}

const pausa = 400;
const prove = 5;

/** What was read of a card, or that it is worth asking again: somebody else holds it, or it is still coming to life. */
async function leggiCarta(
  lettori: Lettori,
  nome: string,
  token: Token,
): Promise<Pick<Posto, 'stato' | 'pronta'> | 'da-riprovare'> {
  const letta = await leggiCartaPronta(lettori, nome, token);
  if (letta.ok && letta.valore.intestazione) {
    const { codiceFiscale, intestatario, scadenza } = letta.valore.intestazione;
    const credenziale = credenzialeDaCarta(lettori, nome, token, letta.valore);
    return {
      pronta: { lettore: nome, credenziale, codiceFiscale, intestatario, scadenza },
      stato: { stato: 'pronta', tipo: credenziale.tipo, intestatario, scadenza },
    };
  }
  return letta.ok || letta.errore.tipo === 'carta-non-riconosciuta'
    ? { stato: { stato: 'non-riconosciuta' } }
    : 'da-riprovare';
}

/** Forgets the cards that are gone and writes down those that came. @returns the ones to read. */
function confronta(posti: Map<string, Posto>, elenco: readonly Lettore[]): [nome: string, posto: Posto][] {
  const presenti = new Map(elenco.map((lettore) => [lettore.nome, lettore.carta]));
  for (const nome of posti.keys()) {
    const carta = presenti.get(nome);
    if (!carta || carta.stato === 'assente') posti.delete(nome);
  }
  const nuovi: [string, Posto][] = [];
  for (const [nome, carta] of presenti) {
    if (carta.stato === 'assente') continue;
    if (carta.stato === 'muta') posti.set(nome, { inserimento: carta.inserimento, stato: { stato: 'muta' } });
    else if (posti.get(nome)?.inserimento !== carta.inserimento) {
      const posto: Posto = { inserimento: carta.inserimento, stato: { stato: 'in-lettura' } };
      posti.set(nome, posto);
      nuovi.push([nome, posto]);
    }
  }
  return nuovi;
}

/** The cards in the readers of this machine: each insertion is read once, and offered when it can let somebody in. */
export function carteNeiLettori(dati: {
  readonly lettori: Lettori;
  /** Asked for when a card is there: its process is not started on a desk where no card ever comes. */
  readonly token: () => Token;
  readonly chiudiToken: () => Promise<void>;
  readonly tempo: Tempo;
}): Carte {
  const { lettori, tempo } = dati;
  const posti = new Map<string, Posto>();
  const bacheca = new Bacheca({ stato: { servizio: lettori.servizio().stato, lettori: [] }, carte: [] });
  let chiuso = false;

  function pubblica(): void {
    const elenco = lettori.elenco().map(({ nome }) => ({
      nome,
      carta: posti.get(nome)?.stato ?? { stato: 'assente' as const },
    }));
    bacheca.mostra({
      stato: { servizio: lettori.servizio().stato, lettori: elenco },
      carte: [...posti.values()].flatMap(({ pronta }) => (pronta ? [pronta] : [])),
    });
  }

  async function leggi(nome: string, posto: Posto, rimaste: number): Promise<void> {
    const letta = await leggiCarta(lettori, nome, dati.token());
    if (chiuso || posti.get(nome) !== posto) return;
    if (letta === 'da-riprovare' && rimaste > 0) {
      tempo.fra(pausa, () => void leggi(nome, posto, rimaste - 1));
      return;
    }
    Object.assign(posto, letta === 'da-riprovare' ? { stato: { stato: 'muta' } } : letta);
    pubblica();
  }

  function aggiorna(elenco: readonly Lettore[]): void {
    for (const [nome, posto] of confronta(posti, elenco)) void leggi(nome, posto, prove);
    pubblica();
  }

  const fine = (async () => {
    for await (const elenco of lettori.osserva()) aggiorna(elenco);
  })();

  return {
    lettori,
    vista: () => bacheca.vista,
    osserva: (fn) => bacheca.osserva(fn),
    async chiudi() {
      chiuso = true;
      await lettori.chiudi();
      await fine;
      await dati.chiudiToken();
    },
  };
}

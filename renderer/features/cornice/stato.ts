import type { StatoLettori, StatoPostazione } from '#contract/bridge/stato.ts';
import type { Gravita } from '../../ui/stati.tsx';

/** One light of the status band. `chiave` is a word of the band, `valori` fill it. */
export interface Luce {
  readonly gravita: Gravita;
  readonly chiave: string;
  readonly valori?: Readonly<Record<string, unknown>>;
}

/** Days before the end of the workstation certificate at which the band begins to warn, and to insist. */
const preavviso = 30;
const urgenza = 7;

export function luceCore(core: StatoPostazione['core'] | undefined): Luce {
  switch (core?.stato) {
    case undefined:
    case 'in-avvio':
      return { gravita: 'nota', chiave: 'core.in-avvio' };
    case 'raggiungibile':
      return { gravita: 'bene', chiave: 'core.raggiungibile' };
    case 'irraggiungibile':
      return { gravita: 'attenzione', chiave: 'core.irraggiungibile' };
    case 'rifiuta':
      return { gravita: 'errore', chiave: 'core.rifiuta' };
  }
}

export function luceIdentita(identita: StatoPostazione['identita'] | undefined): Luce | undefined {
  if (!identita) return undefined;
  if (identita.stato === 'assente') return { gravita: 'errore', chiave: 'certificato.assente' };
  const { giorniRimasti: count } = identita;
  if (count < 0) return { gravita: 'errore', chiave: 'certificato.scaduto' };
  const gravita = count <= urgenza ? 'errore' : count <= preavviso ? 'attenzione' : 'bene';
  return { gravita, chiave: 'certificato.giorni', valori: { count } };
}

type Carta = StatoLettori['lettori'][number]['carta'];

/** Among several readers the one that has most to say: a card ready, then one that has a trouble, then an empty one. */
const peso: Readonly<Record<Carta['stato'], number>> = {
  pronta: 0,
  'in-lettura': 1,
  'non-riconosciuta': 2,
  muta: 3,
  assente: 4,
};

export function cartaInVista(lettori: StatoLettori | undefined): Carta | undefined {
  const carte = (lettori?.lettori ?? []).map(({ carta }) => carta);
  return carte.toSorted((a, b) => peso[a.stato] - peso[b.stato])[0];
}

export function luceLettore(lettori: StatoLettori | undefined): Luce {
  const carta = cartaInVista(lettori);
  if (carta?.stato === 'pronta')
    return carta.intestatario
      ? { gravita: 'bene', chiave: 'lettore.di', valori: { chi: carta.intestatario } }
      : { gravita: 'bene', chiave: 'lettore.pronta' };
  if (!lettori) return { gravita: 'nota', chiave: 'lettore.attesa' };
  if (lettori.servizio !== 'attivo')
    return { gravita: 'errore', chiave: `lettore.servizio-${lettori.servizio}` };
  if (!carta) return { gravita: 'attenzione', chiave: 'lettore.nessuno' };
  const gravita = carta.stato === 'muta' || carta.stato === 'non-riconosciuta' ? 'errore' : 'nota';
  return { gravita, chiave: `lettore.${carta.stato}` };
}

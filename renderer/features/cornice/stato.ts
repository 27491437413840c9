import type { StatoAccesso, StatoLettori, StatoPostazione } from '#contract/bridge/stato.ts';
import { mostraIstante } from '../../date.ts';
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

/** `HH:MM`, and the day when it is not today's. */
export function daQuando(istante: string, adesso = new Date()): string {
  const scritto = mostraIstante(istante);
  const [giorno = '', ora = ''] = scritto.split(' ');
  return giorno === mostraIstante(adesso.getTime()).split(' ')[0] ? ora : `${ora} (${giorno})`;
}

type Servizi = NonNullable<StatoPostazione['servizi']>;
type Voce = NonNullable<Servizi['agenzia']>;

/** Whose fault it is that the core cannot be reached: of this machine's network first. */
export function luceCollegamento(postazione: StatoPostazione | undefined): Luce {
  const luce = luceCore(postazione?.core);
  const { servizi } = postazione ?? {};
  if (!servizi || luce.gravita === 'bene' || luce.gravita === 'nota') return luce;
  if (servizi.rete.stato === 'assente')
    return { gravita: 'errore', chiave: 'rete.assenteDal', valori: { dal: daQuando(servizi.rete.dal) } };
  return { ...luce, chiave: `${luce.chiave}Dal`, valori: { dal: daQuando(servizi.core.dal) } };
}

function luceVoce(quale: 'agenzia' | 'notifiche', { stato, dal }: Voce): Luce {
  const gravita = { bene: 'bene', rallentato: 'attenzione', fermo: 'errore', spento: 'nota' } as const;
  const conDal = dal !== undefined && (stato === 'rallentato' || stato === 'fermo');
  return {
    ...{ gravita: gravita[stato], chiave: `${quale}.${stato}${conDal ? 'Dal' : ''}` },
    ...(conDal && { valori: { dal: daQuando(dal) } }),
  };
}

/** Services beyond the core, those that it told of. */
export function luciServizi(servizi: Servizi | undefined): readonly (Luce & { readonly quale: string })[] {
  return (['agenzia', 'notifiche'] as const).flatMap((quale) => {
    const voce = servizi?.[quale];
    return voce ? [{ quale, ...luceVoce(quale, voce) }] : [];
  });
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

/** Who is in without a card, and until when: nothing to say of the others. */
export function luceGiornaliera(accesso: StatoAccesso | undefined): Luce | undefined {
  if (accesso?.stato !== 'in-sede' || accesso.sessione.conPassword === undefined) return undefined;
  const scade = mostraIstante(accesso.sessione.conPassword).split(' ')[1] ?? '';
  return { gravita: 'attenzione', chiave: 'giornaliera.fino', valori: { scade } };
}

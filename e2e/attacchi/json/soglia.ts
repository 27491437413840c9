import { permessoNegato as diRotta } from '#core/accessi/rifiuti.ts';
import { rottaSconosciuta } from '#core/http/errori.ts';
import { permessoNegato as diOperazione } from '#core/registro/rifiuti.ts';
import type { Rotte } from '#contract/wa/rotte.ts';
import type { Chi } from './chi.ts';
import type { Giudicato } from './giudizio.ts';
import type { Porta } from './porte.ts';

/**
 * How far a request got. `guardia`: whoever sent it was not let in; `illeggibile`: there was no address or no body to speak
 * of; `non-testo`: a text in it is none; `firma`: an act without a signature that is good for it; `oltre`: what it asked for
 * was looked at.
 */
export type Arrivo = 'guardia' | 'illeggibile' | 'non-testo' | 'firma' | 'oltre';

/** Those of the guard, and of it alone. */
const dellaGuardia = new Set([
  'non-autenticato',
  'sessione-scaduta',
  'pin-richiesto',
  'postazione-non-ammessa',
]);
const negati = new Set([diRotta.messaggio, diOperazione.messaggio]);

export function arrivoDi({ esito, errore }: Giudicato): Arrivo {
  if (esito === 'troncata') return 'illeggibile';
  if (!errore) return 'oltre';
  const { tipo, messaggio } = errore;
  if (dellaGuardia.has(tipo) || negati.has(messaggio)) return 'guardia';
  if (tipo === 'atto-non-firmato') return 'firma';
  if (tipo === 'troppo-grande' || messaggio === rottaSconosciuta.messaggio) return 'illeggibile';
  if (tipo !== 'richiesta-non-valida') return 'oltre';
  if (errore.campi.length === 0) return 'oltre';
  if (errore.campi.every(({ messaggio: perche }) => perche.includes('non sono testo'))) return 'non-testo';
  return errore.campi.every(({ percorso }) => percorso === '') ? 'illeggibile' : 'oltre';
}

/** Acts on bodies and on peers: who has the permission may still not do them there, or to those; others may. */
const ancheAChi = new Set<keyof Rotte>([
  ...(['attoUtente', 'nominaDiPari', 'eliminaUtente', 'passwordGiornaliera'] as const),
  ...(['attoEnte', 'chiudiEnte'] as const),
]);

/** @throws when a door opens to whom it is not for, or stays shut before whom it is for. */
export function giudicaSoglia(porta: Porta, chi: Chi, giudicato: Giudicato): void {
  const { chiede, nome } = porta;
  const { esito } = giudicato;
  const arrivo = arrivoDi(giudicato);
  const no = (): never => {
    throw new Error(`the door that asks for ${chiede} answered “${esito}” (${arrivo}) to ${chi}`);
  };
  if (chi === 'con') {
    // A session may end by itself: the next request is of somebody who has just entered.
    const fuori = esito === 'sessione-scaduta' || esito === 'non-autenticato';
    if (arrivo === 'guardia' && !fuori) no();
    if (esito === 'permesso-negato' && !ancheAChi.has(nome)) no();
    return;
  }
  if (chiede === 'codice' || arrivo === 'illeggibile') return;
  // An official operation is read, and its signature looked at, before it can say what it asks for.
  if (nome === 'operazione' && chi === 'senza' && (arrivo === 'non-testo' || arrivo === 'firma')) return;
  const attesi = attesiDa(chi, chiede);
  if (attesi !== undefined && !attesi.includes(esito)) no();
}

function attesiDa(chi: Exclude<Chi, 'con'>, chiede: string): readonly string[] | undefined {
  if (chi === 'ignoto') return ['postazione-non-ammessa'];
  if (chiede === 'postazione') return undefined;
  if (chi === 'nessuno') return ['non-autenticato'];
  return chiede === 'sessione' ? undefined : ['permesso-negato', 'sessione-scaduta', 'non-autenticato'];
}

/** Which doors were struck by who may, and behind which of them something was ever looked at. */
export class Passaggi {
  readonly #colpite = new Set<string>();
  readonly #passate = new Set<string>();

  segna(porta: Porta, chi: Chi, giudicato: Giudicato): void {
    if (chi !== 'con') return;
    const quale = `${porta.rotta.metodo} ${porta.percorso}`;
    this.#colpite.add(quale);
    const arrivo = arrivoDi(giudicato);
    // A route reads its body only after its guard.
    if (arrivo === 'oltre' || (arrivo === 'non-testo' && porta.nome !== 'operazione'))
      this.#passate.add(quale);
  }

  get passate(): number {
    return this.#passate.size;
  }

  /** Doors that hid what is behind them all along. */
  maiPassate(): string[] {
    return [...this.#colpite]
      .filter((quale) => !this.#passate.has(quale))
      .map((quale) => `${quale}: nobody was ever let past its guard, its PIN and its signature`);
  }
}

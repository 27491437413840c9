import type { ValoreDi } from '#contract/bridge/index.ts';
import type { StatoPostazione } from '#contract/bridge/stato.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Tempo } from './attesa.ts';
import type { IdentitaPostazione, Motivo } from './porte.ts';
import { dice } from './verifiche/parole.ts';

type Identita = StatoPostazione['identita'];
export type Avviso = ValoreDi<'postazione.avviso'>;

const giornata = 86_400_000;
/** Days before expiry at which the person is told again; a renewal takes weeks in many offices. */
const soglie = [7, 30, 60] as const;

export function giorniFino(scadenza: Date, adesso: number): number {
  return Math.floor((scadenza.getTime() - adesso) / giornata);
}

export function identitaPresente({ idPostazione, scadenza }: IdentitaPostazione, adesso: number): Identita {
  return {
    stato: 'presente',
    idPostazione,
    scadenza: giornoInItalia(scadenza),
    giorniRimasti: giorniFino(scadenza, adesso),
  };
}

export function identitaAssente(motivo: Motivo): Identita {
  return { stato: 'assente', ...motivo };
}

function italiana(giorno: string): string {
  return giorno.split('-').reverse().join('/');
}

/** Told once for each threshold passed: the id says which. Undefined when there is nothing to say. */
export function avvisoScadenza(identita: Identita): Avviso | undefined {
  if (identita.stato === 'assente') return undefined;
  const { giorniRimasti, scadenza } = identita;
  if (giorniRimasti < 0)
    return {
      id: 'certificato-scaduto',
      gravita: 'errore',
      ...dice('avviso.certificato-scaduto', { giorno: italiana(scadenza) }),
    };
  const soglia = soglie.find((giorni) => giorniRimasti <= giorni);
  if (soglia === undefined) return undefined;
  return {
    id: `certificato-in-scadenza-${soglia}`,
    gravita: soglia === 7 ? 'errore' : soglia === 30 ? 'attenzione' : 'nota',
    ...dice('avviso.certificato-in-scadenza', { count: giorniRimasti, giorno: italiana(scadenza) }),
  };
}

const ogniQuanto = giornata / 4;

export interface PartiPostazione {
  readonly iniziale: Pick<StatoPostazione, 'guscio' | 'versione' | 'ambiente'>;
  /** Name of a comune by its ISTAT code, where the table is there. */
  readonly comune: (codiceIstat: string) => string | undefined;
  readonly tempo: Tempo;
  readonly suStato: (stato: StatoPostazione) => void;
  readonly suAvviso: (avviso: Avviso) => void;
}

/** What is true of the workstation as a whole, kept and told to the page at every change. */
export class Postazione {
  readonly #parti: PartiPostazione;
  #stato: StatoPostazione;
  #annulla = (): void => undefined;
  #detto: string | undefined;

  constructor(parti: PartiPostazione) {
    this.#parti = parti;
    this.#stato = {
      ...parti.iniziale,
      cartaSoftware: false,
      identita: identitaAssente(dice('certificato.non-letto')),
      core: { stato: 'in-avvio' },
    };
    parti.suStato(this.#stato);
  }

  get stato(): StatoPostazione {
    return this.#stato;
  }

  cambia(
    parte: Partial<
      Pick<
        StatoPostazione,
        'core' | 'servizi' | 'cartaSoftware' | 'identita' | 'comune' | 'ambiente' | 'tabelle'
      >
    >,
  ): void {
    this.#stato = { ...this.#stato, ...parte };
    this.#parti.suStato(this.#stato);
  }

  /** Takes note of the certificate, and looks at its days from now on. */
  conIdentita(identita: IdentitaPostazione | Motivo): void {
    this.#annulla();
    if ('messaggio' in identita) {
      this.cambia({ identita: identitaAssente(identita) });
      return;
    }
    const codiceIstat = identita.idPostazione.slice(0, 6);
    const nome = this.#parti.comune(codiceIstat);
    this.cambia(nome === undefined ? {} : { comune: { codiceIstat, nome } });
    this.#contaGiorni(identita);
  }

  chiudi(): void {
    this.#annulla();
  }

  #contaGiorni(identita: IdentitaPostazione): void {
    const { tempo, suAvviso } = this.#parti;
    const presente = identitaPresente(identita, tempo.adesso());
    this.cambia({ identita: presente });
    const avviso = avvisoScadenza(presente);
    if (avviso && avviso.id !== this.#detto) suAvviso(avviso);
    this.#detto = avviso?.id;
    this.#annulla = tempo.fra(ogniQuanto, () => {
      this.#contaGiorni(identita);
    });
  }
}

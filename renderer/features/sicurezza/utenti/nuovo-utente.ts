import { useState } from 'react';
import { controllaCodiceFiscale } from '#contract/codice-fiscale.ts';
import { inAltroEnte, nominabili } from '#contract/regole/utenti.ts';
import type { Profilo, Ruolo } from '#contract/wa/comune.ts';
import type { AttoUtente } from '#contract/wa/utenti.ts';
import { usaParole } from '../../../lingua.ts';
import { usaDifetti, type Difetti } from '../../../ui/campi/difetti.ts';
import type { Detto } from '../../../ui/esito.tsx';
import { usaConferimento, usaMioRuolo } from './conferimento.ts';

const vuoto = { codiceFiscale: '', cognome: '', nome: '', email: '', dal: '', al: '' };
export type CampoUtente = keyof typeof vuoto;
type Dati = Readonly<Record<CampoUtente, string>>;

/** What they begin with. */
interface Inizio {
  readonly ruolo: Ruolo;
  /** Only of who leads another body. */
  readonly ente: string;
  readonly profili: readonly Profilo[];
}

/** What is known before anything is written: whom it is for, and from when. */
export interface Proposta {
  /** First day that is proposed. */
  readonly oggi: string;
  /** The body that they are to lead. */
  readonly ente?: string | undefined;
  readonly ruolo?: Ruolo | undefined;
}

function difetti(dati: Dati): Difetti<CampoUtente> {
  return {
    ...(!controllaCodiceFiscale(dati.codiceFiscale).ok && { codiceFiscale: 'inserisci.cfErrato' }),
    ...(dati.cognome.trim() === '' && { cognome: 'inserisci.manca' }),
    ...(dati.nome.trim() === '' && { nome: 'inserisci.manca' }),
    ...(dati.email !== '' && !/^\S+@\S+\.\S+$/.test(dati.email) && { email: 'inserisci.emailErrata' }),
    ...(dati.dal === '' && { dal: 'inserisci.manca' }),
    ...(dati.al !== '' && dati.al < dati.dal && { al: 'inserisci.alPrima' }),
  };
}

function richiesta(
  { email, al, ...resto }: Dati,
  { ruolo, ente, profili }: Inizio,
  altrove: boolean,
): Extract<AttoUtente, { readonly atto: 'inserisci' }> {
  return {
    ...{ atto: 'inserisci', ...resto, ruolo, profili: [...profili] },
    ...(altrove && { ente }),
    ...(email !== '' && { email }),
    ...(al !== '' && { al }),
  };
}

export interface NuovoUtente {
  readonly dati: Dati;
  readonly scrivi: (campo: CampoUtente) => (valore: string) => void;
  readonly inizio: Inizio;
  readonly comincia: (cambi: Partial<Inizio>) => void;
  readonly errore: (campo: CampoUtente | 'ente') => string | undefined;
  /** They are to have the powers of who inserts them. */
  readonly pari: boolean;
  readonly lavora: boolean;
  readonly rifiuto: Detto | undefined;
  readonly invia: () => Promise<void>;
}

/** A new user as they are written, until the register has them. */
export function usaNuovoUtente(
  { oggi, ente, ruolo }: Proposta,
  fatto: (codiceFiscale: string) => void,
): NuovoUtente {
  const { t } = usaParole('utenti');
  const mio = usaMioRuolo();
  const capo = inAltroEnte[mio]?.ruolo;
  const [dati, setDati] = useState<Dati>({ ...vuoto, dal: oggi });
  const [inizio, setInizio] = useState<Inizio>({
    ruolo: ruolo ?? capo ?? nominabili[mio].at(-1) ?? 'operatore',
    ...{ ente: ente ?? '', profili: [] },
  });
  const altrove = inizio.ruolo === capo;
  const { errore, corretto } = usaDifetti<CampoUtente | 'ente'>(
    'utente',
    { ...(altrove && inizio.ente === '' && { ente: 'inserisci.manca' }), ...difetti(dati) },
    t,
  );
  const { fai, ...conferimento } = usaConferimento(inizio.ruolo);
  return {
    ...{ dati, inizio, errore, ...conferimento },
    scrivi: (campo) => (valore) => {
      setDati((ora) => ({ ...ora, [campo]: valore }));
    },
    comincia: (cambi) => {
      setInizio((ora) => ({ ...ora, ...cambi }));
    },
    invia: async () => {
      if (corretto() && (await fai(richiesta(dati, inizio, altrove)))) fatto(dati.codiceFiscale);
    },
  };
}

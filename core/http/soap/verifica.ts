import { createHash } from 'node:crypto';
import { riuscito, type Esito } from '#contract/esito.ts';
import type { Censimento } from '../../accessi/censimento.ts';
import { verificaCatena, type Emittenti } from '../../accessi/pki/catena.ts';
import type { Chi } from '../../chi.ts';
import type { Orologio } from '../../orologio.ts';
import type { Busta } from './busta.ts';
import { esaminaFirma } from './esame-firma.ts';
import { esaminaMittente, type PartiMittente } from './esame-mittente.ts';
import type { FirmaLetta, Politica } from './firma.ts';
import { creaLettoreCertificati } from './gettone.ts';
import { tolleranza } from './marca.ts';
import type { Diario } from './passi.ts';
import { Percorso, type Rifiuto } from './percorso.ts';
import { creaVerificaCms } from './postazione-firmata.ts';
import { diProvenienza, provenienzaDi, type Provenienze } from './provenienza.ts';

export type { Rifiuto } from './percorso.ts';

/** Remembers signature values for as long as their timestamps could still pass. */
export interface AntiReplay {
  /** True the first time only. */
  nuova(hash: Uint8Array, finoA: Date): Promise<boolean>;
  /** Was it seen? Asking leaves no trace. */
  vista(hash: Uint8Array): Promise<boolean>;
}

/** Value and algorithm of a request's signature: the answer confirms the one and speaks the other. */
export interface FirmaRichiesta {
  readonly valore: Buffer;
  readonly algoritmo: FirmaLetta['algoritmo'];
}

/** A caller that passed, and the signature it passed with. */
export interface Chiamante {
  readonly chi: Chi;
  readonly idApplicazione: string;
  readonly firma: FirmaRichiesta;
}

/** @param da address of the caller. */
export type VerificaBusta = (busta: Busta, da: string) => Promise<Esito<Chiamante, Rifiuto>>;
/** The same for who wants to follow it; an envelope verified in this way may still be sent. */
export type ProvaBusta = (busta: Busta, da: string, diario: Diario) => Promise<Esito<Chiamante, Rifiuto>>;

/** What a verification leaves behind. */
interface Traccia {
  readonly diario?: Diario;
  readonly nuova: AntiReplay['nuova'];
  readonly annota?: Provenienze['annota'];
}

interface PartiVerifica {
  readonly censimento: Censimento;
  readonly autoritaPostazioni: Emittenti;
  readonly orologio: Orologio;
  readonly antiReplay: AntiReplay;
  readonly politica: Politica;
  readonly provenienze: Provenienze;
}

/** Security of a SOAP call as the official policy asks (security.md §7), in the order that spends least on a forgery. */
export function creaVerificaBusta(dati: PartiVerifica): { verifica: VerificaBusta; prova: ProvaBusta } {
  const { autoritaPostazioni, orologio, antiReplay, provenienze } = dati;
  const parti: PartiMittente = {
    ...{ censimento: dati.censimento, autoritaPostazioni, politica: dati.politica, cms: creaVerificaCms() },
    leggi: creaLettoreCertificati(
      (certificato) =>
        verificaCatena(certificato, autoritaPostazioni, certificato.validFromDate) === undefined,
    ),
  };

  async function esamina(
    busta: Busta,
    da: string,
    { diario, nuova, annota }: Traccia,
  ): Promise<Esito<Chiamante, Rifiuto>> {
    const ora = orologio();
    const percorso = new Percorso(diario);
    const firmata = await esaminaFirma(busta, ora, percorso, parti);
    if (!firmata.ok) return firmata;
    const { letta } = firmata.valore;
    const mittente = await esaminaMittente(busta, ora, { firmata: firmata.valore, percorso }, parti);
    if (!mittente.ok) return mittente;
    const { chi, idSede, idApplicazione } = mittente.valore;

    const provenienza = await provenienzaDi(provenienze, idSede, da);
    percorso.passo('indirizzo', () => diProvenienza(provenienza));
    if (!provenienza.ammessa) {
      await annota?.(chi, provenienza.indirizzo);
      return percorso.rifiuta('indirizzo-non-dichiarato');
    }

    percorso.passo('ripetizione');
    const hash = createHash('sha256').update(letta.valore).digest();
    const finoA = new Date(ora.getTime() + 5 * 60_000 + 2 * tolleranza);
    if (!(await nuova(hash, finoA))) return percorso.rifiuta('busta-ripetuta');
    const { valore, algoritmo } = letta;
    return riuscito({ chi, idApplicazione, firma: { valore, algoritmo } });
  }

  return {
    verifica: (busta, da) =>
      esamina(busta, da, {
        nuova: (hash, finoA) => antiReplay.nuova(hash, finoA),
        annota: (chi, indirizzo) => provenienze.annota(chi, indirizzo),
      }),
    prova: (busta, da, diario) =>
      esamina(busta, da, { diario, nuova: async (hash) => !(await antiReplay.vista(hash)) }),
  };
}

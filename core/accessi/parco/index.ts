import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type {
  AttoPostazioni,
  CodicePostazione,
  EliminazionePostazione,
  PacchettoPostazione,
  RichiestaRegistrazione,
  VocePostazione,
} from '#contract/wa/postazioni.ts';
import { aGruppi } from '#contract/wa/codice-postazione.ts';
import { scriviAudit } from '../../audit/scrivi.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import type { Postazione } from '../censimento.ts';
import type { Pki } from '../pki/index.ts';
import { compi, elimina } from './atti.ts';
import { creaCodice } from './codici.ts';
import { elencaPostazioni } from './elenco.ts';
import { creaInstallazioni, type Installazioni } from './installazioni.ts';
import { registra } from './registra.ts';
import { confermaDiversa, nonBloccata, nonInstallabile, postazioneNonTrovata } from './rifiuti.ts';
import { creaSaluti } from './saluti.ts';

type Elenco = Esito<readonly VocePostazione[], ErroreWa>;

/** The census of the workstations of the body of whoever asks (workflows.md §1, security.md §4). Everything is audited. */
export interface Parco extends Installazioni {
  elenca(chi: Chi): Promise<readonly VocePostazione[]>;
  registra(richiesta: RichiestaRegistrazione, chi: Chi): Promise<Elenco>;
  compi(atto: AttoPostazioni, chi: Chi): Promise<Elenco>;
  elimina(richiesta: EliminazionePostazione, chi: Chi): Promise<Elenco>;
  codice(idPostazione: string, chi: Chi): Promise<Esito<CodicePostazione, ErroreWa>>;
  pacchetto(idPostazione: string, chi: Chi): Promise<Esito<PacchettoPostazione, ErroreWa>>;
  /** A desk is there. @returns whether it has been asked to renew its certificate. */
  saluta(postazione: Postazione, programma: object): Promise<boolean>;
}

export interface PartiParco {
  readonly db: Kysely<Schema>;
  readonly pki: Pki;
  readonly ambiente: Ambiente;
  readonly orologio: Orologio;
  /** What was remembered of sessions is forgotten: the state of a workstation has changed. */
  readonly dimentica: () => void;
}

/** Why no certificate may be made for it, if so. */
function nonSiInstalla(voce: VocePostazione | undefined): ErroreWa | undefined {
  if (!voce) return postazioneNonTrovata;
  return voce.stato === 'attiva' || voce.stato === 'da-installare' ? undefined : nonInstallabile;
}

export function creaParco(parti: PartiParco): Parco {
  const { db, orologio } = parti;
  const annota = (chi: Chi, finalita: string, campi: readonly string[], esito = 'OK'): Promise<void> =>
    scriviAudit(db, {
      ...{ tipo: 'postazioni', chi, istante: orologio(), finalita, soggetti: [], campi, esito },
    });
  const voci = (chi: Chi, quali?: readonly string[]): Promise<VocePostazione[]> =>
    elencaPostazioni(db, chi.comune, orologio(), quali);
  const una = async (idPostazione: string, chi: Chi): Promise<VocePostazione | undefined> =>
    (await voci(chi, [idPostazione]))[0];
  const installazioni = creaInstallazioni(parti);

  return {
    ...installazioni,
    elenca: (chi) => voci(chi),
    async registra(richiesta, chi) {
      const nuove = await registra(db, richiesta, chi, orologio());
      await annota(
        ...([chi, 'registrazione di postazioni', nuove.ok ? nuove.valore : []] as const),
        nuove.ok ? 'OK' : nuove.errore.tipo,
      );
      return nuove.ok ? riuscito(await voci(chi, nuove.valore)) : nuove;
    },
    async compi(atto, chi) {
      const note = await voci(chi, atto.quali);
      // SECURITY: one of another body, and nothing is done to any.
      if (note.length !== new Set(atto.quali).size) return fallito(postazioneNonTrovata);
      const cambiate = await compi(db, atto, orologio());
      parti.dimentica();
      await annota(chi, `postazioni: ${atto.atto}`, cambiate);
      return riuscito(await voci(chi, atto.quali));
    },
    async elimina({ idPostazione, conferma }, chi) {
      const voce = await una(idPostazione, chi);
      if (!voce) return fallito(postazioneNonTrovata);
      if (voce.stato !== 'bloccata') return fallito(nonBloccata);
      if (conferma.trim().toUpperCase() !== idPostazione) return fallito(confermaDiversa);
      await elimina(db, idPostazione, orologio());
      parti.dimentica();
      await annota(chi, 'postazioni: elimina', [idPostazione]);
      return riuscito(await voci(chi, [idPostazione]));
    },
    async codice(idPostazione, chi) {
      const rifiuto = nonSiInstalla(await una(idPostazione, chi));
      if (rifiuto) return fallito(rifiuto);
      const { codice, scadenza } = await creaCodice(db, idPostazione, chi.codiceFiscale, orologio());
      await annota(chi, 'codice di installazione', [idPostazione]);
      return riuscito({ idPostazione, codice: aGruppi(codice), scadenza: scadenza.toISOString() });
    },
    async pacchetto(idPostazione, chi) {
      const rifiuto = nonSiInstalla(await una(idPostazione, chi));
      if (rifiuto) return fallito(rifiuto);
      const fatto = await installazioni.pacchettoPer(idPostazione, chi.comune);
      await annota(chi, 'certificato di postazione in PKCS#12', [idPostazione]);
      return riuscito(fatto);
    },
    saluta: creaSaluti(db, orologio),
  };
}

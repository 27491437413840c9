import { join } from 'node:path';
import { CollegaCore, type PartiCollegamento } from './collega-core.ts';
import type { Configurazione } from './configurazione.ts';
import { avviaCoreIncluso, type CorePronto, type StatoCoreIncluso } from './core-incluso.ts';
import type { Porte } from './porte.ts';
import { dice } from './verifiche/parole.ts';
import type { DestinazioneCore } from './verifiche/rete.ts';

/** What a core that can be reached brings besides itself. */
export interface SedePronta {
  /** Folder of the demo software cards. */
  readonly carte?: string | undefined;
  /** PEM file of the authority of operator cards. */
  readonly ancoraOperatori?: string | undefined;
  /** PEM file of the authority of seals. */
  readonly ancoraSigilli?: string | undefined;
}

interface Parti extends PartiCollegamento {
  readonly suPronto: (pronta: SedePronta) => void;
}

export interface Sede {
  /** Where the core is looked for; undefined while the bundled one is not there. */
  readonly destinazione: () => DestinazioneCore | undefined;
  /** Reads the identity again and goes on with it. */
  ricollega(): Promise<void>;
  chiudi(): Promise<void>;
}

/** Ties the workstation to its core: the bundled one, started and watched, or a remote one. */
export function avviaSede(configurazione: Configurazione, porte: Porte, parti: Parti): Sede {
  const { core } = configurazione;
  const filo = new CollegaCore(porte, parti);
  const comune = { ricollega: () => filo.ricollega(), destinazione: () => filo.destinazione };
  if (core.tipo === 'remoto') {
    parti.suPronto({ ancoraOperatori: core.ancoreOperatori, ancoraSigilli: core.ancoreSigilli });
    void filo.collega(core.url, core.ancore, configurazione.postazione);
    return { ...comune, chiudi: () => Promise.resolve() };
  }
  const incluso = avviaCoreIncluso({
    avvia: porte.avviaProcesso,
    file: porte.fileCore,
    argomenti: [
      ...['--dati', join(porte.casa, 'core'), '--ambiente', core.ambiente],
      ...['--porta', String(core.porte.mutua), '--porta-soap', String(core.porte.soap)],
      ...['--porta-verifica', String(core.porte.verifica)],
      ...(core.porte.revoca === undefined ? [] : ['--porta-revoca', String(core.porte.revoca)]),
    ],
    ambiente: porte.ambienteCore,
    giornaleCore: join(porte.casa, 'core', 'giornale.log'),
    tempo: porte.tempo,
    giornale: porte.giornale,
    suCambio: seguiIncluso(configurazione, parti, filo),
  });
  return { ...comune, chiudi: () => incluso.chiudi() };
}

/** What the workstation does when the bundled core starts, falls and comes back. */
function seguiIncluso(
  configurazione: Configurazione,
  { collegamento, suAvviso, suPronto }: Parti,
  filo: CollegaCore,
): (stato: StatoCoreIncluso) => void {
  let caduto = false;
  function partito({ porte: { mutua }, ancore, dimostrativo }: CorePronto): void {
    if (caduto) suAvviso({ id: 'core-tornato', gravita: 'nota', ...dice('avviso.core-tornato') });
    caduto = false;
    suPronto({
      carte: dimostrativo?.carte,
      ancoraOperatori: ancore.operatori,
      ancoraSigilli: ancore.sigilli,
    });
    const file = configurazione.postazione ?? dimostrativo?.postazione;
    void filo.collega(`https://127.0.0.1:${mutua}`, ancore.postazioni, file);
  }
  function cambiato(stato: StatoCoreIncluso): void {
    if (stato.stato === 'pronto') partito(stato.core);
    if (stato.stato !== 'caduto') return;
    caduto = true;
    const { messaggio, rimedio = '' } = stato;
    const detto =
      messaggio === undefined ? dice('servizio.fermo') : dice('servizio.non-parte', { messaggio, rimedio });
    const { codice, valori } = detto;
    collegamento.usa(undefined, { stato: 'irraggiungibile', codice, valori });
    suAvviso({
      id: 'core-caduto',
      gravita: messaggio === undefined ? 'attenzione' : 'errore',
      ...detto,
    });
  }
  return cambiato;
}

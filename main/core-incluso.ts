import { z } from 'zod';
import { Ripresa, type Tempo } from './attesa.ts';
import type { Giornale } from './giornale.ts';
import type { AvviaProcesso, Processo } from './processo.ts';

const porta = z.number().int().min(1).max(65_535);

/** What the core says when its three faces are open (core/processo.ts). */
const Pronto = z.object({
  tipo: z.literal('pronto'),
  porte: z.object({ mutua: porta, soap: porta, verifica: porta }),
  urlVerifica: z.url(),
  ancore: z.object({ postazioni: z.string(), operatori: z.string(), sigilli: z.string() }),
  dimostrativo: z
    .object({
      postazione: z.object({
        idPostazione: z.string(),
        p12: z.string(),
        password: z.string(),
        ancore: z.string(),
      }),
      carte: z.string(),
    })
    .optional(),
});
export type CorePronto = z.infer<typeof Pronto>;

const Fallito = z.object({ tipo: z.literal('fallito'), messaggio: z.string(), rimedio: z.string() });
const Messaggio = z.discriminatedUnion('tipo', [Pronto, Fallito]);

export type StatoCoreIncluso =
  | { readonly stato: 'in-avvio' }
  | { readonly stato: 'pronto'; readonly core: CorePronto }
  /** It will be started again by itself. `messaggio` only when it could say why. */
  | { readonly stato: 'caduto'; readonly messaggio?: string; readonly rimedio?: string };

export interface CoreIncluso {
  readonly stato: StatoCoreIncluso;
  chiudi(): Promise<void>;
}

const primaPausa = 250;
const pausaMassima = 15_000;
const attesaCongedo = 10_000;

interface DatiCoreIncluso {
  readonly avvia: AvviaProcesso;
  readonly file: string;
  readonly argomenti: readonly string[];
  readonly ambiente: Readonly<Record<string, string>>;
  readonly giornaleCore: string;
  readonly tempo: Tempo;
  readonly giornale: Giornale;
  readonly suCambio: (stato: StatoCoreIncluso) => void;
}

/** Asks it to end, and ends it when it does not. */
async function congeda(processo: Processo, uscito: Promise<void>, tempo: Tempo): Promise<void> {
  processo.congeda();
  const basta = tempo.fra(attesaCongedo, () => {
    processo.uccidi();
  });
  await uscito;
  basta();
}

/**
 * The bundled core in a process of its own: started, watched, started again when it dies. The desk never stops for it.
 * `suCambio` is called at every change of state.
 */
export function avviaCoreIncluso(dati: DatiCoreIncluso): CoreIncluso {
  const ripresa = new Ripresa(primaPausa, pausaMassima);
  let stato: StatoCoreIncluso = { stato: 'in-avvio' };
  let processo: Processo | undefined;
  let annulla = (): void => undefined;
  let chiuso = false;
  const uscito = Promise.withResolvers<void>();

  function cambia(nuovo: StatoCoreIncluso): void {
    stato = nuovo;
    dati.suCambio(nuovo);
  }

  function parti(): void {
    let motivo: { messaggio: string; rimedio: string } | undefined;
    const mio = dati.avvia({
      file: dati.file,
      argomenti: dati.argomenti,
      ambiente: dati.ambiente,
      giornale: dati.giornaleCore,
    });
    processo = mio;
    mio.suMessaggio((grezzo) => {
      const letto = Messaggio.safeParse(grezzo);
      if (!letto.success || chiuso || mio !== processo) return;
      if (letto.data.tipo === 'fallito') {
        motivo = { messaggio: letto.data.messaggio, rimedio: letto.data.rimedio };
        return;
      }
      ripresa.ricomincia();
      cambia({ stato: 'pronto', core: letto.data });
    });
    mio.suUscita(() => {
      if (mio !== processo) return;
      processo = undefined;
      if (chiuso) {
        uscito.resolve();
        return;
      }
      dati.giornale({ evento: 'core-caduto', spiegato: motivo !== undefined });
      cambia({ stato: 'caduto', ...motivo });
      annulla = dati.tempo.fra(ripresa.prossima(), parti);
    });
  }

  parti();
  return {
    get stato() {
      return stato;
    },
    async chiudi() {
      chiuso = true;
      annulla();
      if (processo) await congeda(processo, uscito.promise, dati.tempo);
    },
  };
}

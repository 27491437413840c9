import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Problema } from '../problema.ts';
import type { Anpr } from './anpr.ts';
import type { Domanda, Locale } from './database.ts';
import { tutti, type Tempi } from './estrai.ts';
import { esce, scriviPersona } from './persone.ts';
import { segnaPunto } from './ricevute.ts';

export interface Riallineati {
  readonly lette: number;
  /** In force here and not in the register. */
  readonly uscite: number;
}

const allaVolta = 500;

/** What waited behind a hole says nothing that the register has not said now. */
async function oltreIBuchi(chiedi: Domanda, fino: string | null): Promise<void> {
  if (fino === null) return;
  await chiedi(
    `update anagrafe.notifica set applicata = now(), contenuto = null
      where applicata is null and progressivo <= $1`,
    [fino],
  );
  const [ultima] = await chiedi<{ nata: Date | null }>(
    'select nata from anagrafe.notifica where progressivo = $1',
    [fino],
  );
  await segnaPunto(chiedi, BigInt(fino), ultima?.nata ?? null);
}

/**
 * The whole municipality from the register: at the beginning, and when nothing else helps. What arrives meanwhile waits,
 * and is applied afterwards.
 */
export function riallineaTutti(
  locale: Locale,
  anpr: Anpr,
  tempi: Tempi,
): Promise<Esito<Riallineati, Problema>> {
  return locale.daSolo(() => leggiTutti(locale, anpr, tempi));
}

async function leggiTutti(locale: Locale, anpr: Anpr, tempi: Tempi): Promise<Esito<Riallineati, Problema>> {
  const quando = tempi.orologio();
  const [prima] = await locale.chiedi<{ massimo: string | null }>(
    'select max(progressivo) as massimo from anagrafe.notifica',
  );
  const viste = new Set<string>();
  let gruppo: Parameters<typeof scriviPersona>[1][] = [];
  const scrivi = (): Promise<void> =>
    locale.insieme(async (chiedi) => {
      for (const copia of gruppo) {
        const id = await scriviPersona(chiedi, copia, quando);
        if (id !== undefined) viste.add(id);
      }
      gruppo = [];
    });
  const persone = tutti(anpr, tempi);
  for (;;) {
    const { done, value } = await persone.next();
    if (done) {
      if (value) return fallito(value);
      break;
    }
    gruppo.push(value);
    if (gruppo.length >= allaVolta) await scrivi();
  }
  await scrivi();
  const uscite = await locale.insieme(async (chiedi) => {
    const qui = await chiedi<{ id: string }>('select id from anagrafe.persona where in_vigore');
    const via = qui.map(({ id }) => id).filter((id) => !viste.has(id));
    for (const id of via) await esce(chiedi, id, { uscita: null, verso: null });
    await oltreIBuchi(chiedi, prima?.massimo ?? null);
    return via.length;
  });
  return riuscito({ lette: viste.size, uscite });
}

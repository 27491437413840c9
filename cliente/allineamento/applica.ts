import { dallaRisposta } from '#contract/allineamento/copia.ts';
import { leggiNotifica, type NotificaDetta } from '#contract/anpr/index.ts';
import { chiaveBlocco, type Domanda, type Locale } from './database.ts';
import { abbozza, conviventi, daRileggere, esce, scriviPersona } from './persone.ts';
import {
  fuoriFila,
  prossime,
  puntoDi,
  segnaApplicata,
  segnaPunto,
  type DaApplicare,
  type Ricevuta,
} from './ricevute.ts';

/** Notifications of one transaction. */
const allaVolta = 100;

type Spostamento = Extract<NotificaDetta, { tipo: 'N010' | 'N014' | 'N015' }>;
type Registrazione = Extract<NotificaDetta, { tipo: 'NRIS' }>;

async function chi(
  chiedi: Domanda,
  { generalitaSoggetto: g }: Spostamento['contenuto'],
): Promise<string | undefined> {
  if (g.idSchedaSoggettoANPR !== undefined) return g.idSchedaSoggettoANPR;
  const [riga] = await chiedi<{ id: string }>('select id from anagrafe.persona where codice_fiscale = $1', [
    g.codiceFiscale?.codFiscale ?? '',
  ]);
  return riga?.id;
}

/** When a notification was born, and whether it came after others that follow it. */
interface Quando {
  readonly nata: Date | null;
  readonly tardi: boolean;
}

/** Something newer of that person is known, or may be. */
async function superata(chiedi: Domanda, id: string, { nata, tardi }: Quando): Promise<boolean> {
  const [nota] = await chiedi<{ letta: Date | null }>(
    'select letta from anagrafe.persona where id = $1 for update',
    [id],
  );
  return tardi || (nota?.letta != null && (nata === null || nata <= nota.letta));
}

/** N010: gone. N015 and N014: back, but as what they were when they left only the register knows. */
async function spostamento(chiedi: Domanda, { tipo, contenuto }: Spostamento, quando: Quando): Promise<void> {
  const id = await chi(chiedi, contenuto);
  if (id === undefined) return;
  const vecchia = await superata(chiedi, id, quando);
  await abbozza(chiedi, id, { generalita: contenuto.generalitaSoggetto });
  await daRileggere(chiedi, await conviventi(chiedi, id));
  if (tipo === 'N010' && !vecchia) {
    const { dataDecorrenza: uscita, comuneRichiesta } = contenuto;
    await esce(chiedi, id, { uscita, verso: comuneRichiesta.nomeComune ?? null });
  } else await daRileggere(chiedi, [id]);
}

/** The record as it was then; where something newer is known it is read again instead. */
async function registrazione(chiedi: Domanda, { contenuto }: Registrazione, quando: Quando): Promise<void> {
  for (const dati of contenuto.listaSoggettiVariati?.datiSoggetto ?? []) {
    const copia = dallaRisposta(dati);
    const id = copia?.generalita.idSchedaSoggettoANPR;
    if (!copia || id === undefined) continue;
    if (!(await superata(chiedi, id, quando))) await scriviPersona(chiedi, copia);
    else {
      await abbozza(chiedi, id, copia);
      await daRileggere(chiedi, [id]);
    }
  }
}

async function applicaUna(chiedi: Domanda, notifica: DaApplicare, tardi: boolean): Promise<void> {
  const letta = leggiNotifica(notifica.tipo, notifica.contenuto ?? '');
  // It was read before it was kept.
  if (!letta.ok) throw new Error('a notification that had been read cannot be read again');
  const { detta } = letta.valore;
  const quando = { nata: notifica.nata, tardi };
  if (detta.tipo === 'N010' || detta.tipo === 'N014' || detta.tipo === 'N015')
    await spostamento(chiedi, detta, quando);
  else if (detta.tipo === 'NRIS') await registrazione(chiedi, detta, quando);
  await segnaApplicata(chiedi, notifica);
}

/**
 * Applies what has arrived, in the order of the numbers, as far as there is no hole; then what came out of order, which
 * only makes records be read again. Each batch and how far it came, together: interrupted, it goes on from there.
 * @returns how many.
 */
export async function applica(locale: Locale): Promise<number> {
  let fatte = 0;
  for (;;) {
    const quante = await locale.insieme(async (chiedi) => {
      // One at a time, whoever else is at it (a command beside the service), and not under who reads from the register.
      await chiedi(`select pg_advisory_xact_lock_shared(${chiaveBlocco})`);
      await chiedi('select 1 from anagrafe.stato for update');
      const { applicato, minimo } = await puntoDi({ chiedi });
      const da = applicato ?? (minimo === undefined ? undefined : minimo - 1n);
      const inFila = da === undefined ? [] : await prossime(chiedi, da, allaVolta);
      for (const una of inFila) await applicaUna(chiedi, una, false);
      const ultima = inFila.at(-1);
      if (ultima) await segnaPunto(chiedi, BigInt(ultima.progressivo ?? 0), ultima.nata);
      const altre = await fuoriFila(chiedi, da ?? 0n, allaVolta);
      for (const una of altre) await applicaUna(chiedi, una, true);
      return inFila.length + altre.length;
    });
    fatte += quante;
    if (quante === 0) return fatte;
  }
}

/** Whether a document is a notification of that kind; its number, if it has one. */
export function leggibile(tipo: Ricevuta['tipo'], xml: string): Pick<Ricevuta, 'posto'> | undefined {
  const letta = leggiNotifica(tipo, xml);
  return letta.ok ? { posto: letta.valore.posto } : undefined;
}

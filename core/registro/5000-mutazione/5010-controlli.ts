import type { Richiesta5010 } from '#contract/anpr/index.ts';
import {
  controllaComune,
  muta,
  mutaListe,
  rilievo,
  unaListaSola,
  type Rilievo,
} from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Sezione, Soggetto } from '../modello.ts';
import type { Ricerca } from '../operazione.ts';
import { comuneDelleListe, listeDi, type ListaDetta } from '../posizione-elettorale.ts';

export interface AggregatiElettorali {
  readonly soggetto: Soggetto | undefined;
  /** The sections that the request names, where the register has them. */
  readonly sezioni: readonly { readonly detta: ListaDetta; readonly sezione: Sezione | undefined }[];
}

export async function leggiElettorali(
  { idSoggetto, liste }: Richiesta5010,
  cerca: Ricerca,
  comune: string,
): Promise<AggregatiElettorali> {
  return {
    soggetto: await cerca.soggetto(idSoggetto),
    sezioni: await Promise.all(
      listeDi(liste).map(async (detta) => ({
        detta,
        sezione: await cerca.sezione(
          detta.lista.comune.codiceIstat ?? comune,
          detta.lista.sezioneelettoralenum,
        ),
      })),
    ),
  };
}

/** The list is of the municipality that asks, in a section that it has. */
function controllaSezioni({ sezioni }: AggregatiElettorali, comune: string, luoghi: Luoghi): Rilievo[] {
  return sezioni.flatMap(({ detta: { campo, lista }, sezione }) => {
    const luogo = controllaComune(
      `${campo}.comune`,
      lista.comune,
      undefined,
      { inesistente: 'EC090', altroCodice: 'EC092', nonAllora: 'EC090' },
      luoghi,
    );
    if (luogo.length > 0) return luogo;
    if ((lista.comune.codiceIstat ?? comune) !== comune)
      return [rilievo('EN204', { campo: `${campo}.comune` })];
    return sezione?.stato === 'attiva'
      ? []
      : [
          rilievo('EN371', {
            campo: `${campo}.sezioneelettoralenum`,
            causa: `Il comune non ha una sezione n. ${lista.sezioneelettoralenum}.`,
            rimedio: 'Registra prima la sezione (5011), o correggi il numero.',
          }),
        ];
  });
}

/** What the register says of an electoral act (services.md 5010). */
export function controllaElettorale(
  richiesta: Richiesta5010,
  a: AggregatiElettorali,
  { comune, luoghi }: { readonly comune: string; readonly luoghi: Luoghi },
): Rilievo[] {
  const campo = 'idSoggetto';
  const { soggetto } = a;
  if (!soggetto || soggetto.stato === 'annullato') return [rilievo('EN133', { campo })];
  const iscritto = comuneDelleListe(soggetto);
  if (mutaListe(richiesta)) {
    if (soggetto.stato === 'cancellato' || soggetto.stato === 'deceduto')
      return [rilievo('EN413', { campo })];
    if (soggetto.comune !== comune) return [rilievo('EN204', { campo })];
    const altrove = iscritto !== undefined && iscritto !== comune;
    return [...(altrove ? [rilievo('EN560', { campo })] : []), ...controllaSezioni(a, comune, luoghi)];
  }
  // Lists are left where they are, wherever the person has gone; certifiability without lists is of the residence.
  const competente = iscritto ?? (muta(richiesta, 'cancellazione') ? undefined : soggetto.comune);
  if (competente === undefined)
    return [rilievo('EN122', { campo, causa: 'La persona non è in nessuna lista elettorale.' })];
  if (competente !== comune) return [rilievo('EN204', { campo })];
  const motivo = richiesta.cancellazione?.motivoCancellazione ?? '';
  const sola = unaListaSola.has(motivo);
  const nelle = listeDi(soggetto.dati.listaElettoraleCompleta?.liste?.[0]).map(({ motivo: suo }) => suo);
  return muta(richiesta, 'cancellazione') && sola && !nelle.includes(motivo)
    ? [
        rilievo('EN372', {
          campo: 'cancellazione.motivoCancellazione',
          causa: 'La persona non è nella lista dalla quale la si cancella.',
          rimedio: 'Scegli il motivo della lista in cui la persona si trova.',
        }),
      ]
    : [];
}

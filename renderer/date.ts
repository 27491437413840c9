/** Dates as Italian offices write them, `gg/mm/aaaa`; inside they are always `AAAA-MM-GG` (model.md §15). */
export function mostraGiorno(giorno: string | undefined): string {
  const [, anno, mese, g] = /^(\d{4})-(\d{2})-(\d{2})/.exec(giorno ?? '') ?? [];
  return anno === undefined ? '' : `${g}/${mese}/${anno}`;
}

export function mostraIstante(istante: string | number | undefined): string {
  if (istante === undefined) return '';
  const data = new Date(istante);
  if (Number.isNaN(data.getTime())) return '';
  const due = (n: number): string => String(n).padStart(2, '0');
  return `${due(data.getDate())}/${due(data.getMonth() + 1)}/${data.getFullYear()} ${due(data.getHours())}:${due(data.getMinutes())}`;
}

export function esiste(giorno: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(giorno)) return false;
  const data = new Date(`${giorno}T00:00:00Z`);
  return !Number.isNaN(data.getTime()) && data.toISOString().startsWith(giorno);
}

/**
 * What a clerk types: `3/2/2026`, `03.02.26`, `03022026`, `2026-02-03`. Two-digit years fall in the hundred years that
 * end this year. Undefined when no such day exists.
 */
export function leggiGiorno(scritto: string, annoOggi = new Date().getFullYear()): string | undefined {
  const testo = scritto.trim();
  const parti =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(testo) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(testo);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(testo);
  const [giorno, mese, anno] = iso ? [iso[3], iso[2], iso[1]] : [parti?.[1], parti?.[2], parti?.[3]];
  if (giorno === undefined || mese === undefined || anno === undefined) return undefined;
  const secolo = annoOggi - (annoOggi % 100);
  const breve = Number(anno);
  const intero =
    anno.length === 4 ? anno : String(secolo + breve > annoOggi ? secolo - 100 + breve : secolo + breve);
  const data = `${intero}-${mese.padStart(2, '0')}-${giorno.padStart(2, '0')}`;
  return esiste(data) ? data : undefined;
}

/** The civil day of this machine. */
export function oggi(adesso: Date = new Date()): string {
  const due = (n: number): string => String(n).padStart(2, '0');
  return `${adesso.getFullYear()}-${due(adesso.getMonth() + 1)}-${due(adesso.getDate())}`;
}

/** xs:dateTime with the offset of this machine (services.md §1.2). */
export function istanteUfficiale(adesso: Date = new Date()): string {
  const due = (n: number): string => String(n).padStart(2, '0');
  const scarto = -adesso.getTimezoneOffset();
  const ore = `${due(adesso.getHours())}:${due(adesso.getMinutes())}:${due(adesso.getSeconds())}`;
  const minuti = Math.abs(scarto);
  return `${oggi(adesso)}T${ore}${scarto < 0 ? '-' : '+'}${due(Math.floor(minuti / 60))}:${due(minuti % 60)}`;
}

/** The day of an instant here: `AAAA-MM-GG`. */
export function giornoDi(istante: number): string {
  return oggi(new Date(istante));
}

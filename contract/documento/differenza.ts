import { spoglia } from './prova.ts';

/** Where two texts begin and end to differ, widened to whole pieces of the one that was issued. */
export function differenza(
  emesse: readonly string[],
  trovato: string,
): { readonly emesso: string; readonly trovato: string } | undefined {
  const nude = emesse.map((pezzo) => spoglia([pezzo]));
  const emesso = nude.join('');
  if (emesso === trovato) return undefined;
  const corto = Math.min(emesso.length, trovato.length);
  let prima = 0;
  while (prima < corto && emesso.charAt(prima) === trovato.charAt(prima)) prima++;
  let dopo = 0;
  while (
    dopo < corto - prima &&
    emesso.charAt(emesso.length - 1 - dopo) === trovato.charAt(trovato.length - 1 - dopo)
  )
    dopo++;
  const ultimo = Math.max(prima, emesso.length - dopo - 1);
  let inizio = 0;
  let da = 0;
  let a = emesso.length;
  const dentro: string[] = [];
  nude.forEach((nudo, i) => {
    const fine = inizio + nudo.length;
    if (nudo !== '' && inizio <= ultimo && fine > prima) {
      if (dentro.length === 0) da = inizio;
      dentro.push((emesse[i] ?? '').trim());
      a = fine;
    }
    inizio = fine;
  });
  return { emesso: dentro.join(' '), trovato: trovato.slice(da, trovato.length - (emesso.length - a)) };
}

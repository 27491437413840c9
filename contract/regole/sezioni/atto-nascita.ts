import type { Atto, AttoANPR } from '../../anpr/index.ts';
import { rilievo, sottoCampo, type Rilievo } from '../regola.ts';
import { controllaAtto, type CodiciAtto } from './atto.ts';
import { sezione, type In } from './contesto.ts';

/** The old form of the deed, that of the files of subentro, has its own codes for the comune. */
const vecchio = {
  anno: 'EHR69',
  date: 'ES013',
  comune: { inesistente: 'EC075', altroCodice: 'EC077', nonAllora: 'EC075', incerto: 'EC076' },
} as const satisfies CodiciAtto;
const nuovo = {
  ...vecchio,
  comune: { inesistente: 'EC166', altroCodice: 'EC168', nonAllora: 'EC169', incerto: 'EC167' },
} as const satisfies CodiciAtto;

/** A deed dated tomorrow is not out of step with the birth: it is not there yet. */
function futuro(campo: string, atto: { dataFormazioneAtto?: string | undefined }, oggi: string): Rilievo[] {
  return (atto.dataFormazioneAtto ?? '') > oggi
    ? [rilievo('EHR79', { campo: sottoCampo(campo, 'dataFormazioneAtto') })]
    : [];
}

function controllaUno(
  campo: string,
  atto: Parameters<typeof controllaAtto>[1],
  codici: CodiciAtto,
  c: In<unknown>,
): Rilievo[] {
  if (!atto) return [];
  const domani = futuro(campo, atto, c.oggi);
  return domani.length > 0 ? domani : controllaAtto(campo, atto, c.dataNascita, codici, c);
}

/** `attoNascita`. */
export const controllaAttoNascita = sezione<Atto>([], (c) => controllaUno('', c.dato, vecchio, c));

/** `attoNascitaANPR`, paper or digital. */
export const controllaAttoNascitaANPR = sezione<AttoANPR>([], (c) => [
  ...controllaUno('atto', c.dato.atto, nuovo, c),
  ...controllaUno('attoANSC', c.dato.attoANSC, nuovo, c),
]);

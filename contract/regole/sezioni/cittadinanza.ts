import type { Cittadinanza } from '../../anpr/index.ts';
import { controllaStato } from '../luogo-evento.ts';
import { regola, type Regola, type Rilievo } from '../regola.ts';
import { prima, uno } from './confronti.ts';
import { sezione, type ContestoSezioni, type In } from './contesto.ts';

/** Tab. 2: Italy, and the state that cannot be told. */
const italia = '100';
const nonAttribuibile = '998';

export const regoleCittadinanza: readonly Regola<In<Cittadinanza>>[] = [
  regola('EC011', {
    campo: 'noteStato',
    violata: ({ dato }) => uno(dato.codiceStato, nonAttribuibile) && dato.noteStato === undefined,
  }),
  regola('ES009', {
    campo: 'dataValidita',
    violata: ({ dato: { dataValidita }, dataNascita, oggi }) =>
      prima(dataValidita, dataNascita) || prima(oggi, dataValidita),
  }),
];

export const controllaCittadinanza = sezione(regoleCittadinanza, ({ dato }) =>
  controllaStato('', dato, { inesistente: 'EC036', altroNome: 'EC038' }),
);

export const regoleAltraCittadinanza: readonly Regola<In<Cittadinanza>>[] = [
  regola('EHR88', {
    campo: 'dataValidita',
    violata: ({ dato, decorrenza }) => prima(decorrenza, dato.dataValidita),
  }),
];

/** Beside the Italian one, in AIRE (A001, A002). */
export const controllaAltraCittadinanza = sezione(regoleAltraCittadinanza, (c) =>
  controllaCittadinanza('', c.dato, c),
);

export function controllaCittadinanze(
  campo: string,
  cittadinanze: readonly Cittadinanza[] | undefined,
  c: ContestoSezioni,
): Rilievo[] {
  return (cittadinanze ?? []).flatMap((una) => controllaCittadinanza(campo, una, c));
}

export function eItaliano(cittadinanze: readonly Cittadinanza[] | undefined): boolean {
  return cittadinanze?.some(({ codiceStato }) => uno(codiceStato, italia)) ?? false;
}

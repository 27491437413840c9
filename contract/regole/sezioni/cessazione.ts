import { regola, type Regola } from '../regola.ts';
import { controllaAtto, type CodiciAtto } from './atto.ts';
import { fuori, ignoto, prima } from './confronti.ts';
import { sezione, type In } from './contesto.ts';
import { controllaSentenza } from './sentenza.ts';
import type { Cessazione } from './tipi.ts';

/** The deed in any of its three forms. */
function atto(dato: Cessazione): { readonly dataFormazioneAtto?: string | undefined } | undefined {
  const anpr = dato.attoAnnullamentoMatrimonioANPR;
  return dato.attoAnnullamentoMatrimonio ?? anpr?.atto ?? anpr?.attoANSC;
}

/** From when the marriage is over: by the judgment, else by the deed. */
function giorno(dato: Cessazione): string | undefined {
  return dato.sentenza?.data ?? atto(dato)?.dataFormazioneAtto;
}

export const regoleCessazione: readonly Regola<In<Cessazione>>[] = [
  regola('EN525', { campo: 'tipoCessazione', violata: ({ dato }) => ignoto('31', dato.tipoCessazione) }),
  regola('EN309', { campo: 'sentenza.data', violata: ({ dato }) => giorno(dato) === undefined }),
  regola('ES012', {
    campo: 'sentenza.data',
    violata: ({ dato, dataNascita, oggi }) => fuori(dato.sentenza?.data, { dataNascita, entro: oggi }),
  }),
  regola('ES047', {
    campo: 'attoAnnullamentoMatrimonioANPR',
    violata: ({ dato }) => prima(atto(dato)?.dataFormazioneAtto, dato.sentenza?.data),
  }),
];

const codiciAtto = {
  anno: 'EHR73',
  date: 'EHR83',
  comune: { inesistente: 'EC096', altroCodice: 'EC098', nonAllora: 'EC105', incerto: 'EC097' },
} as const satisfies CodiciAtto;

/** Separation, annulment or end of the marriage (table 31), by judgment or by deed. */
export const controllaCessazione = sezione(regoleCessazione, (c) => {
  const { sentenza, attoAnnullamentoMatrimonio: vecchio, attoAnnullamentoMatrimonioANPR: nuovo } = c.dato;
  const anpr = 'attoAnnullamentoMatrimonioANPR';
  return [
    ...controllaSentenza('sentenza', sentenza, c),
    ...controllaAtto('attoAnnullamentoMatrimonio', vecchio, c.dataNascita, codiciAtto, c),
    ...controllaAtto(`${anpr}.atto`, nuovo?.atto, c.dataNascita, codiciAtto, c),
    ...controllaAtto(`${anpr}.attoANSC`, nuovo?.attoANSC, c.dataNascita, codiciAtto, c),
  ];
});

import { campo, gruppo, type VoceGruppo } from '../voci.ts';

/** The procedure that prepared the registration, of ANPR or by the municipality's own number (tipoDatiProcedimento). */
export function procedimentoCollegato(base = 'datiDelProcedimento'): VoceGruppo {
  return gruppo('procedimento', [
    gruppo(undefined, [
      campo(`${base}.numeroPraticaAnpr`, { largo: 'medio', nota: 'procedimento' }),
      campo(`${base}.numeroPraticaComune`, { largo: 'medio' }),
    ]),
  ]);
}

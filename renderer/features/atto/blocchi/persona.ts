import { testoA } from '../../../ufficiale/percorso.ts';
import { campo, gruppo, luogo, type Voce, type VocePersona } from '../voci.ts';

/** Who somebody is (tipoGeneralita), written by hand. */
export function generalita(base: string): Voce[] {
  return [
    gruppo(undefined, [
      campo(`${base}.cognome`, { quando: (r) => !haFlag(r, `${base}.senzaCognome`) }),
      campo(`${base}.nome`, { quando: (r) => !haFlag(r, `${base}.senzaNome`) }),
    ]),
    campo(`${base}.sesso`, { necessario: true }),
    gruppo(undefined, [
      campo(`${base}.dataNascita`, { necessario: true, fra: { al: 'oggi' } }),
      luogo(`${base}.luogoNascita`, 'tutti', { data: `${base}.dataNascita`, necessario: true }),
    ]),
    // Who is not in the register may have none: a foreign parent, somebody who died long ago.
    campo(`${base}.codiceFiscale.codFiscale`, { largo: 'medio', necessario: false }),
  ];
}

function haFlag(richiesta: unknown, percorso: string): boolean {
  return testoA(richiesta, percorso) === '1';
}

/** A person of the register, or one it does not know (tipoGeneralita). */
export function persona(
  percorso: string,
  altro: Omit<VocePersona, 'tipo' | 'percorso' | 'aMano'> = {},
): VocePersona {
  return { tipo: 'persona', percorso, aMano: generalita(percorso), ...altro };
}

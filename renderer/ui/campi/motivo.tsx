import type { ReactNode } from 'react';
import type { ParoleCampo } from './campo.tsx';
import { CampoTesto } from './testo.tsx';

/** Says something to whoever will read it: the register takes no shorter one. */
export function motivato(motivo: string): boolean {
  return motivo.trim().length >= 3;
}

/** Why something is done, which stays written in the audit. What is missing is said once it was tried. */
export function CampoMotivo({
  valore,
  cambia,
  provato,
  manca,
  ...parole
}: Omit<ParoleCampo, 'errore'> & {
  readonly valore: string;
  readonly cambia: (valore: string) => void;
  readonly provato: boolean;
  readonly manca: string;
}): ReactNode {
  return (
    <CampoTesto
      {...parole}
      massimo={200}
      valore={valore}
      cambia={cambia}
      errore={provato && !motivato(valore) ? manca : undefined}
    />
  );
}

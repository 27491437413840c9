/** Where the time comes from: injected, so that expiry can be tested without waiting. */
export type Orologio = () => Date;

export const orologioDiSistema: Orologio = () => new Date();

/**
 * The time of the register: every "today" of a rule, of an effective date, of an age. Certificates, sessions and
 * signatures keep the machine's time, or a day moved by a year would shut every workstation out.
 */
export interface OrologioRegistro {
  readonly adesso: Orologio;
  /** From now on time goes on from there; undefined: the machine's time again. */
  readonly sposta: (istante: Date | undefined) => void;
}

/** @param da where the register's time starts; left out, with the machine. */
export function creaOrologioRegistro(macchina: Orologio, da?: Date): OrologioRegistro {
  let scarto = 0;
  const sposta = (istante: Date | undefined): void => {
    scarto = istante ? istante.getTime() - macchina().getTime() : 0;
  };
  sposta(da);
  return { adesso: () => new Date(macchina().getTime() + scarto), sposta };
}

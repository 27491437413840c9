import { OraDelRegistro, RichiestaOrologio } from '../registro.ts';
import { rotta } from './rotta.ts';

/** The clock of the register. */
export const rotteOrologio = {
  /** Only where no real register lives: formazione and prova. */
  orologio: rotta({
    metodo: 'POST',
    percorso: '/wa/amministrazione/orologio',
    guardia: 'amministrazione.orologio',
    richiesta: RichiestaOrologio,
    risposta: OraDelRegistro,
  }),
} as const;

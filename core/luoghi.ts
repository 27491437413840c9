import { creaLuoghi, type Luoghi } from '#contract/tabelle/luoghi.ts';
import { leggiLuoghi, type RigaLuogo } from '#resources/luoghi.ts';
import { ErroreAvvio } from './errore-avvio.ts';

/** Municipalities and states as the set-up prepared them, row by row. @throws ErroreAvvio when it has not. */
export function righeLuoghi(): readonly RigaLuogo[] {
  try {
    return leggiLuoghi();
  } catch (causa) {
    throw new ErroreAvvio(
      'La tabella dei comuni e degli stati non c’è o non si legge.',
      'Preparala con: node scripts/luoghi.ts (lo fa anche npm start).',
      { cause: causa },
    );
  }
}

/** @throws ErroreAvvio when the set-up has not prepared them. */
export function tabellaLuoghi(): Luoghi {
  return creaLuoghi(righeLuoghi());
}

/** Places that become others while they are used. @param iniziali until then. */
export function luoghiVivi(iniziali: Luoghi): {
  readonly luoghi: Luoghi;
  readonly sostituisci: (righe: readonly RigaLuogo[]) => void;
} {
  let ora = iniziali;
  return {
    luoghi: {
      cerca: (...quali) => ora.cerca(...quali),
      storia: (...quali) => ora.storia(...quali),
      comunePerIstat: (...quale) => ora.comunePerIstat(...quale),
      comunePerCatastale: (...quale) => ora.comunePerCatastale(...quale),
      comunePerNome: (...quale) => ora.comunePerNome(...quale),
      volteDelNome: (...quale) => ora.volteDelNome(...quale),
      statoPerCodice: (codice) => ora.statoPerCodice(codice),
      statoPerCatastale: (...quale) => ora.statoPerCatastale(...quale),
      capPerIstat: (codice) => ora.capPerIstat(codice),
    },
    sostituisci: (righe) => {
      ora = creaLuoghi(righe);
    },
  };
}

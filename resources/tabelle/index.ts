import * as certificati from './certificati.ts';
import { competenzeConsolari } from './competenze-consolari.ts';
import { consolati } from './consolati.ts';
import { conversioneAire } from './conversione-aire.ts';
import * as famiglia from './famiglia.ts';
import * as iscrizioneCancellazione from './iscrizione-cancellazione.ts';
import * as persona from './persona.ts';
import { righeProspetti } from './prospetti.ts';
import * as residenza from './residenza.ts';
import * as servizi from './servizi.ts';
import * as statoCivile from './stato-civile.ts';
import { specieToponimo } from './specie-toponimo.ts';
import { statiEsteri } from './stati-esteri.ts';
import type { DatiTabella } from './forma.ts';

export { chiaveVoce, type DatiTabella, type VoceTabella } from './forma.ts';
export { consolati, type Consolato } from './consolati.ts';
export { statiEsteri, type StatoEstero } from './stati-esteri.ts';

/** Every decode table that the product carries (comuni apart: `resources/luoghi.ts`). */
export const tabelle: readonly DatiTabella[] = [
  statiEsteri,
  specieToponimo,
  consolati,
  competenzeConsolari,
  conversioneAire,
  righeProspetti,
  ...[statoCivile, famiglia, iscrizioneCancellazione, persona, certificati, residenza, servizi].flatMap(
    (tema) => Object.values(tema),
  ),
];

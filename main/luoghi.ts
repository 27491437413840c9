import type { Luogo, RichiestaLetta, TrattoLuogo } from '#contract/bridge/index.ts';
import type { ErroreDocumento } from '#contract/bridge/errori.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';

const manca: ErroreDocumento = {
  tipo: 'file',
  messaggio: 'La tabella dei comuni e degli stati non c’è su questa postazione.',
  rimedio: 'Preparala con `node scripts/luoghi.ts` (lo fa anche `npm start`); il resto funziona.',
};

/** Places by name at a day, from the table of this workstation: works without the core. */
export function cercaLuoghi(
  luoghi: Luoghi | undefined,
  { testo, ...ricerca }: RichiestaLetta<'tabelle.luoghi'>,
): Esito<Luogo[], ErroreDocumento> {
  if (luoghi) return riuscito(luoghi.cerca(testo, ricerca));
  return fallito(manca);
}

export function comuneDi(
  luoghi: Luoghi | undefined,
  { codiceIstat }: RichiestaLetta<'tabelle.comune'>,
): Esito<Luogo | null, ErroreDocumento> {
  return luoghi ? riuscito(luoghi.comunePerIstat(codiceIstat) ?? null) : fallito(manca);
}

export function storiaLuoghi(
  luoghi: Luoghi | undefined,
  { testo, ...ricerca }: RichiestaLetta<'tabelle.storia'>,
): Esito<TrattoLuogo[], ErroreDocumento> {
  return luoghi ? riuscito(luoghi.storia(testo, ricerca)) : fallito(manca);
}

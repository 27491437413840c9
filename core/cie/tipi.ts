import type { RichiestaCIE8 } from '#contract/anpr/index.ts';

/** An identity card, on paper or electronic, as official messages write it. */
export type CartaIdentita = RichiestaCIE8['cartaIdentita'];

import type { Rilievo } from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Sigillo } from '../../accessi/pki/index.ts';
import { oggiDimostrativo } from '../../dimostrativo/index.ts';
import { voceCatalogo } from '../catalogo.ts';
import { nuovoCodice } from '../codice-stampato.ts';
import { componiContenuto } from '../componi.ts';
import { disegnaCertificato } from '../pdf/disegna.ts';
import { verdettoRichiesta, verdettoSoggetto } from '../verdetto.ts';
import { domandeCampioni } from './domande.ts';
import type { Campione } from './elenco.ts';

export interface CampioneEmesso {
  readonly tipo: string;
  /** After the type, never after the person. */
  readonly nome: string;
  readonly pdf: Uint8Array;
}

export interface DatiCampioni {
  readonly luoghi: Luoghi;
  readonly sigillo: Sigillo;
  readonly urlVerifica: string;
  /** `DE`, `FR`, `SL` (tab. 14), beside Italian. */
  readonly lingua?: string;
  /** Across every page; left out, none. */
  readonly filigrana?: string;
}

/** Controls that refuse: the examples do not fit the municipality any more. */
export class CampioneImpossibile extends Error {
  readonly rilievi: readonly Rilievo[];
  constructor(tipo: string, rilievi: readonly Rilievo[]) {
    super(`type ${tipo}: ${rilievi.map(({ codice, causa }) => `${codice} ${causa}`).join(' ')}`);
    this.rilievi = rilievi;
  }
}

/** The same number and printed code each time, so that two issues of the examples can be held side by side. */
const estremi = (tipo: string): { protocollo: string; codice: string } => {
  let seme = Number(tipo);
  return {
    protocollo: String(10_000_000_000 + seme),
    codice: nuovoCodice((n) => (seme = (seme * 31 + 7) % 9973) % n),
  };
};

/**
 * One document of each of the twenty types, by the controls that every request goes through.
 * @throws CampioneImpossibile when a control refuses one.
 */
export function* emettiCampioni(
  campioni: readonly Campione[],
  dati: DatiCampioni,
): Generator<CampioneEmesso> {
  for (const [campione, domanda] of domandeCampioni(campioni, dati.luoghi, dati.lingua)) {
    const rilievi = [...verdettoRichiesta(domanda), ...verdettoSoggetto(domanda)];
    if (rilievi.length > 0) throw new CampioneImpossibile(campione.tipo, rilievi);
    const { pdf } = disegnaCertificato({
      contenuto: componiContenuto(domanda, estremi(campione.tipo)),
      urlVerifica: dati.urlVerifica,
      ...(dati.filigrana !== undefined && { filigrana: dati.filigrana }),
      istante: new Date(`${oggiDimostrativo}T07:00:00Z`),
      sigillo: dati.sigillo,
    });
    const titolo = voceCatalogo(campione.tipo)?.breve.replace(/\s+/g, '-').toLowerCase() ?? '';
    yield { tipo: campione.tipo, nome: `${campione.tipo.padStart(2, '0')}-${titolo}`, pdf };
  }
}

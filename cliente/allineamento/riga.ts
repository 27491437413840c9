import type { Copia } from '#contract/allineamento/copia.ts';
import { improntaDi } from './impronta.ts';

/** A record as the table `persona` holds it: columns for the offices, the whole of it beside them. */
export interface RigaPersona {
  readonly id: string;
  readonly valori: Readonly<Record<string, unknown>>;
}

const giorno = (data: string | undefined): string | null =>
  data !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(data) && !Number.isNaN(Date.parse(data)) ? data : null;

function uscitaDi({ datiDecesso, datiCancellazione }: Copia): [string | null, string] {
  if (datiDecesso) return [giorno(datiDecesso.dataEvento), 'decesso'];
  return [giorno(datiCancellazione?.dataDecorrenzaCancellazione), 'cancellazione'];
}

function nascitaIn({ generalita: { luogoNascita: luogo } }: Copia): string | null {
  return luogo?.comune?.nomeComune ?? luogo?.localita?.descrizioneLocalita ?? null;
}

/** Undefined: it does not say of whom. */
export function rigaDi(copia: Copia): RigaPersona | undefined {
  const { generalita: g, famigliaConvivenza: famiglia, legameSoggetto: legame } = copia;
  const id = g.idSchedaSoggettoANPR;
  if (id === undefined) return undefined;
  const inVigore = famiglia !== undefined;
  const [uscita, motivo] = inVigore ? [null, null] : uscitaDi(copia);
  const { toponimo, numeroCivico, cap } = copia.residenza?.[0]?.indirizzo ?? {};
  const civico = [numeroCivico?.numero, numeroCivico?.lettera].filter((parte) => parte !== undefined);
  return {
    id,
    valori: {
      id_anpr: copia.identificativi?.idANPR ?? null,
      codice_fiscale: g.codiceFiscale?.codFiscale ?? null,
      ...{ cognome: g.cognome ?? null, nome: g.nome ?? null, sesso: g.sesso ?? null },
      ...{ data_nascita: giorno(g.dataNascita), comune_nascita: nascitaIn(copia) },
      cittadinanza: (copia.cittadinanza ?? []).flatMap(({ codiceStato }) => codiceStato ?? []),
      stato_civile: copia.statoCivile?.statoCivile ?? null,
      ...{ in_vigore: inVigore, uscita, motivo_uscita: motivo, verso: null },
      famiglia: famiglia?.idFamigliaConvivenzaANPR ?? null,
      tipo_scheda: famiglia?.tipoScheda ?? legame?.tipoLegame ?? null,
      legame: legame?.codiceLegame ?? null,
      ...{ specie: toponimo?.specie ?? null, toponimo: toponimo?.denominazioneToponimo ?? null },
      ...{ civico: civico.length > 0 ? civico.join('/') : null, cap: cap ?? null },
      ...{ documento: JSON.stringify(copia), impronta: improntaDi(copia) },
    },
  };
}

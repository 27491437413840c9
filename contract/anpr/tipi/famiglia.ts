import type { z } from 'zod';
import { cifre, cifreFinoA, codice, data, testo } from '../schema/foglie.ts';
import { estende, facoltativo, tipo, unoOPiu } from '../schema/tipo.ts';
import { lettereECifre } from './caratteri.ts';
import { AltriDati, Autoveicoli } from './altri.ts';
import { Cittadinanza, Generalita } from './generalita.ts';
import { Comune } from './luogo.ts';
import { CodiceIstat, IdFamigliaConvivenzaANPR, SiNo } from './semplici.ts';
import { StatoCivile } from './statoCivile.ts';

/** 3 famiglia, 4 convivenza, 5 famiglia AIRE. */
export const TipoScheda = cifre(1);

/** The number a municipality gives to a family: a pair, both or none. */
export const IdFamigliaConvivenzaComune = tipo('tipoIdFamigliaConvivenzaComune', {
  idFamigliaConvivenzaComuneIstat: CodiceIstat,
  idFamigliaConvivenza: testo(1, 20, lettereECifre),
});

const datiFamiglia = {
  idFamigliaConvivenzaComune: facoltativo(IdFamigliaConvivenzaComune),
  idFamigliaConvivenzaANPR: facoltativo(IdFamigliaConvivenzaANPR),
  famigliaAire: facoltativo(SiNo),
  dataOrigineFamigliaConvivenza: facoltativo(data()),
  motivoCostituzione: facoltativo(codice(cifreFinoA(2), '26')),
  denominazioneConvivenza: facoltativo(testo(1, 100)),
  specieConvivenza: facoltativo(codice(cifreFinoA(2), '27')),
  tipoMovimentazione: facoltativo(codice(cifreFinoA(2), '23')),
  presenzaFamigliaCoabitante: facoltativo(SiNo),
  tipoScheda: TipoScheda,
};

export const FamigliaConvivenza = tipo('tipoFamigliaConvivenza', datiFamiglia);
export type FamigliaConvivenza = z.infer<typeof FamigliaConvivenza>;

export const FamigliaConvivenzaRisposta = tipo('tipoFamigliaConvivenzaRisposta', datiFamiglia);

/** `codiceLegame` is of table 5 in a family and of table 6 in a convivenza, as `tipoLegame` says (3 when absent). */
export const LegameSoggetto = tipo('tipoLegameSoggetto', {
  tipoLegame: facoltativo(TipoScheda),
  dataDecorrenza: data(),
  codiceLegame: codice(cifreFinoA(2), '05', '06'),
  progressivoComponente: facoltativo(cifreFinoA(3)),
});
export type LegameSoggetto = z.infer<typeof LegameSoggetto>;

export const LegameSoggettoCompleto = estende(LegameSoggetto, 'tipoLegameSoggettoCompleto', {
  dataDecorrenzaLegame: facoltativo(data()),
});

/** A person in a family, with the tie to its head. */
export const SoggettoFamiglia = tipo('tipoSoggettoFamiglia', {
  generalita: Generalita,
  legameSoggetto: LegameSoggetto,
  autoveicoli: facoltativo(Autoveicoli),
});
export type SoggettoFamiglia = z.infer<typeof SoggettoFamiglia>;

export const Genitore = tipo('tipoGenitore', {
  generalita: Generalita,
  statoCivile: facoltativo(StatoCivile),
  cittadinanza: facoltativo(Cittadinanza),
  altriDati: facoltativo(AltriDati),
});
export type Genitore = z.infer<typeof Genitore>;

export const ElencoGenitori = tipo('tipoElencoGenitori', { genitore: unoOPiu(Genitore) });

/** `dataIntestarioConvivenza` is misspelt in the official schema. */
export const TutoreIntestatario = tipo('tipoTutoreIntestatario', {
  generalita: Generalita,
  comuneResidenza: facoltativo(Comune),
  dataIntestarioConvivenza: data(),
});
export type TutoreIntestatario = z.infer<typeof TutoreIntestatario>;

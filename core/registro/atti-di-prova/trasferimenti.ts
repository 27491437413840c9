import type { SoggettoFamiglia, TipoResidenza } from '#contract/anpr/index.ts';
import { casa, elencato, uno } from './casa.ts';
import { decorrenza, eta, qualcuno, testata, type Atto, type Proposta, type Scena } from './scena.ts';

function spostamento(
  scena: Scena,
  tipoMutazione: string,
  tipoScheda: '1' | '2',
  dal: string,
  scheda: Readonly<Record<string, unknown>>,
  chi: SoggettoFamiglia,
  residenza?: TipoResidenza,
): Proposta {
  return {
    codice: '5005',
    richiesta: {
      testataRichiesta: testata(scena, '5005', dal),
      generalitaSchedaFamiglia: scheda,
      ...(residenza && { residenzaFamiglia: [residenza] }),
      elencoSoggettiFamiglia: [chi],
      datiControllo: { tipoMutazione, tipoScheda },
    },
  };
}

/** Somebody leaves the others and lives alone. */
const vaDaSolo: Atto = async (scena) => {
  const trovato = await qualcuno(scena, (s, f) => f.componenti.length > 1 && eta(s, scena.oggi) >= 18);
  if (!trovato) return undefined;
  const { soggetto, famiglia } = trovato;
  const dal = decorrenza(scena, soggetto, famiglia);
  const residenza = casa(scena, dal);
  if (!residenza) return undefined;
  return spostamento(
    scena,
    '02',
    '2',
    dal,
    { tipoScheda: '3' },
    elencato(soggetto, '3', '1', dal),
    residenza,
  );
};

/** Somebody goes to live with another family, or in a convivenza. */
const vaConAltri: Atto = async (scena) => {
  const chi = await qualcuno(scena, (s) => eta(s, scena.oggi) >= 18);
  const dove = await qualcuno(scena);
  if (!chi || !dove) return undefined;
  const { idFamigliaConvivenzaANPR, tipoScheda } = dove.famiglia;
  if (idFamigliaConvivenzaANPR === chi.famiglia.idFamigliaConvivenzaANPR) return undefined;
  const dal = decorrenza(scena, chi.soggetto, chi.famiglia, dove.famiglia);
  const legame = tipoScheda === '4' ? '2' : '13';
  const voce = elencato(chi.soggetto, tipoScheda, legame, dal);
  return spostamento(scena, '02', '1', dal, { idFamigliaConvivenzaANPR, tipoScheda }, voce);
};

/** Somebody has a domicile beside the residence, or no fixed abode any more. */
const altroIndirizzo =
  (tipo: '01' | '04'): Atto =>
  async (scena) => {
    const trovato = await qualcuno(
      scena,
      (_, f) => tipo === '04' || (f.componenti.length === 1 && f.tipoScheda === '3'),
    );
    if (!trovato) return undefined;
    const { soggetto, famiglia } = trovato;
    const dal = decorrenza(scena, soggetto, famiglia);
    const residenza = casa(scena, dal, tipo === '04' ? '3' : '1');
    if (!residenza) return undefined;
    const { idFamigliaConvivenzaANPR, tipoScheda } = famiglia;
    const voce = elencato(soggetto, tipoScheda, '1', dal);
    return spostamento(scena, tipo, '1', dal, { idFamigliaConvivenzaANPR, tipoScheda }, voce, residenza);
  };

/** 5005: somebody moves without the others. */
export const cambiaResidenza: Atto = uno([
  ...[vaDaSolo, vaDaSolo, vaConAltri, vaConAltri],
  ...[altroIndirizzo('04'), altroIndirizzo('01')],
]);

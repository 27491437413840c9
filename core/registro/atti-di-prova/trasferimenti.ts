import type { SoggettoFamiglia, TipoResidenza } from '#contract/anpr/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import { intestatario } from '../famiglie.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import { decorrenza, detto, eta, qualcuno, testata, type Atto, type Proposta, type Scena } from './scena.ts';

const luoghi = luoghiDiProva();
const vie = ['DEI TIGLI', 'DEL MULINO', 'SAN PANTALEO', 'DELLE QUERCE', 'MONTALBANO'];

/** A house of the municipality where the scene is; so many numbers that the same one hardly comes twice. */
function casa({ caso, chi }: Scena, dal: string, tipoIndirizzo = '1'): TipoResidenza | undefined {
  const comune = luoghi.comunePerIstat(chi.comune);
  if (!comune) return undefined;
  return {
    tipoIndirizzo,
    indirizzo: {
      cap: '50059',
      comune: {
        nomeComune: comune.nome,
        codiceIstat: comune.codice,
        siglaProvinciaIstat: comune.sigla ?? '',
      },
      toponimo: { specie: 'VIA', denominazioneToponimo: caso.uno(vie) },
      numeroCivico: { numero: String(caso.intero(1, 99_999)) },
    },
    dataDecorrenzaResidenza: dal,
  };
}

function elencato(s: Soggetto, tipoLegame: string, codiceLegame: string, dal: string): SoggettoFamiglia {
  return { generalita: detto(s), legameSoggetto: { tipoLegame, dataDecorrenza: dal, codiceLegame } };
}

/** Tab. 5: 23 for who lives de facto with somebody (EN254), 13 another relative. */
const parente = ({ dati }: Soggetto): string => (dati.convivenzaDiFatto ? '23' : '13');

function mutazione(
  scena: Scena,
  tipoMutazione: string,
  famiglia: Famiglia,
  dal: string,
  altro: Readonly<Record<string, unknown>>,
  controllo?: { readonly codice: string; readonly valore: string },
): Proposta {
  const { idFamigliaConvivenzaANPR, tipoScheda } = famiglia;
  return {
    codice: '5001',
    richiesta: {
      testataRichiesta: testata(scena, '5001', dal),
      famigliaConvivenza: { idFamigliaConvivenzaANPR, tipoScheda },
      ...altro,
      datiControllo: {
        ...{ tipoMutazione, tipoScheda },
        ...(controllo && { listaControlli: { controllo: [controllo] } }),
      },
    },
  };
}

/** A household moves, its street is renamed, or its address is told better. */
const cambiaCasa =
  (tipo: '4' | '5' | '7' | '9'): Atto =>
  async (scena) => {
    const trovato = await qualcuno(scena);
    if (!trovato) return undefined;
    const { soggetto, famiglia, altri } = trovato;
    const dal = decorrenza(scena, famiglia, soggetto, ...altri);
    const residenzaFamigliaConvivenza = casa(scena, dal);
    if (!residenzaFamigliaConvivenza) return undefined;
    const autoveicoli = { possessoAutoveicoli: 'S', possessoPatente: scena.caso.uno(['S', 'N']) };
    const chi = { ...elencato(soggetto, famiglia.tipoScheda, '13', dal), autoveicoli };
    return mutazione(scena, tipo, famiglia, dal, {
      ...(tipo === '5' && { elencoSoggettiFamiglia: [chi] }),
      residenzaFamigliaConvivenza,
    });
  };

/** Another at the head, everybody told again. */
const cambiaCapo: Atto = async (scena) => {
  const trovato = await qualcuno(
    scena,
    (s, f) => f.tipoScheda === '3' && f.componenti.length > 1 && eta(s, scena.oggi) >= 18,
  );
  if (!trovato || intestatario(trovato.famiglia) === trovato.soggetto.idSchedaSoggettoANPR) return undefined;
  const { soggetto, famiglia, altri } = trovato;
  const dal = decorrenza(scena, famiglia, soggetto, ...altri);
  const elencoSoggettiFamiglia = [
    elencato(soggetto, '3', '1', dal),
    ...altri.map((s) => elencato(s, '3', parente(s), dal)),
  ];
  return mutazione(scena, '1', famiglia, dal, { elencoSoggettiFamiglia });
};

/** Ties looked at again, and found as they were. */
const rivedeLegami: Atto = async (scena) => {
  const trovato = await qualcuno(scena, (_, f) => f.tipoScheda === '4' || intestatario(f) !== undefined);
  if (!trovato) return undefined;
  const { soggetto, famiglia, altri } = trovato;
  const suo = famiglia.componenti.find((c) => c.idSchedaSoggettoANPR === soggetto.idSchedaSoggettoANPR);
  const dal = decorrenza(scena, famiglia, soggetto, ...altri);
  const codice = suo?.codiceLegame ?? '13';
  const legame =
    codice !== '1' && famiglia.tipoScheda === '3' && soggetto.dati.convivenzaDiFatto ? '23' : codice;
  return mutazione(
    scena,
    '2',
    famiglia,
    dal,
    { elencoSoggettiFamiglia: [elencato(soggetto, famiglia.tipoScheda, legame, dal)] },
    { codice: 'FC', valore: 'S' },
  );
};

/** The municipality gives the family a number of its own. */
const numera: Atto = async (scena) => {
  const trovato = await qualcuno(scena);
  if (!trovato) return undefined;
  const { famiglia } = trovato;
  const proposta = mutazione(scena, '3', famiglia, decorrenza(scena, famiglia), {});
  const { idFamigliaConvivenzaANPR, tipoScheda } = famiglia;
  return {
    ...proposta,
    richiesta: {
      ...proposta.richiesta,
      famigliaConvivenza: {
        idFamigliaConvivenzaComune: {
          idFamigliaConvivenzaComuneIstat: scena.chi.comune,
          idFamigliaConvivenza: `F${scena.caso.intero(1, 999_999)}`,
        },
        ...{ idFamigliaConvivenzaANPR, tipoScheda },
      },
    },
  };
};

function uno(atti: readonly Atto[]): Atto {
  return (scena) => scena.caso.uno(atti)(scena);
}

/** 5001: the household moves, or something of the family changes. */
export const mutaFamiglia: Atto = uno([
  ...[cambiaCasa('4'), cambiaCasa('4'), cambiaCasa('5'), cambiaCasa('7'), cambiaCasa('9')],
  ...[cambiaCapo, cambiaCapo, rivedeLegami, numera],
]);

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

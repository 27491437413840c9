import { intestatario } from '../famiglie.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import { casa, elencato, uno } from './casa.ts';
import { decorrenza, eta, qualcuno, testata, type Atto, type Proposta, type Scena } from './scena.ts';

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

/** 5001: the household moves, or something of the family changes. */
export const mutaFamiglia: Atto = uno([
  ...[cambiaCasa('4'), cambiaCasa('4'), cambiaCasa('5'), cambiaCasa('7'), cambiaCasa('9')],
  ...[cambiaCapo, cambiaCapo, rivedeLegami, numera],
]);

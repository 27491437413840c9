import type { Richiesta5001 } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { controllaFamigliaRichiesta } from '../../famiglia-richiesta.ts';
import type { Famiglia } from '../../modello.ts';
import { controllaSoggetto } from '../../soggetto-richiesto.ts';
import type { AggregatiFamiglia, Chiamante, Elencato } from './aggregati.ts';

const campo = 'famigliaConvivenza';
const tipo = `${campo}.tipoScheda`;
const decorrenza = 'testataRichiesta.dataDecorrenza';
export const soggetti = 'elencoSoggettiFamiglia';

/** The record is of the kind that the request says. */
const altroTipo = { 3: 'EN341', 4: 'EN342', 5: 'EN172' } as const;

export function controllaTipoScheda(nelCampo: string, chiesto: string, famiglia: Famiglia): Rilievo[] {
  if (chiesto === famiglia.tipoScheda) return [];
  return [
    rilievo(chiesto === '3' || chiesto === '4' ? altroTipo[chiesto] : altroTipo[5], { campo: nelCampo }),
  ];
}

/**
 * Is this the family, and may this municipality change it on that day? A household that moves is somebody else's until
 * it has moved; a convivenza stays where it is.
 */
export function controllaScheda(
  { famigliaConvivenza, datiControllo, testataRichiesta }: Richiesta5001,
  { lette, famiglia }: AggregatiFamiglia,
  { comune, oggi }: Chiamante,
): Rilievo[] {
  const mutazione = datiControllo.tipoMutazione;
  const { idFamigliaConvivenzaComune: _, ...perId } = famigliaConvivenza;
  const trovata = controllaFamigliaRichiesta(campo, mutazione === '3' ? perId : famigliaConvivenza, lette);
  if (trovata.length > 0 || !famiglia) return trovata;
  const diversa = controllaTipoScheda(tipo, datiControllo.tipoScheda, famiglia);
  if (diversa.length > 0) return diversa;
  const convivenza = famiglia.tipoScheda === '4';
  const siTrasferisce = ['4', '5', '6'].includes(mutazione) && !convivenza;
  if (famiglia.comune !== comune && !siTrasferisce)
    return [rilievo(convivenza ? 'EN136' : 'EN119', { campo: `${campo}.idFamigliaConvivenzaANPR` })];
  if (famiglia.incompleta && mutazione !== '3') return [rilievo('EN211', { campo })];
  const tardi = (testataRichiesta.dataDecorrenza ?? oggi) < famiglia.ultimaDecorrenza;
  return tardi ? [rilievo('EN389', { campo: decorrenza })] : [];
}

/** Those listed are known, and are members. */
export function controllaMembri(
  elencati: readonly Elencato[],
  famiglia: Famiglia,
  comune: string,
): Rilievo[] {
  const membri = new Set(famiglia.componenti.map((c) => c.idSchedaSoggettoANPR));
  return elencati.flatMap(({ voce, trovati }) => {
    const [uno] = trovati;
    // Whose record it is does not matter here: a member is of the family's municipality, anybody else is no member.
    const identita = controllaSoggetto(
      `${soggetti}.generalita`,
      voce.generalita,
      trovati,
      uno?.comune ?? comune,
    );
    if (identita.length > 0 || !uno) return identita;
    return membri.has(uno.idSchedaSoggettoANPR) ? [] : [rilievo('EF044', { campo: soggetti })];
  });
}

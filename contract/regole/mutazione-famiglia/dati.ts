import type { FamigliaConvivenza } from '../../anpr/index.ts';
import { voce } from '../../tabelle/index.ts';
import { valoreControllo } from '../lista-controlli.ts';
import { regola, type Regola } from '../regola.ts';
import {
  daLegami,
  di,
  elenco,
  rettifica,
  senzaIdentificativo,
  tipoMutazione,
  tipoScheda,
  trasferisce,
  type ContestoMutazioneFamiglia,
} from './contesto.ts';

type C = ContestoMutazioneFamiglia;
const famiglia = 'famigliaConvivenza';
const idANPR = `${famiglia}.idFamigliaConvivenzaANPR`;
const controlli = 'datiControllo.listaControlli';

const scheda = ({ richiesta }: C): FamigliaConvivenza => richiesta.famigliaConvivenza;
const controllo = ({ richiesta }: C, codice: string): string | undefined =>
  valoreControllo(richiesta.datiControllo.listaControlli, codice);
const anonima = (c: C): boolean => senzaIdentificativo(scheda(c));
const diverso = (valore: string | undefined, ...ammessi: readonly string[]): boolean =>
  valore !== undefined && !ammessi.includes(valore);

/** Which family, which change, and what is said of a family in general. */
export const regoleDatiFamiglia: readonly Regola<C>[] = [
  regola('EN371', {
    campo: 'datiControllo.tipoMutazione',
    violata: (c) => tipoMutazione(c) !== '9' && !voce('46', tipoMutazione(c)),
  }),
  regola('EF020', {
    campo: 'datiControllo.tipoScheda',
    violata: (c) => !['3', '4', '5'].includes(tipoScheda(c)),
  }),
  regola('EN172', {
    campo: `${famiglia}.tipoScheda`,
    violata: (c) => ['3', '4', '5'].includes(tipoScheda(c)) && scheda(c).tipoScheda !== tipoScheda(c),
  }),
  regola('EF019', {
    campo: `${famiglia}.famigliaAire`,
    violata: (c) => tipoScheda(c) !== '5' && scheda(c).famigliaAire?.toUpperCase() === 'S',
  }),
  regola('EF025', {
    campo: `${famiglia}.dataOrigineFamigliaConvivenza`,
    violata: (c) => (scheda(c).dataOrigineFamigliaConvivenza ?? '') > c.oggi,
  }),
  regola('EF028', { campo: idANPR, violata: (c) => daLegami(c) && anonima(c) }),
  regola('EN367', {
    campo: idANPR,
    violata: (c) => di('3')(c) && scheda(c).idFamigliaConvivenzaANPR === undefined,
  }),
  regola('EF029', { campo: idANPR, violata: (c) => trasferisce(c) && anonima(c) }),
  regola('EF011', { campo: idANPR, violata: (c) => rettifica(c) && anonima(c) }),
  regola('EN218', { campo: controlli, violata: (c) => di('2')(c) && diverso(controllo(c, 'FC'), 'S') }),
  regola('EN372', {
    campo: controlli,
    violata: (c) =>
      (di('3')(c) && diverso(controllo(c, 'FI'), '0', '1')) ||
      (trasferisce(c) && diverso(controllo(c, 'FO'), 'S')),
  }),
  regola('EN395', {
    campo: 'residenzaFamigliaConvivenza',
    violata: (c) => di('1', '2', '3')(c) && c.richiesta.residenzaFamigliaConvivenza !== undefined,
    causa: (c) => `Con la mutazione ${tipoMutazione(c)} si cambiano ${oggetto(c)}: la residenza resta com’è.`,
  }),
  regola('EN396', {
    campo: 'elencoSoggettiFamiglia',
    violata: (c) => di('3', '4', '6', '7', '8', '9')(c) && elenco(c).length > 0,
  }),
  regola('EN396', { campo: famiglia, violata: (c) => !di('3')(c) && conDatiGenerali(scheda(c)) }),
];

const oggetto = (c: C): string => (di('3')(c) ? 'soltanto i dati generali' : 'soltanto i legami');

function conDatiGenerali(f: FamigliaConvivenza): boolean {
  const dati = [f.motivoCostituzione, f.denominazioneConvivenza, f.specieConvivenza];
  return dati.some((dato) => dato !== undefined);
}

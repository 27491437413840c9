import type { Richiesta5008 } from '../../anpr/index.ts';
import { senzaZeri } from '../../tabelle/index.ts';
import { regola, type Regola } from '../regola.ts';
import { haTipo, separazione, statoCivileDetto, type ContestoMutazione } from './contesto.ts';

type R = Regola<ContestoMutazione>;

const statoCivile = 'statoCivile.statoCivile';
const convivenza = 'convivenzaDiFatto';
const unione = 'unioneCivile';
/** Table 43: the partner died. */
const decesso = '98';

/** After a cessation: divorced; free again where the marriage never was; still married when only separated. */
function dopoCessazione({ separazioneAnnullamentoCessazioneMatrimonio: s }: Richiesta5008): string[] {
  if (!s) return [];
  if (separazione(s.tipoCessazione)) return ['2', ''];
  return ['2', '4'].includes(senzaZeri(s.tipoCessazione)) ? ['4', '1'] : ['4'];
}

const matrimonio: readonly R[] = [
  regola('ES111', {
    campo: statoCivile,
    violata: ({ richiesta }) => haTipo(richiesta, '12') && statoCivileDetto(richiesta) !== '2',
  }),
  regola('ES112', {
    campo: statoCivile,
    violata: ({ richiesta }) => haTipo(richiesta, '13') && statoCivileDetto(richiesta) !== '3',
  }),
  regola('ES113', {
    campo: statoCivile,
    violata: ({ richiesta }) =>
      haTipo(richiesta, '14') &&
      richiesta.separazioneAnnullamentoCessazioneMatrimonio !== undefined &&
      !dopoCessazione(richiesta).includes(statoCivileDetto(richiesta)),
  }),
];

const diFatto: readonly R[] = [
  regola('EN252', {
    campo: `${convivenza}.contrattoRisoluzione`,
    violata: ({ richiesta }) =>
      haTipo(richiesta, '16') && richiesta.convivenzaDiFatto?.contrattoRisoluzione !== undefined,
  }),
  regola('EN259', {
    campo: convivenza,
    violata: ({ richiesta: { convivenzaDiFatto: c }, richiesta }) =>
      haTipo(richiesta, '16') && c !== undefined && !c.convivente && !c.contrattoStipula,
  }),
];

const civile: readonly R[] = [
  regola('EN273', {
    campo: unione,
    violata: ({ richiesta: { unioneCivile: u }, richiesta }) =>
      haTipo(richiesta, '18') && u !== undefined && !u.unitoCivilmente && !u.attoUnione,
  }),
  regola('EN271', {
    campo: statoCivile,
    violata: ({ richiesta }) => haTipo(richiesta, '18') && statoCivileDetto(richiesta) !== '6',
  }),
  regola('EN275', {
    campo: `${unione}.scioglimentoUnione`,
    violata: ({ richiesta }) => haTipo(richiesta, '19') && !richiesta.unioneCivile?.scioglimentoUnione,
  }),
  regola('EN279', {
    campo: `${unione}.scioglimentoUnione`,
    violata: ({ richiesta }) => {
      const fine = richiesta.unioneCivile?.scioglimentoUnione;
      return haTipo(richiesta, '19') && fine !== undefined && Object.keys(fine).length === 0;
    },
  }),
  regola('EN277', {
    campo: statoCivile,
    violata: ({ richiesta }) => haTipo(richiesta, '19') && !['7', '8'].includes(statoCivileDetto(richiesta)),
  }),
  regola('EN350', {
    campo: `${unione}.scioglimentoUnione.datiEvento`,
    violata: ({ richiesta }) => {
      const fine = richiesta.unioneCivile?.scioglimentoUnione;
      return haTipo(richiesta, '19') && fine?.motivoScioglimento === decesso && !fine.datiEvento;
    },
  }),
];

/** Marriage, cohabitation and union: what the request must say of the bond and of the civil status with it. */
export const regoleLegami: readonly R[] = [...matrimonio, ...diFatto, ...civile];

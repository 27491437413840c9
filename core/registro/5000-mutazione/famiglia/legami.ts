import type { Richiesta5001, TutoreIntestatario } from '#contract/anpr/index.ts';
import { rilievo, valoreControllo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { controllaCoerenza } from '../../coerenza-legami.ts';
import { conLegami, intestatario, piuRecente } from '../../famiglie.ts';
import type { Famiglia, Soggetto } from '../../modello.ts';
import { controllaSoggetto } from '../../soggetto-richiesto.ts';
import { legamiDi, type AggregatiFamiglia, type Chiamante } from './aggregati.ts';
import { controllaMembri, soggetti } from './scheda.ts';

const legame = `${soggetti}.legameSoggetto.codiceLegame`;
/** Tab. 5: 23 de facto partner, 26 guardian. */
const convivente = '23';
const tutore = '26';

const siRivede = ({ datiControllo: d }: Richiesta5001): boolean =>
  d.tipoMutazione === '2' && valoreControllo(d.listaControlli, 'FC') === 'S';

/** A guardian, or who answers for a convivenza: one person, who need not be a member. */
export function nominaResponsabile({ datiControllo: d }: Richiesta5001, a: AggregatiFamiglia): boolean {
  return d.tipoMutazione === '1' && (d.tipoScheda === '4' || [...legamiScritti(a)].includes(tutore));
}

function legamiScritti({ elencati }: AggregatiFamiglia): Set<string> {
  return new Set(elencati.map(({ voce }) => senzaZeri(voce.legameSoggetto.codiceLegame)));
}

/** Who lives de facto with the head, by a registered cohabitation, has that tie and no other. */
function controllaConviventi(
  dopo: Famiglia,
  legami: ReadonlyMap<string, string>,
  persone: readonly Soggetto[],
): Rilievo[] {
  const capo = intestatario(dopo);
  const sbagliati = persone.filter(({ idSchedaSoggettoANPR: id, dati: { convivenzaDiFatto: c } }) => {
    const attiva = c && !c.contrattoRisoluzione && c.convivente?.idSchedaSoggettoANPR === capo;
    return capo !== undefined && attiva && legami.has(id) && legami.get(id) !== convivente;
  });
  return sbagliati.length > 0 ? [rilievo('EN254', { campo: legame })] : [];
}

function controllaResponsabile(a: AggregatiFamiglia, famiglia: Famiglia, comune: string): Rilievo[] {
  const [uno] = a.elencati;
  if (!uno) return [];
  const { generalita } = uno.voce;
  const [noto] = uno.trovati;
  const sconosciuto = !noto && generalita.idSchedaSoggettoANPR === undefined;
  const identita = sconosciuto
    ? []
    : controllaSoggetto(`${soggetti}.generalita`, generalita, uno.trovati, noto?.comune ?? comune);
  if (identita.length > 0) return identita;
  const id = noto?.idSchedaSoggettoANPR;
  const gia =
    id !== undefined &&
    (famiglia.tutoreIntestatario?.generalita.idSchedaSoggettoANPR === id ||
      (famiglia.tipoScheda === '4' && intestatario(famiglia) === id));
  return gia ? [rilievo('EN392', { campo: soggetti })] : [];
}

/** Mutations 1 and 2 against the register. */
export function controllaLegami(
  richiesta: Richiesta5001,
  a: AggregatiFamiglia,
  famiglia: Famiglia,
  { comune, oggi }: Chiamante,
): Rilievo[] {
  if (nominaResponsabile(richiesta, a)) return controllaResponsabile(a, famiglia, comune);
  const membri = controllaMembri(a.elencati, famiglia, comune);
  if (membri.length > 0) return membri;
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? oggi;
  const legami = legamiDi(a.elencati);
  const dopo = conLegami(famiglia, legami, dal);
  const prima = intestatario(famiglia);
  const capi = dopo.componenti.filter(({ codiceLegame }) => codiceLegame === '1').length;
  const scordato = prima !== undefined && !legami.has(prima) && [...legami.values()].includes('1');
  const tardi = famiglia.componenti.some((c) => legami.has(c.idSchedaSoggettoANPR) && dal < c.dataDecorrenza);
  const nomina = richiesta.datiControllo.tipoMutazione === '1';
  if (famiglia.tipoScheda === '4') {
    return scordato || intestatario(dopo) !== prima ? [rilievo('EN384', { campo: legame })] : [];
  }
  const perId = new Map(a.componenti.map((s) => [s.idSchedaSoggettoANPR, s]));
  const daRivedere = capi > 0 && !dopo.certificabile && !siRivede(richiesta);
  return [
    ...(scordato ? [rilievo(nomina ? 'EN482' : 'EF007', { campo: soggetti })] : []),
    ...(capi === 0 ? [rilievo('EF008', { campo: legame })] : []),
    ...(tardi ? [rilievo('EN447', { campo: 'testataRichiesta.dataDecorrenza' })] : []),
    ...controllaConviventi(dopo, legami, a.componenti),
    ...controllaCoerenza(
      legame,
      dopo.componenti.flatMap(({ idSchedaSoggettoANPR: id, codiceLegame }) => {
        const chi = legami.has(id) ? perId.get(id) : undefined;
        return chi ? [{ chi, codiceLegame }] : [];
      }),
      perId.get(intestatario(dopo) ?? ''),
    ),
    ...(daRivedere ? [rilievo('EN219')] : []),
  ];
}

/** The guardian, or who answers for a convivenza, as the register remembers him. */
function nominato(a: AggregatiFamiglia, dal: string): TutoreIntestatario {
  const [uno] = a.elencati;
  if (!uno) throw new Error('nobody was named, and it passed the controls');
  const noto = uno.trovati[0]?.dati;
  const comuneResidenza = noto?.residenza?.[0]?.indirizzo?.comune;
  return {
    generalita: noto?.generalita ?? uno.voce.generalita,
    ...(comuneResidenza && { comuneResidenza }),
    dataIntestarioConvivenza: dal,
  };
}

/** The family with its new head, guardian or ties. */
export function applicaLegami(
  richiesta: Richiesta5001,
  a: AggregatiFamiglia,
  famiglia: Famiglia,
  dal: string,
): Famiglia {
  if (!nominaResponsabile(richiesta, a)) {
    const dopo = conLegami(famiglia, legamiDi(a.elencati), dal);
    return siRivede(richiesta) ? { ...dopo, certificabile: true } : dopo;
  }
  const ultimaDecorrenza = piuRecente(dal, famiglia.ultimaDecorrenza);
  const id = a.elencati[0]?.trovati[0]?.idSchedaSoggettoANPR ?? '';
  const membro =
    famiglia.tipoScheda === '4' && famiglia.componenti.some((c) => c.idSchedaSoggettoANPR === id);
  const conNome = { ...famiglia, tutoreIntestatario: nominato(a, dal), ultimaDecorrenza };
  if (famiglia.tipoScheda !== '4') return conNome;
  // Tab. 6: who answered for it until now stays as a member.
  const prima = intestatario(famiglia);
  return conLegami(
    conNome,
    new Map([
      ...(prima === undefined ? [] : [[prima, '2'] as const]),
      ...(membro ? [[id, '1'] as const] : []),
    ]),
    dal,
  );
}

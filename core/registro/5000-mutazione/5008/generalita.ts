import type { Generalita } from '#contract/anpr/index.ts';
import { codiceBase, variantiOmocodiche } from '#contract/codice-fiscale.ts';
import { controllaNuovaNascita, rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { codiceDi } from '../../1000-iscrizione/codice-fiscale.ts';
import { generalitaDi, matrimonioDi, convivenzaDi, unioneDi } from '../../legami.ts';
import type { Soggetto } from '../../modello.ts';
import { conAltro, registrato, type Cambio, type Caso, type Dati, type Mutazione } from './caso.ts';

const campo = 'generalitaDaModificare.generalita';
const campoCodice = `${campo}.codiceFiscale.codFiscale`;
const campoGestione = 'datiControllo.gestioneCF';

const codiceIn = ({ codiceFiscale }: Generalita): string | undefined =>
  codiceFiscale?.codFiscale.toUpperCase();
const nuove = ({ richiesta }: Caso): Generalita | undefined => richiesta.generalitaDaModificare?.generalita;

/** Codes to look for before this change may give or accept one. */
export function codiciDaCercare(
  g: Generalita | undefined,
  gestioneCF: string | undefined,
  luoghi: Luoghi,
): string[] {
  if (!g) return [];
  const base = codiceDi(g, luoghi);
  const calcolati = base === undefined ? [] : [base, ...(gestioneCF === '2' ? variantiOmocodiche(base) : [])];
  return [...new Set([codiceIn(g), ...calcolati])].filter((codice) => codice !== undefined);
}

/** The Agenzia delle Entrate, for whom this register stands in, is told of the change and may answer with a new code. */
function varia(caso: Caso): boolean {
  const g = nuove(caso);
  const suo = caso.soggetto.dati.generalita.codiceFiscale;
  return g !== undefined && suo?.validitaCF === '1' && codiceIn(g) === suo.codFiscale.toUpperCase();
}

/** The code after the change; undefined when there is none to give. */
export function codiceDopo(caso: Caso): string | undefined {
  const g = nuove(caso);
  if (!g) return undefined;
  const { luoghi, a } = caso;
  const dato = codiceIn(g);
  const { gestioneCF } = caso.richiesta.datiControllo;
  const base = codiceDi(g, luoghi);
  if (gestioneCF === '3') return dato ?? codiceIn(caso.soggetto.dati.generalita);
  if (dato !== undefined) return varia(caso) && base !== undefined && codiceBase(dato) !== base ? base : dato;
  return codiciDaCercare(g, gestioneCF, luoghi).find((codice) => !a.codiciInUso.includes(codice));
}

function controllaCodice(caso: Caso): Rilievo[] {
  const g = nuove(caso);
  if (!g) return [];
  const { a, luoghi, soggetto } = caso;
  if (a.sospesa === true) return [rilievo('EN203', { campo })];
  const { gestioneCF } = caso.richiesta.datiControllo;
  const suo = soggetto.dati.generalita.codiceFiscale;
  const dato = codiceIn(g);
  const base = codiceDi(g, luoghi);
  if (gestioneCF === '3')
    return suo?.validitaCF === '1'
      ? [rilievo('EN230', { campo: campoGestione })]
      : [{ ...rilievo('EN141', { campo: campoGestione }), gravita: 'W' }];
  if (dato === undefined && suo) return [rilievo('EN491', { campo: campoGestione })];
  if (dato !== undefined) {
    if (a.codiciInUso.includes(dato)) return [rilievo('EAV30', { campo: campoCodice })];
    if (base === undefined || codiceBase(dato) === base) return [];
    if (!varia(caso)) return [rilievo('EAV21', { campo: campoCodice })];
    return a.codiciInUso.includes(base) ? [rilievo('EAM28', { campo })] : [];
  }
  if (base === undefined) return [rilievo('EN403', { campo })];
  const preso = a.codiciInUso.includes(base);
  if (gestioneCF === '2' && !preso) return [rilievo('EN150', { campo: campoGestione })];
  return gestioneCF === '1' && preso ? [rilievo('EAA50', { campo: campoGestione })] : [];
}

/** The record with new personal data; ids and what only the register gives stay. */
function conNuove(dati: Dati, caso: Caso): Dati {
  const detti = caso.richiesta.generalitaDaModificare;
  if (!detti) return dati;
  const { attributiSoggetto } = detti;
  const attributi = attributiSoggetto && {
    attributiSoggetto: { ...dati.attributiSoggetto, ...attributiSoggetto },
  };
  const g = detti.generalita;
  if (!g) return { ...dati, ...attributi };
  const { idSchedaSoggettoANPR, idSchedaSoggettoComune, soggettoAIRE, annoEspatrio, note } = dati.generalita;
  const codice = codiceDopo(caso);
  const chiesto = caso.richiesta.datiControllo.gestioneCF !== '3';
  const validitaCF = chiesto && caso.agenzia !== true ? '1' : '9';
  return {
    ...dati,
    ...attributi,
    generalita: {
      ...(idSchedaSoggettoComune && { idSchedaSoggettoComune }),
      ...(soggettoAIRE === undefined ? {} : { soggettoAIRE }),
      ...(annoEspatrio === undefined ? {} : { annoEspatrio }),
      ...(note === undefined ? {} : { note }),
      ...g,
      ...(codice === undefined
        ? {}
        : {
            codiceFiscale: {
              ...{ codFiscale: codice, validitaCF },
              ...(validitaCF === '1' ? { dataAttribuzioneValidita: caso.oggi } : {}),
            },
          }),
      ...(idSchedaSoggettoANPR === undefined ? {} : { idSchedaSoggettoANPR }),
    },
  };
}

/** Whoever is linked to this person shows the present names (model.md §1, italia/anpr #1602). */
export function nominato(altro: Soggetto, io: Soggetto): Soggetto {
  const { dati } = altro;
  const { matrimonio, unioneCivile, convivenzaDiFatto } = dati;
  const me = generalitaDi(io);
  const sono = (chi: Generalita | undefined): boolean =>
    chi?.idSchedaSoggettoANPR === io.idSchedaSoggettoANPR;
  return {
    ...altro,
    dati: {
      ...dati,
      ...(matrimonio && sono(matrimonio.coniuge) && { matrimonio: { ...matrimonio, coniuge: me } }),
      ...(unioneCivile &&
        sono(unioneCivile.unitoCivilmente) && { unioneCivile: { ...unioneCivile, unitoCivilmente: me } }),
      ...(convivenzaDiFatto &&
        sono(convivenzaDiFatto.convivente) && {
          convivenzaDiFatto: { ...convivenzaDiFatto, convivente: me },
        }),
    },
  };
}

/** 01: personal data and codice fiscale. It is not taken back, but done again (EN234). */
export const generalita: Mutazione = {
  tipi: ['01'],
  controlla: (caso) => [
    ...controllaCodice(caso),
    ...controllaNuovaNascita(campo, nuove(caso)?.dataNascita, caso.soggetto.dati),
  ],
  cambia: (caso, cambio): Cambio => {
    const dati = conNuove(cambio.dati, caso);
    const io = { ...caso.soggetto, dati };
    const legati = [matrimonioDi(dati), unioneDi(dati), convivenzaDi(dati)]
      .map((uno) => registrato(caso, uno?.con, cambio.altri))
      .filter((uno): uno is Soggetto => uno !== undefined);
    return legati.reduce((fatto, uno) => conAltro(fatto, nominato(uno, io)), { ...cambio, dati });
  },
};

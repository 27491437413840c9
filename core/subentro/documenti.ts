import { erroreUfficiale, type Rilievo } from '#contract/regole/index.ts';
import { legameNella, pesoAnomalie } from '#contract/regole/subentro/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Generalita, RigaSubentro, SoggettoSubentro } from '#contract/anpr/index.ts';
import type { ComponenteFamiglia, Famiglia, Soggetto } from '../registro/modello.ts';
import type { Identita } from '../registro/operazione.ts';

/** What the whole load has in common. */
export interface Carico {
  readonly comune: { readonly codice: string; readonly nome: string; readonly sigla: string };
  readonly idOperazioneANPR: string;
  readonly idOperazioneComune: string;
  readonly oggi: string;
}

type G = SoggettoSubentro['generalitaSubIscr'];

/** Relations keep no number of ANPR: whoever wrote the file did not have ours. */
function senzaId<T extends { readonly idSchedaSoggettoANPR?: string }>(
  g: T,
): Omit<T, 'idSchedaSoggettoANPR'> {
  const { idSchedaSoggettoANPR: _, ...resto } = g;
  return resto;
}
const altri = <D extends object>(dato: D, nome: keyof D): D => {
  const chi = dato[nome] as Generalita | undefined;
  return chi ? { ...dato, [nome]: senzaId(chi) } : dato;
};

function generalita(g: G, id: string, conCodice: boolean): Soggetto['dati']['generalita'] {
  const { dataPrimaIscrizioneComune: _, codiceFiscale, ...resto } = g;
  return { ...(conCodice && codiceFiscale ? { codiceFiscale } : {}), ...resto, idSchedaSoggettoANPR: id };
}

const piuRecente = (...giorni: readonly (string | undefined)[]): string =>
  giorni.reduce<string>((ultimo, giorno) => (giorno !== undefined && giorno > ultimo ? giorno : ultimo), '');

/** What must be corrected keeps the record out of the certificates; so does being in doubt about who the person is. */
function certificabilita(s: SoggettoSubentro, anomalie: readonly Rilievo[]): Soggetto['certificabilita'] {
  const daRimuovere = anomalie.some(({ codice }) => pesoAnomalie.get(codice) === 'rimuovere');
  const detta = s.attributiSoggetto?.soggettoCertificabile;
  if (daRimuovere) return '0';
  return detta === '0' || detta === '1' || detta === '3' || detta === '4' ? detta : '2';
}

export interface DaScrivere {
  readonly identita: Identita;
  readonly anomalie: readonly Rilievo[];
  /** False where somebody else has the code already: one code, one person. */
  readonly conCodice: boolean;
}

function datiIscrizione(
  s: SoggettoSubentro,
  iscritto: string,
  carico: Carico,
): NonNullable<Soggetto['dati']['datiIscrizione']> {
  const { comune } = carico;
  return {
    datiIscrizioneComune: {
      dataIscrizione: iscritto,
      protocolloComune: 'SUBENTRO',
      comune: {
        nomeComune: comune.nome,
        codiceIstat: comune.codice,
        siglaProvinciaIstat: comune.sigla,
      },
      idOperazioneComune: carico.idOperazioneComune,
      idOperazioneANPR: carico.idOperazioneANPR,
    },
    ...(s.motivoIscrizioneAPR !== undefined && {
      iscrizioneResidente: { motivoIscrizione: s.motivoIscrizioneAPR },
    }),
    ...(s.iscrizioneAire && { tipoIscrizioneAIRE: s.iscrizioneAire }),
  };
}

/** The record of a person as the register keeps it. */
export function documentoSoggetto(
  s: SoggettoSubentro,
  { identita, anomalie, conCodice }: DaScrivere,
  famiglia: string,
  carico: Carico,
): Soggetto {
  const { idSchedaSoggettoANPR: id, idANPR } = identita;
  const g = s.generalitaSubIscr;
  const iscritto = g.dataPrimaIscrizioneComune ?? s.dataUltimoAggiornamento ?? carico.oggi;
  const certificabile = certificabilita(s, anomalie);
  const cittadinanza = [...(s.cittadinanza ? [s.cittadinanza] : []), ...(s.altraCittadinanza ?? [])];
  const { paternita, maternita, matrimonio, unioneCivile, convivenzaDiFatto } = s;
  const cessazione = s.separazioneAnnullamentoCessazioneMatrimonio;
  const { comune } = carico;
  return {
    idSchedaSoggettoANPR: id,
    idANPR,
    comune: comune.codice,
    stato: g.soggettoAIRE?.toUpperCase() === 'S' ? 'aire' : 'residente',
    certificabilita: certificabile,
    ultimaDecorrenza: piuRecente(
      iscritto,
      s.dataUltimoAggiornamento,
      legameNella(s)?.legameSoggetto.dataDecorrenza,
    ),
    idFamigliaConvivenzaANPR: famiglia,
    dati: {
      identificativi: { idANPR },
      generalita: generalita(g, id, conCodice),
      ...(s.statoCivile && { statoCivile: s.statoCivile }),
      attributiSoggetto: { ...s.attributiSoggetto, soggettoCertificabile: certificabile },
      ...(s.attoNascita && { attoNascita: s.attoNascita }),
      ...(s.attoNascitaANPR && { attoNascitaANPR: s.attoNascitaANPR }),
      ...(cittadinanza.length > 0 && { cittadinanza }),
      ...(paternita && { paternita: altri(paternita, 'generalita') }),
      ...(maternita && { maternita: altri(maternita, 'generalita') }),
      ...(s.residenza && { residenza: [s.residenza] }),
      ...(s.altraLingua && { altraLingua: s.altraLingua }),
      ...(matrimonio && { matrimonio: altri(matrimonio, 'coniuge') }),
      ...(s.vedovanza && { vedovanza: s.vedovanza }),
      ...(cessazione && { annullamentoMatrimonio: cessazione }),
      ...(convivenzaDiFatto && { convivenzaDiFatto: altri(convivenzaDiFatto, 'convivente') }),
      ...(unioneCivile && { unioneCivile: altri(unioneCivile, 'unitoCivilmente') }),
      ...(s.cartaIdentita && { cartaIdentita: s.cartaIdentita }),
      ...(s.permessoSoggiorno && { permessoSoggiorno: s.permessoSoggiorno }),
      ...(s.listaElettorale && { listaElettorale: s.listaElettorale }),
      ...(s.listaLeva && { listaLeva: s.listaLeva }),
      ...(s.censimento && { censimento: s.censimento }),
      ...(s.altriDati && { altriDati: s.altriDati }),
      ...(s.autoveicoli && { autoveicoli: s.autoveicoli }),
      datiIscrizione: datiIscrizione(s, iscritto, carico),
      ...(anomalie.length > 0 && { erroriAnomalie: anomalie.map(erroreUfficiale) }),
    },
  };
}

/** Where everybody stands; a place that is taken already (EF004) goes to the first free one. */
function componenti(
  soggetti: readonly SoggettoSubentro[],
  ids: readonly string[],
  origine: string,
): ComponenteFamiglia[] {
  const presi = new Set<string>();
  const libero = (): string => {
    let posto = 1;
    while (presi.has(String(posto))) posto += 1;
    return String(posto);
  };
  return soggetti.map((s, n) => {
    const nella = legameNella(s);
    const detto = nella?.legameSoggetto.progressivoComponente;
    const suo = detto === undefined ? undefined : senzaZeri(detto);
    const progressivoComponente = suo === undefined || presi.has(suo) ? libero() : suo;
    presi.add(progressivoComponente);
    return {
      idSchedaSoggettoANPR: ids[n] ?? '',
      // Tab. 5 and 6: nobody said how this person stands here.
      codiceLegame: senzaZeri(nella?.legameSoggetto.codiceLegame ?? '99'),
      dataDecorrenza: nella?.legameSoggetto.dataDecorrenza ?? origine,
      ...(nella?.dataDecorrenzaLegame === undefined
        ? {}
        : { dataDecorrenzaLegame: nella.dataDecorrenzaLegame }),
      progressivoComponente,
    };
  });
}

/** The family of a line. Without a head, or with nobody, it is in no certificate (EF008, EF010). */
export function documentoFamiglia(
  { famiglia: f, soggetti }: RigaSubentro,
  id: string,
  ids: readonly string[],
  carico: Carico,
): Famiglia {
  const entrate = soggetti.flatMap((s) => legameNella(s)?.legameSoggetto.dataDecorrenza ?? []).toSorted();
  const residenza = soggetti.find((s) => s.residenza !== undefined)?.residenza;
  const origine = f?.dataOrigineFamigliaConvivenza ?? entrate[0] ?? carico.oggi;
  const suoi = componenti(soggetti, ids, origine);
  const tipoScheda = f?.tipoScheda === '4' || f?.tipoScheda === '5' ? f.tipoScheda : '3';
  const capi = suoi.filter(({ codiceLegame }) => codiceLegame === '1').length;
  const { comune } = carico;
  return {
    idFamigliaConvivenzaANPR: id,
    tipoScheda,
    comune: comune.codice,
    ...(suoi.length === 0 && tipoScheda !== '4' ? { stato: 'archiviata' as const } : {}),
    dataOrigine: origine,
    ...(f?.motivoCostituzione === undefined ? {} : { motivoCostituzione: f.motivoCostituzione }),
    ...(f?.denominazioneConvivenza === undefined
      ? {}
      : { denominazioneConvivenza: f.denominazioneConvivenza }),
    ...(f?.specieConvivenza === undefined ? {} : { specieConvivenza: f.specieConvivenza }),
    ...(f?.idFamigliaConvivenzaComune ? { idFamigliaConvivenzaComune: f.idFamigliaConvivenzaComune } : {}),
    ...(f?.tipoTutoreIntestatario
      ? { tutoreIntestatario: altri(f.tipoTutoreIntestatario, 'generalita') }
      : {}),
    incompleta: false,
    certificabile: tipoScheda === '4' || capi === 1,
    residenza: residenza ?? {
      tipoIndirizzo: '1',
      indirizzo: {
        cap: '',
        comune: { nomeComune: comune.nome, codiceIstat: comune.codice, siglaProvinciaIstat: comune.sigla },
        toponimo: {},
      },
    },
    componenti: suoi,
    ultimaDecorrenza: piuRecente(origine, ...entrate, residenza?.dataDecorrenzaResidenza),
  };
}

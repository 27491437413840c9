import type { Comune, SoggettoSubentro } from '../../anpr/index.ts';
import { voce } from '../../tabelle/index.ts';
import { chiaveLuogo, type Luoghi } from '../../tabelle/luoghi.ts';
import type { CodiceSpiegato } from '../catalogo.ts';
import { controlla, regola, rilievo, type Regola, type Rilievo } from '../regola.ts';
import { prima } from '../sezioni/confronti.ts';
import type { ContestoSezioni, In } from '../sezioni/contesto.ts';
import { controllaDecorrenzaAire, controllaScheda, type PartiScheda } from '../sezioni/index.ts';
import { pesoAnomalie } from './anomalie.ts';

/** The sections say it with the code of the services; subentro had another for the same thing. */
const altriNomi: Readonly<Record<string, CodiceSpiegato>> = {
  EN525: 'EC165',
  EN276: 'EC177',
  EN262: 'EC177',
  EHR72: 'EHR70',
};

const eAire = (s: SoggettoSubentro): boolean => s.generalitaSubIscr.soggettoAIRE?.toUpperCase() === 'S';

function parti(s: SoggettoSubentro): PartiScheda {
  const { motivoIscrizioneAPR: motivo, residenza, cittadinanza, altraCittadinanza = [] } = s;
  return {
    ...s,
    statoCivile: undefined,
    famiglia: undefined,
    convivenza: undefined,
    altraCittadinanza: undefined,
    motivoIscrizione: motivo === undefined ? undefined : { idMotivoIscrizione: motivo },
    cittadinanza: cittadinanza ? [cittadinanza, ...altraCittadinanza] : altraCittadinanza,
    residenza: residenza && [residenza],
  };
}

/** Every comune of the record, with its path. */
function* comuni(dato: unknown, campo = ''): Generator<readonly [campo: string, comune: Comune]> {
  if (typeof dato !== 'object' || dato === null) return;
  if ('nomeComune' in dato && 'codiceIstat' in dato) yield [campo, dato as Comune];
  for (const [nome, parte] of Object.entries(dato))
    yield* comuni(parte, Array.isArray(dato) || campo === '' ? campo || nome : `${campo}.${nome}`);
}

/** The same comune under the code that it had by another name. */
function codiciDiVariazione(s: SoggettoSubentro, luoghi: Luoghi | undefined): Rilievo[] {
  if (!luoghi) return [];
  return [...comuni(s)].flatMap(([campo, { nomeComune, siglaProvinciaIstat, codiceIstat }]) => {
    const perCodice = codiceIstat === undefined ? undefined : luoghi.comunePerIstat(codiceIstat);
    const perNome = luoghi.comunePerNome(nomeComune, siglaProvinciaIstat);
    return perCodice &&
      perNome &&
      chiaveLuogo(perCodice.nome) !== chiaveLuogo(nomeComune) &&
      perCodice.codiceCatastale === perNome.codiceCatastale
      ? [rilievo('EN347', { campo: `${campo}.codiceIstat` })]
      : [];
  });
}

export const regoleSoggettoSubentro: readonly Regola<In<SoggettoSubentro>>[] = [
  regola('EC164', {
    campo: 'statoIstruttoriaEspatrio',
    violata: ({ dato: { statoIstruttoriaEspatrio: stato } }) =>
      stato !== undefined && !['1', '2', '3'].includes(stato),
  }),
  regola('EN383', {
    campo: 'unioneCivile.attoUnione',
    violata: ({ dato: { unioneCivile: u } }) =>
      u?.unitoCivilmente !== undefined && u.attoUnione === undefined,
  }),
  regola('EN383', {
    campo: 'convivenzaDiFatto.contrattoStipula',
    violata: ({ dato: { convivenzaDiFatto: c } }) =>
      c?.convivente !== undefined && c.contrattoStipula === undefined,
  }),
  regola('ES127', {
    campo: 'generalitaSubIscr.dataPrimaIscrizioneComune',
    violata: ({ dato: { generalitaSubIscr: g, residenza, dataUltimoAggiornamento } }) =>
      prima(residenza?.dataDecorrenzaResidenza, g.dataPrimaIscrizioneComune) ||
      prima(dataUltimoAggiornamento, g.dataPrimaIscrizioneComune),
  }),
  regola('ES128', {
    campo: 'generalitaSubIscr.dataPrimaIscrizioneComune',
    violata: ({ dato: { generalitaSubIscr: g, residenza, dataUltimoAggiornamento } }) =>
      [g.dataPrimaIscrizioneComune, residenza?.dataDecorrenzaResidenza, dataUltimoAggiornamento].includes(
        undefined,
      ),
  }),
  regola('EN524', {
    campo: 'residenza.indirizzo.toponimo',
    violata: ({ dato: { residenza } }) => {
      const toponimo = residenza?.indirizzo?.toponimo;
      return toponimo !== undefined && toponimo.specie === undefined && toponimo.codSpecie === undefined;
    },
  }),
];

/** The tie was good once, and no longer is (table 5). */
function legamiFiniti({ famiglia }: SoggettoSubentro, oggi: string): Rilievo[] {
  const codice = famiglia?.legameSoggetto.codiceLegame;
  return codice !== undefined && voce('05', codice) && !voce('05', codice, oggi)
    ? [rilievo('EN064', { campo: 'famiglia.legameSoggetto.codiceLegame' })]
    : [];
}

/** What is wrong in a person's record, by the codes that subentro tells; the others it leaves to the services. */
export function anomaliePersona(soggetto: SoggettoSubentro, contesto: ContestoSezioni): Rilievo[] {
  const aire = eAire(soggetto);
  const sezioni = controllaScheda(
    parti(soggetto),
    {
      campo: 'soggetto',
      dato: {
        generalita: soggetto.generalitaSubIscr,
        statoCivile: soggetto.statoCivile,
        attributiSoggetto: soggetto.attributiSoggetto,
      },
      aire,
    },
    contesto,
  ).map((uno) => {
    const altro = altriNomi[uno.codice];
    const campo = uno.campo
      .replace(/^soggetto\.generalita\b/, 'generalitaSubIscr')
      .replace(/^soggetto\./, '')
      .replace(/^motivoIscrizione\.idMotivoIscrizione/, 'motivoIscrizioneAPR');
    return altro === undefined ? { ...uno, campo } : rilievo(altro, { campo });
  });
  const iscritto = aire ? soggetto.generalitaSubIscr.dataPrimaIscrizioneComune : undefined;
  const trovati = [
    ...sezioni,
    ...controllaDecorrenzaAire('generalitaSubIscr.dataPrimaIscrizioneComune', iscritto, contesto),
    ...controlla(regoleSoggettoSubentro, { ...contesto, dato: soggetto }),
    ...legamiFiniti(soggetto, contesto.oggi),
    ...codiciDiVariazione(soggetto, contesto.luoghi),
  ];
  return trovati.filter(({ codice }) => pesoAnomalie.has(codice) || codice === 'EN524');
}

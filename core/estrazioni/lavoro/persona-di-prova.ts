import type { Famiglia, Soggetto } from '../../registro/modello.ts';
import type { PersonaLetta } from './lettura.ts';

type Sorte = () => number;

/** What makes trouble in a sheet, and what does not. */
const testi = [
  'ROSSI',
  "D'ANGELÒ",
  '=1+1',
  '+39',
  '-',
  '@x',
  'a;b',
  'detto "il Moro"',
  'due\nrighe',
  '',
  '\t',
];
const codici = ['1', '01', '2', '3', '09', '4', '7', '99', '0'];

const uno = <T>(sorte: Sorte, voci: readonly T[]): T => voci[Math.floor(sorte() * voci.length)] as T;
const testo = 'testo';
const codice = 'codice';

const generalita = { cognome: testo, nome: testo };
const luogo = { comune: { nomeComune: testo, siglaProvinciaIstat: testo } };

/** Every datum that a column comes from, and where; `!`: never missing where its section is. */
const modello = {
  identificativi: { idANPR: testo },
  generalita: {
    ...{ cognome: testo, nome: testo, sesso: testo, dataNascita: testo },
    codiceFiscale: { codFiscale: testo, validitaCF: codice },
    luogoNascita: { ...luogo, localita: { descrizioneLocalita: testo } },
  },
  statoCivile: { statoCivile: codice },
  attributiSoggetto: { senzaFissaDimora: testo },
  attoNascita: { anno: testo, parte: testo, serie: testo, numeroAtto: testo },
  attoNascitaANPR: { atto: { anno: testo, parte: testo, serie: testo, numeroAtto: testo } },
  cittadinanza: [
    { descrizioneStato: testo, codiceStato: testo },
    { descrizioneStato: testo, codiceStato: testo },
  ],
  paternita: { generalita },
  maternita: { generalita },
  residenza: [
    {
      dataDecorrenzaResidenza: testo,
      indirizzo: {
        ...{ frazione: testo, cap: testo, 'comune!': { nomeComune: testo } },
        toponimo: { specie: testo, denominazioneToponimo: testo },
        numeroCivico: { numero: testo, lettera: testo },
      },
      localitaEstera: { 'consolato!': { descrizioneConsolato: testo } },
    },
  ],
  tutoreIntestatario: generalita,
  matrimonio: { coniuge: generalita, datiMatrimonio: { dataEvento: testo } },
  legameSoggetto: { codiceLegame: codice, tipoLegame: codice },
  famigliaConvivenza: { idFamigliaConvivenzaANPR: testo, tipoScheda: codice },
  cartaIdentita: { numero: testo, dataScadenza: testo },
  permessoSoggiorno: { numeroSoggiorno: testo, dataScadenza: testo },
  listaElettoraleCompleta: {
    liste: [{ 'elettore!': testo, listaGenerale: { 'comune!': { nomeComune: testo } } }],
  },
  listaLeva: { iscritto: testo },
  altriDati: { posizioneProfessionale: codice, condizioneNonProfessionale: codice, titoloStudio: codice },
  autoveicoli: { possessoPatente: testo, possessoAutoveicoli: testo },
  domicilioDigitale: { indirizzoDigitale: testo },
  datiIscrizione: {
    datiIscrizioneComune: { dataIscrizione: testo },
    iscrizioneResidente: { motivoIscrizione: codice },
  },
  datiCancellazione: { dataDecorrenzaCancellazione: testo, motivoCancellazione: codice },
  datiDecesso: { dataEvento: testo },
  provenienza: luogo,
  destinazione: luogo,
};

/** The model with some of its parts, each with a value of its own. */
function riempi(parte: unknown, sorte: Sorte): unknown {
  if (parte === testo) return uno(sorte, testi);
  if (parte === codice) return uno(sorte, codici);
  if (Array.isArray(parte))
    return parte.slice(0, Math.ceil(sorte() * parte.length)).map((p) => riempi(p, sorte));
  return Object.fromEntries(
    Object.entries(parte as object).flatMap(([nome, dentro]) =>
      nome.endsWith('!') || sorte() < 0.75 ? [[nome.replace('!', ''), riempi(dentro, sorte)]] : [],
    ),
  );
}

/** A family in which the person is, or one that does not name her. */
function famigliaDi(id: string, sorte: Sorte): Famiglia | null {
  if (sorte() < 0.3) return null;
  const suo = {
    ...{ idSchedaSoggettoANPR: sorte() < 0.8 ? id : '1', progressivoComponente: '2' },
    ...{ codiceLegame: uno(sorte, codici), dataDecorrenza: '2020-01-01' },
  };
  const altro = { ...suo, idSchedaSoggettoANPR: '2', codiceLegame: '1', progressivoComponente: '1' };
  const famiglia = {
    ...{ idFamigliaConvivenzaANPR: '70000000001', tipoScheda: uno(sorte, ['3', '4', '5']) },
    ...{ comune: '048050', dataOrigine: '2020-01-01', componenti: [altro, suo] },
    ...(sorte() < 0.2 && { tutoreIntestatario: { cognome: 'TUTORE' } }),
  };
  return famiglia as unknown as Famiglia;
}

export const conFamiglia = ({ famiglia, soggetto }: PersonaLetta): boolean =>
  famiglia?.componenti.some((c) => c.idSchedaSoggettoANPR === soggetto.idSchedaSoggettoANPR) ?? false;

/** @param id of her record. @param sorte from 0 to 1, always in the same order. */
export function personaCasuale(id: string, sorte: Sorte): PersonaLetta {
  const dati = riempi(modello, sorte) as { generalita?: object };
  const generalita = { ...dati.generalita, idSchedaSoggettoANPR: id };
  return {
    soggetto: { idSchedaSoggettoANPR: id, dati: { ...dati, generalita } } as unknown as Soggetto,
    famiglia: famigliaDi(id, sorte),
  };
}

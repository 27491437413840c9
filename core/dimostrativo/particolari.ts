import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Sesso } from '#contract/codice-fiscale.ts';
import type { Blocco } from '../registro/carica-blocco.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import { creaAmbiente, italiana, nuovaNumerazione, qui } from './ambiente.ts';
import { creaCaso } from './caso.ts';
import { documentoFamiglia, documentoSoggetto } from './documento.ts';
import type { Componenti } from './nuclei.ts';
import type { Indirizzo, LuogoVita, Persona, Unione } from './persona.ts';
import { comuneAllora, sedeDimostrativa as sede } from './sede.ts';
import { allEstero, famigliaAllEstero } from './particolari-aire.ts';
import { conContratto, schedaPrecedente, versione } from './particolari-schede.ts';

/**
 * People of whom a municipality has few, beside those of the demo municipality: an example of each certificate.
 * - `uniti`: Alessandro Neri and Tommaso Viviani, in a civil union;
 * - `contratto`: Martina Galli and Simone Pardini, with a contract of cohabitation;
 * - `partito`: Bruno Carli, who moved to Pistoia in 2017;
 * - `aire`: Federico Bini and Chiara Mori with Gaia, who live in Lyon;
 * - `convivenza`: Dino Falai, in the home that Carla Lenzi answers for;
 * - `traslochi`: Roberto Taddei, with three addresses over the years;
 * - `naturalizzata`: Elira Gjoni, Albanian and then Italian.
 */
export const particolari = {
  uniti: { famiglia: '7000900001', primo: '5000900001', secondo: '5000900002' },
  contratto: { famiglia: '7000900002', lei: '5000900003', lui: '5000900004' },
  partito: '5000900005',
  aire: { famiglia: '7000900003', padre: '5000900006', madre: '5000900007', figlia: '5000900008' },
  convivenza: { convivenza: '7000900004', responsabile: '5000900009', ospite: '5000900010' },
  traslochi: { famiglia: '7000900005', persona: '5000900011' },
  naturalizzata: { famiglia: '7000900006', persona: '5000900012' },
} as const;

/** Beyond the people that the demo municipality may number, before the newly born. */
const numeri = { persone: 900_000, famiglie: 900_000, primoIdANPR: 1 };

/** @param oggi nothing happens after this day. @param presenti codici fiscali of the others. */
export function personeParticolari(luoghi: Luoghi, oggi: string, presenti: Iterable<string> = []): Blocco {
  // Nothing is left to chance: the seed does not matter.
  const numerazione = nuovaNumerazione(numeri);
  for (const codice of presenti) numerazione.codici.prende(codice);
  const ambiente = creaAmbiente(creaCaso(1), luoghi, oggi, sede, numerazione);
  const empoli = (data: string): LuogoVita => comuneAllora(luoghi, 'D403', data) ?? qui;

  const persona = (
    [cognome, nome, sesso, nascita]: readonly [string, string, Sesso, string],
    altro: Partial<Pick<Persona, 'padre' | 'madre' | 'luogoNascita' | 'cittadinanza' | 'iscrizione'>> = {},
  ): Persona =>
    ambiente.persona({
      ...{ cognome, nome, sesso, nascita, validitaCF: '1' },
      ...{ luogoNascita: empoli(nascita), cittadinanza: italiana },
      iscrizione: { motivo: '1', data: nascita, comune: qui },
      ...altro,
    });
  const unisce = (tipo: Unione['tipo'], a: Persona, b: Persona, data: string): void => {
    const atto = ambiente.atto(tipo === 'matrimonio' ? 'matrimoni' : 'unioni', qui, data);
    a.unione = b.unione = { tipo, a, b, data, luogo: qui, atto };
  };
  const via = (nome: string, numero: string, dal: string, frazione?: string): Indirizzo => ({
    ...{ sede, codSpecie: '213', specie: 'VIA', nome, numero, dal },
    ...(frazione === undefined ? {} : { frazione }),
  });
  const famiglia = (
    origine: string,
    indirizzo: Indirizzo,
    componenti: Componenti,
    altro: Partial<Parameters<typeof documentoFamiglia>[0]> = {},
  ): Famiglia =>
    documentoFamiglia({
      ...{ id: ambiente.idFamiglia(), tipoScheda: '3', origine, indirizzo, componenti },
      ...altro,
    });
  const scheda = (chi: Persona): Soggetto => documentoSoggetto(chi);

  const alessandro = persona(['NERI', 'ALESSANDRO', 'M', '1984-02-11']);
  const tommaso = persona(['VIVIANI', 'TOMMASO', 'M', '1981-09-30']);
  unisce('unione-civile', alessandro, tommaso, '2018-06-16');
  const uniti = famiglia(
    '2018-06-16',
    via('GIACOMO MATTEOTTI', '9', '2018-06-16'),
    [
      [alessandro, '1'],
      [tommaso, '28'],
    ],
    { motivo: '6' },
  );

  const martina = persona(['GALLI', 'MARTINA', 'F', '1990-05-08']);
  const simone = persona(['PARDINI', 'SIMONE', 'M', '1988-01-25']);
  const conviventi = famiglia(
    '2020-02-03',
    via('GALILEO GALILEI', '21', '2020-02-03'),
    [
      [martina, '1'],
      [simone, '23'],
    ],
    { motivo: '6' },
  );
  const stipula = {
    ...{ data: '2021-03-15', dataNotifica: '2021-03-19', dataDocumento: '2021-03-15', protocollo: '4127' },
    ...{ professionista: 'AVV. LAURA BENVENUTI', comuneRegistrazione: sedeComune() },
  };

  const bruno = persona(['CARLI', 'BRUNO', 'M', '1969-07-02']);
  bruno.indirizzo = via('DEL PONTE', '30', '1969-07-02', 'SOVIGLIANA');
  const pistoia = comuneAllora(luoghi, 'G713', '2017-10-05');
  bruno.cancellazione = {
    ...{ motivo: '3', data: '2017-10-05' },
    ...(pistoia && { destinazione: pistoia }),
  };

  const espatrio = '2019-05-01';
  const iscritti = { iscrizione: { motivo: '1', data: espatrio, comune: qui } };
  const federico = persona(['BINI', 'FEDERICO', 'M', '1979-03-12'], iscritti);
  const chiara = persona(['MORI', 'CHIARA', 'F', '1981-12-20'], iscritti);
  const gaia = persona(['BINI', 'GAIA', 'F', '2012-04-04'], { ...iscritti, padre: federico, madre: chiara });
  const bini = famiglia(espatrio, via('ROMA', '1', espatrio), [
    [federico, '1'],
    [chiara, '2'],
    [gaia, '3'],
  ]);
  unisce('matrimonio', federico, chiara, '2009-07-18');

  const carla = persona(['LENZI', 'CARLA', 'F', '1966-08-19']);
  const dino = persona(['FALAI', 'DINO', 'M', '1935-11-28'], { luogoNascita: qui });
  const casa = famiglia(
    '1998-04-06',
    via('DELLE VIGNE', '40', '1998-04-06', 'MERCATALE'),
    [
      [carla, '1'],
      [dino, '2'],
    ],
    {
      tipoScheda: '4',
      convivenza: { denominazione: 'RESIDENZA PER ANZIANI VILLA DEL PARCO', specie: '3' },
    },
  );

  const roberto = persona(['TADDEI', 'ROBERTO', 'M', '1970-05-16']);
  const indirizzi = [
    via('DELLA CHIESA', '8', '1970-05-16', 'SPICCHIO'),
    via('EMPOLESE', '14', '1996-03-02', 'SOVIGLIANA'),
  ];
  const taddei = famiglia('1996-03-02', via('LIMITESE', '77', '2011-09-20', 'SPICCHIO'), [[roberto, '1']]);

  const tirana: LuogoVita = {
    codiceCatastale: 'Z100',
    estero: { citta: 'TIRANA', codiceStato: '201', stato: 'ALBANIA' },
  };
  const elira = persona(['GJONI', 'ELIRA', 'F', '1983-01-09'], {
    luogoNascita: tirana,
    iscrizione: { motivo: '4', data: '2004-10-11', comune: qui, provenienza: tirana },
  });
  const gjoni = famiglia('2004-10-11', via('BATTISTI', '5', '2004-10-11', 'SOVIGLIANA'), [[elira, '1']]);

  const italianaDal = '2017-06-02';
  const robertoOra = scheda(roberto);
  const eliraOra = versione(scheda(elira), italianaDal, {
    cittadinanza: [{ descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita: italianaDal }],
  });
  return {
    soggetti: [
      ...[alessandro, tommaso].map(scheda),
      conContratto(scheda(martina), scheda(simone), stipula),
      conContratto(scheda(simone), scheda(martina), stipula),
      scheda(bruno),
      ...[federico, chiara, gaia].map((chi) => allEstero(scheda(chi), espatrio)),
      ...[carla, dino].map(scheda),
      robertoOra,
      eliraOra,
    ],
    famiglie: [uniti, conviventi, famigliaAllEstero(bini, espatrio), casa, taddei, gjoni],
    precedenti: [
      ...indirizzi.map((indirizzo) => schedaPrecedente(robertoOra, indirizzo)),
      {
        dal: '2004-10-11',
        scheda: versione(eliraOra, '2004-10-11', {
          cittadinanza: [{ descrizioneStato: 'ALBANIA', codiceStato: '201' }],
        }),
      },
    ],
  };
}

function sedeComune(): { nomeComune: string; codiceIstat: string; siglaProvinciaIstat: string } {
  const { nome = '', codiceIstat = '', sigla = '' } = qui.comune ?? {};
  return { nomeComune: nome, codiceIstat, siglaProvinciaIstat: sigla };
}

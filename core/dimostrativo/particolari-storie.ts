import type { Blocco } from '../registro/carica-blocco.ts';
import { qui } from './ambiente.ts';
import { documentoSoggetto as scheda } from './documento.ts';
import { allEstero, famigliaAllEstero } from './particolari-aire.ts';
import type { Mano } from './particolari-mano.ts';
import { conContratto, schedaPrecedente, versione } from './particolari-schede.ts';
import type { LuogoVita } from './persona.ts';

/** What one story leaves in the register. */
interface Pezzo {
  readonly soggetti: Blocco['soggetti'];
  readonly famiglie: Blocco['famiglie'];
  readonly precedenti?: NonNullable<Blocco['precedenti']>;
}

function uniti({ persona, unisce, famiglia, via }: Mano): Pezzo {
  const alessandro = persona(['NERI', 'ALESSANDRO', 'M', '1984-02-11']);
  const tommaso = persona(['VIVIANI', 'TOMMASO', 'M', '1981-09-30']);
  unisce('unione-civile', alessandro, tommaso, '2018-06-16');
  const loro = famiglia(
    '2018-06-16',
    via('GIACOMO MATTEOTTI', '9', '2018-06-16'),
    [
      [alessandro, '1'],
      [tommaso, '28'],
    ],
    { motivo: '6' },
  );
  return { soggetti: [alessandro, tommaso].map((chi) => scheda(chi)), famiglie: [loro] };
}

function contratto({ persona, famiglia, via }: Mano): Pezzo {
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
  return {
    soggetti: [
      conContratto(scheda(martina), scheda(simone), stipula),
      conContratto(scheda(simone), scheda(martina), stipula),
    ],
    famiglie: [conviventi],
  };
}

function sedeComune(): { nomeComune: string; codiceIstat: string; siglaProvinciaIstat: string } {
  const { nome = '', codiceIstat = '', sigla = '' } = qui.comune ?? {};
  return { nomeComune: nome, codiceIstat, siglaProvinciaIstat: sigla };
}

function partito({ persona, via, comune }: Mano): Pezzo {
  const bruno = persona(['CARLI', 'BRUNO', 'M', '1969-07-02']);
  bruno.indirizzo = via('DEL PONTE', '30', '1969-07-02', 'SOVIGLIANA');
  const pistoia = comune('G713', '2017-10-05');
  bruno.cancellazione = {
    ...{ motivo: '3', data: '2017-10-05' },
    ...(pistoia && { destinazione: pistoia }),
  };
  return { soggetti: [scheda(bruno)], famiglie: [] };
}

function aire({ persona, unisce, famiglia, via }: Mano): Pezzo {
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
  return {
    soggetti: [federico, chiara, gaia].map((chi) => allEstero(scheda(chi), espatrio)),
    famiglie: [famigliaAllEstero(bini, espatrio)],
  };
}

function convivenza({ persona, famiglia, via }: Mano): Pezzo {
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
  return { soggetti: [carla, dino].map((chi) => scheda(chi)), famiglie: [casa] };
}

function traslochi({ persona, famiglia, via }: Mano): Pezzo {
  const roberto = persona(['TADDEI', 'ROBERTO', 'M', '1970-05-16']);
  const indirizzi = [
    via('DELLA CHIESA', '8', '1970-05-16', 'SPICCHIO'),
    via('EMPOLESE', '14', '1996-03-02', 'SOVIGLIANA'),
  ];
  const taddei = famiglia('1996-03-02', via('LIMITESE', '77', '2011-09-20', 'SPICCHIO'), [[roberto, '1']]);
  const ora = scheda(roberto);
  return {
    soggetti: [ora],
    famiglie: [taddei],
    precedenti: indirizzi.map((indirizzo) => schedaPrecedente(ora, indirizzo)),
  };
}

function naturalizzata({ persona, famiglia, via }: Mano): Pezzo {
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
  const ora = versione(scheda(elira), italianaDal, {
    cittadinanza: [{ descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita: italianaDal }],
  });
  const prima = versione(ora, '2004-10-11', {
    cittadinanza: [{ descrizioneStato: 'ALBANIA', codiceStato: '201' }],
  });
  return { soggetti: [ora], famiglie: [gjoni], precedenti: [{ dal: '2004-10-11', scheda: prima }] };
}

export const storie: readonly ((mano: Mano) => Pezzo)[] = [
  uniti,
  contratto,
  partito,
  aire,
  convivenza,
  traslochi,
  naturalizzata,
];

import type { Sesso } from '#contract/codice-fiscale.ts';
import { italiana, qui, comuneAllora, type Ambiente } from './ambiente.ts';
import { documentoFamiglia } from './documento.ts';
import type { Componenti, Nucleo } from './nuclei.ts';
import { registrata, type Indirizzo, type LuogoVita, type Persona, type Unione } from './persona.ts';

/**
 * People to point at in demonstrations and tests: always the same, whatever the seed, because they are made first.
 * - `coppiaInAttesa`: Giulia Martelli and Lorenzo Conti, married, with little Emma, expecting another child;
 * - `coppiaNonSposata`: Sara Lucchesi and Davide Fabbri live together, not married: a child needs both acknowledgements;
 * - `madreSola`: Elena Ricci with Pietro, whose father is not known;
 * - `vedova`: Ada Giunti and the late Ottavio Borghi;
 * - `cfNonValidato`: Luca Bartoli, whose codice fiscale the Agenzia delle Entrate has not validated;
 * - `coniugiSeparatiDiCasa`: Francesca Nencini and Paolo Gelli, married, in two families at two addresses;
 * - `famigliaStraniera`: Mirela and Arben Hoxha, Albanian, with Klea born here;
 * - `omonimi`: two Marco Rossi born the same day in the same place: the second has a code under omocodia;
 * - `nomeDifficile`: Niccolò D'Amico, with accent and apostrophe, divorced.
 */
export const personaggi = {
  coppiaInAttesa: { famiglia: '7000000001', madre: '5000000001', padre: '5000000002', figlia: '5000000003' },
  coppiaNonSposata: { famiglia: '7000000002', madre: '5000000004', padre: '5000000005' },
  madreSola: { famiglia: '7000000003', madre: '5000000006', figlio: '5000000007' },
  vedova: { famiglia: '7000000004', vedova: '5000000008', defunto: '5000000009' },
  cfNonValidato: { famiglia: '7000000005', persona: '5000000010' },
  coniugiSeparatiDiCasa: {
    famigliaMoglie: '7000000006',
    moglie: '5000000011',
    famigliaMarito: '7000000007',
    marito: '5000000012',
  },
  famigliaStraniera: {
    famiglia: '7000000008',
    madre: '5000000013',
    padre: '5000000014',
    figlia: '5000000015',
  },
  omonimi: {
    famigliaPrimo: '7000000009',
    primo: '5000000016',
    famigliaSecondo: '7000000010',
    secondo: '5000000017',
  },
  nomeDifficile: { famiglia: '7000000011', persona: '5000000018' },
} as const;

export function creaPersonaggi(ambiente: Ambiente): Nucleo {
  const persone: Persona[] = [];
  const famiglie: Nucleo['famiglie'] = [];
  const empoli = (data: string): LuogoVita => comuneAllora(ambiente.luoghi, 'D403', data) ?? qui;

  function persona(
    [cognome, nome, sesso, nascita]: readonly [string, string, Sesso, string],
    altro: Partial<
      Pick<Persona, 'padre' | 'madre' | 'validitaCF' | 'luogoNascita' | 'cittadinanza' | 'iscrizione'>
    > = {},
  ): Persona {
    const nuova = ambiente.persona({
      cognome,
      nome,
      sesso,
      nascita,
      luogoNascita: empoli(nascita),
      cittadinanza: italiana,
      iscrizione: { motivo: '1', data: nascita, comune: qui },
      validitaCF: '1',
      ...altro,
    });
    persone.push(nuova);
    return nuova;
  }

  function nozze(a: Persona, b: Unione['b'], data: string): Unione {
    const atto = ambiente.atto('matrimoni', qui, data);
    const unione: Unione = { tipo: 'matrimonio', a, b, data, luogo: qui, atto };
    a.unione = unione;
    if (registrata(b)) b.unione = unione;
    return unione;
  }

  function famiglia(
    origine: string,
    nome: string,
    numero: string,
    componenti: Componenti,
    motivo?: string,
  ): Indirizzo {
    const indirizzo = { sede: ambiente.sede, codSpecie: '213', specie: 'VIA', nome, numero, dal: origine };
    famiglie.push(
      documentoFamiglia({
        id: ambiente.idFamiglia(),
        tipoScheda: '3',
        origine,
        ...(motivo === undefined ? {} : { motivo }),
        indirizzo,
        componenti,
      }),
    );
    return indirizzo;
  }

  const giulia = persona(['MARTELLI', 'GIULIA', 'F', '1993-04-18']);
  const lorenzo = persona(['CONTI', 'LORENZO', 'M', '1990-11-05']);
  nozze(lorenzo, giulia, '2020-09-12');
  const emma = persona(['CONTI', 'EMMA', 'F', '2022-07-03'], { padre: lorenzo, madre: giulia });
  famiglia(
    '2020-09-12',
    'ROMA',
    '12',
    [
      [lorenzo, '1'],
      [giulia, '2'],
      [emma, '3'],
    ],
    '1',
  );

  const sara = persona(['LUCCHESI', 'SARA', 'F', '1996-02-27']);
  const davide = persona(['FABBRI', 'DAVIDE', 'M', '1994-08-14']);
  famiglia(
    '2022-03-01',
    'DELLE COLLINE',
    '31',
    [
      [sara, '1'],
      [davide, '23'],
    ],
    '6',
  );

  const elena = persona(['RICCI', 'ELENA', 'F', '1989-12-01']);
  const pietro = persona(['RICCI', 'PIETRO', 'M', '2019-05-22'], { madre: elena });
  famiglia(
    '2015-06-10',
    'GIUSEPPE VERDI',
    '8',
    [
      [elena, '1'],
      [pietro, '3'],
    ],
    '2',
  );

  const ada = persona(['GIUNTI', 'ADA', 'F', '1941-01-16'], { luogoNascita: qui });
  const ottavio = persona(['BORGHI', 'OTTAVIO', 'M', '1936-10-09'], { luogoNascita: qui });
  const vedovanza = nozze(ottavio, ada, '1964-04-25');
  const morte = {
    data: '2021-02-11',
    luogo: empoli('2021-02-11'),
    atto: ambiente.atto('morti', empoli('2021-02-11'), '2021-02-11'),
  };
  vedovanza.fine = { tipo: 'morte', chi: ottavio, evento: morte };
  ottavio.decesso = morte;
  ottavio.indirizzo = famiglia('1964-04-25', 'DELLA TORRE', '5', [[ada, '1']], '1');

  const luca = persona(['BARTOLI', 'LUCA', 'M', '1987-03-30'], { validitaCF: '9' });
  famiglia('2016-01-20', 'FRATELLI CERVI', '22', [[luca, '1']]);

  const francesca = persona(['NENCINI', 'FRANCESCA', 'F', '1978-06-21']);
  const paolo = persona(['GELLI', 'PAOLO', 'M', '1975-09-02']);
  nozze(paolo, francesca, '2006-05-27');
  famiglia('2006-05-27', 'GALILEO GALILEI', '40', [[francesca, '1']], '1');
  famiglia('2018-10-01', "DELL'OLIVETA", '17', [[paolo, '1']]);

  const albania = { codiceStato: '201', stato: 'ALBANIA', unioneEuropea: false };
  const tirana: LuogoVita = { codiceCatastale: 'Z100', estero: { ...albania, citta: 'TIRANA' } };
  const arrivo = { motivo: '4', data: '2014-02-15', comune: qui, provenienza: tirana };
  const venuta = { luogoNascita: tirana, cittadinanza: albania, iscrizione: arrivo };
  const mirela = persona(['HOXHA', 'MIRELA', 'F', '1991-10-10'], venuta);
  const arben = persona(['HOXHA', 'ARBEN', 'M', '1986-07-19'], venuta);
  nozze(arben, mirela, '2015-05-09');
  const klea = persona(['HOXHA', 'KLEA', 'F', '2018-01-29'], {
    padre: arben,
    madre: mirela,
    cittadinanza: albania,
  });
  for (const [i, chi] of [mirela, arben, klea].entries())
    chi.permesso = { tipo: '2', numero: `I0000000${i + 1}`, dal: '2021-04-01' };
  famiglia(
    '2015-05-09',
    'DEI MARTIRI',
    '64',
    [
      [arben, '1'],
      [mirela, '2'],
      [klea, '3'],
    ],
    '1',
  );

  const primo = persona(['ROSSI', 'MARCO', 'M', '1982-08-08']);
  const secondo = persona(['ROSSI', 'MARCO', 'M', '1982-08-08']);
  famiglia('2010-09-01', 'DANTE ALIGHIERI', '3', [[primo, '1']]);
  famiglia('2012-11-15', 'ROSSINI', '27', [[secondo, '1']]);

  const niccolo = persona(["D'AMICO", 'NICCOLÒ', 'M', '1972-12-24']);
  const ex = { cognome: 'DE SANTIS', nome: 'ÀGATA', sesso: 'F', nascita: '1974-03-03' } as const;
  nozze(niccolo, ex, '2001-06-30').fine = { tipo: 'divorzio', data: '2015-11-19', numero: '1480/2015' };
  famiglia('2015-11-19', 'PIER CAPPONI', '19', [[niccolo, '1']]);

  return { persone, famiglie };
}

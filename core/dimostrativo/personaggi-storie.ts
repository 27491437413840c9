import { qui } from './ambiente.ts';
import type { ManoPersonaggi } from './personaggi-mano.ts';
import type { LuogoVita } from './persona.ts';

function coppiaInAttesa({ persona, nozze, famiglia }: ManoPersonaggi): void {
  const giulia = persona(['MARTELLI', 'GIULIA', 'F', '1993-04-18']);
  const lorenzo = persona(['CONTI', 'LORENZO', 'M', '1990-11-05']);
  nozze(lorenzo, giulia, '2020-09-12');
  const emma = persona(['CONTI', 'EMMA', 'F', '2022-07-03'], { padre: lorenzo, madre: giulia });
  famiglia(
    '2020-09-12',
    ['ROMA', '12'],
    [
      [lorenzo, '1'],
      [giulia, '2'],
      [emma, '3'],
    ],
    '1',
  );
}

function coppiaNonSposata({ persona, famiglia }: ManoPersonaggi): void {
  const sara = persona(['LUCCHESI', 'SARA', 'F', '1996-02-27']);
  const davide = persona(['FABBRI', 'DAVIDE', 'M', '1994-08-14']);
  famiglia(
    '2022-03-01',
    ['DELLE COLLINE', '31'],
    [
      [sara, '1'],
      [davide, '23'],
    ],
    '6',
  );
}

function madreSola({ persona, famiglia }: ManoPersonaggi): void {
  const elena = persona(['RICCI', 'ELENA', 'F', '1989-12-01']);
  const pietro = persona(['RICCI', 'PIETRO', 'M', '2019-05-22'], { madre: elena });
  famiglia(
    '2015-06-10',
    ['GIUSEPPE VERDI', '8'],
    [
      [elena, '1'],
      [pietro, '3'],
    ],
    '2',
  );
}

function vedova({ persona, nozze, famiglia, luogoDiQui, atto }: ManoPersonaggi): void {
  const ada = persona(['GIUNTI', 'ADA', 'F', '1941-01-16'], { luogoNascita: qui });
  const ottavio = persona(['BORGHI', 'OTTAVIO', 'M', '1936-10-09'], { luogoNascita: qui });
  const vedovanza = nozze(ottavio, ada, '1964-04-25');
  const empoli = luogoDiQui('2021-02-11');
  const morte = {
    data: '2021-02-11',
    luogo: empoli,
    atto: atto('morti', empoli, '2021-02-11'),
  };
  vedovanza.fine = { tipo: 'morte', chi: ottavio, evento: morte };
  ottavio.decesso = morte;
  ottavio.indirizzo = famiglia('1964-04-25', ['DELLA TORRE', '5'], [[ada, '1']], '1');
}

function cfNonValidato({ persona, famiglia }: ManoPersonaggi): void {
  const luca = persona(['BARTOLI', 'LUCA', 'M', '1987-03-30'], { validitaCF: '9' });
  famiglia('2016-01-20', ['FRATELLI CERVI', '22'], [[luca, '1']]);
}

function coniugiSeparatiDiCasa({ persona, nozze, famiglia }: ManoPersonaggi): void {
  const francesca = persona(['NENCINI', 'FRANCESCA', 'F', '1978-06-21']);
  const paolo = persona(['GELLI', 'PAOLO', 'M', '1975-09-02']);
  nozze(paolo, francesca, '2006-05-27');
  famiglia('2006-05-27', ['GALILEO GALILEI', '40'], [[francesca, '1']], '1');
  famiglia('2018-10-01', ["DELL'OLIVETA", '17'], [[paolo, '1']]);
}

function famigliaStraniera({ persona, nozze, famiglia }: ManoPersonaggi): void {
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
    ['DEI MARTIRI', '64'],
    [
      [arben, '1'],
      [mirela, '2'],
      [klea, '3'],
    ],
    '1',
  );
}

function omonimi({ persona, famiglia }: ManoPersonaggi): void {
  const primo = persona(['ROSSI', 'MARCO', 'M', '1982-08-08']);
  const secondo = persona(['ROSSI', 'MARCO', 'M', '1982-08-08']);
  famiglia('2010-09-01', ['DANTE ALIGHIERI', '3'], [[primo, '1']]);
  famiglia('2012-11-15', ['ROSSINI', '27'], [[secondo, '1']]);
}

function nomeDifficile({ persona, nozze, famiglia }: ManoPersonaggi): void {
  const niccolo = persona(["D'AMICO", 'NICCOLÒ', 'M', '1972-12-24']);
  const ex = { cognome: 'DE SANTIS', nome: 'ÀGATA', sesso: 'F', nascita: '1974-03-03' } as const;
  nozze(niccolo, ex, '2001-06-30').fine = { tipo: 'divorzio', data: '2015-11-19', numero: '1480/2015' };
  famiglia('2015-11-19', ['PIER CAPPONI', '19'], [[niccolo, '1']]);
}

export const storie: readonly ((mano: ManoPersonaggi) => void)[] = [
  coppiaInAttesa,
  coppiaNonSposata,
  madreSola,
  vedova,
  cfNonValidato,
  coniugiSeparatiDiCasa,
  famigliaStraniera,
  omonimi,
  nomeDifficile,
];

import type { Cittadinanza } from '#contract/anpr/tipi/generalita.ts';
import { giornoBreve, quando } from '../frasi.ts';
import { di, inEvidenza, type Lingua } from '../lingua.ts';
import { cittadinanzeCertificate, riferimento } from '../storia.ts';
import type { TipoCertificato } from './tipo.ts';

/** Tab. 2. */
const italia = '100';
const apolide = '999';

function nome(
  { codiceStato, descrizioneStato }: Pick<Cittadinanza, 'codiceStato' | 'descrizioneStato'>,
  l: Lingua,
): string {
  if (codiceStato === italia) return di(l, 'cittadinanza.italiana');
  return descrizioneStato;
}

/** 5, di cittadinanza. */
export const cittadinanza: TipoCertificato = {
  codice: '5',
  blocchi: ({ soggetto: { dati } }, l) => {
    const [sua] = dati.cittadinanza ?? [];
    if (!sua) return [];
    const dal = sua.dataValidita === undefined ? undefined : quando('dal', sua.dataValidita, l);
    const sotto = dal === undefined ? [] : [dal];
    if (sua.codiceStato === apolide)
      return [
        { tipo: 'paragrafo', testo: di(l, 'risulta') },
        { tipo: 'rilievo', testo: inEvidenza(di(l, 'cittadinanza.apolide')), sotto },
      ];
    return [
      { tipo: 'paragrafo', testo: di(l, 'cittadinanza.testo') },
      { tipo: 'rilievo', testo: inEvidenza(nome(sua, l)), sotto },
    ];
  },
  dati: ({ soggetto: { dati } }) => ({
    generalitaAttuali: dati.generalita,
    ...(dati.cittadinanza && { cittadinanza: dati.cittadinanza }),
  }),
};

/** 6, storico di cittadinanza: what the register knows of it, up to the day of reference. */
export const storicoCittadinanza: TipoCertificato = {
  codice: '6',
  blocchi: (domanda, l) => {
    const giorno = riferimento(domanda);
    const periodi = cittadinanzeCertificate(domanda);
    const fino = { quando: quando('al', giorno, l) ?? '' };
    return [
      {
        tipo: 'paragrafo',
        testo: di(l, periodi.length === 1 ? 'cittadinanza.storico.una' : 'cittadinanza.storico', fino),
      },
      {
        tipo: 'tabella',
        colonne: (['colonna.n', 'colonna.cittadinanza', 'colonna.dal', 'colonna.al'] as const).map((c) =>
          di(l, c),
        ),
        righe: periodi.map(({ stati, dal, al }, i) => [
          String(i + 1),
          stati
            .map((stato) =>
              inEvidenza(stato.codiceStato === apolide ? di(l, 'cittadinanza.apolide') : nome(stato, l)),
            )
            .join(', '),
          giornoBreve(dal),
          al === undefined ? di(l, 'colonna.in-corso') : giornoBreve(al),
        ]),
      },
    ];
  },
  dati: ({ soggetto: { dati } }) => ({
    generalitaAttuali: dati.generalita,
    ...(dati.cittadinanza && { cittadinanza: dati.cittadinanza }),
  }),
};

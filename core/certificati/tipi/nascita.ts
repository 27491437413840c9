import { dataNascita, estremiAtto, luogo, quando } from '../frasi.ts';
import { di } from '../lingua.ts';
import { regola } from '../regola.ts';
import type { TipoCertificato } from './tipo.ts';

/** 1, anagrafico di nascita. */
export const nascita: TipoCertificato = {
  codice: '1',
  diNascita: true,
  regole: [
    regola('EN410', {
      violata: ({ soggetto }) =>
        soggetto.stato === 'aire' && soggetto.dati.generalita.luogoNascita?.comune === undefined,
      causa: 'La persona è iscritta all’AIRE ed è nata all’estero.',
      rimedio: 'Il certificato si chiede all’ufficio dello stato civile che ha trascritto l’atto di nascita.',
    }),
    regola('EN404', {
      violata: ({ soggetto: { dati } }) =>
        dataNascita(dati.generalita) === undefined || luogo(dati.generalita.luogoNascita) === undefined,
      causa: 'Nella scheda mancano la data o il luogo di nascita.',
      rimedio: 'Completa le generalità con una mutazione e ripeti.',
    }),
  ],
  blocchi: ({ soggetto: { dati } }, l) => {
    const { generalita: g, attoNascitaANPR, attoNascita } = dati;
    const atto = estremiAtto(attoNascitaANPR, attoNascita, l);
    const { dataNascita: data, senzaGiorno, senzaGiornoMese } = g;
    return [
      { tipo: 'paragrafo', testo: di(l, 'nascita.testo', {}, g.sesso) },
      {
        tipo: 'rilievo',
        testo: luogo(g.luogoNascita, l) ?? '',
        sotto: [
          quando('in', { data, senzaGiorno, senzaGiornoMese }, l) ?? '',
          atto === undefined ? di(l, 'atto.nascita.ignoto') : di(l, 'atto.nascita', { atto }),
        ],
      },
    ];
  },
  dati: ({ soggetto: { dati } }) => {
    const atto = dati.attoNascitaANPR?.atto ?? dati.attoNascita;
    return { generalitaAttuali: dati.generalita, ...(atto && { attoNascita: atto }) };
  },
};

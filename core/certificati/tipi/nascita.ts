import { accorda, dataNascita, estremiAtto, luogo } from '../frasi.ts';
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
        dati.generalita.dataNascita === undefined || luogo(dati.generalita.luogoNascita) === undefined,
      causa: 'Nella scheda mancano la data o il luogo di nascita.',
      rimedio: 'Completa le generalità con una mutazione e ripeti.',
    }),
  ],
  blocchi: ({ soggetto: { dati } }) => {
    const { generalita: g, attoNascitaANPR, attoNascita } = dati;
    const atto = estremiAtto(attoNascitaANPR, attoNascita);
    const intero = g.senzaGiorno === undefined && g.senzaGiornoMese === undefined;
    return [
      { tipo: 'paragrafo', testo: `è ${accorda(g.sesso, 'nat')} a` },
      {
        tipo: 'rilievo',
        testo: luogo(g.luogoNascita) ?? '',
        sotto: [
          `${intero ? 'in data' : 'nel'} ${dataNascita(g) ?? ''}`,
          atto === undefined
            ? 'estremi dell’atto di nascita non annotati in anagrafe'
            : `atto di nascita ${atto}`,
        ],
      },
    ];
  },
  dati: ({ soggetto: { dati } }) => {
    const atto = dati.attoNascitaANPR?.atto ?? dati.attoNascita;
    return { generalitaAttuali: dati.generalita, ...(atto && { attoNascita: atto }) };
  },
};

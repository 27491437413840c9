import type { TipoResidenza } from '#contract/anpr/tipi/residenza.ts';
import { giornoBreve, quando } from '../frasi.ts';
import { indirizzo, indirizzoEstero, inRiga } from '../indirizzi.ts';
import { di, type Lingua } from '../lingua.ts';
import { residenzaDiAllora, residenzeCertificate, riferimento } from '../storia.ts';
import { presso } from './presso.ts';
import { casa } from './residenza.ts';
import type { TipoCertificato } from './tipo.ts';

function doveIn(residenza: TipoResidenza, l: Lingua): string {
  const italiano = indirizzo(residenza, l);
  if (italiano) return inRiga(italiano);
  const estero = indirizzoEstero(residenza, l);
  return estero ? di(l, 'residenza.estero', { dove: inRiga(estero) }) : '–';
}

/** 9, storico di residenza. */
export const storicoResidenza: TipoCertificato = {
  codice: '9',
  blocchi: (domanda, l) => {
    const periodi = residenzeCertificate(domanda);
    const fino = { quando: quando('al', riferimento(domanda), l) ?? '' };
    return [
      {
        tipo: 'paragrafo',
        testo: di(l, periodi.length === 1 ? 'residenza.storico.una' : 'residenza.storico', fino),
      },
      {
        tipo: 'tabella',
        colonne: (['colonna.n', 'colonna.residenza', 'colonna.dal', 'colonna.al'] as const).map((c) =>
          di(l, c),
        ),
        righe: periodi.map(({ residenza, dal, al }, i) => [
          String(i + 1),
          doveIn(residenza, l),
          giornoBreve(dal),
          al === undefined ? di(l, 'colonna.in-corso') : giornoBreve(al),
        ]),
      },
    ];
  },
  dati: (domanda) => ({
    generalitaAttuali: domanda.soggetto.dati.generalita,
    residenza: residenzeCertificate(domanda).map(({ residenza, dal }) => ({
      ...residenza,
      dataDecorrenzaResidenza: dal,
    })),
  }),
};

/** 20, storico di residenza alla data. */
export const residenzaAllaData: TipoCertificato = {
  codice: '20',
  blocchi: (domanda, l) => {
    const allora = residenzaDiAllora(domanda);
    const dove = allora && indirizzo(allora.residenza, l);
    if (!allora || !dove) return [];
    return [
      {
        tipo: 'paragrafo',
        testo: di(
          l,
          'residenza.allora',
          {
            quando: di(l, 'residenza.alla-data', {
              quando: quando('del', riferimento(domanda), l) ?? '',
            }),
            presso: presso(allora.residenza.indirizzo?.comune, l),
          },
          domanda.soggetto.dati.generalita.sesso,
        ),
      },
      casa(dove, allora.dal, l),
    ];
  },
  dati: (domanda) => {
    const allora = residenzaDiAllora(domanda);
    return {
      generalitaAttuali: domanda.soggetto.dati.generalita,
      residenza: allora ? [{ ...allora.residenza, dataDecorrenzaResidenza: allora.dal }] : [],
    };
  },
};

import { rilievo } from '#contract/regole/index.ts';
import { fineDecesso, generalitaDi, matrimonioDi, stesso, unioneDi } from '../../legami.ts';
import type { Soggetto } from '../../modello.ts';
import { conAltro, registrato, type Caso, type Dati, type Mutazione } from './caso.ts';

const campo = 'datiDecesso';
type Evento = NonNullable<Dati['datiDecesso']>;

/** The widowed spouse or partner tells the same death. */
function conMorte(altro: Soggetto, io: Soggetto, evento: Evento): Soggetto {
  const { dati } = altro;
  const me = generalitaDi(io);
  const { unioneCivile, vedovanza } = dati;
  const fine = unioneCivile?.scioglimentoUnione;
  return {
    ...altro,
    dati: {
      ...dati,
      ...(vedovanza && stesso(dati.matrimonio?.coniuge, me)
        ? { vedovanza: { ...vedovanza, datiMorteconiuge: evento } }
        : {}),
      ...(unioneCivile && fine?.motivoScioglimento === fineDecesso && stesso(unioneCivile.unitoCivilmente, me)
        ? { unioneCivile: { ...unioneCivile, scioglimentoUnione: { ...fine, datiEvento: evento } } }
        : {}),
    },
  };
}

function superstiti(caso: Caso): Soggetto[] {
  const { dati } = caso.soggetto;
  return [matrimonioDi(dati), unioneDi(dati)]
    .map((uno) => registrato(caso, uno?.con))
    .filter((uno) => uno !== undefined);
}

/** 22: the data of a death already registered with 2001. */
export const decesso: Mutazione = {
  tipi: ['22'],
  controlla: ({ richiesta, soggetto }) => {
    if (soggetto.stato !== 'deceduto') return [rilievo('EN486', { campo: 'generalitaPerRicerca' })];
    const giorno = richiesta.datiDecesso?.eventoDecesso?.dataEvento;
    const inizi = [matrimonioDi(soggetto.dati)?.dal, unioneDi(soggetto.dati)?.dal];
    return giorno !== undefined && inizi.some((inizio) => inizio !== undefined && giorno < inizio)
      ? [rilievo('EN488', { campo: `${campo}.eventoDecesso.dataEvento` })]
      : [];
  },
  cambia: (caso, cambio) => {
    const { datiDecesso } = caso.richiesta;
    const evento = datiDecesso?.eventoDecesso;
    if (!datiDecesso || !evento) return cambio;
    const { motivoDecesso, sentenza } = datiDecesso;
    const prima = cambio.dati.datiCancellazione;
    const dati: Dati = {
      ...cambio.dati,
      datiDecesso: evento,
      ...(prima && {
        datiCancellazione: {
          ...prima,
          ...(motivoDecesso === undefined ? {} : { motivoCancellazione: motivoDecesso }),
          ...(sentenza && { datiSentenza: sentenza }),
        },
      }),
    };
    return superstiti(caso).reduce((fatto, uno) => conAltro(fatto, conMorte(uno, caso.soggetto, evento)), {
      ...cambio,
      dati,
    });
  },
};

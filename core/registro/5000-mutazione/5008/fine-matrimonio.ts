import { rilievo, separazione, type Rilievo } from '#contract/regole/index.ts';
import { generalitaDi, giornoCessazione, matrimonioDi, stesso } from '../../legami.ts';
import type { Soggetto } from '../../modello.ts';
import {
  avvisoStatoCivile,
  conAltro,
  conStatoCivile,
  registrato,
  type Cambio,
  type Caso,
  type Dati,
  type Mutazione,
} from './caso.ts';
import { controllaMortePartner, controllaPartner } from './partner-indicato.ts';

const campoConiuge = 'matrimonio.coniuge';
const vedovanzaIn = 'vedovanza.datiMorteconiuge.dataEvento';
const cessazioneIn = 'separazioneAnnullamentoCessazioneMatrimonio';

/** Which marriage ends: the one of the record, or one that the record never had and the request tells. */
function controllaQuale(caso: Caso): Rilievo[] {
  const { richiesta, soggetto } = caso;
  const suo = matrimonioDi(soggetto.dati);
  const detto = richiesta.matrimonio;
  if (!suo) {
    if (!detto) return [rilievo('EN380', { campo: campoConiuge })];
    return [
      rilievo('EN202', { campo: 'matrimonio' }),
      ...controllaPartner(campoConiuge, detto.coniuge, caso),
    ];
  }
  if (!detto) return [];
  if (!stesso(detto.coniuge, suo.con)) return [rilievo('EN243', { campo: campoConiuge })];
  const giorno = detto.datiMatrimonio?.dataEvento;
  return giorno !== undefined && suo.dal !== undefined && giorno !== suo.dal
    ? [rilievo('EN369', { campo: 'matrimonio.datiMatrimonio.dataEvento' })]
    : [];
}

/** The spouse of the marriage that ends, where the register knows the person. */
function coniugeDi(caso: Caso, altri?: Cambio['altri']): Soggetto | undefined {
  const suo = matrimonioDi(caso.soggetto.dati);
  return registrato(caso, suo ? suo.con : caso.richiesta.matrimonio?.coniuge, altri);
}

function nozze({ soggetto, richiesta }: Caso): string | undefined {
  return matrimonioDi(soggetto.dati)?.dal ?? richiesta.matrimonio?.datiMatrimonio?.dataEvento;
}

const primaDi = (giorno: string | undefined, limite: string | undefined): boolean =>
  giorno !== undefined && limite !== undefined && giorno < limite;

/** The marriage that the record lacked comes with its end. */
function conMatrimonio(dati: Dati, caso: Caso): Dati {
  const detto = caso.richiesta.matrimonio;
  if (dati.matrimonio || !detto) return dati;
  const lui = registrato(caso, detto.coniuge);
  return { ...dati, matrimonio: { ...detto, coniuge: lui ? generalitaDi(lui) : detto.coniuge } };
}

/** 13: the spouse is dead, and the register knew it first if the spouse was in it. */
const vedovanza: Mutazione = {
  tipi: ['13'],
  controlla: (caso) => {
    const giorno = caso.richiesta.vedovanza?.datiMorteconiuge.dataEvento;
    if (giorno === undefined) return [];
    return [
      ...controllaQuale(caso),
      ...controllaMortePartner(
        { vivo: 'EN300', campo: 'vedovanza', campoGiorno: vedovanzaIn, giorno },
        coniugeDi(caso),
      ),
      ...(primaDi(giorno, nozze(caso)) ? [rilievo('EN488', { campo: vedovanzaIn })] : []),
    ];
  },
  cambia: (caso, cambio) => {
    const { vedovanza: detta } = caso.richiesta;
    if (!detta) return cambio;
    const dati = conMatrimonio({ ...cambio.dati, vedovanza: detta }, caso);
    return { ...cambio, dati: conStatoCivile(dati, caso) };
  },
};

/** 14: separation leaves the marriage, everything else ends it; on both records where they are linked. */
const cessazione: Mutazione = {
  tipi: ['14'],
  controlla: (caso) => {
    const detta = caso.richiesta.separazioneAnnullamentoCessazioneMatrimonio;
    if (!detta) return [];
    const lui = coniugeDi(caso);
    const resta = separazione(detta.tipoCessazione);
    return [
      ...controllaQuale(caso),
      ...(lui?.stato === 'deceduto' ? [rilievo('EN397', { campo: cessazioneIn })] : []),
      ...(primaDi(giornoCessazione(detta), nozze(caso)) ? [rilievo('EN315', { campo: cessazioneIn })] : []),
      ...(resta ? [] : avvisoStatoCivile(lui, caso, (codice) => codice !== '2')),
    ];
  },
  cambia: (caso, cambio) => {
    const detta = caso.richiesta.separazioneAnnullamentoCessazioneMatrimonio;
    if (!detta) return cambio;
    const dati = conMatrimonio({ ...cambio.dati, annullamentoMatrimonio: detta }, caso);
    const fatto = { ...cambio, dati: conStatoCivile(dati, caso) };
    const lui = coniugeDi(caso, cambio.altri);
    const suo = lui && matrimonioDi(lui.dati);
    if (!lui || !suo?.attivo || !stesso(suo.con, generalitaDi(caso.soggetto))) return fatto;
    return conAltro(fatto, { ...lui, dati: { ...lui.dati, annullamentoMatrimonio: detta } });
  },
};

export const fineMatrimonio: readonly Mutazione[] = [vedovanza, cessazione];

import type { Richiesta6001 } from '#contract/anpr/s6001-certificazione/6001-certificato.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { comuneDimostrativo } from '#resources/comune-dimostrativo/index.ts';
import type { Sigillo } from '../../accessi/pki/index.ts';
import { oggiDimostrativo } from '../../dimostrativo/index.ts';
import { comuneDimostrativoIntero } from '../../dimostrativo/intero.ts';
import { inVigoreDal, type Blocco } from '../../registro/carica-blocco.ts';
import type { Soggetto } from '../../registro/modello.ts';
import { voceCatalogo } from '../catalogo.ts';
import { nuovoCodice } from '../codice-stampato.ts';
import { componiContenuto } from '../componi.ts';
import type { Domanda } from '../domanda.ts';
import { disegnaCertificato } from '../pdf/disegna.ts';
import { verdettoRichiesta, verdettoSoggetto } from '../verdetto.ts';
import type { Campione } from './elenco.ts';

/** The demo municipality in memory: as few people as there are examples among. */
function gente(luoghi: Luoghi): Required<Blocco> {
  const blocchi = [...comuneDimostrativoIntero({ seme: 1, residenti: 40, luoghi })];
  return {
    soggetti: blocchi.flatMap((b) => b.soggetti),
    famiglie: blocchi.flatMap((b) => b.famiglie),
    precedenti: blocchi.flatMap((b) => b.precedenti ?? []),
  };
}

/** What the load would have written of a person. */
function storiaDi(ora: Soggetto, precedenti: Blocco['precedenti'] = []): Domanda['storia'] {
  const prime = precedenti.filter(({ scheda }) => scheda.idSchedaSoggettoANPR === ora.idSchedaSoggettoANPR);
  const dal = prime.length === 0 ? inVigoreDal(ora) : ora.ultimaDecorrenza;
  return [...prime, { dal, scheda: ora }].map((passo, i, tutti) => {
    const prima = tutti[i - 1]?.scheda;
    return {
      ...{ idOperazioneANPR: String(i + 1), codice: 'S001', comune: ora.comune, dal: passo.dal },
      ...{ registrata: comuneDimostrativo.dataSubentro, dopo: passo.scheda },
      ...(prima && { prima }),
    };
  });
}

function richiesta({ tipo, al, controllo = {} }: Campione, chi: Soggetto): Richiesta6001 {
  const generalita = { ...chi.dati.generalita, idSchedaSoggettoANPR: chi.idSchedaSoggettoANPR };
  const daEnte = controllo.tipoRichiedente === '3';
  return {
    testataRichiesta: {
      ...{ idOperazioneComune: `CAMPIONE${tipo}`, codMittente: comuneDimostrativo.codiceIstat },
      ...{ codDestinatario: 'ANPR01', operazioneRichiesta: '6001', tipoOperazione: 'C', tipoInvio: 'TEST' },
      dataOraRichiesta: `${oggiDimostrativo}T09:00:00`,
      ...(al !== undefined && { dataDecorrenza: al }),
    },
    listaTipiCertificati: { tipoCertificato: [tipo] },
    ...(daEnte && {
      generalitaRichiedente: {
        generalita: { cognome: 'TRIBUNALE DI FIRENZE', senzaNome: '1' },
        docRiconoscimento: { estDocRiconoscimento: '2026/1147', dataRilascio: '2026-06-15' },
      },
    }),
    soggettoIntestatario: { generalita },
    datiControllo: {
      ...{ cognomeUffAnagrafe: 'DELLA SCALA', nomeUffAnagrafe: 'IRENE', tipoRichiedente: '2' },
      ...{ tipoRichiesta: '1', paEstera: '0', emissione: '1' },
      ...{ bollo: '1600', bolloVirtuale: '2', diritti: '52' },
      ...controllo,
    },
  };
}

export interface CampioneEmesso {
  readonly tipo: string;
  /** After the type, never after the person. */
  readonly nome: string;
  readonly pdf: Uint8Array;
}

export interface DatiCampioni {
  readonly luoghi: Luoghi;
  readonly sigillo: Sigillo;
  readonly urlVerifica: string;
  /** Across every page; left out, none. */
  readonly filigrana?: string;
}

/** A person who lacks, or controls that refuse: the examples do not fit the municipality any more. */
export class CampioneImpossibile extends Error {
  readonly rilievi: readonly Rilievo[];
  constructor(tipo: string, rilievi: readonly Rilievo[]) {
    super(`type ${tipo}: ${rilievi.map(({ codice, causa }) => `${codice} ${causa}`).join(' ')}`);
    this.rilievi = rilievi;
  }
}

/** The same number and printed code each time, so that two issues of the examples can be held side by side. */
const estremi = (tipo: string): { protocollo: string; codice: string } => {
  let seme = Number(tipo);
  return {
    protocollo: String(10_000_000_000 + seme),
    codice: nuovoCodice((n) => (seme = (seme * 31 + 7) % 9973) % n),
  };
};

/**
 * One document of each of the twenty types, at the day at which the demo municipality stands still, by the controls
 * that every request goes through. @throws CampioneImpossibile when a control refuses one.
 */
export function* emettiCampioni(
  campioni: readonly Campione[],
  dati: DatiCampioni,
): Generator<CampioneEmesso> {
  const { soggetti, famiglie, precedenti } = gente(dati.luoghi);
  const perId = new Map(soggetti.map((s) => [s.idSchedaSoggettoANPR, s]));
  const { codiceIstat, nome, siglaProvincia, dataSubentro } = comuneDimostrativo;
  for (const campione of campioni) {
    const soggetto = perId.get(campione.di);
    if (!soggetto) throw new CampioneImpossibile(campione.tipo, []);
    const famiglia = famiglie.find(
      ({ idFamigliaConvivenzaANPR: id }) => id === soggetto.idFamigliaConvivenzaANPR,
    );
    const domanda: Domanda = {
      richiesta: richiesta(campione, soggetto),
      comune: { codiceIstat, nome, siglaProvincia },
      oggi: oggiDimostrativo,
      soggetto,
      famiglia,
      componenti: (famiglia?.componenti ?? []).flatMap((c) => perId.get(c.idSchedaSoggettoANPR) ?? []),
      procedimentoAperto: false,
      storia: storiaDi(soggetto, precedenti),
      subentro: dataSubentro,
      titolariDocumento: [],
    };
    const rilievi = [...verdettoRichiesta(domanda), ...verdettoSoggetto(domanda)];
    if (rilievi.length > 0) throw new CampioneImpossibile(campione.tipo, rilievi);
    const { pdf } = disegnaCertificato({
      contenuto: componiContenuto(domanda, estremi(campione.tipo)),
      urlVerifica: dati.urlVerifica,
      ...(dati.filigrana !== undefined && { filigrana: dati.filigrana }),
      istante: new Date(`${oggiDimostrativo}T07:00:00Z`),
      sigillo: dati.sigillo,
    });
    const titolo = voceCatalogo(campione.tipo)?.breve.replace(/\s+/g, '-').toLowerCase() ?? '';
    yield { tipo: campione.tipo, nome: `${campione.tipo.padStart(2, '0')}-${titolo}`, pdf };
  }
}

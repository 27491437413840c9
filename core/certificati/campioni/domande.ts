import type { Richiesta6001 } from '#contract/anpr/s6001-certificazione/6001-certificato.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { comuneDimostrativo } from '#resources/comune-dimostrativo/index.ts';
import { oggiDimostrativo } from '../../dimostrativo/index.ts';
import { comuneDimostrativoIntero } from '../../dimostrativo/intero.ts';
import { inVigoreDal, type Blocco } from '../../registro/carica-blocco.ts';
import type { Soggetto } from '../../registro/modello.ts';
import type { Domanda } from '../domanda.ts';
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

function richiesta(
  { tipo, al, controllo = {} }: Campione,
  chi: Soggetto,
  lingua: string | undefined,
): Richiesta6001 {
  const generalita = { ...chi.dati.generalita, idSchedaSoggettoANPR: chi.idSchedaSoggettoANPR };
  const daEnte = controllo.tipoRichiedente === '3';
  return {
    testataRichiesta: {
      ...{ idOperazioneComune: `CAMPIONE${tipo}`, codMittente: comuneDimostrativo.codiceIstat },
      ...{ codDestinatario: 'ANPR01', operazioneRichiesta: '6001', tipoOperazione: 'C', tipoInvio: 'TEST' },
      dataOraRichiesta: `${oggiDimostrativo}T09:00:00`,
      ...(al !== undefined && { dataDecorrenza: al }),
    },
    ...(lingua !== undefined && { linguaCertificato: { tipoLinguaCertificato: ['IT', lingua] } }),
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

/** The examples as the register would put them to the controls, at the day at which the demo municipality stands still. */
export function domandeCampioni(
  campioni: readonly Campione[],
  luoghi: Luoghi,
  lingua?: string,
): (readonly [Campione, Domanda])[] {
  const { soggetti, famiglie, precedenti } = gente(luoghi);
  const perId = new Map(soggetti.map((s) => [s.idSchedaSoggettoANPR, s]));
  const { codiceIstat, nome, siglaProvincia, dataSubentro } = comuneDimostrativo;
  return campioni.map((campione) => {
    const soggetto = perId.get(campione.di);
    if (!soggetto) throw new Error(`nobody is ${campione.di}`);
    const famiglia = famiglie.find(
      ({ idFamigliaConvivenzaANPR: id }) => id === soggetto.idFamigliaConvivenzaANPR,
    );
    const componenti = (famiglia?.componenti ?? []).flatMap((c) => perId.get(c.idSchedaSoggettoANPR) ?? []);
    const domanda: Domanda = {
      richiesta: richiesta(campione, soggetto, lingua),
      comune: { codiceIstat, nome, siglaProvincia },
      oggi: oggiDimostrativo,
      ...{ soggetto, famiglia, componenti, procedimentoAperto: false },
      storia: storiaDi(soggetto, precedenti),
      subentro: dataSubentro,
      titolariDocumento: [],
    };
    return [campione, domanda];
  });
}

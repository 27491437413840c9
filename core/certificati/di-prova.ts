import type { Richiesta6001 } from '#contract/anpr/index.ts';
import { comuneDimostrativo } from '#resources/comune-dimostrativo/index.ts';
import { generaComuneDimostrativo } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { inVigoreDal } from '../registro/carica.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import { sha256, type ArchivioDocumenti, type DocumentoEmesso } from './documenti.ts';
import type { Domanda } from './domanda.ts';
import { idSigillo } from './gettone.ts';

/** Requests for certificates about the people of the demo municipality, for tests. */
const blocchi = [...generaComuneDimostrativo({ seme: 7, residenti: 120, luoghi: luoghiDiProva() })];
export const soggettiDiProva: readonly Soggetto[] = blocchi.flatMap((b) => b.soggetti);
export const famiglieDiProva: readonly Famiglia[] = blocchi.flatMap((b) => b.famiglie);
export const oggiDiProva = '2026-06-30';

export function soggettoDiProva(id: string): Soggetto {
  const trovato = soggettiDiProva.find((s) => s.idSchedaSoggettoANPR === id);
  if (!trovato) throw new Error(`nobody has ${id}`);
  return trovato;
}

export function richiestaDiProva(
  soggetto: Soggetto,
  tipi: readonly string[],
  controllo: Partial<Richiesta6001['datiControllo']> = {},
  idOperazioneComune = 'CERT1',
): Richiesta6001 {
  const { codiceIstat } = comuneDimostrativo;
  return {
    testataRichiesta: {
      idOperazioneComune,
      codMittente: codiceIstat,
      codDestinatario: 'ANPR01',
      operazioneRichiesta: '6001',
      dataOraRichiesta: '2026-06-30T09:15:00',
      tipoOperazione: 'C',
      tipoInvio: 'TEST',
    },
    listaTipiCertificati: { tipoCertificato: [...tipi] },
    // As the desk sends it: what the dossier shows of the person.
    soggettoIntestatario: {
      generalita: { ...soggetto.dati.generalita, idSchedaSoggettoANPR: soggetto.idSchedaSoggettoANPR },
    },
    datiControllo: {
      cognomeUffAnagrafe: 'DELLA SCALA',
      nomeUffAnagrafe: 'IRENE',
      tipoRichiedente: '2',
      tipoRichiesta: '1',
      paEstera: '0',
      emissione: '1',
      bollo: '1600',
      bolloVirtuale: '2',
      diritti: '52',
      ...controllo,
    },
  };
}

/** A record that one load wrote. */
export function storiaDiProva(dopo: Soggetto): Domanda['storia'] {
  const dal = inVigoreDal(dopo);
  return [{ idOperazioneANPR: '1', codice: 'S001', comune: dopo.comune, dal, registrata: dal, dopo }];
}

export function domandaDiProva(
  id: string,
  tipi: readonly string[],
  altro: Partial<Omit<Domanda, 'richiesta'>> & { controllo?: Partial<Richiesta6001['datiControllo']> } = {},
): Domanda {
  const { controllo, ...resto } = altro;
  const soggetto = resto.soggetto ?? soggettoDiProva(id);
  const famiglia = famiglieDiProva.find(
    (f) => f.idFamigliaConvivenzaANPR === soggetto.idFamigliaConvivenzaANPR,
  );
  return {
    richiesta: richiestaDiProva(soggetto, tipi, controllo),
    comune: { codiceIstat: comuneDimostrativo.codiceIstat, nome: 'VINCI', siglaProvincia: 'FI' },
    oggi: oggiDiProva,
    soggetto,
    famiglia,
    componenti: famiglia?.componenti.map((c) => soggettoDiProva(c.idSchedaSoggettoANPR)) ?? [],
    procedimentoAperto: false,
    storia: storiaDiProva(soggetto),
    titolariDocumento: [],
    ...resto,
  };
}

/** An archive in memory of what was issued. */
export function archivioDiProva(
  emessi: readonly DocumentoEmesso[],
  stato: 'valido' | 'annullato' = 'valido',
): ArchivioDocumenti {
  const trova = async (
    quale: (d: DocumentoEmesso) => boolean,
  ): ReturnType<ArchivioDocumenti['perCodice']> => {
    const trovato = emessi.find(quale);
    return trovato && { ...trovato, stato };
  };
  return {
    perProtocollo: (protocollo) => trova((d) => d.protocollo === protocollo),
    perCodice: (codice) => trova((d) => d.codice === codice),
    perPdf: (impronta) => trova((d) => sha256(d.pdf).equals(impronta)),
    sigillo: async (id) => emessi.map((d) => d.sigillo).find((s) => idSigillo(s) === id),
  };
}

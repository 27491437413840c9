import type { Risposta6001OK, TestataRisposta } from '#contract/anpr/index.ts';
import { erroreUfficiale, type Rilievo } from '#contract/regole/index.ts';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { Sigillo } from '../accessi/pki/index.ts';
import { nuovoCodice } from './codice-stampato.ts';
import { componiContenuto } from './componi.ts';
import type { DocumentoEmesso } from './documenti.ts';
import { tipiRichiesti, type Domanda } from './domanda.ts';
import type { Disegna } from './officina.ts';
import { tipiEmessi } from './tipi/index.ts';

export interface DatiEmissione {
  readonly testataRisposta: TestataRisposta;
  /** `numeroProtocolloANPR`; used by real issues only. */
  readonly protocollo: string;
  readonly adesso: Date;
  readonly ambiente: Ambiente;
  readonly sigillo: Sigillo;
  readonly disegna: Disegna;
  /** Base address of the public verification page. */
  readonly urlVerifica: string;
  /** Findings that only warn. */
  readonly avvisi: readonly Rilievo[];
}

export interface Emissione {
  readonly risposta: Risposta6001OK;
  /** To be stored with its operation; a preview and the bare data are no documents and leave none. */
  readonly documento?: DocumentoEmesso;
}

type Richiesta = Domanda['richiesta'];

/** tipoRichiesta 2: the facts, not the sheet. */
export const soliDati = ({ datiControllo }: Richiesta): boolean => datiControllo.tipoRichiesta === '2';
/** emissione 3. */
export const anteprima = ({ datiControllo }: Richiesta): boolean => datiControllo.emissione === '3';

/** What every positive answer repeats of its request. */
function comune({ richiesta, soggetto }: Domanda, dati: DatiEmissione): Risposta6001OK {
  const { cognomeUffAnagrafe: _c, nomeUffAnagrafe: _n, ...controllo } = richiesta.datiControllo;
  const { listaAnnotazioni: _l, modalita: _m, tipoFirmaElettorale: _t, ...parametri } = controllo;
  return {
    testataRisposta: dati.testataRisposta,
    ...(richiesta.linguaCertificato && { linguaCertificato: richiesta.linguaCertificato }),
    listaTipiCertificato: { tipoCertificato: tipiRichiesti(richiesta) },
    soggettoIntestatario: { generalita: soggetto.dati.generalita },
    parametriRichiesta: parametri,
    ...(dati.avvisi.length > 0 && { listaAnomalie: { anomalie: dati.avvisi.map(erroreUfficiale) } }),
  };
}

const base64 = (pdf: Uint8Array): string => Buffer.from(pdf).toString('base64');

async function emettiFoglio(domanda: Domanda, dati: DatiEmissione): Promise<Emissione> {
  const { protocollo, adesso, sigillo, disegna, urlVerifica, ambiente } = dati;
  const codice = nuovoCodice();
  const contenuto = componiContenuto(domanda, { protocollo, codice });
  const {
    pdf,
    contenuto: canonico,
    gettone,
  } = await disegna({
    contenuto,
    urlVerifica,
    istante: adesso,
    ...(domanda.comune.logo && { logo: domanda.comune.logo }),
    // Outside production every sheet says so (services.md 6001).
    ...(ambiente === 'produzione' ? {} : { filigrana: 'FAC-SIMILE' }),
  });
  return {
    risposta: {
      ...comune(domanda, dati),
      protocolloANPR: { numeroProtocolloANPR: protocollo },
      file: { certificatoPdf: base64(pdf) },
    },
    documento: {
      protocollo,
      codice,
      tipi: tipiRichiesti(domanda.richiesta),
      pdf,
      contenuto: canonico,
      gettone,
      emesso: adesso,
      sigillo: sigillo.certificato,
      ...(contenuto.valeFinoAl !== undefined && { valeFinoAl: contenuto.valeFinoAl }),
    },
  };
}

/**
 * The answer of 6001 to a request that every control has let through: the sheet with its token and its document to
 * store, the bare data (tipoRichiesta 2), or a preview, watermarked, without protocol and without QR (emissione 3).
 */
export async function emetti(domanda: Domanda, dati: DatiEmissione): Promise<Emissione> {
  const { richiesta } = domanda;
  if (soliDati(richiesta)) {
    const tipo = tipiEmessi.get(tipiRichiesti(richiesta)[0] ?? '');
    return { risposta: { ...comune(domanda, dati), ...(tipo && { datiCertificato: tipo.dati(domanda) }) } };
  }
  if (!anteprima(richiesta)) return emettiFoglio(domanda, dati);
  const { pdf } = await dati.disegna({
    contenuto: componiContenuto(domanda),
    urlVerifica: dati.urlVerifica,
    filigrana: 'ANTEPRIMA',
    istante: dati.adesso,
    ...(domanda.comune.logo && { logo: domanda.comune.logo }),
  });
  return { risposta: { ...comune(domanda, dati), file: { certificatoPdf: base64(pdf) } } };
}

import { createHash, type X509Certificate } from 'node:crypto';
import type { XmlElement } from 'libxml2-wasm';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Censimento, Postazione } from '../../accessi/censimento.ts';
import { impronta, nomeComune, uso, verificaCatena, type Emittenti } from '../../accessi/pki/catena.ts';
import { chiDi } from '../../accessi/sessioni.ts';
import type { Chi } from '../../chi.ts';
import type { Orologio } from '../../orologio.ts';
import { figli, unico, è } from './albero.ts';
import { finestraDi, leggiAsserzione, type Asserzione } from './asserzione.ts';
import type { Busta } from './busta.ts';
import { esaminaFirmaAsserzione } from './firma-asserzione.ts';
import { confronta, copre, firmaAutentica, leggiFirma, type FirmaLetta, type Politica } from './firma.ts';
import { chiaveIndicata, creaLettoreCertificati, difettoComune, leggiGettone } from './gettone.ts';
import { difettoMarca, leggiMarca, tolleranza } from './marca.ts';
import type { Motivo } from './motivi.ts';
import { ns } from './nomi.ts';
import type { Diario, Passo, Trovato } from './passi.ts';
import { creaVerificaCms } from './postazione-firmata.ts';
import { diProvenienza, provenienzaDi, type Provenienze } from './provenienza.ts';
import {
  diCertificato,
  diConfronti,
  diFinestra,
  diFirma,
  diFirmaAsserzione,
  diMarca,
  diVoci,
} from './trovato.ts';

/** Remembers signature values for as long as their timestamps could still pass. */
export interface AntiReplay {
  /** True the first time only. */
  nuova(hash: Uint8Array, finoA: Date): Promise<boolean>;
  /** Was it seen? Asking leaves no trace. */
  vista(hash: Uint8Array): Promise<boolean>;
}

/** Value and algorithm of a request's signature: the answer confirms the one and speaks the other. */
export interface FirmaRichiesta {
  readonly valore: Buffer;
  readonly algoritmo: FirmaLetta['algoritmo'];
}

/** A caller that passed, and the signature it passed with. */
export interface Chiamante {
  readonly chi: Chi;
  readonly idApplicazione: string;
  readonly firma: FirmaRichiesta;
}

export interface Rifiuto {
  readonly motivo: Motivo;
  readonly passo: Passo;
  /** SHA-256 of the certificate that the envelope showed as the municipality's, where it could be read. */
  readonly certificato?: string;
}

/** @param da address of the caller. */
export type VerificaBusta = (busta: Busta, da: string) => Promise<Esito<Chiamante, Rifiuto>>;
/** The same for who wants to follow it; an envelope verified in this way may still be sent. */
export type ProvaBusta = (busta: Busta, da: string, diario: Diario) => Promise<Esito<Chiamante, Rifiuto>>;

/** What a verification leaves behind. */
interface Traccia {
  readonly diario?: Diario;
  readonly nuova: AntiReplay['nuova'];
  readonly annota?: Provenienze['annota'];
}

interface Parti {
  readonly marca: XmlElement;
  readonly gettone: XmlElement;
  readonly firma: XmlElement;
  readonly asserzione: XmlElement;
}

function parti(sicurezze: readonly XmlElement[]): Parti | Motivo {
  if (sicurezze.length === 0) return 'sicurezza-assente';
  const sicurezza = sicurezze.length === 1 ? sicurezze[0] : undefined;
  const marca = unico(sicurezza, ns.wsu, 'Timestamp');
  const gettone = unico(sicurezza, ns.wsse, 'BinarySecurityToken');
  const firma = unico(sicurezza, ns.ds, 'Signature');
  const asserzione = unico(sicurezza, ns.saml, 'Assertion');
  if (!marca || !gettone || !firma || !asserzione) return 'sicurezza-irregolare';
  return { marca, gettone, firma, asserzione };
}

/** Security of a SOAP call as the official policy asks (security.md §7), in the order that spends least on a forgery. */
export function creaVerificaBusta(dati: {
  censimento: Censimento;
  autoritaPostazioni: Emittenti;
  orologio: Orologio;
  antiReplay: AntiReplay;
  politica: Politica;
  provenienze: Provenienze;
}): { verifica: VerificaBusta; prova: ProvaBusta } {
  const { censimento, autoritaPostazioni, orologio, antiReplay, politica, provenienze } = dati;
  const cms = creaVerificaCms();
  const leggi = creaLettoreCertificati(
    (certificato) => verificaCatena(certificato, autoritaPostazioni, certificato.validFromDate) === undefined,
  );

  async function postazione(
    asserzione: Asserzione,
    ora: Date,
    passo: Diario['passo'],
  ): Promise<Postazione | Motivo> {
    const firmato = await cms(Buffer.from(asserzione.idPostazioneFirmato.replace(/\s+/g, ''), 'base64'));
    const certificato = firmato && leggi(Buffer.from(firmato.certificato));
    const { idPostazione } = asserzione;
    passo('postazione-firmata', () => ({
      cmsValido: firmato !== undefined,
      contenutoUguale: firmato?.contenuto === idPostazione,
    }));
    if (!certificato || firmato?.contenuto !== idPostazione) return 'postazione-firmata-non-valida';
    const difetto = verificaCatena(certificato, autoritaPostazioni, ora, uso.client);
    passo('postazione', () => ({ idPostazione, ...diCertificato(certificato) }));
    if (difetto) return difetto.tipo === 'scaduto' ? 'postazione-scaduta' : 'postazione-sconosciuta';
    const censita = await censimento.postazione(impronta(certificato));
    if (censita?.idPostazione !== idPostazione) return 'postazione-sconosciuta';
    return censita.stato === 'attiva' ? censita : 'postazione-bloccata';
  }

  async function esamina(
    busta: Busta,
    da: string,
    { diario, nuova, annota }: Traccia,
  ): Promise<Esito<Chiamante, Rifiuto>> {
    const ora = orologio();
    let ultimo: Passo = 'sicurezza';
    let certificato: X509Certificate | undefined;
    const passo = (nome: Passo, trovato?: () => Trovato): void => {
      ultimo = nome;
      diario?.passo(nome, trovato);
    };
    const rifiuta = (motivo: Motivo): { ok: false; errore: Rifiuto } =>
      fallito({
        ...{ motivo, passo: ultimo },
        ...(certificato && { certificato: certificato.fingerprint256 }),
      });

    const { intestazione } = busta;
    const voci = intestazione ? figli(intestazione).filter((voce) => è(voce, ns.wsse, 'Security')) : [];
    passo('sicurezza', () => diVoci(voci));
    const trovate = parti(voci);
    if (typeof trovate === 'string') return rifiuta(trovate);
    const { gettone, firma } = trovate;

    const marca = leggiMarca(trovate.marca);
    passo('marca', () => diMarca(marca, ora));
    const fuoriTempo = difettoMarca(marca, ora);
    if (fuoriTempo) return rifiuta(fuoriTempo);

    passo('firma', () => diFirma(firma));
    const letta = leggiFirma(busta, firma, politica);
    if (typeof letta === 'string') return rifiuta(letta);

    const comune = (certificato = leggiGettone(gettone, leggi));
    passo('gettone', () => diCertificato(comune));
    if (!comune) return rifiuta('gettone-illeggibile');
    const difetto = difettoComune(comune, autoritaPostazioni, ora);
    if (difetto) return rifiuta(difetto);
    const censito = await censimento.postazione(impronta(comune));
    if (!censito) return rifiuta('certificato-comune');
    if (censito.stato !== 'attiva') return rifiuta('certificato-comune-revocato');

    passo('copertura');
    const scoperte = copre(busta, letta, trovate.marca);
    if (scoperte) return rifiuta(scoperte);
    passo('chiave');
    const indicata = chiaveIndicata(busta, firma, gettone);
    if (!indicata.ok) return rifiuta(indicata.errore);
    passo('valore', () => ({ algoritmo: `rsa-${letta.algoritmo}` }));
    if (!firmaAutentica(busta, letta, comune.publicKey)) return rifiuta('firma-non-valida');
    const confronti = confronta(busta, letta);
    passo('parti', () => diConfronti(confronti));
    if (!confronti.every(({ uguale }) => uguale)) return rifiuta('contenuto-alterato');

    const algoritmi = diario && diFirma(unico(trovate.asserzione, ns.ds, 'Signature'));
    const sua = esaminaFirmaAsserzione(busta, trovate.asserzione, comune, politica);
    passo('firma-asserzione', () => ({ ...algoritmi, ...diFirmaAsserzione(sua) }));
    if (!sua.valida) return rifiuta('asserzione-non-firmata');
    passo('asserzione', () => diFinestra(finestraDi(trovate.asserzione), ora));
    const asserzione = leggiAsserzione(trovate.asserzione, ora);
    if (!asserzione.ok) return rifiuta(asserzione.errore);
    const { idSede, codiceFiscale, idApplicazione } = asserzione.valore;

    const censita = await postazione(asserzione.valore, ora, passo);
    if (typeof censita === 'string') return rifiuta(censita);
    const nomeDelComune = nomeComune(comune);
    passo('sede', () => ({ idSede, ente: censita.ente, certificato: nomeDelComune }));
    if (censita.ente !== idSede || !nomeDelComune?.startsWith(`${idSede}-`)) return rifiuta('sede-diversa');

    const operatore = await censimento.operatore(codiceFiscale);
    passo('operatore', () => ({
      ...{ censito: operatore !== undefined, stato: operatore?.stato },
      ...(operatore && { diQuestoEnte: operatore.ente === idSede }),
    }));
    if (operatore?.stato !== 'attivo' || operatore.ente !== idSede) return rifiuta('operatore-non-abilitato');

    const chi = chiDi(operatore, censita.idPostazione, 'WS');
    const provenienza = await provenienzaDi(provenienze, idSede, da);
    passo('indirizzo', () => diProvenienza(provenienza));
    if (!provenienza.ammessa) {
      await annota?.(chi, provenienza.indirizzo);
      return rifiuta('indirizzo-non-dichiarato');
    }

    passo('ripetizione');
    const hash = createHash('sha256').update(letta.valore).digest();
    const finoA = new Date(ora.getTime() + 5 * 60_000 + 2 * tolleranza);
    if (!(await nuova(hash, finoA))) return rifiuta('busta-ripetuta');
    const { valore, algoritmo } = letta;
    return riuscito({ chi, idApplicazione, firma: { valore, algoritmo } });
  }

  return {
    verifica: (busta, da) =>
      esamina(busta, da, {
        nuova: (hash, finoA) => antiReplay.nuova(hash, finoA),
        annota: (chi, indirizzo) => provenienze.annota(chi, indirizzo),
      }),
    prova: (busta, da, diario) =>
      esamina(busta, da, { diario, nuova: async (hash) => !(await antiReplay.vista(hash)) }),
  };
}

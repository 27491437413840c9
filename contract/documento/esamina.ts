import { leggiCarta, sha256, type Carta } from './carta.ts';
import { differenza } from './differenza.ts';
import { uguali } from './der.ts';
import type { Difetto, EsameFoglio, EstremiFoglio } from './esame.ts';
import { esadecimale, smontaGettone, type GettoneSmontato } from './gettone.ts';
import { leggiFoglio, type FoglioLetto } from './lettura.ts';
import { spoglia, type ProvaDelFoglio } from './prova.ts';
import { disegnaIl } from './qr.ts';
import { esaminaSigillo, type SigilloLetto } from './sigillo.ts';

/** The parts of a certificate's content that an examination looks at. */
interface ContenutoFirmato {
  readonly titolo: string;
  readonly sottotitolo?: string;
  readonly intestatario: { readonly nome: string };
  readonly comune: { readonly nome: string; readonly siglaProvincia: string; readonly logo?: string };
  readonly rilasciato: string;
  readonly valeFinoAl?: string;
  readonly scritte?: string;
  readonly estremi?: { readonly protocollo: string; readonly codice: string };
}

const utf8 = (testo: string): Uint8Array => new TextEncoder().encode(testo);
const impronta = async (testo: string): Promise<string> => esadecimale(await sha256(utf8(testo)));

function daBase64(testo: string): Uint8Array {
  try {
    return Uint8Array.from(atob(testo), (c) => c.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

const delSigillo: Readonly<Partial<Record<SigilloLetto['stato'], Difetto>>> = {
  assente: { tipo: 'sigillo-assente' },
  'file-cambiato': { tipo: 'file-cambiato' },
  aggiunte: { tipo: 'aggiunte' },
  guasto: { tipo: 'sigillo-guasto' },
};

async function delleScritte(
  foglio: FoglioLetto,
  prova: ProvaDelFoglio,
  attesa: string | undefined,
): Promise<Difetto[]> {
  if ((await impronta(foglio.testo)) === attesa) return [];
  // The pieces kept in the file say where, but only when they are those that were signed.
  const fedeli = (await impronta(spoglia(prova.scritte))) === attesa;
  return [{ tipo: 'scritte', ...(fedeli && differenza(prova.scritte, foglio.testo)) }];
}

/** @param immagini that the sheet has of its own: another could hide the QR under another. */
function delQr(foglio: FoglioLetto, prova: ProvaDelFoglio, immagini: number): Difetto[] {
  const [qr, altro] = foglio.disegni;
  const indirizzo = `${prova.indirizzo}/v/${prova.gettone}`;
  const buono =
    qr !== undefined && altro === undefined && foglio.immagini <= immagini && disegnaIl(indirizzo, qr);
  return buono ? [] : [{ tipo: 'qr' }];
}

const mostraCodice = (codice: string): string => codice.match(/.{1,4}/g)?.join('-') ?? '';

function estremiDi(contenuto: ContenutoFirmato, gettone: GettoneSmontato, oggi: string): EstremiFoglio {
  const { titolo, sottotitolo, intestatario, comune, valeFinoAl, estremi } = contenuto;
  return {
    titolo: sottotitolo === undefined ? titolo : `${titolo} ${sottotitolo}`,
    intestatario: intestatario.nome,
    comune: `${comune.nome} (${comune.siglaProvincia})`,
    protocollo: gettone.protocollo,
    codice: mostraCodice(estremi?.codice ?? ''),
    rilasciato: gettone.emesso,
    ...(valeFinoAl !== undefined && { valeFinoAl }),
    scaduto: valeFinoAl !== undefined && valeFinoAl < oggi,
  };
}

interface Interno {
  readonly difetti: readonly Difetto[];
  readonly carta?: Carta | undefined;
  readonly estremi?: EstremiFoglio;
}

/** What the sheet says, held against what the token of its QR signs. */
async function esaminaInterno(foglio: FoglioLetto, prova: ProvaDelFoglio, oggi: string): Promise<Interno> {
  const carta = leggiCarta(daBase64(prova.sigillo));
  const gettone = smontaGettone(prova.gettone);
  if (!carta || !gettone.ok) return { difetti: [{ tipo: 'gettone' }], carta };
  const { corpo, firma, sigillo } = gettone.valore;
  const suo = esadecimale(await sha256(carta.der)).startsWith(sigillo);
  if (!suo || !(await carta.verifica(corpo, firma))) return { difetti: [{ tipo: 'gettone' }], carta };
  if (!uguali(await sha256(utf8(prova.contenuto)), gettone.valore.impronta))
    return { difetti: [{ tipo: 'contenuto' }, ...delQr(foglio, prova, 1)], carta };
  // Signed: it has the shape that the register gave it.
  const contenuto = JSON.parse(prova.contenuto) as ContenutoFirmato;
  const estremi = estremiDi(contenuto, gettone.valore, oggi);
  const scritte = await delleScritte(foglio, prova, contenuto.scritte);
  const codice: Difetto[] = foglio.testo.includes(estremi.codice) ? [] : [{ tipo: 'codice' }];
  return {
    difetti: [...scritte, ...codice, ...delQr(foglio, prova, contenuto.comune.logo === undefined ? 0 : 1)],
    carta,
    estremi,
  };
}

/**
 * Had not ended on the day of issue, as the token says it. A day before its beginning tells nothing against it: it was
 * signed by that key all the same, in a register whose day was set back for training.
 */
function valeva({ al }: Carta, giorno: string | undefined): boolean {
  return giorno === undefined || giorno <= al.toISOString().slice(0, 10);
}

/**
 * Whether a PDF is, to the last byte, a certificate as the register issued it: its seal, the token of its QR, what is
 * written on it. Nothing is asked of anybody: whether it was annulled since, only the verification page knows.
 * @param ancore certificates (DER) of the authorities of seals, or of seals themselves, that are believed.
 * @param oggi `AAAA-MM-GG`.
 */
export async function esaminaFoglio(
  byte: Uint8Array,
  ancore: readonly Uint8Array[],
  oggi: string,
): Promise<EsameFoglio> {
  const [sigillo, foglio] = await Promise.all([esaminaSigillo(byte), leggiFoglio(byte)]);
  if (!foglio && sigillo.stato === 'assente')
    return { esito: 'illeggibile', difetti: [], emittenteNoto: false };
  if (foglio && !foglio.prova) return { esito: 'estraneo', difetti: [], emittenteNoto: false };
  const interno: Interno =
    foglio?.prova === undefined ? { difetti: [] } : await esaminaInterno(foglio, foglio.prova, oggi);
  const delFile = delSigillo[sigillo.stato];
  const difetti = [...(delFile ? [delFile] : []), ...interno.difetti];
  const carte = [sigillo.carta, interno.carta].filter((carta) => carta !== undefined);
  const note = ancore.map(leggiCarta).filter((ancora) => ancora !== undefined);
  const giorno = interno.estremi?.rilasciato;
  const nota = async (carta: Carta): Promise<boolean> =>
    valeva(carta, giorno) && (await Promise.all(note.map((ancora) => carta.vieneDa(ancora)))).includes(true);
  /** Issued by one that is believed, or by an authority that goes with the seal and that one of these issued. */
  const crede = async (carta: Carta): Promise<boolean> => {
    if (await nota(carta)) return true;
    for (const una of sigillo.catena ?? [])
      if (una.autorita && valeva(carta, giorno) && (await carta.vieneDa(una)) && (await nota(una)))
        return true;
    return false;
  };
  const emittenteNoto = carte.length > 0 && !(await Promise.all(carte.map(crede))).includes(false);
  const chi = sigillo.carta ?? interno.carta;
  return {
    esito: difetti.length > 0 ? 'alterato' : emittenteNoto ? 'valido' : 'emittente-sconosciuto',
    difetti,
    ...(chi && {
      sigillo: {
        intestatario: chi.intestatario,
        emittente: chi.emittente,
        impronta: esadecimale(await sha256(chi.der)),
      },
    }),
    emittenteNoto,
    ...(interno.estremi && { estremi: interno.estremi }),
  };
}

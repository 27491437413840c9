import type { X509Certificate } from 'node:crypto';
import type { XmlElement } from 'libxml2-wasm';
import { riuscito, type Esito } from '#contract/esito.ts';
import type { Censimento } from '../../accessi/censimento.ts';
import { impronta, type Emittenti } from '../../accessi/pki/catena.ts';
import { figli, unico, è } from './albero.ts';
import type { Busta } from './busta.ts';
import { confronta, copre, firmaAutentica, leggiFirma, type FirmaLetta, type Politica } from './firma.ts';
import { chiaveIndicata, difettoComune, leggiGettone, type creaLettoreCertificati } from './gettone.ts';
import { difettoMarca, leggiMarca } from './marca.ts';
import type { Motivo } from './motivi.ts';
import { ns } from './nomi.ts';
import type { Percorso, Rifiuto } from './percorso.ts';
import { diCertificato, diConfronti, diFirma, diMarca, diVoci } from './trovato.ts';

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

export interface PartiFirma {
  readonly censimento: Censimento;
  readonly autoritaPostazioni: Emittenti;
  readonly politica: Politica;
  readonly leggi: ReturnType<typeof creaLettoreCertificati>;
}

/** Of an envelope whose signature holds. */
export interface BustaFirmata {
  /** Certificate of the municipality. */
  readonly comune: X509Certificate;
  readonly letta: FirmaLetta;
  readonly asserzione: XmlElement;
}

/** The envelope as it shows itself: its parts, its time, its signature read, its certificate known. */
async function mostrata(
  busta: Busta,
  ora: Date,
  percorso: Percorso,
  { censimento, autoritaPostazioni, politica, leggi }: PartiFirma,
): Promise<Esito<{ trovate: Parti; comune: X509Certificate; letta: FirmaLetta }, Rifiuto>> {
  const { intestazione } = busta;
  const voci = intestazione ? figli(intestazione).filter((voce) => è(voce, ns.wsse, 'Security')) : [];
  percorso.passo('sicurezza', () => diVoci(voci));
  const trovate = parti(voci);
  if (typeof trovate === 'string') return percorso.rifiuta(trovate);
  const { gettone, firma } = trovate;

  const marca = leggiMarca(trovate.marca);
  percorso.passo('marca', () => diMarca(marca, ora));
  const fuoriTempo = difettoMarca(marca, ora);
  if (fuoriTempo) return percorso.rifiuta(fuoriTempo);

  percorso.passo('firma', () => diFirma(firma));
  const letta = leggiFirma(busta, firma, politica);
  if (typeof letta === 'string') return percorso.rifiuta(letta);

  const comune = leggiGettone(gettone, leggi);
  percorso.certificato = comune;
  percorso.passo('gettone', () => diCertificato(comune));
  if (!comune) return percorso.rifiuta('gettone-illeggibile');
  const difetto = difettoComune(comune, autoritaPostazioni, ora);
  if (difetto) return percorso.rifiuta(difetto);
  const censito = await censimento.postazione(impronta(comune));
  if (!censito) return percorso.rifiuta('certificato-comune');
  if (censito.stato !== 'attiva') return percorso.rifiuta('certificato-comune-revocato');
  return riuscito({ trovate, comune, letta });
}

/** Its signature: what it covers, which key it names, whether it is true, whether what it covers is as it was signed. */
export async function esaminaFirma(
  busta: Busta,
  ora: Date,
  percorso: Percorso,
  parti: PartiFirma,
): Promise<Esito<BustaFirmata, Rifiuto>> {
  const vista = await mostrata(busta, ora, percorso, parti);
  if (!vista.ok) return vista;
  const { trovate, comune, letta } = vista.valore;
  const { firma, gettone, asserzione } = trovate;
  percorso.passo('copertura');
  const scoperte = copre(busta, letta, trovate.marca);
  if (scoperte) return percorso.rifiuta(scoperte);
  percorso.passo('chiave');
  const indicata = chiaveIndicata(busta, firma, gettone);
  if (!indicata.ok) return percorso.rifiuta(indicata.errore);
  percorso.passo('valore', () => ({ algoritmo: `rsa-${letta.algoritmo}` }));
  if (!firmaAutentica(busta, letta, comune.publicKey)) return percorso.rifiuta('firma-non-valida');
  const confronti = confronta(busta, letta);
  percorso.passo('parti', () => diConfronti(confronti));
  if (!confronti.every(({ uguale }) => uguale)) return percorso.rifiuta('contenuto-alterato');
  return riuscito({ comune, letta, asserzione });
}

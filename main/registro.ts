import type { Gestori } from '#contract/bridge/index.ts';
import { chiaveFirma } from '#contract/wa/firma-atto.ts';
import type { Collegamento } from './collegamento.ts';
import { inoltraCampo, type ConSessione, type Inoltra } from './con-sessione.ts';

type NomiRegistro = Extract<keyof Gestori, `registro.${string}`>;

type Gruppo<Nome extends string> = Pick<Gestori, Extract<keyof Gestori, `registro.${Nome}`>>;

/** The record of a person: found, read, its past and who looked at it. */
function gestoriSchede(
  inoltra: Inoltra,
): Gruppo<'cerca' | 'dossier' | 'storia' | 'schedaAl' | 'famiglia' | 'accessi' | 'figli' | 'duplicati'> {
  return {
    'registro.cerca': inoltraCampo(inoltra, 'cerca', 'risultati'),
    'registro.dossier': inoltra('dossier'),
    'registro.storia': inoltra('storia'),
    'registro.schedaAl': inoltra('schedaAl'),
    'registro.famiglia': inoltra('famiglia'),
    'registro.accessi': inoltra('accessiScheda'),
    'registro.figli': inoltraCampo(inoltra, 'figli', 'risultati'),
    'registro.duplicati': inoltraCampo(inoltra, 'duplicati', 'candidati'),
  };
}

/** What the office did and what waits for it. */
function gestoriLavoro(
  inoltra: Inoltra,
): Gruppo<
  | 'annullabilita'
  | 'operazioni'
  | 'operazione'
  | 'esito'
  | 'sospese'
  | 'procedimenti'
  | 'predisposizioni'
  | 'predisposizione'
  | 'decidiPredisposizione'
> {
  return {
    'registro.annullabilita': inoltra('annullabilita'),
    'registro.operazioni': inoltra('operazioniUfficio'),
    'registro.operazione': inoltra('operazioneUfficio'),
    'registro.esito': inoltra('esito'),
    'registro.sospese': inoltraCampo(inoltra, 'sospeseUfficio', 'sospese'),
    'registro.procedimenti': inoltraCampo(inoltra, 'procedimentiUfficio', 'procedimenti'),
    'registro.predisposizioni': inoltraCampo(inoltra, 'predisposizioni', 'predisposizioni'),
    'registro.predisposizione': inoltra('predisposizione'),
    'registro.decidiPredisposizione': inoltra('decidiPredisposizione'),
  };
}

function gestoriCertificati(
  inoltra: Inoltra,
): Gruppo<
  | 'certificatiPossibili'
  | 'motivaForzatura'
  | 'certificatiEmessi'
  | 'ristampaCertificato'
  | 'annullaCertificato'
  | 'cassaCertificati'
  | 'parametriCertificati'
  | 'salvaParametriCertificati'
> {
  return {
    'registro.certificatiPossibili': inoltra('certificatiPossibili'),
    'registro.motivaForzatura': inoltra('motivaForzatura'),
    'registro.certificatiEmessi': inoltra('certificatiEmessi'),
    'registro.ristampaCertificato': inoltra('ristampaCertificato'),
    'registro.annullaCertificato': inoltra('annullaCertificato', true),
    'registro.cassaCertificati': inoltra('cassaCertificati'),
    'registro.parametriCertificati': inoltra('parametriCertificati'),
    'registro.salvaParametriCertificati': inoltra('salvaParametriCertificati', true),
  };
}

function gestoriCartaIdentita(
  inoltra: Inoltra,
): Gruppo<
  | 'moduliCarta'
  | 'attoModuli'
  | 'riscontroModuli'
  | 'domandaCarta'
  | 'carteEmesse'
  | 'segnalaCarta'
  | 'impedimentiCIE'
> {
  return {
    'registro.moduliCarta': inoltra('moduliCarta'),
    'registro.attoModuli': inoltra('attoModuli', true),
    'registro.riscontroModuli': inoltra('riscontroModuli', true),
    'registro.domandaCarta': inoltra('domandaCarta', true),
    'registro.carteEmesse': inoltra('carteEmesse'),
    'registro.segnalaCarta': inoltra('segnalaCarta', true),
    'registro.impedimentiCIE': inoltra('impedimentiCIE'),
  };
}

/** Revenue agency and consulates. */
function gestoriAltreAmministrazioni(
  inoltra: Inoltra,
): Gruppo<
  | 'disallineati'
  | 'confrontoAgenzia'
  | 'consultaAgenzia'
  | 'chiediAgenzia'
  | 'riprovaAgenzia'
  | 'consolati'
  | 'consolato'
  | 'chiudiConsolato'
> {
  return {
    'registro.disallineati': inoltra('disallineati'),
    'registro.confrontoAgenzia': inoltra('confrontoAgenzia'),
    'registro.consultaAgenzia': inoltra('consultaAgenzia'),
    'registro.chiediAgenzia': inoltra('chiediAgenzia', true),
    'registro.riprovaAgenzia': inoltra('riprovaAgenzia'),
    'registro.consolati': inoltra('richiesteConsolati'),
    'registro.consolato': inoltra('richiestaConsolato'),
    'registro.chiudiConsolato': inoltra('chiudiConsolato', true),
  };
}

/** How the municipality is set up, and the lists drawn for it. */
function gestoriEnte(
  inoltra: Inoltra,
): Gruppo<
  | 'amministrazione'
  | 'salvaAmministrazione'
  | 'recapito'
  | 'salvaRecapito'
  | 'riprendiRecapito'
  | 'versioniTabelle'
  | 'estrazioni'
  | 'chiediEstrazione'
  | 'contaEstrazione'
  | 'parteEstrazione'
> {
  return {
    'registro.amministrazione': inoltra('amministrazione'),
    'registro.salvaAmministrazione': inoltra('salvaAmministrazione', true),
    'registro.recapito': inoltra('recapito'),
    'registro.salvaRecapito': inoltra('salvaRecapito', true),
    'registro.riprendiRecapito': inoltra('riprendiRecapito', true),
    'registro.versioniTabelle': inoltra('versioniTabelle'),
    'registro.estrazioni': inoltraCampo(inoltra, 'estrazioni', 'estrazioni'),
    'registro.chiediEstrazione': inoltra('chiediEstrazione', true),
    'registro.contaEstrazione': inoltra('contaEstrazione'),
    'registro.parteEstrazione': inoltra('parteEstrazione'),
  };
}

/** What citizens asked for from the portal. */
function gestoriCittadini(
  inoltra: Inoltra,
): Gruppo<'situazioneRichieste' | 'richieste' | 'richiesta' | 'allegatoRichiesta' | 'attoRichiesta'> {
  return {
    'registro.situazioneRichieste': inoltra('situazioneRichieste'),
    'registro.richieste': inoltra('richiesteCittadini'),
    'registro.richiesta': inoltra('richiestaCittadino'),
    'registro.allegatoRichiesta': inoltra('allegatoRichiesta'),
    'registro.attoRichiesta': inoltra('attoRichiesta', true),
  };
}

/** Calls of the page to the register: forwarded with the session of who is in, failures told for what they are. */
export function gestoriRegistro(parti: {
  readonly conSessione: ConSessione;
  readonly inoltra: Inoltra;
  readonly collegamento: Collegamento;
}): Pick<Gestori, NomiRegistro> {
  const { conSessione, inoltra, collegamento } = parti;
  return {
    ...gestoriSchede(inoltra),
    ...gestoriLavoro(inoltra),
    ...gestoriCertificati(inoltra),
    ...gestoriCartaIdentita(inoltra),
    ...gestoriAltreAmministrazioni(inoltra),
    ...gestoriEnte(inoltra),
    ...gestoriCittadini(inoltra),
    'registro.invia': ({ codice, richiesta, firma }) => {
      const corpo = { ...richiesta, ...(firma && { [chiaveFirma]: firma }) };
      return conSessione((gettone) => collegamento.chiama('operazione', corpo, { gettone, codice }), true);
    },
  };
}

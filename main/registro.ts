import type { Gestori } from '#contract/bridge/index.ts';
import { chiaveFirma } from '#contract/wa/firma-atto.ts';
import type { Collegamento } from './collegamento.ts';
import { inoltraCampo, type ConSessione, type Inoltra } from './con-sessione.ts';

type NomiRegistro = Extract<keyof Gestori, `registro.${string}`>;

/** Calls of the page to the register: forwarded with the session of who is in, failures told for what they are. */
export function gestoriRegistro(parti: {
  readonly conSessione: ConSessione;
  readonly inoltra: Inoltra;
  readonly collegamento: Collegamento;
}): Pick<Gestori, NomiRegistro> {
  const { conSessione, inoltra, collegamento } = parti;
  return {
    'registro.cerca': inoltraCampo(inoltra, 'cerca', 'risultati'),
    'registro.dossier': inoltra('dossier'),
    'registro.storia': inoltra('storia'),
    'registro.schedaAl': inoltra('schedaAl'),
    'registro.famiglia': inoltra('famiglia'),
    'registro.accessi': inoltra('accessiScheda'),
    'registro.annullabilita': inoltra('annullabilita'),
    'registro.operazioni': inoltra('operazioniUfficio'),
    'registro.operazione': inoltra('operazioneUfficio'),
    'registro.sospese': inoltraCampo(inoltra, 'sospeseUfficio', 'sospese'),
    'registro.procedimenti': inoltraCampo(inoltra, 'procedimentiUfficio', 'procedimenti'),
    'registro.predisposizioni': inoltraCampo(inoltra, 'predisposizioni', 'predisposizioni'),
    'registro.predisposizione': inoltra('predisposizione'),
    'registro.decidiPredisposizione': inoltra('decidiPredisposizione'),
    'registro.figli': inoltraCampo(inoltra, 'figli', 'risultati'),
    'registro.duplicati': inoltraCampo(inoltra, 'duplicati', 'candidati'),
    'registro.certificatiPossibili': inoltra('certificatiPossibili'),
    'registro.motivaForzatura': inoltra('motivaForzatura'),
    'registro.certificatiEmessi': inoltra('certificatiEmessi'),
    'registro.ristampaCertificato': inoltra('ristampaCertificato'),
    'registro.annullaCertificato': inoltra('annullaCertificato', true),
    'registro.cassaCertificati': inoltra('cassaCertificati'),
    'registro.parametriCertificati': inoltra('parametriCertificati'),
    'registro.salvaParametriCertificati': inoltra('salvaParametriCertificati', true),
    'registro.moduliCarta': inoltra('moduliCarta'),
    'registro.attoModuli': inoltra('attoModuli', true),
    'registro.riscontroModuli': inoltra('riscontroModuli', true),
    'registro.domandaCarta': inoltra('domandaCarta', true),
    'registro.carteEmesse': inoltra('carteEmesse'),
    'registro.segnalaCarta': inoltra('segnalaCarta', true),
    'registro.disallineati': inoltra('disallineati'),
    'registro.confrontoAgenzia': inoltra('confrontoAgenzia'),
    'registro.consultaAgenzia': inoltra('consultaAgenzia'),
    'registro.chiediAgenzia': inoltra('chiediAgenzia', true),
    'registro.riprovaAgenzia': inoltra('riprovaAgenzia'),
    'registro.amministrazione': inoltra('amministrazione'),
    'registro.salvaAmministrazione': inoltra('salvaAmministrazione', true),
    'registro.recapito': inoltra('recapito'),
    'registro.salvaRecapito': inoltra('salvaRecapito', true),
    'registro.riprendiRecapito': inoltra('riprendiRecapito', true),
    'registro.consolati': inoltra('richiesteConsolati'),
    'registro.consolato': inoltra('richiestaConsolato'),
    'registro.chiudiConsolato': inoltra('chiudiConsolato', true),
    'registro.impedimentiCIE': inoltra('impedimentiCIE'),
    'registro.estrazioni': inoltraCampo(inoltra, 'estrazioni', 'estrazioni'),
    'registro.versioniTabelle': inoltra('versioniTabelle'),
    'registro.chiediEstrazione': inoltra('chiediEstrazione', true),
    'registro.contaEstrazione': inoltra('contaEstrazione'),
    'registro.parteEstrazione': inoltra('parteEstrazione'),
    'registro.situazioneRichieste': inoltra('situazioneRichieste'),
    'registro.richieste': inoltra('richiesteCittadini'),
    'registro.richiesta': inoltra('richiestaCittadino'),
    'registro.allegatoRichiesta': inoltra('allegatoRichiesta'),
    'registro.attoRichiesta': inoltra('attoRichiesta', true),
    'registro.invia': ({ codice, richiesta, firma }) => {
      const corpo = { ...richiesta, ...(firma && { [chiaveFirma]: firma }) };
      return conSessione((gettone) => collegamento.chiama('operazione', corpo, { gettone, codice }), true);
    },
    'registro.esito': inoltra('esito'),
  };
}

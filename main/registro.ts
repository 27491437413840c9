import type { Gestori } from '#contract/bridge/index.ts';
import { riuscito } from '#contract/esito.ts';
import type { Collegamento } from './collegamento.ts';
import type { ConSessione } from './con-sessione.ts';

type NomiRegistro = Extract<keyof Gestori, `registro.${string}`>;

/** Calls of the page to the register: forwarded with the session of who is in, failures told for what they are. */
export function gestoriRegistro(parti: {
  readonly conSessione: ConSessione;
  readonly collegamento: Collegamento;
}): Pick<Gestori, NomiRegistro> {
  const { conSessione, collegamento } = parti;
  return {
    'registro.cerca': async (richiesta) => {
      const esito = await conSessione((gettone) => collegamento.chiama('cerca', richiesta, { gettone }));
      return esito.ok ? riuscito(esito.valore.risultati) : esito;
    },
    'registro.dossier': ({ id, finalita }) =>
      conSessione((gettone) =>
        collegamento.chiama('dossier', { id, ...(finalita !== undefined && { finalita }) }, { gettone }),
      ),
    'registro.storia': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('storia', richiesta, { gettone })),
    'registro.schedaAl': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('schedaAl', richiesta, { gettone })),
    'registro.famiglia': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('famiglia', richiesta, { gettone })),
    'registro.accessi': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('accessiScheda', richiesta, { gettone })),
    'registro.annullabilita': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('annullabilita', richiesta, { gettone })),
    'registro.operazioni': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('operazioniUfficio', richiesta, { gettone })),
    'registro.operazione': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('operazioneUfficio', richiesta, { gettone })),
    'registro.sospese': async () => {
      const esito = await conSessione((gettone) => collegamento.chiama('sospeseUfficio', {}, { gettone }));
      return esito.ok ? riuscito(esito.valore.sospese) : esito;
    },
    'registro.procedimenti': async (richiesta) => {
      const esito = await conSessione((gettone) =>
        collegamento.chiama('procedimentiUfficio', richiesta, { gettone }),
      );
      return esito.ok ? riuscito(esito.valore.procedimenti) : esito;
    },
    'registro.predisposizioni': async (richiesta) => {
      const esito = await conSessione((gettone) =>
        collegamento.chiama('predisposizioni', richiesta, { gettone }),
      );
      return esito.ok ? riuscito(esito.valore.predisposizioni) : esito;
    },
    'registro.predisposizione': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('predisposizione', richiesta, { gettone })),
    'registro.decidiPredisposizione': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('decidiPredisposizione', richiesta, { gettone })),
    'registro.figli': async (richiesta) => {
      const esito = await conSessione((gettone) => collegamento.chiama('figli', richiesta, { gettone }));
      return esito.ok ? riuscito(esito.valore.risultati) : esito;
    },
    'registro.duplicati': async (richiesta) => {
      const esito = await conSessione((gettone) => collegamento.chiama('duplicati', richiesta, { gettone }));
      return esito.ok ? riuscito(esito.valore.candidati) : esito;
    },
    'registro.certificatiPossibili': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('certificatiPossibili', richiesta, { gettone })),
    'registro.motivaForzatura': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('motivaForzatura', richiesta, { gettone })),
    'registro.certificatiEmessi': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('certificatiEmessi', richiesta, { gettone })),
    'registro.ristampaCertificato': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('ristampaCertificato', richiesta, { gettone })),
    'registro.annullaCertificato': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('annullaCertificato', richiesta, { gettone }), true),
    'registro.cassaCertificati': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('cassaCertificati', richiesta, { gettone })),
    'registro.parametriCertificati': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('parametriCertificati', richiesta, { gettone })),
    'registro.salvaParametriCertificati': (richiesta) =>
      conSessione(
        (gettone) => collegamento.chiama('salvaParametriCertificati', richiesta, { gettone }),
        true,
      ),
    'registro.moduliCarta': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('moduliCarta', richiesta, { gettone })),
    'registro.attoModuli': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('attoModuli', richiesta, { gettone }), true),
    'registro.riscontroModuli': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('riscontroModuli', richiesta, { gettone }), true),
    'registro.domandaCarta': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('domandaCarta', richiesta, { gettone }), true),
    'registro.carteEmesse': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('carteEmesse', richiesta, { gettone })),
    'registro.segnalaCarta': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('segnalaCarta', richiesta, { gettone }), true),
    'registro.disallineati': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('disallineati', richiesta, { gettone })),
    'registro.confrontoAgenzia': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('confrontoAgenzia', richiesta, { gettone })),
    'registro.consultaAgenzia': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('consultaAgenzia', richiesta, { gettone })),
    'registro.chiediAgenzia': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('chiediAgenzia', richiesta, { gettone }), true),
    'registro.riprovaAgenzia': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('riprovaAgenzia', richiesta, { gettone })),
    'registro.amministrazione': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('amministrazione', richiesta, { gettone })),
    'registro.salvaAmministrazione': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('salvaAmministrazione', richiesta, { gettone }), true),
    'registro.recapito': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('recapito', richiesta, { gettone })),
    'registro.salvaRecapito': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('salvaRecapito', richiesta, { gettone }), true),
    'registro.riprendiRecapito': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('riprendiRecapito', richiesta, { gettone }), true),
    'registro.consolati': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('richiesteConsolati', richiesta, { gettone })),
    'registro.consolato': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('richiestaConsolato', richiesta, { gettone })),
    'registro.chiudiConsolato': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('chiudiConsolato', richiesta, { gettone }), true),
    'registro.impedimentiCIE': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('impedimentiCIE', richiesta, { gettone })),
    'registro.estrazioni': async () => {
      const esito = await conSessione((gettone) => collegamento.chiama('estrazioni', {}, { gettone }));
      return esito.ok ? riuscito(esito.valore.estrazioni) : esito;
    },
    'registro.versioniTabelle': () =>
      conSessione((gettone) => collegamento.chiama('versioniTabelle', {}, { gettone })),
    'registro.chiediEstrazione': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('chiediEstrazione', richiesta, { gettone }), true),
    'registro.contaEstrazione': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('contaEstrazione', richiesta, { gettone })),
    'registro.parteEstrazione': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('parteEstrazione', richiesta, { gettone })),
    'registro.situazioneRichieste': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('situazioneRichieste', richiesta, { gettone })),
    'registro.richieste': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('richiesteCittadini', richiesta, { gettone })),
    'registro.richiesta': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('richiestaCittadino', richiesta, { gettone })),
    'registro.allegatoRichiesta': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('allegatoRichiesta', richiesta, { gettone })),
    'registro.attoRichiesta': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('attoRichiesta', richiesta, { gettone }), true),
    'registro.invia': ({ codice, richiesta }) =>
      conSessione((gettone) => collegamento.chiama('operazione', richiesta, { gettone, codice }), true),
    'registro.esito': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('esito', richiesta, { gettone })),
  };
}

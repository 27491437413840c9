import type { Generalita } from '#contract/anpr/tipi/generalita.ts';
import type { Soggetto } from '../registro/modello.ts';
import type { Domanda } from './domanda.ts';
import { regola, type RegolaCertificato } from './regola.ts';
import { maggiorenne, richiedenteAmmesso } from './regole-famiglia.ts';

const altri = ({ richiesta }: Domanda): boolean => richiesta.datiControllo.tipoRichiedente === '1';
const numeroDi = (testo: string | undefined): string | undefined => testo?.toUpperCase().replace(/\s/g, '');
const documento = ({ richiesta }: Domanda): string | undefined =>
  numeroDi(richiesta.generalitaRichiedente?.docRiconoscimento?.estDocRiconoscimento);
const carta = ({ richiedente }: Domanda) => richiedente?.dati.cartaIdentita;

const nomiDi = ({ cognome = '', nome = '' }: Generalita): string => `${cognome} ${nome}`.toUpperCase();

/** Whether the card is of who asks: the same record, else the same codice fiscale, else the same names. */
function suoDocumento(d: Domanda, titolare: Soggetto): boolean {
  if (d.richiedente) return d.richiedente.idSchedaSoggettoANPR === titolare.idSchedaSoggettoANPR;
  const chi = d.richiesta.generalitaRichiedente?.generalita;
  const codice = chi?.codiceFiscale?.codFiscale.toUpperCase();
  const { generalita } = titolare.dati;
  if (codice !== undefined) return generalita.codiceFiscale?.codFiscale.toUpperCase() === codice;
  return chi !== undefined && nomiDi(chi) === nomiDi(generalita);
}

const diAltri = (d: Domanda): boolean =>
  altri(d) && d.titolariDocumento.length > 0 && !d.titolariDocumento.some((t) => suoDocumento(d, t));

/** On the network nobody looks at a document: it is for oneself, or for one's family, and of age (services.md, 6001). */
function inRete(d: Domanda): boolean {
  if (d.richiesta.datiControllo.tipoRichiedente === '2')
    return maggiorenne(d.soggetto.dati.generalita.dataNascita, d.oggi);
  return altri(d) && richiedenteAmmesso(d);
}

/** Controls on who asks, where the register knows that person (workflows.md §8.1, §8.3). */
export const controlliRichiedente: readonly RegolaCertificato<Domanda>[] = [
  regola('EN170', {
    campo: 'generalitaRichiedente.generalita',
    violata: (d) =>
      altri(d)
        ? d.richiedente?.stato === 'deceduto'
        : d.richiesta.datiControllo.tipoRichiedente === '2' && d.soggetto.stato === 'deceduto',
    causa: 'Chi chiede il certificato risulta deceduto.',
    rimedio: 'Indica chi chiede davvero: se non è l’intestatario, tipo richiedente 1.',
  }),
  regola('EN169', {
    campo: 'datiControllo.emissione',
    violata: (d) => d.richiesta.datiControllo.emissione === '2' && !inRete(d),
    causa:
      'In rete un certificato lo chiede una persona maggiorenne, per sé o per la sua famiglia anagrafica.',
    rimedio:
      'Fai chiedere il certificato da chi ne ha titolo, oppure rilascialo allo sportello (emissione 1).',
  }),
  regola('EN286', {
    campo: 'generalitaRichiedente.docRiconoscimento',
    violata: (d) => {
      const sua = carta(d);
      if (!altri(d) || !sua || numeroDi(sua.numero) !== documento(d)) return false;
      return sua.dataAnnullamento !== undefined || (sua.dataScadenza ?? '9999') < d.oggi;
    },
    causa: 'Il documento del richiedente è scaduto o annullato.',
    rimedio: 'Riconosci il richiedente con un documento valido.',
  }),
  regola('EN294', {
    campo: 'generalitaRichiedente.docRiconoscimento',
    violata: diAltri,
    causa: 'Il documento indicato, in anagrafe, è di un’altra persona.',
    rimedio: 'Controlla il numero sul documento e riconosci di nuovo chi chiede.',
  }),
  // Other documents than the identity card are not in the register.
  regola('EN295', {
    soloAvviso: true,
    campo: 'generalitaRichiedente.docRiconoscimento',
    violata: (d) =>
      altri(d) &&
      !diAltri(d) &&
      d.richiedente !== undefined &&
      documento(d) !== undefined &&
      numeroDi(carta(d)?.numero) !== documento(d),
    causa: 'Il documento del richiedente non è fra quelli registrati in anagrafe.',
    rimedio: 'Controlla gli estremi sul documento.',
  }),
];

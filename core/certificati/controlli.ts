import { catalogo, voceCatalogo, type VoceCatalogo } from './catalogo.ts';
import { tipiRichiesti, type Domanda } from './domanda.ts';
import { giornoBreve } from './frasi.ts';
import { regola, type RegolaCertificato } from './regola.ts';

/** Controls on the person, common to all types (workflows.md §8.2). */

function tipiCon(d: Domanda, quali: (v: VoceCatalogo) => boolean): VoceCatalogo[] {
  return tipiRichiesti(d.richiesta).flatMap((t) => {
    const v = voceCatalogo(t);
    return v && quali(v) ? [v] : [];
  });
}

const titoli = (voci: readonly VoceCatalogo[]): string => voci.map((v) => v.breve).join(', ');
const presente = ({ soggetto }: Domanda): boolean =>
  soggetto.stato === 'residente' || soggetto.stato === 'aire';

const vieta = {
  cessati: (v: VoceCatalogo) => v.cessati === 'esclusi',
  aire: (v: VoceCatalogo) => v.aire === 'no',
  residenti: (v: VoceCatalogo) => v.aire === 'solo',
  parziale: (v: VoceCatalogo) => !v.parziale,
  procedimento: (v: VoceCatalogo) => !v.procedimento,
};

const tipiChe = (quali: (v: VoceCatalogo) => boolean): string[] =>
  catalogo.filter(quali).map((v) => v.codice);

export const controlli: readonly RegolaCertificato<Domanda>[] = [
  regola('EN228', {
    tipi: tipiChe(vieta.cessati),
    violata: (d) => d.soggetto.stato === 'deceduto' && tipiCon(d, vieta.cessati).length > 0,
    causa: ({ soggetto }) => {
      const data = soggetto.dati.datiDecesso?.dataEvento;
      return `La persona risulta deceduta${data === undefined ? '' : ` il ${giornoBreve(data)}`}.`;
    },
    rimedio: 'Si possono rilasciare i certificati di morte e quelli storici.',
  }),
  regola('EN229', {
    tipi: tipiChe(vieta.cessati),
    violata: (d) => d.soggetto.stato === 'cancellato' && tipiCon(d, vieta.cessati).length > 0,
    causa: ({ soggetto }) => {
      const data = soggetto.dati.datiCancellazione?.dataDecorrenzaCancellazione;
      return `La persona risulta cancellata dall’anagrafe${data === undefined ? '' : ` dal ${giornoBreve(data)}`}.`;
    },
    rimedio: 'Si possono rilasciare il certificato di cancellazione e quelli storici.',
  }),
  regola('EN044', {
    tipi: tipiChe(vieta.aire),
    campo: 'listaTipiCertificati.tipoCertificato',
    violata: (d) => d.soggetto.stato === 'aire' && tipiCon(d, vieta.aire).length > 0,
    causa: (d) =>
      `La persona è iscritta all’AIRE: non si rilascia il certificato ${titoli(tipiCon(d, vieta.aire))}.`,
    rimedio: 'Scegli i certificati AIRE corrispondenti.',
  }),
  regola('EN164', {
    tipi: tipiChe(vieta.residenti),
    campo: 'listaTipiCertificati.tipoCertificato',
    violata: (d) => d.soggetto.stato !== 'aire' && tipiCon(d, vieta.residenti).length > 0,
    causa: (d) =>
      `La persona non è iscritta all’AIRE: non si rilascia il certificato ${titoli(tipiCon(d, vieta.residenti))}.`,
    rimedio: 'Scegli i certificati dei residenti in Italia.',
  }),
  regola('EN047', {
    violata: (d) => presente(d) && d.soggetto.certificabilita === '0',
    causa: 'La scheda della persona è segnata come non certificabile.',
    rimedio:
      'Completa la scheda e aggiorna la certificabilità con una mutazione; questo blocco non si può forzare.',
  }),
  regola('EN049', {
    campo: 'datiControllo.forzaCertificazione',
    forzabile: true,
    violata: (d) => presente(d) && ['3', '4'].includes(d.soggetto.certificabilita),
    causa: ({ soggetto }) =>
      soggetto.certificabilita === '3'
        ? 'La scheda della persona è segnata come non iscrivibile.'
        : 'La persona è segnata come interdetta e sottoposta a tutela.',
    rimedio: 'Verifica la posizione; se il certificato si può rilasciare, ripeti forzando la certificazione.',
  }),
  regola('EN046', {
    tipi: tipiChe(vieta.parziale),
    campo: 'datiControllo.forzaCertificazione',
    forzabile: true,
    violata: (d) =>
      presente(d) && d.soggetto.certificabilita === '1' && tipiCon(d, vieta.parziale).length > 0,
    causa: 'La scheda è certificabile solo in parte: si rilasciano residenza e stato di famiglia.',
    rimedio: 'Completa la scheda, oppure ripeti forzando la certificazione.',
  }),
  regola('EN181', {
    tipi: tipiChe(vieta.procedimento),
    campo: 'datiControllo.forzaCertificazione',
    forzabile: true,
    violata: (d) => d.procedimentoAperto && tipiCon(d, vieta.procedimento).length > 0,
    causa: 'Per la persona è aperto un procedimento amministrativo.',
    rimedio: 'Attendi che si chiuda, oppure ripeti forzando la certificazione.',
  }),
  // workflows.md §10.1: certificates depend on what the Agenzia delle Entrate says of the code.
  regola('EN141', {
    campo: 'datiControllo.forzaCertificazione',
    forzabile: true,
    violata: (d) => presente(d) && d.soggetto.dati.generalita.codiceFiscale?.validitaCF === '9',
    causa: 'L’Agenzia delle Entrate non ha ancora validato il codice fiscale della persona.',
    rimedio:
      'Risolvi il disallineamento con l’Agenzia e ripeti la richiesta; se il certificato non può attendere, ripetila forzando la certificazione.',
  }),
];

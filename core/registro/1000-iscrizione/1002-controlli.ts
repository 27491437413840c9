import type { Richiesta1002 } from '#contract/anpr/index.ts';
import {
  famigliaIncompleta,
  motivoIscrizione,
  residenzaPrincipale,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { FamigliaRichiesta } from '../famiglia-richiesta.ts';
import type { Procedimento, Soggetto } from '../modello.ts';
import { controllaProcedimentiAperti } from '../procedimento-aperto.ts';
import { nelComune } from '../residenze.ts';
import { controllaDecorrenza } from '../soggetto-richiesto.ts';
import { controllaIdentita, type Identificati } from './chi-si-iscrive.ts';
import { controllaCodice, type Codificando } from './codice-fiscale.ts';
import { controllaConiuge } from './coniuge.ts';
import { controllaIngresso, type Ingresso } from './famiglia-ingresso.ts';
import { controllaGenitoreNominato } from './genitori.ts';

export interface AggregatiIscrizione {
  readonly identificati: Identificati;
  readonly padri: readonly Soggetto[];
  readonly madri: readonly Soggetto[];
  readonly coniugi: readonly Soggetto[];
  readonly famiglia: FamigliaRichiesta;
  /** Procedures open about the person whose record is taken again. */
  readonly procedimenti: readonly Procedimento[];
  readonly codiciInUso: readonly string[];
}

/** Tab. 7. */
const ripristino = '10';

export const campoGeneralita = 'generalita1002.generalita';

export function codificando({ generalita1002, datiControllo }: Richiesta1002): Codificando {
  return {
    generalita: generalita1002.generalita,
    gestioneCF: datiControllo.gestioneCF,
    campo: campoGeneralita,
  };
}

/** Which family the request names; undefined when it names none. */
export function ingressoDi(richiesta: Richiesta1002, lette: FamigliaRichiesta): Ingresso | undefined {
  const { famiglia, convivenza, residenza, altraLingua, datiControllo } = richiesta;
  const comune = {
    residenza: residenzaPrincipale(residenza),
    altraLingua,
    incompleta: famigliaIncompleta(datiControllo.listaControlli),
    lette,
  };
  if (famiglia)
    return {
      ...comune,
      nuova: datiControllo.attribuzioneFamiglia === '2',
      tipoScheda: '3',
      scheda: famiglia.famiglia,
      legame: famiglia.legameSoggetto,
      campi: { scheda: 'famiglia.famiglia', legame: 'famiglia.legameSoggetto' },
    };
  return (
    convivenza && {
      ...comune,
      nuova: false,
      incompleta: false,
      tipoScheda: '4',
      scheda: convivenza.convivenza,
      legame: convivenza.legameSoggetto,
      campi: { scheda: 'convivenza.convivenza', legame: 'convivenza.legameSoggetto' },
    }
  );
}

/** A cancelled record is opened again by its id alone. */
export function nota({ perId }: Identificati): Soggetto | undefined {
  return perId?.stato === 'cancellato' ? perId : undefined;
}

/** Only residences of one's own municipality can be registered. */
export function controllaComuneResidenza(
  richiesta: Richiesta1002,
  dal: string,
  comune: string,
  luoghi: Luoghi,
): Rilievo[] {
  const residenza = residenzaPrincipale(richiesta.residenza);
  const dove = residenza?.indirizzo?.comune;
  const principale = residenza !== undefined && senzaZeri(residenza.tipoIndirizzo) === '1';
  return !principale || !dove || nelComune(dove, dal, comune, luoghi)
    ? []
    : [rilievo('EN378', { campo: 'residenza.indirizzo.comune' })];
}

/** What the register says of a registration for other motives (workflows.md §3.3, §3.4). */
export function controllaIscrizione(
  richiesta: Richiesta1002,
  a: AggregatiIscrizione,
  { comune, oggi, luoghi }: { comune: string; oggi: string; luoghi: Luoghi },
): Rilievo[] {
  const chi = codificando(richiesta);
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? oggi;
  const identita = controllaIdentita(chi, a.identificati, {
    comune,
    anagrafe: 'residente',
    ripristino: motivoIscrizione(richiesta) === ripristino,
  });
  const ingresso = ingressoDi(richiesta, a.famiglia);
  const noto = nota(a.identificati);
  const suoCodice = noto?.dati.generalita.codiceFiscale?.codFiscale;
  return [
    ...identita,
    ...(noto ? controllaDecorrenza(dal, noto) : []),
    ...controllaProcedimentiAperti(campoGeneralita, a.procedimenti, comune),
    ...(identita.length > 0 || suoCodice !== undefined ? [] : controllaCodice(chi, luoghi, a.codiciInUso)),
    ...controllaGenitoreNominato('padre', richiesta.paternita, a.padri),
    ...controllaGenitoreNominato('madre', richiesta.maternita, a.madri),
    ...controllaConiuge(richiesta.matrimonio, a.coniugi, {
      generalita: noto
        ? { ...noto.dati.generalita, idSchedaSoggettoANPR: noto.idSchedaSoggettoANPR }
        : chi.generalita,
      comune,
      inForza: !richiesta.vedovanza && !richiesta.separazioneAnnullamentoCessazioneMatrimonio,
    }),
    ...(ingresso ? controllaIngresso(ingresso, { comune, dal }) : []),
  ];
}

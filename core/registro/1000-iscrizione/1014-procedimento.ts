import { servizi, type Richiesta1014 } from '#contract/anpr/index.ts';
import { controlla, regoleProcedimento } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Procedimento, Soggetto } from '../modello.ts';
import { operazione, type ContestoApplica, type Effetti } from '../operazione.ts';
import { rispostaComune, variato } from '../risposta-comune.ts';
import {
  controllaProcedimento,
  leggiProcedimento,
  persona,
  procedimentoChiesto,
  type AggregatiProcedimento,
} from './1014-controlli.ts';

const persone = (a: AggregatiProcedimento): Soggetto[] => a.persone.flatMap((una) => persona(una) ?? []);

const statoDopo: Readonly<Record<string, Procedimento['stato']>> = { C: 'chiuso', A: 'archiviato' };

function aperto(
  { procedimentoIstruttoria: d }: Richiesta1014,
  a: AggregatiProcedimento,
  { idOperazioneANPR, comune }: ContestoApplica,
): Procedimento {
  const { numeroPraticaComune } = d;
  return {
    numeroPraticaAnpr: idOperazioneANPR,
    ...(numeroPraticaComune !== undefined && { numeroPraticaComune }),
    comune: comune.codiceIstat,
    stato: 'aperto',
    apertoIl: d.dataStato,
    motivoAvvio: senzaZeri(d.motivoAvvio ?? ''),
    soggetti: persone(a).map((s) => s.idSchedaSoggettoANPR),
    fasi: [{ ...d, numeroPraticaAnpr: idOperazioneANPR }],
  };
}

function cambiato(
  { procedimentoIstruttoria: d }: Richiesta1014,
  procedimento: Procedimento,
  a: AggregatiProcedimento,
): Procedimento {
  const { numeroPraticaAnpr, soggetti, fasi } = procedimento;
  const dette = new Set(persone(a).map((s) => s.idSchedaSoggettoANPR));
  const numeroPraticaComune = procedimento.numeroPraticaComune ?? d.numeroPraticaComune;
  const dopo = {
    S: [...soggetti, ...[...dette].filter((id) => !soggetti.includes(id))],
    E: soggetti.filter((id) => !dette.has(id)),
  }[d.tipoOperazione];
  return {
    ...procedimento,
    ...(numeroPraticaComune !== undefined && { numeroPraticaComune }),
    ...(d.motivoAvvio !== undefined && { motivoAvvio: senzaZeri(d.motivoAvvio) }),
    stato: statoDopo[d.tipoOperazione] ?? procedimento.stato,
    soggetti: dopo ?? soggetti,
    fasi: [...fasi, { ...d, numeroPraticaAnpr }],
  };
}

/** Documents in, documents out: the procedure alone, for nobody's record changes. */
export function applicaProcedimento(
  richiesta: Richiesta1014,
  a: AggregatiProcedimento,
  contesto: ContestoApplica,
): Effetti {
  const chiesto = procedimentoChiesto(a);
  const nuovo = richiesta.procedimentoIstruttoria.tipoOperazione === 'I';
  if (!nuovo && !chiesto) throw new Error('a procedure that does not exist passed the controls');
  const dopo = nuovo || !chiesto ? aperto(richiesta, a, contesto) : cambiato(richiesta, chiesto, a);
  const { numeroPraticaAnpr, numeroPraticaComune } = dopo;
  const procedimento = {
    numeroPraticaAnpr,
    ...(numeroPraticaComune !== undefined && { numeroPraticaComune }),
  };
  const sue = persone(a).filter((s) => dopo.soggetti.includes(s.idSchedaSoggettoANPR));
  const detti = sue.map((s) => ({ ...variato(s), procedimento }));
  return {
    procedimenti: [dopo],
    risposta: rispostaComune(contesto, detti.length > 0 ? detti : [{ procedimento }]),
  };
}

/** Procedimento amministrativo o istruttoria (services.md 1014, workflows.md §13). */
export const procedimentoAmministrativo = operazione({
  servizio: servizi[1014],
  permesso: 'anagrafe.iscrizioni',
  finalita: 'gestione di un procedimento',
  conserva: () => true,

  regole: (richiesta, { oggi }) => controlla(regoleProcedimento, { richiesta, oggi }),
  aggregati: (richiesta, cerca, { chi }) => leggiProcedimento(richiesta, cerca, chi.comune),
  blocca: (a) => {
    const chiesto = procedimentoChiesto(a);
    return { soggetti: persone(a), famiglie: [], procedimenti: chiesto ? [chiesto] : [] };
  },
  controlli: (richiesta, a, { chi }) => controllaProcedimento(richiesta, a, chi.comune),
  applica: applicaProcedimento,
  accesso: (_, a) => ({
    soggetti: persone(a).map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', 'procedimento'],
  }),
});

import { servizi, type RichiestaP003, type RispostaP003 } from '#contract/anpr/index.ts';
import {
  controlla,
  eStato,
  prossimiStati,
  regoleP003,
  rilievo,
  type Rilievo,
  type StatoRichiesta,
} from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { operazione, type ContestoApplica, type Effetti } from '../registro/operazione.ts';
import { statoDi, type RichiestaCittadino } from './modello.ts';
import { muovi, nomiStati, proroga, prorogabile, puoAndare } from './muovi.ts';
import { controllaRichiesta } from './P002-dettaglio.ts';

export interface AggregatiAggiornamento {
  readonly richiesta: RichiestaCittadino | undefined;
}

const campo = 'criteriAggiornamento';

function versoDi({ criteriAggiornamento: c }: RichiestaP003): StatoRichiesta | undefined {
  const verso = senzaZeri(c.idStatoRichiesta ?? '');
  return eStato(verso) ? verso : undefined;
}

const elenco = (stati: readonly StatoRichiesta[]): string =>
  stati.map((stato) => `${stato} (${nomiStati[stato]})`).join(', ');

/** What the request allows, as it is now: a transition that there is not is EN148, with where it may go instead. */
export function controllaAggiornamento(
  aggiornamento: RichiestaP003,
  { richiesta }: AggregatiAggiornamento,
  comune: string,
): Rilievo[] {
  const sua = controllaRichiesta({ campo: `${campo}.codiceRichiesta` }, richiesta, comune);
  if (sua.length > 0 || !richiesta) return sua;
  const ora = nomiStati[statoDi(richiesta)];
  const verso = versoDi(aggiornamento);
  if (verso === undefined)
    return prorogabile(richiesta)
      ? []
      : [
          rilievo('EN148', {
            campo: `${campo}.richiestaProroga`,
            causa: `La richiesta è ${ora}: non ha un termine da prorogare.`,
            rimedio: 'Si proroga una richiesta già presa in carico e non conclusa.',
          }),
        ];
  if (puoAndare(richiesta, verso, 'comune')) return [];
  const dove = prossimiStati(richiesta.tipologia, statoDi(richiesta), 'comune');
  return [
    rilievo('EN148', {
      campo: `${campo}.idStatoRichiesta`,
      causa: `La richiesta è ${ora}: non può diventare ${nomiStati[verso]}.`,
      rimedio:
        dove.length > 0 ? `Da qui può andare in: ${elenco(dove)}.` : 'Da qui il comune non la muove più.',
    }),
  ];
}

export function applicaAggiornamento(
  aggiornamento: RichiestaP003,
  { richiesta }: AggregatiAggiornamento,
  { testataRisposta, oggi, adesso }: ContestoApplica,
): Effetti {
  if (!richiesta) throw new Error('a request that does not exist passed the controls');
  const { criteriAggiornamento: c } = aggiornamento;
  const { idMotivoIrricevibile: motivoIrricevibile, note, idUnicoNazionale, operatore } = c;
  const verso = versoDi(aggiornamento);
  const dopo =
    verso === undefined
      ? proroga(richiesta, oggi)
      : muovi(richiesta, {
          ...{ stato: verso, operatore, istante: adesso.toISOString() },
          ...(note !== undefined && { note }),
          ...(motivoIrricevibile !== undefined && { motivoIrricevibile }),
        });
  const risposta: RispostaP003 = {
    RispostaOKP003: { testataRisposta, criteriRicerca: c, esito: { codiceEsito: '0' } },
  };
  return { richieste: [{ ...dopo, ...(idUnicoNazionale !== undefined && { idUnicoNazionale }) }], risposta };
}

/** Aggiornamento di una richiesta (services.md P003): a new state, or more time. The person does not move by it. */
export const aggiornamentoRichiesta = operazione({
  servizio: servizi.P003,
  permesso: 'cittadini.richieste',
  finalita: 'aggiornamento della richiesta di un cittadino',
  conserva: () => true,
  regole: (richiesta) => controlla(regoleP003, richiesta),
  aggregati: async ({ criteriAggiornamento: c }: RichiestaP003, cerca): Promise<AggregatiAggiornamento> => ({
    richiesta: await cerca.richiestaCittadino(c.codiceRichiesta),
  }),
  blocca: ({ richiesta }) => ({ soggetti: [], famiglie: [], richieste: richiesta ? [richiesta] : [] }),
  controlli: (richiesta, a, { chi }) => controllaAggiornamento(richiesta, a, chi.comune),
  applica: applicaAggiornamento,
  accesso: (_, { richiesta }) => ({
    soggetti: richiesta ? [richiesta.richiedente] : [],
    campi: ['richiesta'],
  }),
});

import type { RichiestaP001, RichiestaP003 } from '../anpr/index.ts';
import { senzaZeri } from '../tabelle/index.ts';
import { eStato, statiRichiesta, tipologieRichiesta, vuoleMotivo } from './cittadino-stati.ts';
import { regola, type Regola } from './regola.ts';

const tipologie: ReadonlySet<string> = new Set(Object.values(tipologieRichiesta));

/** Pure rules of the list of citizens' requests (services.md P001). */
export const regoleP001: readonly Regola<RichiestaP001>[] = [
  regola('EN478', {
    campo: 'criteriRicerca.dataFinale',
    violata: ({ criteriRicerca: c }) => c.dataFinale < c.dataIniziale,
  }),
  regola('EN372', {
    campo: 'criteriRicerca.idTipologia',
    violata: ({ criteriRicerca: c }) => !tipologie.has(senzaZeri(c.idTipologia)),
    causa: () => 'La tipologia di richiesta non è prevista.',
    rimedio:
      'Usa 1 (rettifica), 2 (cambio di residenza), 4 (arrivo dall’Unione europea) o 5 (liste elettorali).',
  }),
  regola('EN098', {
    campo: 'criteriRicerca.idStatoRichiesta',
    // Empty: of any state.
    violata: ({ criteriRicerca: c }) => c.idStatoRichiesta !== '' && !eStato(senzaZeri(c.idStatoRichiesta)),
  }),
];

/** Pure rules of the change of a citizen's request (services.md P003). */
export const regoleP003: readonly Regola<RichiestaP003>[] = [
  regola('EN098', {
    campo: 'criteriAggiornamento.idStatoRichiesta',
    violata: ({ criteriAggiornamento: c }) =>
      c.idStatoRichiesta !== undefined && !eStato(senzaZeri(c.idStatoRichiesta)),
  }),
  regola('EN081', {
    campo: 'criteriAggiornamento.note',
    violata: ({ criteriAggiornamento: c }) =>
      vuoleMotivo(c.idStatoRichiesta ?? '') && (c.note ?? '').trim() === '',
    causa: () => 'Per sospendere, respingere o non ricevere occorre dire al cittadino perché.',
    rimedio: 'Scrivi la motivazione nelle note.',
  }),
  regola('EN081', {
    campo: 'criteriAggiornamento.idMotivoIrricevibile',
    violata: ({ criteriAggiornamento: c }) =>
      senzaZeri(c.idStatoRichiesta ?? '') === statiRichiesta.irricevibile &&
      c.idMotivoIrricevibile === undefined,
    causa: () => 'Una richiesta irricevibile ha un motivo della tabella 60.',
    rimedio: 'Indica il motivo per cui la richiesta non può essere presa in esame.',
  }),
];

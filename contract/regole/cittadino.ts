import type { RichiestaP001, RichiestaP003 } from '../anpr/index.ts';
import { senzaZeri } from '../tabelle/index.ts';
import { regola, type Regola } from './regola.ts';

/** What a citizen may ask for on the portal (workflows.md §11): correction, move, arrival from the Union, electoral lists. */
const tipologie = new Set(['1', '2', '4', '5']);
/** From 1 bozza to 12 accolta con riserva: tables 57 and 58, which have no official publication. */
const stati = new Set(Array.from({ length: 12 }, (_, i) => String(i + 1)));
/** Refused, or about to be: the citizen is told why. */
const motivati = new Set(['4', '6']);

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
    violata: ({ criteriRicerca: c }) =>
      c.idStatoRichiesta !== '' && !stati.has(senzaZeri(c.idStatoRichiesta)),
  }),
];

/** Pure rules of the change of a citizen's request (services.md P003). */
export const regoleP003: readonly Regola<RichiestaP003>[] = [
  regola('EN098', {
    campo: 'criteriAggiornamento.idStatoRichiesta',
    violata: ({ criteriAggiornamento: c }) =>
      c.idStatoRichiesta !== undefined && !stati.has(senzaZeri(c.idStatoRichiesta)),
  }),
  regola('EN081', {
    campo: 'criteriAggiornamento.note',
    violata: ({ criteriAggiornamento: c }) =>
      motivati.has(senzaZeri(c.idStatoRichiesta ?? '')) && (c.note ?? '').trim() === '',
    causa: () => 'Per sospendere o respingere occorre dire al cittadino perché.',
    rimedio: 'Scrivi la motivazione nelle note.',
  }),
];

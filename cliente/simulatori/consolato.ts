import type { RichiestaC002 } from '#contract/anpr/index.ts';
import type { Caso } from './caso.ts';
import { comuneAire, iscritti, type Iscritto } from './iscritti.ts';

/** A request of a consulate without its header and sender. */
export interface RichiestaSimulata {
  readonly codice: 'C001' | 'C002' | 'C003' | 'C010';
  /** What it asks, for whoever looks at the terminal. */
  readonly detto: string;
  readonly richiesta: Readonly<Record<string, unknown>>;
}

const lione = { codiceConsolato: '2290303', descrizioneConsolato: 'LIONE' } as const;
const vie = ['RUE GARIBALDI', 'COURS LAFAYETTE', 'AVENUE BERTHELOT', 'QUAI SAINT-ANTOINE'] as const;
const localita = { descrizioneLocalita: 'LYON', descrizioneStato: 'FRANCIA', codiceStato: '215' } as const;

function generalita({ cognome, nome, dataNascita, codFiscale }: Iscritto) {
  return { cognome, nome, dataNascita, codiceFiscale: { codFiscale } };
}

function nuovaCasa(caso: Caso): NonNullable<RichiestaC002['residenza']> {
  const toponimo = { denominazione: caso.uno(vie), numeroCivico: String(1 + caso.intero(120)) };
  const indirizzoEstero = { cap: `6900${String(1 + caso.intero(9))}`, localita, toponimo };
  return { tipoIndirizzo: '4', localitaEstera: { indirizzoEstero, consolato: lione } };
}

/** What a consulate would ask next: mostly that somebody has moved, as consulates do. */
export function prossimaRichiesta(caso: Caso): RichiestaSimulata {
  const chi = caso.uno(iscritti);
  const suo = { generalita: generalita(chi), comuneIscrizioneAIRE: comuneAire };
  switch (caso.intero(6)) {
    case 0:
      return { codice: 'C010', detto: 'è iscritto all’AIRE?', richiesta: { generalita: suo.generalita } };
    case 1:
      return { codice: 'C001', detto: 'chiede la scheda', richiesta: { ...suo, consolato: lione } };
    case 2:
      return {
        codice: 'C003',
        detto: 'chiede di validare il codice fiscale',
        richiesta: { ...suo, consolato: lione },
      };
    default:
      return {
        codice: 'C002',
        detto: 'ha cambiato casa: chiede di allineare',
        richiesta: { ...suo, residenza: nuovaCasa(caso) },
      };
  }
}

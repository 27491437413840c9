import { servizi, type RichiestaC002, type RispostaEsitoC002 } from '#contract/anpr/index.ts';
import {
  controlla,
  erroreUfficiale,
  regola,
  regolaRicercaSoggetto,
  regoleTestata,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import { accessoPersona, laPersona, leggiPersona, type AggregatiPersona } from '../cie/persona.ts';
import { operazione, type ContestoApplica, type Effetti, type Ricerca } from '../registro/operazione.ts';
import { confrontabile, statoUfficiale, type RichiestaConsolato } from './modello.ts';
import { controllaDaAllineare } from './posizione.ts';

export interface AggregatiAllineamento extends AggregatiPersona {
  /** The one asked about by its number. */
  readonly chiesta?: RichiestaConsolato | undefined;
  /** Already open, of this consulate about this person. */
  readonly aperta?: RichiestaConsolato | undefined;
}

const perNumero = ({ idRichiestaANPR }: RichiestaC002): boolean => idRichiestaANPR !== undefined;

export const regoleAllineamento = [
  regola<RichiestaC002>('EN148', {
    campo: 'generalita',
    violata: (r) => !perNumero(r) && r.generalita === undefined,
    causa: () => 'Manca la persona di cui si chiede l’allineamento.',
    rimedio: 'Indica le generalità, oppure il numero di una richiesta già fatta.',
  }),
  regola<RichiestaC002>('EN148', {
    campo: 'comuneIscrizioneAIRE',
    violata: (r) => !perNumero(r) && r.comuneIscrizioneAIRE?.codiceIstat === undefined,
    causa: () => 'Manca il comune di iscrizione all’AIRE a cui rivolgere la richiesta.',
    rimedio: 'Indica nome, provincia e codice ISTAT del comune.',
  }),
  regolaRicercaSoggetto<RichiestaC002>('generalita', (r) => (perNumero(r) ? undefined : r.generalita)),
] as const;

export async function leggiAllineamento(
  { idRichiestaANPR, generalita }: RichiestaC002,
  cerca: Ricerca,
  mittente: string,
): Promise<AggregatiAllineamento> {
  if (idRichiestaANPR !== undefined) {
    const chiesta = await cerca.richiestaConsolato(idRichiestaANPR);
    const soggetto = chiesta && (await cerca.soggetto(chiesta.soggetto));
    return { chiesta, soggetti: soggetto ? [soggetto] : [] };
  }
  if (!generalita) return { soggetti: [] };
  const a = await leggiPersona(generalita, cerca);
  const [uno] = a.soggetti;
  const tipo = 'allineamento';
  return {
    ...a,
    aperta:
      uno && (await cerca.richiestaConsolatoAperta({ soggetto: uno.idSchedaSoggettoANPR, mittente, tipo })),
  };
}

/** An open request is not made twice: who made it asks how it stands. */
export function giaAperta(aperta: RichiestaConsolato | undefined): Rilievo[] {
  if (!aperta) return [];
  return [
    rilievo('EN148', {
      campo: 'generalita',
      causa: `Per questa persona è già aperta la richiesta ${aperta.id}.`,
      rimedio: 'Attendi la risposta del comune.',
    }),
  ];
}

export function controllaAllineamento(
  { idRichiestaANPR, generalita, comuneIscrizioneAIRE }: RichiestaC002,
  a: AggregatiAllineamento,
  mittente: string,
): Rilievo[] {
  if (idRichiestaANPR !== undefined) {
    // Of another consulate it is as if it were not.
    if (a.chiesta?.tipo === 'allineamento' && a.chiesta.mittente === mittente) return [];
    return [
      rilievo('EN148', {
        campo: 'idRichiestaANPR',
        causa: 'Non c’è una richiesta di allineamento con questo numero.',
        rimedio: 'Indica il numero dato da ANPR alla richiesta.',
      }),
    ];
  }
  if (!generalita) return [];
  return [...controllaDaAllineare(generalita, comuneIscrizioneAIRE, a), ...giaAperta(a.aperta)];
}

export function applicaAllineamento(
  richiesta: RichiestaC002,
  a: AggregatiAllineamento,
  { testataRisposta, avvisi, idOperazioneANPR, adesso, chi }: ContestoApplica,
): Effetti {
  const soggetto = laPersona(a);
  const nuova: RichiestaConsolato | undefined =
    a.chiesta || !richiesta.generalita
      ? undefined
      : {
          ...{ id: idOperazioneANPR, tipo: 'allineamento', mittente: chi.comune, comune: soggetto.comune },
          ...{ soggetto: soggetto.idSchedaSoggettoANPR, aperta: adesso.toISOString() },
          generalita: richiesta.generalita,
          ...(richiesta.residenza && { residenza: richiesta.residenza }),
        };
  const detta = a.chiesta ?? nuova;
  const { residenza } = confrontabile(soggetto);
  const note = detta?.chiusura?.note;
  const motivo =
    note === undefined ? [] : [{ ...rilievo('EN148', { causa: note, rimedio: '' }), gravita: 'W' as const }];
  const errori = [...avvisi, ...motivo];
  const risposta: RispostaEsitoC002 = {
    RispostaC002: {
      testataRisposta,
      generalita: soggetto.dati.generalita,
      ...(residenza && { residenza }),
      statoRichiesta: detta ? statoUfficiale(detta) : '0',
      ...(errori.length > 0 && { listaErrori: { errore: errori.map(erroreUfficiale) } }),
    },
  };
  return { ...(nuova && { allineamenti: [nuova] }), risposta };
}

/** A consulate asks the municipality to align a record, or how its request stands (services.md C002). */
export const richiestaAllineamento = operazione({
  servizio: servizi.C002,
  permesso: 'consolati.allineamenti',
  finalita: 'richiesta di allineamento di un consolato',
  conserva: (richiesta) => !perNumero(richiesta),
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleTestata, { richiesta, oggi }),
    ...controlla(regoleAllineamento, richiesta),
  ],
  aggregati: (richiesta, cerca, { chi }) => leggiAllineamento(richiesta, cerca, chi.comune),
  controlli: (richiesta, a, { chi }) => controllaAllineamento(richiesta, a, chi.comune),
  applica: applicaAllineamento,
  accesso: (_, a) => accessoPersona(a, ['generalita', 'residenza']),
});

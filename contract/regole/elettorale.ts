import type { Richiesta5010 } from '../anpr/index.ts';
import { senzaZeri, voce } from '../tabelle/index.ts';
import { regola, type Regola } from './regola.ts';

export interface ContestoElettorale {
  readonly richiesta: Richiesta5010;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

/**
 * What 5010 changes, by `tipoMutazione`: one of the three lists, the electoral certifiability, the cancellation. The
 * first three also say whether the person may vote; the other two never do (italia/anpr #3738).
 */
export const mutazioniElettorali = {
  listaGenerale: '01',
  listaUE: '02',
  listaComReg: '03',
  certificabilita: '04',
  cancellazione: '05',
} as const;
const codici: readonly string[] = Object.values(mutazioniElettorali);

export function muta(
  { datiControllo }: Richiesta5010,
  ...quali: readonly (keyof typeof mutazioniElettorali)[]
): boolean {
  return quali.some((una) => datiControllo.tipoMutazione.includes(mutazioniElettorali[una]));
}
export const mutaListe = (richiesta: Richiesta5010): boolean =>
  muta(richiesta, 'listaGenerale', 'listaUE', 'listaComReg');

/** Nine reasons to leave the lists: 5–8 leave one list, the others all of them (italia/anpr #3610, #4358). */
export const unaListaSola: ReadonlySet<string> = new Set(['5', '6', '7', '8']);

const manca = (
  campo: string,
  quando: (richiesta: Richiesta5010) => boolean,
  dato: (richiesta: Richiesta5010) => unknown,
): Regola<ContestoElettorale> =>
  regola('EN081', {
    campo,
    violata: ({ richiesta }) => quando(richiesta) && dato(richiesta) === undefined,
    causa: () => 'Il tipo di mutazione chiesto ha bisogno di questi dati, che mancano.',
  });

/** Pure rules of the electoral position (services.md 5010). */
export const regoleElettorali: readonly Regola<ContestoElettorale>[] = [
  regola('EHR18', {
    campo: 'testataRichiesta.dataDecorrenza',
    violata: ({ richiesta, oggi }) => (richiesta.testataRichiesta.dataDecorrenza ?? '') > oggi,
  }),
  regola('EN372', {
    campo: 'datiControllo.tipoMutazione',
    violata: ({ richiesta }) => richiesta.datiControllo.tipoMutazione.some((uno) => !codici.includes(uno)),
    causa: () => 'Il tipo di mutazione elettorale non è previsto.',
    rimedio: 'Usa i tipi da 01 a 05.',
  }),
  regola('EN372', {
    campo: 'datiControllo',
    violata: ({ richiesta }) => muta(richiesta, 'cancellazione') && mutaListe(richiesta),
    causa: () => 'Si chiede insieme di iscrivere e di cancellare.',
    rimedio: 'Manda l’iscrizione e la cancellazione con due richieste.',
  }),
  manca('liste', mutaListe, (r) => r.liste),
  manca(
    'liste.listaGenerale',
    (r) => muta(r, 'listaGenerale') && r.liste !== undefined,
    (r) => r.liste?.listaGenerale,
  ),
  manca(
    'liste.listaAggiuntaUE',
    (r) => muta(r, 'listaUE') && r.liste !== undefined,
    (r) => r.liste?.listaAggiuntaUE,
  ),
  manca(
    'liste.listaAggiuntaComReg',
    (r) => muta(r, 'listaComReg') && r.liste !== undefined,
    (r) => r.liste?.listaAggiuntaComReg,
  ),
  manca(
    'certificabilita',
    (r) => muta(r, 'certificabilita'),
    (r) => r.certificabilita?.soggettoCertificabile,
  ),
  manca(
    'cancellazione',
    (r) => muta(r, 'cancellazione'),
    (r) => r.cancellazione,
  ),
  regola('EN148', {
    campo: 'liste.listaGenerale',
    violata: ({ richiesta: { liste } }) =>
      liste?.listaGenerale !== undefined && liste.listaAggiuntaUE !== undefined,
    causa: () => 'Chi è nella lista generale non può essere nella lista aggiunta dell’Unione europea.',
    rimedio: 'Lascia una lista sola.',
  }),
  regola('EN371', {
    campo: 'cancellazione.motivoCancellazione',
    violata: ({ richiesta: { cancellazione } }) =>
      cancellazione !== undefined && !/^[1-9]$/.test(cancellazione.motivoCancellazione),
    causa: () => 'Il motivo di cancellazione dalle liste non è previsto.',
  }),
  manca(
    'cancellazione.dataCancellazioneLista',
    (r) => r.cancellazione?.tipoConsultazione !== undefined,
    (r) => r.cancellazione?.dataCancellazioneLista,
  ),
  manca(
    'cancellazione.tipoConsultazione',
    (r) => r.cancellazione?.dataCancellazioneLista !== undefined,
    (r) => r.cancellazione?.tipoConsultazione,
  ),
  regola('EC023', {
    campo: 'certificabilita.soggettoCertificabile',
    violata: ({ richiesta: { certificabilita } }) => {
      const codice = certificabilita?.soggettoCertificabile;
      return codice !== undefined && !(voce('42', senzaZeri(codice)) && codice <= '2');
    },
  }),
];

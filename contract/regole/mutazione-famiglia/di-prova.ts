import type { FamigliaConvivenza, Richiesta5001, SoggettoFamiglia, TipoResidenza } from '../../anpr/index.ts';
import { decessoDiProva } from '../casi-decesso.ts';

type Senza<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What a case changes of a change of family that no rule objects to; `undefined` takes a part away. */
export interface CambiFamiglia {
  readonly tipo?: string;
  readonly scheda?: string;
  readonly dal?: string;
  readonly famiglia?: Senza<FamigliaConvivenza>;
  readonly elenco?: readonly SoggettoFamiglia[];
  readonly residenza?: Senza<TipoResidenza> | undefined;
  readonly controlli?: Readonly<Record<string, string>>;
}

/** Without the keys that a case takes away: in a message they are absent, never undefined. */
export function senzaVuoti<T extends object>(valore: Senza<T>): T {
  return Object.fromEntries(Object.entries(valore).filter(([, dato]) => dato !== undefined)) as T;
}

export const dalDiProva = '2026-07-05';
export const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };

/** Via Verdi 5, Vinci, since the day of the operation. */
export const residenzaDiProva: TipoResidenza = {
  tipoIndirizzo: '1',
  indirizzo: {
    cap: '50059',
    comune: vinci,
    toponimo: { specie: 'VIA', denominazioneToponimo: 'VERDI' },
    numeroCivico: { numero: '5' },
  },
  dataDecorrenzaResidenza: dalDiProva,
};

/** Somebody of a list; by number, as who is found in the register is named. */
export function inElenco(
  id: string,
  codiceLegame: string,
  altro: { readonly tipo?: string | undefined; readonly dal?: string; readonly aire?: boolean } = {
    tipo: '3',
  },
): SoggettoFamiglia {
  const { tipo, dal = dalDiProva, aire = false } = altro;
  return {
    generalita: {
      cognome: 'CONTI',
      nome: 'LORENZO',
      ...(aire ? { soggettoAIRE: 'S' } : {}),
      idSchedaSoggettoANPR: id,
    },
    legameSoggetto: {
      ...(tipo === undefined ? {} : { tipoLegame: tipo }),
      dataDecorrenza: dal,
      codiceLegame,
    },
  };
}

export function listaDi(
  controlli: Readonly<Record<string, string>> | undefined,
): Pick<Richiesta5001['datiControllo'], 'listaControlli'> {
  if (!controlli) return {};
  const controllo = Object.entries(controlli).map(([codice, valore]) => ({ codice, valore }));
  return { listaControlli: { controllo } };
}

/** A family of Vinci that moves to Via Verdi; with another kind, what that kind wants. */
export function mutazioneFamigliaDiProva(cambi: CambiFamiglia = {}): Richiesta5001 {
  const { tipo = '4', scheda = '3', dal = dalDiProva, famiglia, elenco, controlli } = cambi;
  const indirizzo = ['4', '5', '6', '7', '8', '9'].includes(tipo) || 'residenza' in cambi;
  const residenza = { ...residenzaDiProva, dataDecorrenzaResidenza: dal, ...cambi.residenza };
  return {
    testataRichiesta: {
      ...decessoDiProva().testataRichiesta,
      idOperazioneComune: 'PROVA5001',
      operazioneRichiesta: '5001',
      dataDecorrenza: dal,
    },
    famigliaConvivenza: senzaVuoti<FamigliaConvivenza>({
      idFamigliaConvivenzaANPR: '7000000001',
      tipoScheda: scheda,
      ...famiglia,
    }),
    ...(elenco ? { elencoSoggettiFamiglia: [...elenco] } : {}),
    ...(indirizzo && !('residenza' in cambi && cambi.residenza === undefined)
      ? { residenzaFamigliaConvivenza: senzaVuoti<TipoResidenza>(residenza) }
      : {}),
    datiControllo: { tipoMutazione: tipo, tipoScheda: scheda, ...listaDi(controlli) },
  };
}

import type { Chi } from '../chi.ts';
import { codiciDi, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import { eseguiElaborazione, type EsitoLavoro, type PartiLavoro } from './lavoro/esegui.ts';

/** Who asks by the web services of FIRENZE. */
export const software = operatoreDiProva({ canale: 'WS' });

/** Extractions asked for and made in a register of trial. */
export interface BancoEstrazioni {
  readonly chiedi: (
    codice: string,
    richiesta: { testataRichiesta: object },
    chi?: Chi,
  ) => Promise<{ readonly codici: string[]; readonly id: string }>;
  /** Makes one that was asked for, as the worker of the core does. */
  readonly lavora: (id: string, altro?: Partial<PartiLavoro>) => Promise<EsitoLavoro>;
}

/** @param chiave that of the register, with which results are kept. */
export function bancoEstrazioni(banco: RegistroDiProva, chiave: Buffer): BancoEstrazioni {
  let numero = 0;
  return {
    async chiedi(codice, richiesta, chi = software) {
      const testataRichiesta = {
        ...richiesta.testataRichiesta,
        ...{ operazioneRichiesta: codice, idOperazioneComune: `ESTR${++numero}`, codMittente: chi.comune },
      };
      const risposta = await banco.esegui(codice, { ...richiesta, testataRichiesta }, chi);
      const id = /"idOperazioneANPR":"(\d+)"/.exec(JSON.stringify(risposta))?.[1] ?? '';
      return { codici: codiciDi(risposta), id };
    },
    lavora(id, altro = {}) {
      const { database, orologio } = banco;
      return eseguiElaborazione(
        { db: database.applicazione, chiave, orologio: orologio.adesso, ...altro },
        id,
      );
    },
  };
}

import { operatoreDiProva } from '#core/registro/di-prova.ts';
import { registroDiProva, rifiuti, type MunicipioDiProva } from '#core/registro/banco-di-prova.ts';
import { moduloDi } from '../../renderer/features/atto/apri.ts';
import { attoDi } from '../../renderer/features/atto/atti/index.ts';
import type { Partenza } from '../../renderer/features/atto/atto.ts';
import { cambiaDato } from '../../renderer/features/atto/cambia.ts';
import { partenzaDiProva } from '../../renderer/features/atto/di-prova.ts';
import { richiestaDi } from '../../renderer/features/atto/richiesta.ts';

/** Whose desk it is: that of the demo municipality, or of the one beside it. */
export type Ufficio = 'vinci' | 'empoli';
const uffici: Readonly<Record<Ufficio, Partenza['comune']>> = {
  vinci: partenzaDiProva.comune,
  empoli: {
    ...{ tipo: 'comune', codice: '048014', nome: 'EMPOLI', sigla: 'FI' },
    ...{ codiceCatastale: 'D403', valido: true },
  },
};
const operatore = (comune: string): ReturnType<typeof operatoreDiProva> =>
  operatoreDiProva({
    ...{ comune, idPostazione: `${comune}-CO-0001`, profili: ['anagrafe', 'elettorale'] },
  });

/** The acts of the desk before a register of the tests, without a page between them. */
export interface SportelloDiProva {
  /**
   * An act as the desk would send it, on the record as the register has it now.
   * @param id whose record; undefined: the act starts from nothing.
   * @param dati what the clerk fills in, by official path, in this order.
   * @returns the codes of the refusal; none when it was registered.
   */
  registra(
    chiave: string,
    id: string | undefined,
    dati: Readonly<Record<string, unknown>>,
    ufficio?: Ufficio,
  ): Promise<string[]>;
  /** A datum of the answer to the last act of that key, by its name, however deep. */
  detto(chiave: string, nome: string): string;
  chiudi(): Promise<void>;
}

function dentro(valore: unknown, nome: string): string | undefined {
  if (typeof valore !== 'object' || valore === null) return undefined;
  for (const [chiave, suo] of Object.entries(valore)) {
    if (chiave === nome && typeof suo === 'string') return suo;
    const trovato = dentro(suo, nome);
    if (trovato !== undefined) return trovato;
  }
  return undefined;
}

export async function sportelloDiProva(municipio: MunicipioDiProva = {}): Promise<SportelloDiProva> {
  const banco = await registroDiProva(municipio);
  const risposte = new Map<string, unknown>();
  let quante = 0;
  return {
    async registra(chiave, id, dati, ufficio = 'vinci') {
      const comune = uffici[ufficio];
      const codMittente = comune?.codice ?? '';
      const ufficiale = operatore(codMittente);
      const mittente = { postazione: { ambiente: 'prova', versione: '0.1.0' }, codMittente } as const;
      const atto = await attoDi(chiave);
      if (!atto) throw new Error(`no act ${chiave}`);
      const { dossier: _, ...da } = partenzaDiProva;
      const letto = id === undefined ? undefined : await banco.registro.dossier(id, 'prova', ufficiale);
      if (letto && !letto.ok) throw new Error(letto.errore.messaggio);
      const partenza: Partenza = {
        ...da,
        ...(comune && { comune }),
        ...(letto ? { dossier: letto.valore } : {}),
      };
      const modulo = Object.entries(dati).reduce(
        (prima, [percorso, valore]) => cambiaDato(atto, prima, percorso, valore),
        moduloDi(atto, partenza),
      );
      const operazione = `${chiave.toUpperCase().replaceAll('-', '')}${String(quante++)}`;
      const richiesta = richiestaDi(atto, modulo, partenza, mittente, operazione);
      const risposta = await banco.esegui(atto.servizio, richiesta, ufficiale);
      risposte.set(chiave, risposta);
      return rifiuti(risposta);
    },
    detto(chiave, nome) {
      const trovato = dentro(risposte.get(chiave), nome);
      if (trovato === undefined) throw new Error(`the answer to ${chiave} has no ${nome}`);
      return trovato;
    },
    chiudi: () => banco.chiudi(),
  };
}

/** The right to work on the archive of an operator, held by one window at a time. */
export interface Guida {
  lascia(): void;
}

/**
 * @param ruba takes the lead from the window that has it.
 * @param persa another window took it: nothing more may be written from here.
 * @returns undefined: another window leads.
 */
type PrendiGuida = (nome: string, ruba: boolean, persa: () => void) => Promise<Guida | undefined>;

/**
 * Two windows on the same drafts would send the same acts: one leads, the others stand by (Web Locks). When the window
 * closes or dies, its lead falls by itself. A lead that this very window is leaving, because somebody went out and came
 * in again while an act was on its way, is waited for: it is of no other window.
 */
export function guidaDiFinestra(): PrendiGuida {
  const nostre = new Map<string, Promise<unknown>>();
  return async (nome, ruba, persa) => {
    const { locks } = navigator as { locks?: LockManager };
    // Not a secure context: there is one window, that of the shell.
    if (!locks) return { lascia: () => undefined };
    if (!ruba) await nostre.get(nome);
    return new Promise((risolvi) => {
      const fine = Promise.withResolvers<undefined>();
      const tenuta = locks
        .request(nome, ruba ? { steal: true } : { ifAvailable: true }, (blocco) => {
          if (!blocco) {
            risolvi(undefined);
            return undefined;
          }
          risolvi({
            lascia: () => {
              fine.resolve(undefined);
            },
          });
          return fine.promise;
        })
        .catch(persa);
      nostre.set(nome, tenuta);
    });
  };
}

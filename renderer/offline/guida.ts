/** The right to work on the archive of an operator, held by one window at a time. */
export interface Guida {
  lascia(): void;
}

/**
 * Two windows on the same drafts would send the same acts: one leads, the others stand by (Web Locks). When the window
 * closes or dies, its lead falls by itself.
 * @param ruba takes the lead from the window that has it.
 * @param persa another window took it: nothing more may be written from here.
 * @returns undefined: another window leads.
 */
export function prendiGuida(
  nome: string,
  ruba: boolean,
  persa: () => void,
  locks: LockManager | undefined = (navigator as { locks?: LockManager }).locks,
): Promise<Guida | undefined> {
  // Not a secure context: there is one window, that of the shell.
  if (!locks) return Promise.resolve({ lascia: () => undefined });
  return new Promise((risolvi) => {
    const fine = Promise.withResolvers<undefined>();
    locks
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
  });
}

/** So few at once that what arrives meanwhile goes together; more would only share the same processors. */
const inVolo = 2;
/** Questions of one trip: beyond these an answer would keep the others waiting. */
const massimo = 100;

interface Attesa<D, R> {
  readonly domanda: D;
  readonly riuscita: (risposta: R) => void;
  readonly fallita: (errore: unknown) => void;
}

/**
 * Questions that many ask at once, brought to the database together: one trip answers all that were asked while the
 * trips before were under way. Alone, a question leaves at once. What is read was there when, or after, it was asked.
 * @param chiedi answers in the order of the questions; a failure is everybody's.
 */
export function riunite<D, R>(
  chiedi: (domande: readonly D[]) => Promise<readonly R[]>,
): (domanda: D) => Promise<R> {
  const attese: Attesa<D, R>[] = [];
  let partite = 0;

  const parti = async (): Promise<void> => {
    const queste = attese.splice(0, massimo);
    partite += 1;
    try {
      const risposte = await chiedi(queste.map(({ domanda }) => domanda));
      for (const [posto, { riuscita, fallita }] of queste.entries()) {
        if (posto in risposte) riuscita(risposte[posto] as R);
        else fallita(new Error('a question was left without answer'));
      }
    } catch (errore) {
      for (const { fallita } of queste) fallita(errore);
    } finally {
      partite -= 1;
      if (attese.length > 0) void parti();
    }
  };

  return (domanda) =>
    new Promise((riuscita, fallita) => {
      attese.push({ domanda, riuscita, fallita });
      if (partite < inVolo) void parti();
    });
}

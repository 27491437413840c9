/** Questions of one trip: beyond these an answer would keep the others waiting. */
const massimo = 100;

interface Attesa<D, R> {
  readonly domanda: D;
  readonly riuscita: (risposta: R) => void;
  readonly fallita: (errore: unknown) => void;
}

/**
 * Questions that many ask at once, brought to the database together: one trip answers all that were asked in the same
 * turn of the loop, or while the trip before was under way. A trip costs either side more than what it asks, and more
 * than one at a time would only share the same processors. What is read was there when, or after, it was asked.
 * @param chiedi answers in the order of the questions; a failure is everybody's.
 */
export function riunite<D, R>(
  chiedi: (domande: readonly D[]) => Promise<readonly R[]>,
): (domanda: D) => Promise<R> {
  const attese: Attesa<D, R>[] = [];
  let inViaggio = false;

  const parti = async (): Promise<void> => {
    const queste = attese.splice(0, massimo);
    try {
      const risposte = await chiedi(queste.map(({ domanda }) => domanda));
      for (const [posto, { riuscita, fallita }] of queste.entries()) {
        if (posto in risposte) riuscita(risposte[posto] as R);
        else fallita(new Error('a question was left without answer'));
      }
    } catch (errore) {
      for (const { fallita } of queste) fallita(errore);
    } finally {
      inViaggio = false;
      prenota();
    }
  };

  const prenota = (): void => {
    if (inViaggio || attese.length === 0) return;
    inViaggio = true;
    setImmediate(() => void parti());
  };

  return (domanda) =>
    new Promise((riuscita, fallita) => {
      attese.push({ domanda, riuscita, fallita });
      prenota();
    });
}

import { campo, elenco, gruppo, luogo, type VoceElenco } from '../voci.ts';

/** One citizenship or more (tipoCittadinanza). */
export function cittadinanze(percorso = 'cittadinanza'): VoceElenco {
  return elenco(
    percorso,
    [
      gruppo(undefined, [
        // The pair of the state is at the root of the item.
        luogo('', 'stato', { necessario: true, etichetta: 'cittadinanza' }),
        campo('dataValidita', { fra: { dal: 'nascita', al: 'oggi' } }),
      ]),
      campo('noteStato'),
    ],
    { almenoUno: true },
  );
}

/**
 * Closed lists that neither the schema nor a table writes down (services.md §1.5): the values of a leaf, by its name.
 * Their words are in `parole`. A leaf whose values change with the message is told by the act that asks for it.
 */
export const elenchi: Readonly<Record<string, readonly string[]>> = {
  ruoloSoggetto: ['1', '2'],
  iscritto: ['S', 'N', 'P'],
  trascritto: ['0', '1'],
};

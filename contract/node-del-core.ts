/**
 * Flags of the Node that runs a core. Told of half a gigabyte at most, the collector lets the heap grow by two fifths of
 * what is alive instead of three times as much: the core stays under 300 MB, and the room above is for a bad moment.
 */
export const nodeDelCore: readonly string[] = ['--max-old-space-size=512', '--max-semi-space-size=8'];

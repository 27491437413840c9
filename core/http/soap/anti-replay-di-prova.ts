import type { AntiReplay } from './verifica.ts';

/** Signatures seen by one process: for tests that need no database. */
export function antiReplayDiProva(): AntiReplay {
  const viste = new Set<string>();
  const nome = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
  return {
    nuova: async (hash) => {
      const prima = !viste.has(nome(hash));
      viste.add(nome(hash));
      return prima;
    },
    vista: async (hash) => viste.has(nome(hash)),
  };
}

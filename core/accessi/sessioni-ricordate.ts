import type { ArchivioSessioni, Censimento, SessioneCensita } from './censimento.ts';

/** How long what another process changes (a block, a revocation, an exit) may go unnoticed here, in milliseconds. */
const durata = 1000;
/** Beyond these the oldest go: a municipality has tens. */
const massimo = 10_000;

interface Ricordata {
  readonly letta: Promise<SessioneCensita | undefined>;
  readonly fino: number;
}

/**
 * Sessions with a short memory: a desk at work asks several things a second, and reading who it is each time cost as much
 * as the answer. What changes in this process is seen at once, what changes in another within a second
 * (docs/decisions/0024).
 * @param orologio milliseconds that never go back.
 */
export function conMemoria(
  { archivio, censimento }: { readonly archivio: ArchivioSessioni; readonly censimento: Censimento },
  orologio: () => number = () => performance.now(),
): {
  readonly archivio: ArchivioSessioni;
  readonly censimento: Censimento;
  /** For whoever changes the census by another way. */
  readonly dimentica: () => void;
} {
  const ricordate = new Map<string, Ricordata>();
  const chiave = (hash: Uint8Array): string => Buffer.from(hash).toString('base64');
  const poi = async <T>(dimentica: () => void, cambia: () => Promise<T>): Promise<T> => {
    // Before too: what fails half way may have changed something all the same.
    dimentica();
    const esito = await cambia();
    dimentica();
    return esito;
  };
  const tutte = (): void => {
    ricordate.clear();
  };
  const una = (hash: Uint8Array) => (): void => {
    ricordate.delete(chiave(hash));
  };

  return {
    dimentica: tutte,
    archivio: {
      ...archivio,
      async leggi(hash) {
        const nome = chiave(hash);
        const nota = ricordate.get(nome);
        if (nota && nota.fino > orologio()) return nota.letta;
        const letta = archivio.leggi(hash);
        ricordate.delete(nome);
        ricordate.set(nome, { letta, fino: orologio() + durata });
        const [prima] = ricordate.size > massimo ? ricordate.keys() : [];
        if (prima !== undefined) ricordate.delete(prima);
        letta.catch(() => {
          ricordate.delete(nome);
        });
        return letta;
      },
      usata: (hash, ora) => poi(una(hash), () => archivio.usata(hash, ora)),
      chiudi: (hash, ora) => poi(una(hash), () => archivio.chiudi(hash, ora)),
      apri: (hash, sessione) => poi(tutte, () => archivio.apri(hash, sessione)),
      apriConPassword: (hash, sessione) => poi(tutte, () => archivio.apriConPassword(hash, sessione)),
      termina: (id, fine, ora) => poi(tutte, () => archivio.termina(id, fine, ora)),
    },
    censimento: {
      ...censimento,
      cambiaOperatore: (codice, stato, ora) =>
        poi(tutte, () => censimento.cambiaOperatore(codice, stato, ora)),
      cambiaCarta: (carta, stato, ora) => poi(tutte, () => censimento.cambiaCarta(carta, stato, ora)),
      cambiaPostazione: (una, stato, ora) => poi(tutte, () => censimento.cambiaPostazione(una, stato, ora)),
      usaPostazione: (una, ora) => poi(tutte, () => censimento.usaPostazione(una, ora)),
      registraOperatore: (operatore, ora) => poi(tutte, () => censimento.registraOperatore(operatore, ora)),
    },
  };
}

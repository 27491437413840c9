import type { VocePostazione } from '#contract/wa/postazioni.ts';

export interface Filtri {
  readonly testo: string;
  readonly stato: VocePostazione['stato'] | 'in-scadenza' | '';
}

/** Days before the end at which a workstation may renew its certificate. */
export const preavviso = 60;

export function inScadenza({ stato, certificato }: VocePostazione): boolean {
  return stato === 'attiva' && certificato !== undefined && certificato.giorniRimasti <= preavviso;
}

/** What is looked for is in the identifier, in the place or in the name of who answers for it. */
export function filtra(voci: readonly VocePostazione[], { testo, stato }: Filtri): readonly VocePostazione[] {
  const cercato = testo.trim().toLocaleLowerCase('it');
  return voci.filter(
    (voce) =>
      (stato === ''
        ? voce.stato !== 'eliminata'
        : stato === 'in-scadenza'
          ? inScadenza(voce)
          : voce.stato === stato) &&
      [voce.idPostazione, voce.responsabile, voce.descrizione].some((uno) =>
        uno.toLocaleLowerCase('it').includes(cercato),
      ),
  );
}

/** What the register says of some of them takes the place of what was seen; new ones are put where they belong. */
export function aggiorna(
  prima: readonly VocePostazione[],
  dette: readonly VocePostazione[],
): readonly VocePostazione[] {
  const nuove = new Map(dette.map((una) => [una.idPostazione, una]));
  return [...prima.filter(({ idPostazione }) => !nuove.has(idPostazione)), ...nuove.values()].toSorted(
    (a, b) => (a.idPostazione < b.idPostazione ? -1 : 1),
  );
}

/** How many certificates in use end in each month, from the nearest. `mese`: `AAAA-MM`. */
export function calendario(
  voci: readonly VocePostazione[],
): readonly { readonly mese: string; readonly quante: number; readonly prima: number }[] {
  const mesi = new Map<string, { quante: number; prima: number }>();
  for (const { stato, certificato } of voci) {
    if (stato !== 'attiva' || !certificato) continue;
    const mese = certificato.scadenza.slice(0, 7);
    const { quante, prima } = mesi.get(mese) ?? { quante: 0, prima: Infinity };
    mesi.set(mese, { quante: quante + 1, prima: Math.min(prima, certificato.giorniRimasti) });
  }
  return [...mesi].map(([mese, dati]) => ({ mese, ...dati })).toSorted((a, b) => (a.mese < b.mese ? -1 : 1));
}

import type { Cassa } from '#contract/wa/certificati.ts';
import type { Parole } from '../../lingua.ts';
import type { Colonna } from '../../ui/tabella/colonne.ts';
import { euro } from '../certificati/domanda.ts';

export type RigaCassa = Cassa['totale'] & { readonly nome: string };

/** What passed over the counter: an adhesive stamp was bought elsewhere. */
export function incassato({ bolloVirtuale, bolloAltro, diritti }: Cassa['totale']): number {
  return bolloVirtuale + bolloAltro + diritti;
}

/** The same on the screen, in the file and on paper. */
export function colonneCassa(t: Parole): readonly Colonna<RigaCassa>[] {
  const numero = (chiave: 'certificati' | 'annullati' | 'esenti'): Colonna<RigaCassa> => ({
    ...{ chiave, nome: t(`cassa.${chiave}`), stretta: true },
    valore: (riga) => String(riga[chiave]),
  });
  const somma = (
    chiave: 'bolloVirtuale' | 'contrassegni' | 'bolloAltro' | 'diritti',
  ): Colonna<RigaCassa> => ({
    ...{ chiave, nome: t(`cassa.${chiave}`), stretta: true },
    valore: (riga) => euro(riga[chiave]),
  });
  return [
    { chiave: 'operatore', nome: t('operatore'), valore: ({ nome }) => nome },
    numero('certificati'),
    numero('esenti'),
    somma('diritti'),
    somma('bolloVirtuale'),
    somma('bolloAltro'),
    {
      ...{ chiave: 'incassato', nome: t('cassa.incassato'), stretta: true },
      valore: (riga) => euro(incassato(riga)),
    },
    somma('contrassegni'),
    numero('annullati'),
  ];
}

import type { OperazioneUfficio } from '#contract/wa/operazioni.ts';
import { perche, type Perche } from './domanda.ts';
import type { Riga } from './fuori-linea.ts';
import type { Famiglia, Trovati } from './trovati.ts';

export type Voce =
  | { readonly tipo: 'persona'; readonly riga: Riga; readonly perche: Perche | undefined }
  | { readonly tipo: 'famiglia'; readonly famiglia: Famiglia }
  | { readonly tipo: 'operazione'; readonly operazione: OperazioneUfficio };

export interface Gruppo {
  readonly chiave: 'recenti' | 'persone' | 'trovatiQui' | 'figli' | 'famiglie' | 'operazioni';
  /** The parent, of children. */
  readonly di?: string | undefined;
  readonly voci: readonly Voce[];
}

const chiaro = (riga: Riga, motivo: Perche | undefined): Voce => ({ tipo: 'persona', riga, perche: motivo });

export function gruppiRecenti(righe: readonly Riga[]): readonly Gruppo[] {
  return righe.length === 0
    ? []
    : [{ chiave: 'recenti', voci: righe.map((riga) => chiaro(riga, undefined)) }];
}

/** Results by kind, what was asked for by name first. */
export function gruppiTrovati(trovati: Trovati, cercato: string): readonly Gruppo[] {
  const { persone, figli, di, famiglie, operazioni, locale } = trovati;
  const tutti: readonly Gruppo[] = [
    { chiave: 'operazioni', voci: operazioni.map((operazione) => ({ tipo: 'operazione', operazione })) },
    { chiave: 'famiglie', voci: famiglie.map((famiglia) => ({ tipo: 'famiglia', famiglia })) },
    { chiave: 'figli', di, voci: figli.map((riga) => chiaro(riga, undefined)) },
    {
      chiave: locale ? 'trovatiQui' : 'persone',
      voci: persone.map((riga) => chiaro(riga, di === undefined ? perche(riga, cercato) : undefined)),
    },
  ];
  return tutti.filter(({ voci }) => voci.length > 0);
}

export function chiaveVoce(voce: Voce): string {
  switch (voce.tipo) {
    case 'persona':
      return `p${voce.riga.idSchedaSoggettoANPR}`;
    case 'famiglia':
      return `f${voce.famiglia.id}`;
    case 'operazione':
      return `o${voce.operazione.idOperazioneANPR}`;
  }
}

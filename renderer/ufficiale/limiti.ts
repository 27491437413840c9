import {
  Richiesta5012,
  Richiesta6001,
  type StrutturaFoglia,
  type StrutturaTipo,
} from '#contract/anpr/index.ts';
import * as ufficiali from '#contract/anpr/tipi/caratteri.ts';
import type { Classe } from './caratteri.ts';

const classi: Readonly<Record<string, Classe>> = {
  [ufficiali.nomi]: 'nomi',
  [ufficiali.lettereECifre]: 'lettereECifre',
  [ufficiali.lettereCifreSpazio]: 'lettereCifreSpazio',
  [ufficiali.lettereCifreTrattoSpazio]: 'lettereCifreTrattoSpazio',
  [ufficiali.note]: 'note',
  [ufficiali.estesiCifreBarra]: 'documento',
  [ufficiali.annotazione]: 'annotazione',
  [ufficiali.protocollo]: 'protocollo',
};

/** What a text field takes from the official schema: how long, and which characters. */
export interface Limite {
  readonly massimo?: number;
  readonly classe?: Classe;
}

function foglia(struttura: StrutturaTipo, percorso: string): StrutturaFoglia {
  let qui: StrutturaFoglia | StrutturaTipo = struttura;
  for (const passo of percorso.split('.')) {
    const voce: StrutturaTipo['voci'][number] | undefined =
      qui.genere === 'tipo' ? qui.perNome.get(passo) : undefined;
    if (!voce) throw new Error(`the official schema has no ${percorso}`);
    qui = voce.contenuto;
  }
  if (qui.genere !== 'foglia') throw new Error(`${percorso} is not a leaf of the official schema`);
  return qui;
}

function limiteDi(struttura: StrutturaTipo, percorso: string): Limite {
  const { massimo, forme } = foglia(struttura, percorso);
  const classe = classi[forme[0] ?? ''];
  return { ...(massimo === undefined ? {} : { massimo }), ...(classe === undefined ? {} : { classe }) };
}

/** @param percorso of a leaf of Richiesta6001. */
export function limite6001(percorso: string): Limite {
  return limiteDi(Richiesta6001.struttura, percorso);
}

/** @param percorso of a leaf of Richiesta5012: the three annulments ask for the same data. */
export function limite5012(percorso: string): Limite {
  return limiteDi(Richiesta5012.struttura, percorso);
}

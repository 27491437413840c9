import type { Luogo } from '#contract/bridge/index.ts';
import { leggi } from './lettura.ts';
import { prendi } from './percorso.ts';

/** From what the register wants to what the place field holds; whether it existed that day is asked apart. */
export function luogoDa(quale: 'comune' | 'stato' | 'tutti', ufficiale: unknown): Luogo | undefined {
  const comune = quale === 'tutti' ? prendi(ufficiale, 'comune') : ufficiale;
  const nomeComune = quale === 'stato' ? undefined : leggi(comune, 'nomeComune');
  if (nomeComune !== undefined)
    return {
      tipo: 'comune',
      codice: leggi(comune, 'codiceIstat') ?? '',
      nome: nomeComune,
      sigla: leggi(comune, 'siglaProvinciaIstat') ?? '',
      valido: true,
    };
  const stato = quale === 'tutti' ? prendi(ufficiale, 'localita') : ufficiale;
  const nome = leggi(stato, 'descrizioneStato');
  if (nome === undefined) return undefined;
  return { tipo: 'stato', codice: leggi(stato, 'codiceStato') ?? '', nome, valido: true };
}

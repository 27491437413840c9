import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { UsoEnte } from './ricerca.ts';
import type { ModoUso } from './tabelle.ts';

/** Electoral lists are of nobody but the electoral office (EN174), whatever a use says. */
const mai = '18';

/** Whether a body may ask this: the use is its own, in force, of this kind, and covers every section. */
export function controllaUso(
  uso: UsoEnte | undefined,
  modo: ModoUso,
  chieste: readonly string[],
  campi: { readonly uso: string; readonly sezioni: string },
): Rilievo[] {
  if (!uso?.modi.includes(modo))
    return [
      rilievo('EN148', {
        campo: campi.uso,
        causa: 'L’ente non è autorizzato a questo caso d’uso, oggi e con questo servizio.',
        rimedio: 'Indica un caso d’uso fra quelli autorizzati, oppure chiedi l’autorizzazione.',
      }),
    ];
  const ammesse = new Set(uso.sezioni.filter((una) => una !== mai));
  if (chieste.every((una) => ammesse.has(senzaZeri(una)))) return [];
  return [
    rilievo('EN174', {
      campo: campi.sezioni,
      causa: 'Il caso d’uso autorizzato non comprende uno dei tipi di dati indicati.',
      rimedio: 'Togli quel tipo di dati, oppure indica un caso d’uso che lo comprende.',
    }),
  ];
}

/** Since 18 April 2024 bodies ask by ID ANPR (DM 3 marzo 2023): other keys still work, and are warned about (EN148). */
export function avvisaChiave(perIdAnpr: boolean, campo: string): Rilievo[] {
  if (perIdAnpr) return [];
  return [
    {
      ...rilievo('EN148', {
        campo,
        causa: 'La ricerca non è per ID ANPR, che dal 18 aprile 2024 è la chiave per gli enti.',
        rimedio: 'Conserva l’ID ANPR della risposta e usalo da ora in poi.',
      }),
      gravita: 'W',
    },
  ];
}

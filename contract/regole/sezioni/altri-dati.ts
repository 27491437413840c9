import type { CodiceSpiegato } from '../catalogo.ts';
import { regola, rilievo, type Regola } from '../regola.ts';
import { ignoto, uno } from './confronti.ts';
import { sezione, type In } from './contesto.ts';
import { controllaComune } from '../luogo-evento.ts';
import type { AltriDati, DomicilioDigitale, Elettorale, Leva } from './tipi.ts';

export const regoleAltriDati: readonly Regola<In<AltriDati>>[] = [
  regola('EC064', {
    campo: 'posizioneProfessionale',
    violata: ({ dato }) => ignoto('09', dato.posizioneProfessionale),
  }),
  regola('EC065', {
    campo: 'condizioneNonProfessionale',
    violata: ({ dato }) => ignoto('10', dato.condizioneNonProfessionale),
  }),
  regola('EC066', { campo: 'titoloStudio', violata: ({ dato }) => ignoto('11', dato.titoloStudio) }),
];
export const controllaAltriDati = sezione(regoleAltriDati);

const siNoP = (valore: string): boolean => !uno(valore.toUpperCase(), 'S', 'N', 'P');

export const regoleLeva: readonly Regola<In<Leva>>[] = [
  regola('EN288', { campo: 'iscritto', violata: ({ dato }) => siNoP(dato.iscritto) }),
];
/** Whose lists they are is asked of today: nobody has been entered in the lists of a comune that is gone. */
export const controllaLeva = sezione(regoleLeva, ({ dato: { comune }, oggi, luoghi }) =>
  controllaComune(
    'comune',
    comune,
    oggi,
    { inesistente: 'EC093', altroCodice: 'EC095', nonAllora: 'EC093' },
    luoghi,
  ),
);

export const regoleElettorale: readonly Regola<In<Elettorale>>[] = [
  regola('EN288', { campo: 'elettore', violata: ({ dato }) => siNoP(dato.elettore) }),
];
export const controllaElettorale = sezione(regoleElettorale, ({ dato: { comune }, oggi, luoghi }) =>
  controllaComune(
    'comune',
    comune,
    oggi,
    { inesistente: 'EC090', altroCodice: 'EC092', nonAllora: 'EC090' },
    luoghi,
  ),
);

/** It comes from INAD, never from a municipality. */
export const controllaDomicilioDigitale = sezione<DomicilioDigitale>([], () => [
  rilievo('EHR89' satisfies CodiceSpiegato),
]);

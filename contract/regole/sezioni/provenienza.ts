import { controllaLuogo, type CodiciLuogo } from '../luogo-evento.ts';
import { sezione } from './contesto.ts';
import type { Provenienza } from './tipi.ts';

const codiciProvenienza = {
  comune: { inesistente: 'EC179', altroCodice: 'EC181', nonAllora: 'EC179', incerto: 'EC180' },
  stato: { inesistente: 'EC182', altroNome: 'EC183' },
  alternativa: 'ES064',
} as const satisfies CodiciLuogo;

const codiciDestinazione = {
  comune: { inesistente: 'EC172', altroCodice: 'EC174', nonAllora: 'EC172', incerto: 'EC173' },
  stato: { inesistente: 'EC175', altroNome: 'EC176' },
} as const satisfies CodiciLuogo;

/** Where somebody came from, on the effective date. */
export const controllaProvenienza = sezione<Provenienza>([], ({ dato, decorrenza, luoghi }) =>
  controllaLuogo('', dato, decorrenza, codiciProvenienza, luoghi),
);

/** Where somebody went. */
export const controllaDestinazione = sezione<Provenienza>([], ({ dato, decorrenza, luoghi }) =>
  controllaLuogo('', dato, decorrenza, codiciDestinazione, luoghi),
);

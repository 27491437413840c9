import type { DatiEvento } from '../../anpr/index.ts';
import { controllaComune, controllaLuogo, type CodiciComune, type CodiciLuogo } from '../luogo-evento.ts';
import { sezione } from './contesto.ts';
import { giorno } from './matrimonio.ts';

const luogo = {
  comune: { inesistente: 'EC106', altroCodice: 'EC108', nonAllora: 'EC109', incerto: 'EC107' },
  stato: { inesistente: 'EC170', altroNome: 'EC171' },
} as const satisfies CodiciLuogo;
const registrazione = {
  inesistente: 'EC110',
  altroCodice: 'EC112',
  nonAllora: 'EC113',
  incerto: 'EC111',
} as const satisfies CodiciComune;

/** Where somebody died and where the deed is; its dates are judged with the cancellation. */
export const controllaLuoghiDecesso = sezione<DatiEvento>([], ({ dato, luoghi }) => {
  const { attoEvento: vecchio, attoEventoANPR: anpr } = dato;
  const atti = [
    ['attoEvento', vecchio],
    ['attoEventoANPR.atto', anpr?.atto],
    ['attoEventoANPR.attoANSC', anpr?.attoANSC],
  ] as const;
  return [
    ...controllaLuogo('luogoEvento', dato.luogoEvento, giorno(dato), luogo, luoghi),
    ...atti.flatMap(([dove, atto]) =>
      controllaComune(
        `${dove}.comuneRegistrazione`,
        atto?.comuneRegistrazione,
        atto?.dataFormazioneAtto,
        registrazione,
        luoghi,
      ),
    ),
  ];
});

import { cittadinanze } from '../../blocchi/cittadinanza.ts';
import { chi, dal } from '../../frasi.ts';
import { datiDi, mutazione } from './mutazione.ts';

/** 02: the citizenships as they will be, all of them. */
export const schedaCittadinanza = mutazione({
  chiave: 'scheda-cittadinanza',
  tipi: ['02'],
  prepara: (partenza) => ({ cittadinanza: datiDi(partenza).cittadinanza ?? [{}] }),
  passi: [{ chiave: 'cittadinanza', voci: [cittadinanze()] }],
  frase: (r, partenza) => {
    const stati = (r.cittadinanza ?? []).map((una) => una.descrizioneStato ?? '…').join(' e ');
    return `Si registra la cittadinanza ${stati || '…'} di ${chi(partenza)}, ${dal(r)}.`;
  },
});

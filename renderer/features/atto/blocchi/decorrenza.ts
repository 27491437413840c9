import { campo, gruppo, type Estremo, type VoceGruppo } from '../voci.ts';

/** From when the registration holds, and the municipality's own number for it. */
export function decorrenza(dal: Estremo = 'nascita', nota = 'decorrenza'): VoceGruppo {
  return gruppo('decorrenza', [
    campo('testataRichiesta.dataDecorrenza', { necessario: true, fra: { dal, al: 'oggi' }, nota }),
    campo('testataRichiesta.protocolloComune'),
  ]);
}

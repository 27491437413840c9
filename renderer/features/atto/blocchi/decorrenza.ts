import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { mostraGiorno } from '../../../date.ts';
import { testoA } from '../../../ufficiale/percorso.ts';
import type { Partenza } from '../atto.ts';
import { campo, gruppo, type Estremo, type VoceGruppo } from '../voci.ts';

/** From when the registration holds, and the municipality's own number for it. */
export function decorrenza(dal: Estremo = 'nascita', nota = 'decorrenza'): VoceGruppo {
  return gruppo(undefined, [
    campo('testataRichiesta.dataDecorrenza', { necessario: true, fra: { dal, al: 'oggi' }, nota }),
    campo('testataRichiesta.protocolloComune'),
  ]);
}

/** The effective date may not go back behind the last one of this person, as the record that was read tells it (EN240). */
export function dopoUltima(richiesta: object, { dossier }: Partenza): Rilievo[] {
  const campoDal = 'testataRichiesta.dataDecorrenza';
  const giorno = testoA(richiesta, campoDal);
  const ultima = dossier?.ultimaDecorrenza;
  if (giorno === '' || ultima === undefined || giorno >= ultima) return [];
  const { causa } = rilievo('EN240');
  return [rilievo('EN240', { campo: campoDal, causa: `${causa} L’ultima è del ${mostraGiorno(ultima)}.` })];
}

import type { Dossier } from '#contract/wa/registro.ts';
import type { Archivio } from '../../offline/archivio.ts';
import { chiama } from '../../ponte.ts';

/** Why a record is read from the form of an act: kept with the access. */
const finalita = 'compilazione di un atto';

/** A record of the register now, or as it was last read on this workstation. */
export async function leggiDossier(
  archivio: Archivio,
  id: string,
  inSede: boolean,
): Promise<Dossier | undefined> {
  if (inSede) {
    const letto = await chiama('registro.dossier', { id, finalita });
    if (letto.ok) {
      await archivio.ricorda(letto.valore);
      return letto.valore;
    }
  }
  return (await archivio.ricordato(id))?.dossier;
}

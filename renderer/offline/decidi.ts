import type { Archivio } from './archivio.ts';
import { ammette, avanza, type Evento } from './macchina.ts';
import { ripresa, type Pratica } from './pratica.ts';

/**
 * What a person decides of an act, on the act as it is on the disk now: while the question was open the desk may have
 * sent it, and a decision on its past would send it twice.
 * @returns false: the act has moved on, nothing was changed.
 */
export async function decidi(
  archivio: Archivio,
  vista: Pratica,
  evento: Evento,
  cambi: Partial<Pick<Pratica, 'base'>> = {},
  adesso = Date.now(),
): Promise<boolean> {
  const pratica = await archivio.uscita.leggi(vista.id);
  if (pratica?.idOperazioneComune !== vista.idOperazioneComune) return false;
  if (pratica.stato.stato !== vista.stato.stato || !ammette(pratica.stato, evento.tipo)) return false;
  const decisa =
    evento.tipo === 'ripresa'
      ? ripresa(pratica, adesso)
      : { ...pratica, stato: avanza(pratica.stato, evento, adesso) };
  await archivio.salvaPratica({ ...decisa, ...cambi });
  return true;
}

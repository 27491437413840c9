import { decidi } from '../../offline/decidi.ts';
import type { Evento } from '../../offline/macchina.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { usaSessione } from '../../sessione.tsx';

/** What the clerk decides of an act. @returns false when it moved meanwhile, and nothing was decided. */
export function usaDecisione(pratica: Pratica): (evento: Evento) => Promise<boolean> {
  const { archivio } = usaSessione();
  return (evento) => decidi(archivio, pratica, evento);
}

import { useCallback } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { oggi } from '../../date.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import type { Archivio } from '../../offline/archivio.ts';
import type { Base, Bozza } from '../../offline/pratica.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { luogoDi, usaComune } from '../../ufficiale/comune.ts';
import { cognomeNome, generalitaDi } from '../../ufficiale/lettura.ts';
import { usaParole } from '../../lingua.ts';
import { idConiuge, proponi } from './proposta.ts';

export const finalita = 'iscrizione per nascita';

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

/** A new draft of a birth, from what is known of a parent. It is saved before it is shown. */
export async function nuovaBozzaNascita(
  archivio: Archivio,
  base: Base,
  comune: Parameters<typeof luogoDi>[0] | undefined,
  inSede: boolean,
): Promise<Bozza> {
  const { dossier } = base;
  const giorno = oggi();
  const altro = idConiuge(dossier);
  const [coniuge, luogo] = await Promise.all([
    altro === undefined ? undefined : leggiDossier(archivio, altro, inSede),
    comune && luogoDi(comune, giorno),
  ]);
  const adesso = Date.now();
  const bozza: Bozza = {
    id: crypto.randomUUID(),
    codice: '1001',
    soggetto: '',
    creata: adesso,
    modificata: adesso,
    base,
    modulo: proponi(dossier, coniuge, luogo, giorno),
  };
  await archivio.salvaBozza(bozza);
  return bozza;
}

/** For the dossier: opens the form of a birth with this person as a parent. */
export function usaApriNascita(): (dossier: Dossier, letto?: number) => Promise<void> {
  const { archivio, inSede } = usaSessione();
  const { vai } = usaNavigazione();
  const { t } = usaParole('nascita');
  const comune = usaComune();
  return useCallback(
    async (dossier, letto = Date.now()) => {
      const { idSchedaSoggettoANPR: idSoggetto, versione } = dossier;
      const bozza = await nuovaBozzaNascita(
        archivio,
        { idSoggetto, versione, letto, dossier },
        comune,
        inSede,
      );
      vai({
        nome: 'nascita',
        bozza: bozza.id,
        titolo: t('titoloDi', { chi: cognomeNome(generalitaDi(dossier)) }),
      });
    },
    [archivio, inSede, comune, vai, t],
  );
}

import { fallito, riuscito } from '#contract/esito.ts';
import type { rottePostazioni } from '#contract/wa/rotte/postazioni.ts';
import type { Parco } from '../../accessi/parco/index.ts';
import { senzaVincolo } from '../../accessi/parco/rifiuti.ts';
import type { Gestori } from './contesto.ts';

/** The census of workstations, and how one gets its certificate. */
export function gestoriPostazioni(parco: Parco): Pick<Gestori, keyof typeof rottePostazioni> {
  return {
    postazioni: async (_, { sessione }) => riuscito({ postazioni: [...(await parco.elenca(sessione.chi))] }),
    registraPostazioni: async (richiesta, { sessione }) => {
      const nuove = await parco.registra(richiesta, sessione.chi);
      return nuove.ok ? riuscito({ postazioni: [...nuove.valore] }) : nuove;
    },
    attoPostazioni: async (atto, { sessione }) => {
      const voci = await parco.compi(atto, sessione.chi);
      return voci.ok ? riuscito({ postazioni: [...voci.valore] }) : voci;
    },
    eliminaPostazione: async (richiesta, { sessione }) => {
      const voci = await parco.elimina(richiesta, sessione.chi);
      return voci.ok ? riuscito({ postazioni: [...voci.valore] }) : voci;
    },
    codicePostazione: ({ idPostazione }, { sessione }) => parco.codice(idPostazione, sessione.chi),
    pacchettoPostazione: ({ idPostazione }, { sessione }) => parco.pacchetto(idPostazione, sessione.chi),
    presentaPostazione: async (richiesta, { esportatore }) => {
      const vincolo = esportatore();
      return vincolo ? parco.presenta(richiesta, vincolo) : fallito(senzaVincolo);
    },
    certificaPostazione: (richiesta) => parco.certifica(richiesta),
    rinnovaPostazione: ({ csr }, { postazione }) => parco.rinnova(csr, postazione),
  };
}

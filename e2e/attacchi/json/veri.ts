import type { BancoAttacchi } from '../banco.ts';
import type { Veri } from './colpo.ts';

/** What the demo municipality holds, for requests that are about somebody. */
export async function veriDi(banco: BancoAttacchi): Promise<Veri> {
  const [soggetti, codici, famiglie, operazioni, richieste] = await Promise.all([
    banco.veri('soggetto', 'id'),
    banco.veri('soggetto', 'codice_fiscale'),
    banco.veri('famiglia', 'id'),
    banco.veri('operazione', 'id'),
    banco.veri('richiesta_cittadino', 'id'),
  ]);
  return {
    ...{ id: [...soggetti, ...famiglie], idSchedaSoggettoANPR: soggetti, idFamigliaConvivenzaANPR: famiglie },
    ...{ codiceFiscale: codici, codFiscale: codici, idOperazioneANPR: operazioni, codMittente: ['048050'] },
    ...{ codiceRichiesta: richieste, numero: ['1'], protocollo: ['1'] },
  };
}

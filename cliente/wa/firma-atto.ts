import { sign } from 'node:crypto';
import {
  chiaveFirma,
  idDaFirmare,
  improntaAtto,
  scriviDichiarazione,
  vuoleFirma,
  type DichiarazioneAtto,
  type FirmaAtto,
} from '#contract/wa/firma-atto.ts';
import { algoritmoDi, type Carta } from './carta.ts';

/** The workstation and the register that the statement of an act names. */
type DoveSiFirma = Pick<DichiarazioneAtto, 'ambiente' | 'idPostazione'>;

/** The request with the signature of the card beside it, where the desk would ask for the PIN; else as it is. */
export async function conFirma(
  carta: Carta,
  dove: DoveSiFirma,
  codice: string,
  richiesta: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const idOperazioneComune = idDaFirmare(richiesta);
  if (idOperazioneComune === undefined || !vuoleFirma(codice, richiesta)) return richiesta;
  const dichiarazione = scriviDichiarazione({
    ...{ ...dove, codice, idOperazioneComune, istante: new Date().toISOString() },
    impronta: await improntaAtto(richiesta),
  });
  const firma: FirmaAtto = {
    ...{ dichiarazione, certificato: carta.certificato, algoritmo: algoritmoDi(carta) },
    firma: sign('sha256', Buffer.from(dichiarazione), carta.chiave).toString('base64'),
  };
  return { ...richiesta, [chiaveFirma]: firma };
}

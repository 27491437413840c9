import { useState, type ReactNode } from 'react';
import { cartellini } from '#resources/carta-identita/fogli.ts';
import { inBase64 } from '../../base64.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { EsitoDetto, nonFatto, type Detto } from '../../ui/esito.tsx';
import { Icona } from '../../ui/icone.tsx';
import type { DatiFogli } from './fogli.ts';
import { disegnaFogli } from './fogli-pdf.ts';

/** The request to be signed and the slips of the index, on plain paper: printed, or saved. */
export function FogliCarta({
  dati,
  stampante,
  pronti,
}: {
  /** undefined: the number of the blank is not there yet. */
  readonly dati: DatiFogli | undefined;
  readonly stampante: string;
  /** Whether everything is there; shows what is not. */
  readonly pronti: () => boolean;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  const [detto, setDetto] = useState<Detto>();
  const copie = cartellini(dati?.altroComune ?? false).length;

  async function fai(come: 'stampa' | 'salva'): Promise<void> {
    if (!pronti() || !dati) {
      setDetto({ bene: false, titolo: t('stampa.manca'), rimedio: t('fogli.mancaRimedio') });
      return;
    }
    const pdf = inBase64(disegnaFogli(dati));
    const titolo = t('fogli.titoloStampa', { numero: dati.numero });
    if (come === 'salva') {
      const salvato = await chiama('documento.salva', {
        ...{ pdf, protocollo: dati.numero, genere: 'carta-identita' },
      });
      setDetto(
        salvato.ok
          ? { bene: true, titolo: t('fogli.salvati', { percorso: salvato.valore.percorso }) }
          : nonFatto(salvato.errore),
      );
      return;
    }
    const stampato = await chiama('stampa.documento', {
      pdf,
      titolo,
      ...(stampante !== '' && { stampante }),
    });
    setDetto(
      stampato.ok
        ? { bene: true, titolo: t('stampa.inviata', { stampante: stampato.valore.stampante }) }
        : nonFatto(stampato.errore),
    );
  }

  return (
    <>
      <p>{t('fogli.testo', { count: copie })}</p>
      <div className="azioni">
        <button type="button" className="btn btn-outline-primary" onClick={() => void fai('stampa')}>
          <Icona nome="stampa" /> {t('fogli.stampa')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={() => void fai('salva')}>
          <Icona nome="salva" /> {t('fogli.salva')}
        </button>
      </div>
      <EsitoDetto detto={detto} />
    </>
  );
}

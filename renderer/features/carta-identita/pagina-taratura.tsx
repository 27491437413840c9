import { useState, type ReactNode } from 'react';
import { origine } from '#resources/carta-identita/modulo.ts';
import { inBase64 } from '../../base64.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { disegnaTaratura } from './pdf.ts';
import { SceltaStampante } from './scelta-stampante.tsx';
import { correggi, leggiMillimetri, leggiScarto, scriviScarto } from './taratura.ts';

/** The first cross of the page, from the edges of the sheet. */
const atteso = { x: origine.x + 20, y: origine.y + 20 };

/** Prints crosses at known places, asks where they came, and remembers the offset of that printer and tray. */
export function Taratura(): ReactNode {
  const { t } = usaParole('carta-identita');
  const [dove, setDove] = useState({ stampante: '', cassetto: '' });
  const [x, setX] = useState('');
  const [y, setY] = useState('');
  const [esito, setEsito] = useState<{ bene: boolean; titolo: string; rimedio?: string }>();
  const ora = leggiScarto(dove.stampante, dove.cassetto);

  async function stampa(): Promise<void> {
    const { stampante, cassetto } = dove;
    const detto = await chiama('stampa.documento', {
      ...{ pdf: inBase64(disegnaTaratura(ora)), titolo: t('taratura.titoloStampa') },
      ...(stampante !== '' && { stampante }),
      ...(cassetto !== '' && { cassetto }),
    });
    setEsito(
      detto.ok
        ? { bene: true, titolo: t('taratura.stampata', { stampante: detto.valore.stampante }) }
        : { bene: false, titolo: detto.errore.messaggio, rimedio: detto.errore.rimedio },
    );
  }
  function salva(): void {
    const letto = { x: millimetriDaBordo(x), y: millimetriDaBordo(y) };
    if (letto.x === undefined || letto.y === undefined) {
      setEsito({ bene: false, titolo: t('taratura.illeggibile'), rimedio: t('taratura.illeggibileRimedio') });
      return;
    }
    const nuovo = correggi(ora, atteso, { x: letto.x, y: letto.y });
    if (leggiMillimetri(String(nuovo.x)) === undefined || leggiMillimetri(String(nuovo.y)) === undefined) {
      setEsito({ bene: false, titolo: t('taratura.troppo'), rimedio: t('taratura.troppoRimedio') });
      return;
    }
    scriviScarto(dove.stampante, dove.cassetto, nuovo);
    setX('');
    setY('');
    setEsito({ bene: true, titolo: t('taratura.salvata', { x: String(nuovo.x), y: String(nuovo.y) }) });
  }

  return (
    <>
      <p>{t('taratura.come', { x: atteso.x, y: atteso.y })}</p>
      <SceltaStampante dove={dove} cambia={setDove} />
      <p>{t('taratura.ora', { x: String(ora.x), y: String(ora.y) })}</p>
      <div className="azioni">
        <button type="button" className="btn btn-outline-primary" onClick={() => void stampa()}>
          {t('taratura.stampa')}
        </button>
      </div>
      <form
        className="carta-atto"
        onSubmit={(evento) => {
          evento.preventDefault();
          salva();
        }}
      >
        <CampoTesto
          nome="taratura-x"
          etichetta={t('taratura.x')}
          nota={t('taratura.xNota', { mm: atteso.x })}
          valore={x}
          cambia={setX}
          massimo={5}
          largo="poco"
        />
        <CampoTesto
          nome="taratura-y"
          etichetta={t('taratura.y')}
          nota={t('taratura.yNota', { mm: atteso.y })}
          valore={y}
          cambia={setY}
          massimo={5}
          largo="poco"
        />
        <div className="azioni">
          <button type="submit" className="btn btn-primary">
            {t('taratura.salva')}
          </button>
        </div>
      </form>
      {esito && (
        <Avviso gravita={esito.bene ? 'bene' : 'errore'} titolo={esito.titolo} annuncia>
          {esito.rimedio !== undefined && <p>{esito.rimedio}</p>}
        </Avviso>
      )}
    </>
  );
}

function millimetriDaBordo(scritti: string): number | undefined {
  return /^\d{1,3}([.,]\d)?$/.test(scritti.trim()) ? Number(scritti.trim().replace(',', '.')) : undefined;
}

import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { EsitoDetto } from '../../ui/esito.tsx';
import { SceltaStampante } from './scelta-stampante.tsx';
import { atteso, usaTaratura } from './usa-taratura.ts';

/** Prints crosses at known places, asks where they came, and remembers the offset of that printer and tray. */
export function Taratura(): ReactNode {
  const { t } = usaParole('carta-identita');
  const { dove, setDove, ora, misura, setMisura, stampa, salva, detto } = usaTaratura();
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
        {(['x', 'y'] as const).map((asse) => (
          <CampoTesto
            key={asse}
            nome={`taratura-${asse}`}
            etichetta={t(`taratura.${asse}`)}
            nota={t(`taratura.${asse}Nota`, { mm: atteso[asse] })}
            valore={misura[asse]}
            cambia={(scritto) => {
              setMisura({ ...misura, [asse]: scritto });
            }}
            massimo={5}
            largo="poco"
          />
        ))}
        <div className="azioni">
          <button type="submit" className="btn btn-primary">
            {t('taratura.salva')}
          </button>
        </div>
      </form>
      <EsitoDetto detto={detto} />
    </>
  );
}

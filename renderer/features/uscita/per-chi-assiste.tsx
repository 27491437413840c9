import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento, type RispostaPonte } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { pacchetto } from './pacchetto.ts';
import { NonFatto } from '../../ui/esito.tsx';

/** The whole outbox for whoever assists, in a file that says nothing of anybody. The workstation saves it: a page may download nothing. */
export function PerChiAssiste(): ReactNode {
  const { t } = usaParole('uscita');
  const { bozze, pratiche } = usaSessione();
  const postazione = usaEvento('postazione.stato');
  const [salvato, setSalvato] = useState<RispostaPonte<'documento.salvaAssistenza'>>();
  const salva = async (): Promise<void> => {
    setSalvato(
      await chiama('documento.salvaAssistenza', { json: pacchetto({ bozze, pratiche }, postazione) }),
    );
  };
  return (
    <div className="uscita-assistenza">
      <button type="button" className="btn btn-link btn-sm btn-al-margine" onClick={() => void salva()}>
        <Icona nome="documento" /> {t('pacchetto.salva')}
      </button>
      <small>{t('pacchetto.nota')}</small>
      {salvato?.ok === true && (
        <Avviso
          gravita="bene"
          annuncia
          titolo={t('pacchetto.salvato', { percorso: salvato.valore.percorso })}
        />
      )}
      {salvato?.ok === false && <NonFatto errore={salvato.errore} />}
    </div>
  );
}

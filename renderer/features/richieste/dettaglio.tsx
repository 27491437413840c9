import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Caricamento } from '../../ui/stati.tsx';
import { Allegati } from './allegati.tsx';
import { Azioni } from './azioni.tsx';
import { Ufficio } from './ufficio.tsx';
import { Chiesto, Persone } from './chiesto.tsx';
import { FuoriPasso } from './fuori-passo.tsx';
import { Stato, Termine } from './segni.tsx';
import { Storia } from './storia.tsx';
import { usaRichiesta, usaSituazione } from './usa-richieste.ts';
import './richieste.css';

/** One request, whole: what it asks, what may be done with it now, what was done. */
export function Richiesta({ codice }: { readonly codice: string }): ReactNode {
  const { t } = usaParole('richieste');
  const { data, refetch } = usaRichiesta(codice);
  const { data: conti } = usaSituazione();
  if (!data) return <Caricamento />;
  if (!data.ok)
    return (
      <>
        <h1>{t('numeroDi', { codice })}</h1>
        <NonLetta {...data.errore} rileggi={() => void refetch()} />
      </>
    );
  const richiesta = data.valore;
  const situazione = conti?.ok ? conti.valore : undefined;
  return (
    <>
      <h1>
        {t(`tipi.${richiesta.tipologia}`)} <small>{t('numeroDi', { codice })}</small>
      </h1>
      <p className="richieste-segni">
        <Stato stato={richiesta.stato} />
        {richiesta.scadenza !== undefined && (
          <span>
            {t('termine')}: <Termine scadenza={richiesta.scadenza} oggi={situazione?.oggi} />
          </span>
        )}
        {richiesta.proroghe > 0 && <span>{t('prorogata', { count: richiesta.proroghe })}</span>}
      </p>
      <FuoriPasso richiesta={richiesta} />
      <Azioni richiesta={richiesta} oggi={situazione?.oggi} />
      <div className="richieste-due">
        <div>
          <Chiesto richiesta={richiesta} />
          <Persone richiesta={richiesta} />
          <Allegati codice={codice} allegati={richiesta.allegati} />
        </div>
        <div>
          <Ufficio richiesta={richiesta} colleghi={situazione?.colleghi ?? []} />
          <Storia richiesta={richiesta} />
        </div>
      </div>
    </>
  );
}

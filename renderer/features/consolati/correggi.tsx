import { useState, type ReactNode } from 'react';
import type { DettaglioConsolato } from '#contract/wa/consolati.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { Avviso } from '../../ui/stati.tsx';
import { usaApriAtto } from '../atto/apri.ts';
import { InCoda, usaInCoda } from '../atto/in-coda.tsx';
import { voceDi } from '../atto/atti/index.ts';
import { attiPer, type AttoProposto } from './atto-per.ts';
import { NonFatto } from '../../ui/esito.tsx';

/** From the request to the act that answers it, filled in: registered, it closes the request by itself. */
export function Correggi({
  richiesta,
  children,
}: {
  readonly richiesta: DettaglioConsolato;
  /** What else may be done, in the same row. */
  readonly children: ReactNode;
}): ReactNode {
  const { t } = usaParole('consolati');
  const comune = usaComune()?.codiceIstat;
  const apri = usaApriAtto();
  const [errore, setErrore] = useState<{ readonly messaggio: string; readonly rimedio: string }>();
  const { id, soggetto } = richiesta;
  const inCoda = usaInCoda('richiestaConsolato', id);
  if (inCoda)
    return (
      <>
        <InCoda pratica={inCoda} titolo={t('inCoda')} vedi={t('vediCoda')} />
        <div className="azioni">{children}</div>
      </>
    );

  async function correggi({ chiave, dati }: AttoProposto): Promise<void> {
    setErrore(undefined);
    const letto = await chiama('registro.dossier', {
      id: soggetto.idSchedaSoggettoANPR,
      finalita: `richiesta di un consolato n. ${id}`,
    });
    if (!letto.ok) {
      setErrore(letto.errore);
      return;
    }
    if (voceDi(chiave)?.impedito?.(letto.valore, comune) !== undefined) {
      setErrore({ messaggio: t('nessunAtto'), rimedio: t('nessunAttoRimedio') });
      return;
    }
    await apri(chiave, letto.valore, Date.now(), dati, { richiestaConsolato: id });
  }
  const atti = attiPer(richiesta);
  return (
    <>
      <NonFatto errore={errore} gravita="attenzione" />
      {atti.length === 0 && <Avviso gravita="nota" titolo={t('nessunaDifferenza')} />}
      {atti.length > 1 && <p>{t('dueAtti')}</p>}
      <div className="azioni">
        <AttiProposti atti={atti} correggi={correggi} />
        {children}
      </div>
    </>
  );
}

function AttiProposti({
  atti,
  correggi,
}: {
  readonly atti: readonly AttoProposto[];
  readonly correggi: (di: AttoProposto) => Promise<void>;
}): ReactNode {
  const { t } = usaParole('consolati');
  return atti.map((uno, posto) => (
    <button
      key={uno.chiave}
      type="button"
      className={`btn ${posto === 0 ? 'btn-primary' : 'btn-outline-primary'}`}
      onClick={() => void correggi(uno)}
    >
      {t(`correggi.${uno.sezione}`)}
    </button>
  ));
}

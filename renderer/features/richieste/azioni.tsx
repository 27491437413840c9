import { useState, type ReactNode } from 'react';
import type { AttoRichiesta, DettaglioRichiesta } from '#contract/wa/richieste.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Sezione } from '../../ui/parti.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { Motivata } from './motivata.tsx';
import { Registra } from './registra.tsx';
import { usaAtto } from './usa-richieste.ts';
import type { RispostaPonte } from '../../ponte.ts';

type Stato = DettaglioRichiesta['stato'];

/** What needs a reason, or a second look, before it is done. */
const meditati: ReadonlySet<Stato> = new Set(['4', '5', '6', '11']);

/** What may be done to a request now; what the state does not allow is not there. */
export function Azioni({
  richiesta,
  oggi,
}: {
  readonly richiesta: DettaglioRichiesta;
  readonly oggi: string | undefined;
}): ReactNode {
  const { t } = usaParole('richieste');
  const compi = usaAtto();
  const [verso, setVerso] = useState<Stato>();
  const [detto, setDetto] = useState<{
    readonly bene: boolean;
    readonly titolo: string;
    readonly rimedio?: string;
  }>();
  const [inCorso, setInCorso] = useState(false);
  const { codiceRichiesta, versione, possibili, stato, scadenza } = richiesta;

  const fa = usaFa(setInCorso, compi, setDetto);
  const sulla = { codiceRichiesta, versione };
  const niente = possibili.stati.length === 0 && !possibili.registra && possibili.collegabili.length === 0;
  return (
    <Sezione id="richiesta-azioni" titolo={t('cheFare')}>
      {detto && (
        <Avviso gravita={detto.bene ? 'bene' : 'errore'} annuncia titolo={detto.titolo}>
          {detto.rimedio}
        </Avviso>
      )}
      <p>{t(`guida.${stato}`, { giorno: mostraGiorno(scadenza), defaultValue: '' })}</p>
      <Registra
        richiesta={richiesta}
        collega={(idOperazioneANPR) => void fa({ atto: 'collega', ...sulla, idOperazioneANPR })}
      />
      {!niente && (
        <MosseDellUfficio
          possibili={possibili}
          inCorso={inCorso}
          setVerso={setVerso}
          fa={fa}
          sulla={sulla}
          stato={stato}
        />
      )}
      {verso && (
        <MossaMotivata
          verso={verso}
          stato={stato}
          scadenza={scadenza}
          oggi={oggi}
          setVerso={setVerso}
          fa={fa}
          sulla={sulla}
        />
      )}
    </Sezione>
  );
}

function usaFa(
  setInCorso: (valore: boolean) => void,
  compi: (atto: AttoRichiesta) => Promise<RispostaPonte<'registro.attoRichiesta'>>,
  setDetto: (
    valore:
      | {
          readonly bene: boolean;
          readonly titolo: string;
          readonly rimedio?: string;
        }
      | undefined,
  ) => void,
): (atto: AttoRichiesta) => Promise<void> {
  const { t } = usaParole('richieste');
  async function fa(atto: AttoRichiesta): Promise<void> {
    setInCorso(true);
    const esito = await compi(atto);
    setInCorso(false);
    setDetto(
      esito.ok
        ? { bene: true, titolo: t('fatto', { stato: t(`stati.${esito.valore.stato}`) }) }
        : { bene: false, titolo: esito.errore.messaggio, rimedio: esito.errore.rimedio },
    );
  }
  return fa;
}

/** What the office may do of it now. */
function MosseDellUfficio({
  possibili,
  inCorso,
  setVerso,
  fa,
  sulla,
  stato,
}: {
  readonly possibili: DettaglioRichiesta['possibili'];
  readonly inCorso: boolean;
  readonly setVerso: (valore: Stato | undefined) => void;
  readonly fa: (atto: AttoRichiesta) => Promise<void>;
  readonly sulla: { codiceRichiesta: string; versione: number };
  readonly stato: Stato;
}): ReactNode {
  const { t } = usaParole('richieste');
  return (
    <div className="azioni">
      {possibili.stati.map((prossimo) => (
        <button
          key={prossimo}
          type="button"
          disabled={inCorso}
          className={prossimo === '3' || prossimo === '5' ? 'btn btn-primary' : 'btn btn-outline-primary'}
          onClick={() => {
            if (meditati.has(prossimo)) setVerso(prossimo);
            else void fa({ atto: 'muovi', ...sulla, stato: prossimo });
          }}
        >
          {t(`muovi.${prossimo}`)}
        </button>
      ))}
      {possibili.rilascia && (
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={inCorso}
          onClick={() => void fa({ atto: 'rilascia', ...sulla })}
        >
          {t('rilascia')}
        </button>
      )}
      {possibili.proroga && stato !== '3' && (
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={inCorso}
          onClick={() => void fa({ atto: 'proroga', ...sulla })}
        >
          {t('proroga')}
        </button>
      )}
    </div>
  );
}

function MossaMotivata({
  verso,
  stato,
  scadenza,
  oggi,
  setVerso,
  fa,
  sulla,
}: {
  readonly verso: Stato;
  readonly stato: Stato;
  readonly scadenza: string | undefined;
  readonly oggi: string | undefined;
  readonly setVerso: (valore: Stato | undefined) => void;
  readonly fa: (atto: AttoRichiesta) => Promise<void>;
  readonly sulla: { codiceRichiesta: string; versione: number };
}): ReactNode {
  return (
    <Motivata
      verso={verso}
      anzitempo={
        verso === '5' && stato === '12' && scadenza !== undefined && oggi !== undefined && oggi <= scadenza
          ? scadenza
          : undefined
      }
      chiudi={() => {
        setVerso(undefined);
      }}
      conferma={async (note, motivo) => {
        await fa({
          ...{ atto: 'muovi', ...sulla, stato: verso },
          ...(note === '' ? {} : { note }),
          ...(motivo === '' ? {} : { motivo }),
        });
        setVerso(undefined);
      }}
    />
  );
}

import { useEffect, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { Verifica } from '#contract/bridge/index.ts';
import { detto } from '../../detto.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { Sezione } from '../../ui/parti.tsx';
import { Avviso, Caricamento, Distintivo } from '../../ui/stati.tsx';
import { NonFatto } from '../../ui/esito.tsx';

type UnaVerifica = z.infer<typeof Verifica>;
const toni = { bene: 'bene', attenzione: 'attenzione', male: 'errore' } as const;

interface StatoDiagnostica {
  /** Undefined: being checked. */
  readonly verifiche: readonly UnaVerifica[] | undefined;
  readonly errore: { readonly messaggio: string; readonly rimedio: string } | undefined;
  /** Where the report was written. */
  readonly salvato: string;
  readonly esporta: () => Promise<void>;
  readonly ripeti: () => void;
}

function usaDiagnostica(): StatoDiagnostica {
  const { t } = usaParole('postazione');
  const [giro, setGiro] = useState(0);
  const [verifiche, setVerifiche] = useState<readonly UnaVerifica[]>();
  const [errore, setErrore] = useState<StatoDiagnostica['errore']>();
  const [salvato, setSalvato] = useState('');
  useEffect(() => {
    let nostra = true;
    void chiama('diagnostica.esegui', {}).then((risposta) => {
      if (!nostra) return;
      setVerifiche(risposta.ok ? risposta.valore : []);
      setErrore(risposta.ok ? undefined : risposta.errore);
    });
    return () => {
      nostra = false;
    };
  }, [giro]);
  return {
    ...{ verifiche, errore, salvato },
    esporta: async () => {
      const risposta = await chiama('diagnostica.esporta', { verifiche: [...(verifiche ?? [])] });
      setErrore(risposta.ok ? undefined : risposta.errore);
      setSalvato(risposta.ok ? t('esportato', { percorso: risposta.valore.percorso }) : '');
    },
    ripeti: () => {
      setVerifiche(undefined);
      setSalvato('');
      setGiro((n) => n + 1);
    },
  };
}

/** What of this workstation works and what does not, checked now; kept as a file for whoever helps. */
export function Diagnostica(): ReactNode {
  const { t } = usaParole('postazione');
  const { verifiche, errore, salvato, esporta, ripeti } = usaDiagnostica();
  const male = verifiche?.filter(({ esito }) => esito !== 'bene').length ?? 0;
  return (
    <Sezione
      id="diagnostica"
      titolo={t('diagnostica')}
      azioni={
        <div className="azioni">
          <button
            type="button"
            className="btn btn-sm btn-outline-primary"
            disabled={!verifiche}
            onClick={() => void esporta()}
          >
            {t('esporta')}
          </button>
          <button type="button" className="btn btn-sm btn-outline-primary" onClick={ripeti}>
            {t('ripeti')}
          </button>
        </div>
      }
    >
      <NonFatto errore={errore} />
      {salvato !== '' && <Avviso gravita="bene" annuncia titolo={salvato} />}
      {!verifiche && <Caricamento testo={t('verifico')} />}
      {verifiche && !errore && (
        <>
          <p role="status">{t('esito', { count: male })}</p>
          <EsitoVerifiche verifiche={verifiche} />
        </>
      )}
    </Sezione>
  );
}

function EsitoVerifiche({ verifiche }: { readonly verifiche: readonly UnaVerifica[] }): ReactNode {
  const { t } = usaParole('postazione');
  return (
    <ul className="verifiche">
      {verifiche.map((una) => {
        const { messaggio, rimedio } = detto(una);
        const [quale = ''] = una.codice.split('.');
        return (
          <li key={una.codice}>
            <Distintivo tono={toni[una.esito]}>{t(`esiti.${una.esito}`)}</Distintivo>
            <div>
              <strong>{t(`diagnostica:${quale}.nome`)}</strong>
              <span>{messaggio}</span>
              {rimedio !== '' && <em>{rimedio}</em>}
              {una.comando && <Comando testo={una.comando} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Taken to a terminal by whoever may. */
function Comando({ testo }: { readonly testo: string }): ReactNode {
  const { t } = usaParole('postazione');
  const [copiato, setCopiato] = useState(false);
  return (
    <p className="verifiche-comando">
      <span className="visually-hidden">{t('comando')}</span>
      <code>{testo}</code>
      <button
        type="button"
        className="btn btn-sm btn-link"
        onClick={() => {
          void navigator.clipboard.writeText(testo).then(
            () => {
              setCopiato(true);
            },
            () => undefined,
          );
        }}
      >
        {copiato ? t('copiato') : t('copia')}
      </button>
    </p>
  );
}

import { useEffect, useState, type ReactNode, type Dispatch, type SetStateAction } from 'react';
import type { z } from 'zod';
import type { Stampante, Verifica } from '#contract/bridge/index.ts';
import { detto } from '../../detto.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { SceltaLingua } from '../cornice/scelta-lingua.tsx';
import { Coppie, Sezione } from '../../ui/parti.tsx';
import { Avviso, Caricamento, Distintivo } from '../../ui/stati.tsx';
import { Certificato } from './certificato.tsx';
import { Servizi } from './servizi.tsx';
import './postazione.css';

type UnaVerifica = z.infer<typeof Verifica>;
type UnaStampante = z.infer<typeof Stampante>;
const toni = { bene: 'bene', attenzione: 'attenzione', male: 'errore' } as const;

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

function Diagnostica(): ReactNode {
  const { t } = usaParole('postazione');
  const [giro, setGiro] = useState(0);
  const [verifiche, setVerifiche] = useState<readonly UnaVerifica[]>();
  const [errore, setErrore] = useState<{ messaggio: string; rimedio: string }>();
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
  const esporta = async (quali: readonly UnaVerifica[]): Promise<void> => {
    const risposta = await chiama('diagnostica.esporta', { verifiche: [...quali] });
    setErrore(risposta.ok ? undefined : risposta.errore);
    setSalvato(risposta.ok ? t('esportato', { percorso: risposta.valore.percorso }) : '');
  };
  const male = verifiche?.filter(({ esito }) => esito !== 'bene').length ?? 0;
  return (
    <Sezione
      id="diagnostica"
      titolo={t('diagnostica')}
      azioni={
        <AzioniDiagnostica
          verifiche={verifiche}
          esporta={esporta}
          setVerifiche={setVerifiche}
          setSalvato={setSalvato}
          setGiro={setGiro}
        />
      }
    >
      {errore && (
        <Avviso gravita="errore" annuncia titolo={errore.messaggio}>
          <p>{errore.rimedio}</p>
        </Avviso>
      )}
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

function AzioniDiagnostica({
  verifiche,
  esporta,
  setVerifiche,
  setSalvato,
  setGiro,
}: {
  readonly verifiche: readonly UnaVerifica[] | undefined;
  readonly esporta: (quali: readonly UnaVerifica[]) => Promise<void>;
  readonly setVerifiche: (valore: readonly UnaVerifica[] | undefined) => void;
  readonly setSalvato: (valore: string) => void;
  readonly setGiro: Dispatch<SetStateAction<number>>;
}): ReactNode {
  const { t } = usaParole('postazione');
  return (
    <div className="azioni">
      <button
        type="button"
        className="btn btn-sm btn-outline-primary"
        disabled={!verifiche}
        onClick={() => {
          void esporta(verifiche ?? []);
        }}
      >
        {t('esporta')}
      </button>
      <button
        type="button"
        className="btn btn-sm btn-outline-primary"
        onClick={() => {
          setVerifiche(undefined);
          setSalvato('');
          setGiro((n) => n + 1);
        }}
      >
        {t('ripeti')}
      </button>
    </div>
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

function Lettori(): ReactNode {
  const { t } = usaParole('postazione');
  const lettori = usaEvento('lettore.stato');
  return (
    <Sezione id="lettori" titolo={t('lettori')}>
      {lettori?.lettori.length === 0 && <p>{t('nessunLettore')}</p>}
      <Coppie
        voci={(lettori?.lettori ?? []).map(({ nome, carta }) => [
          carta.stato === 'pronta' && carta.tipo === 'software' ? t('carta.software') : nome,
          carta.stato === 'pronta' ? (carta.intestatario ?? t('carta.pronta')) : t(`carta.${carta.stato}`),
        ])}
      />
    </Sezione>
  );
}

function Stampanti(): ReactNode {
  const { t } = usaParole('postazione');
  const [stampanti, setStampanti] = useState<readonly UnaStampante[]>();
  const [errore, setErrore] = useState<{ messaggio: string; rimedio: string }>();
  useEffect(() => {
    void chiama('stampa.stampanti', {}).then((risposta) => {
      setStampanti(risposta.ok ? risposta.valore : []);
      setErrore(risposta.ok ? undefined : risposta.errore);
    });
  }, []);
  return (
    <Sezione id="stampanti" titolo={t('stampanti')}>
      {errore && (
        <p>
          {errore.messaggio} {errore.rimedio}
        </p>
      )}
      {stampanti?.length === 0 && !errore && <p>{t('nessunaStampante')}</p>}
      <Coppie
        voci={(stampanti ?? []).map(({ nome, pronta, predefinita, descrizione }) => [
          predefinita ? t('predefinita', { nome }) : nome,
          pronta ? t('pronta') : descrizione || t('nonPronta'),
        ])}
      />
    </Sezione>
  );
}

/** What this workstation is made of, and what of it does not work. */
export function Postazione(): ReactNode {
  const { t } = usaParole('postazione');
  return (
    <>
      <h1>{t('titolo')}</h1>
      <div className="postazione">
        <div>
          <Servizi />
          <Diagnostica />
        </div>
        <div>
          <Certificato />
          <Lettori />
          <Stampanti />
          <Sezione id="lingua" titolo={t('lingua')}>
            <SceltaLingua />
          </Sezione>
        </div>
      </div>
    </>
  );
}

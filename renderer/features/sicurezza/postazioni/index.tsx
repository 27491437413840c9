import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { AttoPostazioni, VocePostazione } from '#contract/wa/postazioni.ts';
import type { RispostaPonte } from '../../../ponte.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama } from '../../../ponte.ts';
import { linguaDi } from '../../../errori.ts';
import { Avviso, Caricamento } from '../../../ui/stati.tsx';
import { Calendario } from './calendario.tsx';
import { FoglioPassword, type Pacchetti } from './foglio-password.tsx';
import { filtra, type Filtri } from './elenco.ts';
import { FiltriPostazioni } from './filtri.tsx';
import { Registra } from './registra.tsx';
import { Scheda } from './scheda.tsx';
import { TavolaPostazioni } from './tavola.tsx';
import './postazioni.css';

type Errore = { readonly tipo: string; readonly messaggio: string; readonly rimedio: string };

/** Workstations of the body: census, installation, renewal. */
export function Postazioni(): ReactNode {
  const { t } = usaParole('postazioni');
  const [voci, setVoci] = useState<readonly VocePostazione[]>();
  const [filtri, setFiltri] = useState<Filtri>({ testo: '', stato: '' });
  const [scelte, setScelte] = useState<ReadonlySet<string>>(new Set());
  const [errore, setErrore] = useState<Errore>();
  const [fatto, setFatto] = useState('');
  const [aperta, setAperta] = useState<string>();
  const [registra, setRegistra] = useState(false);
  const [pacchetti, setPacchetti] = useState<Pacchetti>();

  const accogli = useCallback((esito: RispostaPonte<'postazioni.elenco'>, tutte: boolean): boolean => {
    setErrore(esito.ok ? undefined : esito.errore);
    if (!esito.ok) return false;
    const nuove = new Map(esito.valore.postazioni.map((una) => [una.idPostazione, una]));
    setVoci((prima = []) =>
      tutte
        ? esito.valore.postazioni
        : [...prima.filter(({ idPostazione }) => !nuove.has(idPostazione)), ...nuove.values()].toSorted(
            (a, b) => (a.idPostazione < b.idPostazione ? -1 : 1),
          ),
    );
    return true;
  }, []);
  useEffect(() => {
    void chiama('postazioni.elenco', {}).then((esito) => accogli(esito, true));
  }, [accogli]);

  const compi = async (atto: AttoPostazioni): Promise<void> => {
    setFatto('');
    if (accogli(await chiama('postazioni.compi', atto), false)) {
      setFatto(t(`fatto.${atto.atto}`, { count: atto.quali.length }));
      setScelte(new Set());
    }
  };
  const prepara = async (quali: readonly string[]): Promise<void> => {
    setFatto('');
    const esito = await chiama('postazioni.pacchetti', { quali: [...quali] });
    setErrore(esito.ok ? undefined : esito.errore);
    if (esito.ok) setPacchetti(esito.valore);
    accogli(await chiama('postazioni.elenco', {}), true);
  };

  const viste = voci && filtra(voci, filtri);
  const quali = viste?.map(({ idPostazione }) => idPostazione).filter((id) => scelte.has(id)) ?? [];
  const scheda = voci?.find(({ idPostazione }) => idPostazione === aperta);
  return (
    <div className="parco">
      {errore && (
        <Avviso gravita="errore" annuncia titolo={errore.messaggio}>
          <p lang={linguaDi(errore)}>{errore.rimedio}</p>
        </Avviso>
      )}
      {fatto !== '' && <Avviso gravita="bene" annuncia titolo={fatto} />}
      <div className="sicurezza-azioni">
        <button
          type="button"
          className="btn btn-primary"
          onClick={() => {
            setRegistra(true);
          }}
        >
          {t('registra')}
        </button>
      </div>
      {!viste && !errore && <Caricamento />}
      {voci && viste && (
        <>
          <Calendario voci={voci} />
          <FiltriPostazioni
            filtri={filtri}
            cambia={(cambi) => {
              setFiltri({ ...filtri, ...cambi });
            }}
          />
          <div className="parco-insieme" role="group" aria-label={t('scelte', { count: quali.length })}>
            <span role="status">{t('scelte', { count: quali.length })}</span>
            {(['chiedi-rinnovo', 'blocca', 'sblocca'] as const).map((atto) => (
              <button
                key={atto}
                type="button"
                className="btn btn-sm btn-outline-primary"
                disabled={quali.length === 0}
                onClick={() => {
                  void compi({ atto, quali: [...quali] });
                }}
              >
                {t(`atti.${atto}`)}
              </button>
            ))}
            <button
              type="button"
              className="btn btn-sm btn-outline-primary"
              disabled={quali.length === 0 || quali.length > 50}
              onClick={() => {
                void prepara(quali);
              }}
            >
              {t('atti.pacchetti')}
            </button>
          </div>
          <TavolaPostazioni voci={viste} scelte={scelte} setScelte={setScelte} apri={setAperta} />
        </>
      )}
      {registra && (
        <Registra
          chiudi={() => {
            setRegistra(false);
          }}
          registrate={(esito) => {
            if (!accogli(esito, false) || !esito.ok) return;
            setRegistra(false);
            setFatto(t('fatto.registra', { count: esito.valore.postazioni.length }));
          }}
        />
      )}
      {scheda && (
        <Scheda
          voce={scheda}
          compi={compi}
          prepara={prepara}
          accogli={(esito) => accogli(esito, false)}
          chiudi={() => {
            setAperta(undefined);
          }}
        />
      )}
      {pacchetti && (
        <FoglioPassword
          {...pacchetti}
          chiudi={() => {
            setPacchetti(undefined);
          }}
        />
      )}
    </div>
  );
}

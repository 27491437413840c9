import { lazy, Suspense, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import type { StatoSessione } from '../../sessione.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import { nomeProprio, usaComune, type ComuneDiLavoro } from '../../ufficiale/comune.ts';
import { SceltaLingua } from '../cornice/scelta-lingua.tsx';
import { Rifiuto } from '../cornice/senza-core.tsx';
import { cartaInVista } from '../cornice/stato.ts';
import { Stemma } from '../cornice/stemma.tsx';
import { PrimaVolta } from '../esercizi/prima-volta.tsx';
import { CartaPronta, type Interruzione } from './carta-pronta.tsx';
import { InvitoInstallazione, usaMancaCertificato } from './invito-installazione.tsx';
import { InvitoCarta } from './invito-carta.tsx';
import { AltraFinestra } from './altra-finestra.tsx';
import { SenzaArchivio } from './senza-archivio.tsx';
import './accesso.css';
import { NonFatto } from '../../ui/esito.tsx';

/** Rarely asked for: who waits at the access screen does not wait for it. */
const Installa = lazy(async () => ({ default: (await import('./installa.tsx')).Installa }));
const SenzaCarta = lazy(async () => ({ default: (await import('./senza-carta.tsx')).SenzaCarta }));

type Chiusa = Exclude<StatoSessione, { stato: 'aperta' }>;

/** Why the desk was locked, when there is something to say about it. */
function Motivo(): ReactNode {
  const { t } = usaParole('accesso');
  const accesso = usaEvento('accesso.stato');
  if (accesso?.stato !== 'bloccata' || accesso.motivo === 'nessun-accesso') return undefined;
  return (
    <Avviso gravita="nota" annuncia titolo={t(`motivo.${accesso.motivo}`)}>
      {t('bozzeSalve')}
    </Avviso>
  );
}

/** What the central service says before anybody is in: it refuses, or cannot be reached and then less works. */
function Core(): ReactNode {
  const { t } = usaParole('accesso');
  const core = usaEvento('postazione.stato')?.core;
  if (core?.stato === 'rifiuta') return <Rifiuto core={core} />;
  if (core?.stato !== 'irraggiungibile') return undefined;
  return (
    <Avviso gravita="attenzione" annuncia titolo={t('cornice:senzaCore')}>
      {t('senzaCore')}
    </Avviso>
  );
}

/** From a card on the table to a person at work; stands in front of everything while nobody is in. */
export function Accesso({ sessione }: { readonly sessione: Chiusa }): ReactNode {
  const { t } = usaParole('accesso');
  const comune = usaComune();
  const manca = usaMancaCertificato();
  const [installa, setInstalla] = useState(false);
  const apriInstalla = (): void => {
    setInstalla(true);
  };
  const lettori = usaEvento('lettore.stato');
  const carta = cartaInVista(lettori);
  const [interrotto, setInterrotto] = useState<Interruzione>();
  const pronta = carta?.stato === 'pronta';
  const [conPassword, setConPassword] = useState(false);
  return (
    <div className="accesso">
      <TestataAccesso comune={comune} />
      <main className="accesso-foglio" id="contenuto">
        <div className="accesso-colonna">
          <h1>{t('titolo')}</h1>
          {sessione.stato === 'senza-archivio' ? (
            <SenzaArchivio {...sessione} />
          ) : sessione.stato === 'altra-finestra' ? (
            <AltraFinestra {...sessione} />
          ) : sessione.stato === 'apertura' ? (
            <Caricamento testo={t('apertura')} />
          ) : (
            <>
              <PrimaDiEntrare
                manca={manca}
                apriInstalla={apriInstalla}
                interrotto={interrotto}
                pronta={pronta}
              />
              {pronta ? (
                <CartaPronta
                  key={`${carta.intestatario ?? ''}${carta.scadenza ?? ''}`}
                  carta={carta}
                  interrotta={setInterrotto}
                />
              ) : (
                !conPassword && <InvitoCarta lettori={lettori} carta={carta?.stato} />
              )}
              <InveceDellaCarta pronta={pronta} conPassword={conPassword} setConPassword={setConPassword} />
              {!manca && <InvitoInstallazione manca={false} apri={apriInstalla} />}
            </>
          )}
        </div>
        {installa && (
          <Suspense>
            <Installa
              chiudi={() => {
                setInstalla(false);
              }}
            />
          </Suspense>
        )}
      </main>
    </div>
  );
}

/** Whose desk this is, and in which language. */
function TestataAccesso({ comune }: { readonly comune: ComuneDiLavoro | undefined }): ReactNode {
  const { t } = usaParole('accesso');
  return (
    <header className="accesso-ente">
      <Stemma />
      <p className="accesso-comune">
        {comune ? t('cornice:comuneDi', { nome: nomeProprio(comune.nome) }) : 'Sportello'}
      </p>
      <p>{t('presentazione')}</p>
      <SceltaLingua />
    </header>
  );
}

/** What is said before whoever is here comes in. */
function PrimaDiEntrare({
  manca,
  apriInstalla,
  interrotto,
  pronta,
}: {
  readonly manca: boolean;
  readonly apriInstalla: () => void;
  readonly interrotto: Interruzione | undefined;
  readonly pronta: boolean;
}): ReactNode {
  const { t } = usaParole('accesso');
  return (
    <>
      {manca ? (
        <InvitoInstallazione manca apri={apriInstalla} />
      ) : (
        <PrimaVolta dove="accesso">{t('primaVolta.testo')}</PrimaVolta>
      )}
      <Motivo />
      {!manca && <Core />}
      {interrotto && !pronta && <NonFatto errore={interrotto} gravita="attenzione" />}
    </>
  );
}

/** The password of the day, for whoever has no card. */
function InveceDellaCarta({
  pronta,
  conPassword,
  setConPassword,
}: {
  readonly pronta: boolean;
  readonly conPassword: boolean;
  readonly setConPassword: (valore: boolean) => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  return (
    <>
      {!pronta && conPassword && (
        <Suspense fallback={<Caricamento />}>
          <SenzaCarta
            torna={() => {
              setConPassword(false);
            }}
          />
        </Suspense>
      )}
      {!pronta && !conPassword && (
        <div className="accesso-altro">
          <button
            type="button"
            className="btn btn-link btn-sm"
            onClick={() => {
              setConPassword(true);
            }}
          >
            {t('senzaCarta.apri')}
          </button>
        </div>
      )}
    </>
  );
}

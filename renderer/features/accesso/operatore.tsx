import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { CambiaPin } from './cambia-pin.tsx';
import type { Interruzione } from './carta-pronta.tsx';
import './operatore.css';
import { NonFatto } from '../../ui/esito.tsx';

const Sessioni = lazy(async () => ({ default: (await import('../sessioni/index.tsx')).Sessioni }));

/** Tries left on the card of whoever is in: asked when a change of PIN begins, not before. */
function CambioDentro({ fatto }: { readonly fatto: () => void }): ReactNode {
  const [pin, setPin] = useState<number | null>(null);
  const [interruzione, setInterruzione] = useState<Interruzione>();
  const rileggi = useCallback(async (): Promise<void> => {
    const letti = await chiama('accesso.tentativi', {});
    setPin(letti.ok ? letti.valore.pin : null);
  }, []);
  useEffect(() => {
    let nostro = true;
    void chiama('accesso.tentativi', {}).then((letti) => {
      if (nostro && letti.ok) setPin(letti.valore.pin);
    });
    return () => {
      nostro = false;
    };
  }, []);
  return (
    <>
      <NonFatto errore={interruzione} gravita="attenzione" />
      <CambiaPin pin={pin} rileggi={rileggi} fatto={fatto} interrotta={setInterruzione} />
    </>
  );
}

/** Who is at the desk, since when, and what they may do about it: their PIN, a colleague's turn, the end of the work. */
export function Operatore({ chiudi }: { readonly chiudi: () => void }): ReactNode {
  const { t } = usaParole('accesso');
  const accesso = usaEvento('accesso.stato');
  const { inAttesa } = usaSessione();
  const [cambia, setCambia] = useState(false);
  const [cambiato, setCambiato] = useState(false);
  if (accesso?.stato !== 'in-sede' && accesso?.stato !== 'fuori-linea') return undefined;
  const sessione = accesso.stato === 'in-sede' ? accesso.sessione : undefined;
  const righe: readonly (readonly [string, string | undefined])[] = [
    [t('operatore.ruolo'), sessione && t(`cornice:ruolo.${sessione.ruolo}`)],
    [t('operatore.dalle'), mostraIstante(accesso.dal)],
    [t('operatore.postazione'), sessione?.idPostazione],
    [t('operatore.finoA'), sessione ? mostraIstante(sessione.scadenza) : t('operatore.fuoriLinea')],
    [t('operatore.lavoro'), t('operatore.bozze', { count: inAttesa })],
  ];
  return (
    <Dialogo
      titolo={
        cambia
          ? t('modo.cambia')
          : sessione
            ? `${sessione.nome} ${sessione.cognome}`
            : (accesso.stato === 'fuori-linea' && accesso.intestatario) || ''
      }
      chiudi={chiudi}
      azioni={<AzioniOperatore cambia={cambia} setCambia={setCambia} setCambiato={setCambiato} />}
    >
      {cambiato && <Avviso gravita="bene" annuncia titolo={t('operatore.cambiato')} />}
      {cambia ? (
        <CambioDentro
          fatto={() => {
            setCambia(false);
            setCambiato(true);
          }}
        />
      ) : (
        <DatiOperatore righe={righe} conSessioni={sessione !== undefined} />
      )}
    </Dialogo>
  );
}

/** Leave, or change the PIN of one's card. */
function AzioniOperatore({
  cambia,
  setCambia,
  setCambiato,
}: {
  readonly cambia: boolean;
  readonly setCambia: (valore: boolean) => void;
  readonly setCambiato: (valore: boolean) => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  return cambia ? (
    <button
      type="button"
      className="btn btn-outline-primary"
      onClick={() => {
        setCambia(false);
      }}
    >
      {t('operatore.indietro')}
    </button>
  ) : (
    <>
      <button type="button" className="btn btn-primary" onClick={() => void chiama('accesso.esci', {})}>
        {t('operatore.chiudi')}
      </button>
      <button
        type="button"
        className="btn btn-outline-primary"
        onClick={() => {
          setCambiato(false);
          setCambia(true);
        }}
      >
        {t('modo.cambia')}
      </button>
    </>
  );
}

/** Who is in, where, until when, and their other sessions. */
function DatiOperatore({
  righe,
  conSessioni,
}: {
  readonly righe: readonly (readonly [string, string | undefined])[];
  readonly conSessioni: boolean;
}): ReactNode {
  const { t } = usaParole('accesso');
  return (
    <>
      <dl className="operatore-dati">
        {righe
          .filter(([, valore]) => valore !== undefined)
          .map(([nome, valore]) => (
            <div key={nome}>
              <dt>{nome}</dt>
              <dd>{valore}</dd>
            </div>
          ))}
      </dl>
      <p className="operatore-cambio">{t('operatore.collega')}</p>
      {conSessioni && (
        <details>
          <summary>{t('operatore.sessioni')}</summary>
          <Suspense>
            <Sessioni quali="mie" />
          </Suspense>
        </details>
      )}
    </>
  );
}

import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { eComune, nomeProprio, usaComune } from '../../ufficiale/comune.ts';
import { Icona } from '../../ui/icone.tsx';
import { Operatore } from '../accesso/operatore.tsx';
import { ammesso, usaRuolo } from './ammessi.ts';
import { SceltaLingua } from './scelta-lingua.tsx';
import type { Comando } from './scorciatoie.ts';
import { Stemma } from './stemma.tsx';
import './testata.css';

function Ufficio(): ReactNode {
  const { t } = usaParole('cornice');
  const comune = usaComune();
  const proprio = comune && nomeProprio(comune.nome);
  const nome = comune ? (eComune(comune) ? t('comuneDi', { nome: proprio }) : proprio) : 'Sportello';
  return (
    <div className="testata-ente">
      <Stemma />
      <div>
        <strong>{nome}</strong>
        <span>{t('sottotitolo')}</span>
      </div>
    </div>
  );
}

/** Which office this is, who works here, and the way out. */
export function Testata({ esegui }: { readonly esegui: (comando: Comando) => void }): ReactNode {
  const { t } = usaParole('cornice');
  const accesso = usaEvento('accesso.stato');
  const ruolo = usaRuolo();
  const [operatore, setOperatore] = useState(false);
  const sessione = accesso?.stato === 'in-sede' ? accesso.sessione : undefined;
  const chi = sessione
    ? `${sessione.nome} ${sessione.cognome}`
    : accesso?.stato === 'fuori-linea'
      ? accesso.intestatario
      : '';
  return (
    <header className="testata">
      <Ufficio />
      {ammesso(ruolo, 'cerca') && (
        <button
          type="button"
          className="testata-cerca"
          onClick={() => {
            esegui('cerca');
          }}
        >
          <Icona nome="cerca" />
          <span className="testata-cerca-nome">{t('cercaCittadino')}</span>
          <kbd aria-hidden="true">Ctrl K</kbd>
        </button>
      )}
      <SceltaLingua />
      <button
        type="button"
        className="testata-chi"
        aria-haspopup="dialog"
        title={t('chiESei')}
        onClick={() => {
          setOperatore(true);
        }}
      >
        <strong>{chi}</strong>
        <span>{sessione ? t(`ruolo.${sessione.ruolo}`) : t('fuoriLinea')}</span>
      </button>
      <button
        type="button"
        className="testata-blocca"
        onClick={() => {
          esegui('blocca');
        }}
      >
        <Icona nome="lucchetto" /> {t('blocca')}
      </button>
      {operatore && (
        <Operatore
          chiudi={() => {
            setOperatore(false);
          }}
        />
      )}
    </header>
  );
}

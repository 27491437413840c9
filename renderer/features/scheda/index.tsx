import type { ReactNode } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { mostraGiorno, mostraIstante, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaSessione } from '../../sessione.tsx';
import { cognomeNome, generalitaDi } from '../../ufficiale/lettura.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso, Caricamento, Distintivo, StatoVuoto } from '../../ui/stati.tsx';
import { anni, eta } from '../cerca/eta.ts';
import { StatoPersona } from '../cerca/riga.tsx';
import { MenuAtti } from '../atto/menu-atti.tsx';
import { usaApriNascita } from '../nascita/apri.ts';
import { Accessi } from './accessi.tsx';
import { Cittadinanza, Documenti, Identita, StatoCivile } from './dati.tsx';
import { Famiglia } from './famiglia.tsx';
import { Operazioni } from './registro.tsx';
import { Residenze } from './residenze.tsx';
import { usaAdesso, usaScheda } from './usa-scheda.ts';
import './scheda.css';

function Copia({ letto, rileggi }: { readonly letto: number; readonly rileggi: () => void }): ReactNode {
  const { t } = usaParole('scheda');
  const quanto = eta(letto, usaAdesso(), t);
  return (
    <Avviso
      gravita="attenzione"
      titolo={t('copia', { quando: mostraIstante(letto), quanto })}
      azioni={
        <button type="button" className="btn btn-sm btn-outline-primary" onClick={rileggi}>
          {t('rileggi')}
        </button>
      }
    >
      <p>{t('copiaTesto')}</p>
    </Avviso>
  );
}

function Testa({ dossier, letto }: { readonly dossier: Dossier; readonly letto: number }): ReactNode {
  const { t } = usaParole('scheda');
  const g = generalitaDi(dossier);
  const suoi = dossier.stato === 'deceduto' ? undefined : anni(g.dataNascita, oggi());
  const validita = g.codiceFiscale?.validitaCF;
  return (
    <header className="scheda-testa">
      <div>
        <h1>
          {cognomeNome(g)} <StatoPersona stato={dossier.stato} />
        </h1>
        <p>
          <span className="scheda-codice">{g.codiceFiscale?.codFiscale}</span>
          {g.codiceFiscale && validita !== '1' && (
            <Distintivo tono="attenzione" icona="avviso">
              {t('cfNonValidato')}
            </Distintivo>
          )}
          {suoi !== undefined && <span>{t('anni', { count: suoi })}</span>}
          {g.dataNascita && (
            <span>{t('natoIl', { giorno: mostraGiorno(g.dataNascita), context: g.sesso })}</span>
          )}
        </p>
      </div>
      <Azioni dossier={dossier} letto={letto} />
    </header>
  );
}

/** Where every act of the day begins (DESK.md §1). */
function Azioni({ dossier, letto }: { readonly dossier: Dossier; readonly letto: number }): ReactNode {
  const { t } = usaParole('scheda');
  const { vai } = usaNavigazione();
  const apriNascita = usaApriNascita();
  const { idSchedaSoggettoANPR: id } = dossier;
  const chi = cognomeNome(generalitaDi(dossier));
  const presente = dossier.stato === 'residente' || dossier.stato === 'aire';
  return (
    <div className="azioni">
      <MenuAtti dossier={dossier} letto={letto} />
      {presente && (
        <button
          type="button"
          className="btn btn-outline-primary"
          onClick={() => void apriNascita(dossier, letto)}
        >
          <Icona nome="nascita" /> {t('registraNascita')}
        </button>
      )}
      <button
        type="button"
        className="btn btn-outline-primary"
        onClick={() => {
          vai({ nome: 'certificati', id, titolo: t('certificatiDi', { chi }) });
        }}
      >
        <Icona nome="documento" /> {t('certificati')}
      </button>
    </div>
  );
}

/** Acts of this person that wait on this workstation: nothing of them is in the record yet. */
function InAttesa({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('scheda');
  const { vai } = usaNavigazione();
  const { bozze, pratiche } = usaSessione();
  const sue = [
    ...bozze.filter(({ base }) => base?.idSoggetto === id),
    ...pratiche.filter(
      ({ base, aggregati, stato }) =>
        stato.stato !== 'confermata' && (base?.idSoggetto === id || aggregati.includes(`soggetto:${id}`)),
    ),
  ];
  const prima = sue[0];
  if (!prima) return undefined;
  return (
    <Avviso
      gravita="attenzione"
      titolo={t('inAttesa', { count: sue.length })}
      azioni={
        <button
          type="button"
          className="btn btn-sm btn-outline-primary"
          onClick={() => {
            vai({ nome: 'uscita', pratica: prima.id });
          }}
        >
          {t('vediPosta')}
        </button>
      }
    >
      <p>{t('inAttesaTesto')}</p>
    </Avviso>
  );
}

function Dati({ dossier }: { readonly dossier: Dossier }): ReactNode {
  return (
    <>
      <InAttesa id={dossier.idSchedaSoggettoANPR} />
      <div className="scheda-corpo">
        <div>
          <Identita dossier={dossier} />
          <Residenze dossier={dossier} />
          <StatoCivile dossier={dossier} />
          <Cittadinanza dossier={dossier} />
          <Documenti dossier={dossier} />
        </div>
        <div>
          <Famiglia dossier={dossier} />
          <Operazioni operazioni={dossier.operazioni} soggetto={dossier.idSchedaSoggettoANPR} />
          <Accessi id={dossier.idSchedaSoggettoANPR} />
        </div>
      </div>
    </>
  );
}

/** Scheda individuale: who this is, with whom and where they live, and what was done. */
export function Scheda({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('scheda');
  const { scheda, rileggi } = usaScheda(id);
  switch (scheda.stato) {
    case 'attesa':
      return <Caricamento testo={t('leggo')} />;
    case 'errore':
      return (
        <Avviso
          gravita="errore"
          annuncia
          titolo={scheda.messaggio}
          azioni={
            <button type="button" className="btn btn-sm btn-primary" onClick={rileggi}>
              {t('rileggi')}
            </button>
          }
        >
          <p>{scheda.rimedio}</p>
        </Avviso>
      );
    case 'senza-copia':
      return (
        <StatoVuoto
          icona="rete"
          titolo={t('senzaCopia')}
          azioni={
            <button type="button" className="btn btn-primary" onClick={rileggi}>
              {t('rileggi')}
            </button>
          }
        >
          <p>{t('senzaCopiaTesto')}</p>
        </StatoVuoto>
      );
    case 'letta':
      return (
        <article className="scheda">
          <Testa dossier={scheda.dossier} letto={scheda.letto} />
          {scheda.copia && <Copia letto={scheda.letto} rileggi={rileggi} />}
          <Dati dossier={scheda.dossier} />
        </article>
      );
  }
}

import type { ReactNode } from 'react';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { decidi } from '../../offline/decidi.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { usaSessione } from '../../sessione.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { schermataDi } from '../atto/dove.ts';
import { iscrive, titoloAtto } from '../atto/titolo.ts';
import { Conflitto } from './conflitto.tsx';
import { Candidati } from './candidati.tsx';
import { bozzaDaPratica } from './correggi.ts';
import { Motivi } from './motivi.tsx';
import { registrato } from './nuova-scheda.ts';
import { trattenuti } from './filtro.ts';
import { PerAssistenza } from './per-assistenza.tsx';
import { Rimanda, ScartaAtto, Scartata, Sospesa } from './da-parte.tsx';
import { Stato } from './stato.tsx';
import { moduloUnito } from './unisci.ts';

function Confermata({ pratica }: { readonly pratica: Pratica }): ReactNode {
  const { t } = usaParole('uscita');
  const { vai } = usaNavigazione();
  if (pratica.stato.stato !== 'confermata') return undefined;
  const { risposta, avvisi, quando } = pratica.stato;
  const nuovo = iscrive(pratica);
  const dato = registrato(risposta, pratica.aggregati, nuovo ? undefined : pratica.base?.idSoggetto);
  const { idSoggetto } = dato;
  return (
    <>
      <Avviso
        gravita="bene"
        titolo={t('confermata.titolo', { quando: mostraIstante(quando) })}
        azioni={
          idSoggetto !== undefined && (
            <>
              <button
                type="button"
                className="btn btn-primary"
                onClick={() => {
                  vai({ nome: 'scheda', id: idSoggetto, titolo: pratica.soggetto });
                }}
              >
                <Icona nome="persona" /> {t('confermata.scheda')}
              </button>
              <button
                type="button"
                className="btn btn-outline-primary"
                onClick={() => {
                  vai({ nome: 'certificati', id: idSoggetto, titolo: pratica.soggetto });
                }}
              >
                <Icona nome="documento" /> {t('confermata.certificati')}
              </button>
            </>
          )
        }
      >
        {(nuovo || dato.codiceFiscale !== undefined) && (
          <p className="codice-fiscale-dato">
            <span>{t('codiceFiscale')}</span>{' '}
            <strong>{dato.codiceFiscale ?? t('confermata.senzaCodice')}</strong>
          </p>
        )}
        <Coppie
          voci={[
            [t('idOperazioneANPR'), dato.idOperazioneANPR],
            [t('idScheda'), idSoggetto],
            [t('idANPR'), dato.idANPR],
            [t('famiglia'), dato.famiglia],
          ]}
        />
      </Avviso>
      <Motivi motivi={avvisi} titolo="" />
    </>
  );
}

function Respinta({ pratica }: { readonly pratica: Pratica }): ReactNode {
  const { t } = usaParole('uscita');
  const { archivio } = usaSessione();
  const { vai } = usaNavigazione();
  if (pratica.stato.stato !== 'respinta') return undefined;
  const correggi = async (campo?: string): Promise<void> => {
    const bozza = await bozzaDaPratica(archivio, pratica);
    vai(schermataDi(bozza, t('correzioneDi', { chi: pratica.soggetto }), campo));
  };
  return (
    <>
      <Motivi
        motivi={pratica.stato.motivi}
        titolo={t('respinta.titolo', { quando: mostraIstante(pratica.stato.quando) })}
        correggi={(campo) => void correggi(campo)}
      />
      {(pratica.stato.candidati ?? []).length > 0 && (
        <Candidati pratica={pratica} candidati={pratica.stato.candidati ?? []} />
      )}
      <div className="azioni">
        <button type="button" className="btn btn-primary" onClick={() => void correggi()}>
          <Icona nome="matita" /> {t('correggi')}
        </button>
        <Rimanda pratica={pratica} />
        <ScartaAtto pratica={pratica} />
      </div>
    </>
  );
}

function Attesa({
  pratica,
  prima,
}: {
  readonly pratica: Pratica;
  readonly prima: Pratica | undefined;
}): ReactNode {
  const { t } = usaParole('uscita');
  const { inSede } = usaSessione();
  const { vai } = usaNavigazione();
  const { stato } = pratica;
  if (stato.stato === 'inviata')
    return (
      <Avviso gravita="attenzione" annuncia titolo={t(stato.ignoto ? 'inviata.ignota' : 'inviata.titolo')}>
        <p>
          {t(inSede ? 'inviata.spiega' : 'inviata.fuoriLinea', {
            invii: stato.invii,
            dal: mostraIstante(stato.dal),
          })}
        </p>
      </Avviso>
    );
  if (stato.stato !== 'in-coda') return undefined;
  if (prima)
    return (
      <Avviso
        gravita="attenzione"
        titolo={t('inCoda.dopo', { chi: prima.soggetto })}
        azioni={
          <button
            type="button"
            className="btn btn-outline-primary"
            onClick={() => {
              vai({ nome: 'uscita', pratica: prima.id });
            }}
          >
            {t('inCoda.vaiPrima')}
          </button>
        }
      >
        <p>{t('inCoda.dopoSpiega')}</p>
      </Avviso>
    );
  return (
    <Avviso gravita="nota" titolo={t(inSede ? 'inCoda.parte' : 'inCoda.aspetta')}>
      <p>{t('inCoda.spiega')}</p>
    </Avviso>
  );
}

function InConflitto({ pratica }: { readonly pratica: Pratica }): ReactNode {
  const { t } = usaParole('uscita');
  const { archivio, spedisci } = usaSessione();
  const { vai } = usaNavigazione();
  const { stato } = pratica;
  if (stato.stato !== 'in-conflitto') return undefined;
  const { attuale } = stato;
  const { idSchedaSoggettoANPR: idSoggetto, versione } = attuale;
  const base = { idSoggetto, versione, letto: stato.quando, dossier: attuale };
  return (
    <Conflitto
      pratica={pratica}
      attuale={attuale}
      quando={stato.quando}
      manda={() => {
        void decidi(archivio, pratica, { tipo: 'conflitto-deciso' }, { base }).then(spedisci);
      }}
      rivedi={(diPrima) => {
        void moduloUnito(pratica, attuale, diPrima)
          .then((modulo) => bozzaDaPratica(archivio, pratica, { base, modulo }))
          .then((bozza) => {
            vai(schermataDi(bozza, t('correzioneDi', { chi: pratica.soggetto })));
          });
      }}
    />
  );
}

/** Acts on the same people that cannot leave before this one is settled. */
function Trattenuti({ pratica }: { readonly pratica: Pratica }): ReactNode {
  const { t } = usaParole('uscita');
  const { pratiche } = usaSessione();
  const dietro = trattenuti(pratiche, pratica.id);
  if (dietro.length === 0) return undefined;
  return (
    <p className="campo-nota">
      {t('trattenuti', {
        count: dietro.length,
        chi: dietro.map((una) => `${una.soggetto} (${titoloAtto(una, t)})`).join(', '),
      })}
    </p>
  );
}

/** One act, with its answer and what can be done with it now. */
export function Dettaglio({
  pratica,
  prima,
}: {
  readonly pratica: Pratica;
  readonly prima: Pratica | undefined;
}): ReactNode {
  const { t } = usaParole('uscita');
  return (
    <article className="dettaglio" aria-label={pratica.soggetto}>
      <header>
        <h2 tabIndex={-1} id="dettaglio-titolo">
          {pratica.soggetto}
        </h2>
        <Stato stato={pratica.stato.stato} />
      </header>
      <p className="frase" lang="it">
        {pratica.frase}
      </p>
      {pratica.recuperata !== undefined && <p>{t('recupera.di', { chi: pratica.recuperata })}</p>}
      <Attesa pratica={pratica} prima={prima} />
      <Confermata pratica={pratica} />
      <Respinta pratica={pratica} />
      <Sospesa pratica={pratica} />
      <Scartata pratica={pratica} />
      <InConflitto pratica={pratica} />
      <Trattenuti pratica={pratica} />
      <Coppie
        voci={[
          [t('servizio'), `${pratica.codice} ${titoloAtto(pratica, t)}`],
          [t('creata'), mostraIstante(pratica.creata)],
          [t('idOperazioneComune'), pratica.idOperazioneComune],
        ]}
      />
      {pratica.stato.stato !== 'confermata' && <PerAssistenza pratica={pratica} />}
    </article>
  );
}

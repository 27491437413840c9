import type { ReactNode } from 'react';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { decidi } from '../../offline/decidi.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { usaSessione } from '../../sessione.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { schermataDi } from '../atto/dove.ts';
import { titoloAtto } from '../atto/titolo.ts';
import { Attesa, Trattenuti } from './attesa.tsx';
import { Candidati } from './candidati.tsx';
import { Confermata } from './confermata.tsx';
import { Conflitto } from './conflitto.tsx';
import { bozzaDaPratica } from './correggi.ts';
import { ScartaAtto, Scartata, Sospesa } from './da-parte.tsx';
import { Motivi } from './motivi.tsx';
import { PerAssistenza } from './per-assistenza.tsx';
import { Rimanda } from './rimanda.tsx';
import { Stato } from './stato.tsx';
import { moduloUnito } from './unisci.ts';

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

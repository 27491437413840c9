import type { ReactNode } from 'react';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaSessione } from '../../sessione.tsx';
import { usaComune } from '../../ufficiale/comune.ts';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { usaNomeOperazione } from '../../ufficiale/servizi.ts';
import { Coppie, Sezione } from '../../ui/parti.tsx';
import { NonLetta, SenzaCopia } from '../../ui/non-letta.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import { Decisione } from './decisione.tsx';
import { Effetti } from './effetti.tsx';
import type { DaAnnullare } from './modulo.ts';
import { operazioneAnnullata } from './operazione.ts';
import { Persone } from './persone.tsx';
import { usaAnteprima, type Anteprima } from './usa-anteprima.ts';
import { usaConferma } from './usa-conferma.ts';
import { usaModulo, type ModuloAperto } from './usa-modulo.ts';
import { Verdetto } from './verdetto.tsx';
import './annullamento.css';
import type { Annullabilita } from '#contract/wa/annullabilita.ts';

interface Luogo {
  readonly operazione: string;
  readonly soggetto?: string;
  readonly perche?: string;
  readonly bozza?: string;
}

function CheCosa({ da, anteprima }: { readonly da: DaAnnullare; readonly anteprima: Anteprima }): ReactNode {
  const { t } = usaParole('annullamento');
  const nome = usaNomeOperazione();
  const vista = anteprima.stato === 'letta' ? anteprima.vista : undefined;
  const mio = usaComune()?.codiceIstat ?? '';
  const comune = usaNomeComune(vista?.comune ?? mio);
  return (
    <Sezione id="operazione" titolo={nome(da)}>
      <Coppie
        voci={[
          [t('diChi'), da.soggetti.length === 0 ? undefined : <Persone persone={da.soggetti} />],
          [t('decorrenza'), mostraGiorno(da.dataDecorrenza)],
          [t('registrata'), vista && mostraIstante(vista.registrata)],
          [t('comune'), comune],
          [t('numeroAnpr'), da.idOperazioneANPR],
        ]}
      />
    </Sezione>
  );
}

/** An annulment of this operation that is already on this workstation. */
function GiaDeciso({ operazione }: { readonly operazione: string }): ReactNode {
  const { t } = usaParole('annullamento');
  const { vai } = usaNavigazione();
  const { pratiche } = usaSessione();
  const sua = pratiche.findLast(({ modulo }) => operazioneAnnullata(modulo) === operazione);
  if (!sua || sua.stato.stato === 'respinta') return undefined;
  const confermata = sua.stato.stato === 'confermata';
  return (
    <Avviso
      gravita={confermata ? 'bene' : 'attenzione'}
      annuncia
      titolo={t(confermata ? 'giaFatto' : 'giaInCoda')}
      azioni={
        <button
          type="button"
          className="btn btn-sm btn-outline-primary"
          onClick={() => {
            vai({ nome: 'uscita', pratica: sua.id });
          }}
        >
          {t('vediPosta')}
        </button>
      }
    >
      <p>{sua.frase}</p>
    </Avviso>
  );
}

function Corpo({
  anteprima,
  luogo,
  rileggi,
}: {
  readonly anteprima: Extract<Anteprima, { stato: 'letta' | 'senza-core' }>;
  readonly luogo: Luogo;
  readonly rileggi: () => void;
}): ReactNode {
  const { t } = usaParole('annullamento');
  const { pratiche, spedisci } = usaSessione();
  const { vai, indietro } = usaNavigazione();
  const { da } = anteprima;
  const aperto = usaModulo(da, { idBozza: luogo.bozza, perche: luogo.perche });
  const { modulo } = aperto;
  const { conferma, occupata, rifiuto } = usaConferma(aperto, (pratica) => {
    void spedisci();
    if (luogo.perche === undefined) vai({ nome: 'uscita', pratica });
    else indietro();
  });

  if (!da)
    return (
      <SenzaCopia
        titolo={t('senzaCopia')}
        testo={t('senzaCopiaTesto')}
        rileggi={rileggi}
        etichetta={t('rileggi')}
      />
    );
  const deciso = pratiche.some(
    ({ modulo: suo, stato }) => operazioneAnnullata(suo) === luogo.operazione && stato.stato !== 'respinta',
  );
  const vista = anteprima.stato === 'letta' ? anteprima.vista : undefined;
  const siPuo = !deciso && (vista?.annullabile ?? true);
  return (
    <div className="annullamento-corpo">
      <div>
        <CheCosa da={da} anteprima={anteprima} />
        <GiaDeciso operazione={luogo.operazione} />
        {!deciso && vista && <Verdetto vista={vista} />}
        <PercheNo vista={vista} rifiuto={rifiuto} aperto={aperto} />
        {siPuo && modulo && (
          <Decisione
            modulo={modulo}
            cambia={aperto.cambia}
            conCodiceFiscale={vista?.codiceFiscale ?? false}
            conferma={() => void conferma()}
            occupata={occupata}
          />
        )}
      </div>
      {!deciso && vista?.annullabile && <Effetti effetti={vista.effetti} />}
    </div>
  );
}

/** What stands between the decision and its sending. */
function PercheNo({
  vista,
  rifiuto,
  aperto,
}: {
  readonly vista: Annullabilita | undefined;
  readonly rifiuto: 'nonValida' | 'nonMessa' | undefined;
  readonly aperto: ModuloAperto;
}): ReactNode {
  const { t } = usaParole('annullamento');
  return (
    <>
      {!vista && (
        <Avviso gravita="attenzione" annuncia titolo={t('fuoriLinea')}>
          <p>{t('fuoriLineaTesto')}</p>
        </Avviso>
      )}
      {rifiuto && (
        <Avviso gravita="errore" annuncia titolo={t(rifiuto)}>
          <p>{t(`${rifiuto}Testo`)}</p>
        </Avviso>
      )}
      {aperto.nonScritta && (
        <Avviso gravita="errore" annuncia titolo={t('nonScritta')}>
          <p>{t('nonScrittaTesto')}</p>
        </Avviso>
      )}
    </>
  );
}

/** May this operation be taken back, what stands in the way, how every record comes back; then, and only then, the act. */
export function Annullamento(luogo: Luogo): ReactNode {
  const { t } = usaParole('annullamento');
  const { anteprima, rileggi } = usaAnteprima(luogo.operazione, luogo.soggetto);
  return (
    <article className="annullamento">
      <header className="annullamento-testa">
        <h1>{t('titolo')}</h1>
        <p>{t('sottotitolo')}</p>
      </header>
      {anteprima.stato === 'attesa' && <Caricamento testo={t('leggo')} />}
      {anteprima.stato === 'errore' && (
        <NonLetta
          messaggio={anteprima.messaggio}
          rimedio={anteprima.rimedio}
          rileggi={rileggi}
          etichetta={t('rileggi')}
        />
      )}
      {(anteprima.stato === 'letta' || anteprima.stato === 'senza-core') && (
        <Corpo anteprima={anteprima} luogo={luogo} rileggi={rileggi} />
      )}
    </article>
  );
}

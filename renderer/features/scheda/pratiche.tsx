import type { ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import type { Storia } from '#contract/wa/scheda.ts';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaComune } from '../../ufficiale/comune.ts';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { Sezione, Tabella } from '../../ui/parti.tsx';
import { Distintivo } from '../../ui/stati.tsx';
import { usaApriAtto } from '../atto/apri.ts';

function Comune({ codice }: { readonly codice: string }): ReactNode {
  return usaNomeComune(codice);
}

/** The way out of a procedure: whoever opened it closes it. */
function Chiudi({ dossier, numero }: { readonly dossier: Dossier; readonly numero: string }): ReactNode {
  const { t } = usaParole('scheda');
  const apri = usaApriAtto();
  return (
    <button
      type="button"
      className="btn btn-outline-primary btn-sm"
      aria-label={t('chiudiProcedimentoDi', { numero })}
      onClick={() => {
        void apri('procedimento-chiudi', dossier, undefined, {
          'procedimentoIstruttoria.numeroPraticaAnpr': numero,
        });
      }}
    >
      {t('chiudiProcedimento')}
    </button>
  );
}

/** What was issued about the person, and what is open. */
export function Pratiche({
  dossier,
  storia,
}: {
  readonly dossier: Dossier;
  readonly storia: Storia | undefined;
}): ReactNode {
  const { t } = usaParole('scheda');
  const mio = usaComune();
  const { vai } = usaNavigazione();
  if (!storia) return <p>{t('storiaAssente')}</p>;
  const { certificati, procedimenti } = storia;
  return (
    <>
      <Sezione id="procedimenti" titolo={t('procedimenti')}>
        {procedimenti.length === 0 ? (
          <p>{t('nessunProcedimento')}</p>
        ) : (
          <TavolaProcedimenti procedimenti={procedimenti} mio={mio} dossier={dossier} />
        )}
      </Sezione>
      <Sezione
        id="certificati"
        titolo={t('certificatiEmessi')}
        azioni={
          certificati.length > 0 && (
            <button
              type="button"
              className="btn btn-outline-primary btn-sm"
              onClick={() => {
                const titolo = t('certificatiEmessi');
                vai({ nome: 'emessi', soggetto: dossier.idSchedaSoggettoANPR, titolo });
              }}
            >
              {t('ristampaAnnulla')}
            </button>
          )
        }
      >
        {certificati.length === 0 ? (
          <p>{t('nessunCertificato')}</p>
        ) : (
          <TavolaCertificati certificati={certificati} />
        )}
      </Sezione>
    </>
  );
}

function TavolaProcedimenti({
  procedimenti,
  mio,
  dossier,
}: {
  readonly procedimenti: Storia['procedimenti'];
  readonly mio: ReturnType<typeof usaComune>;
  readonly dossier: Dossier;
}): ReactNode {
  const { t, lingua } = usaParole('scheda');
  return (
    <Tabella
      didascalia={t('procedimenti')}
      righe={procedimenti}
      chiave={({ numeroPraticaAnpr }) => numeroPraticaAnpr}
      colonne={[
        { nome: t('procedimento'), cella: ({ motivoAvvio }) => descrivi('29', motivoAvvio, lingua) },
        { nome: t('apertoIl'), stretta: true, cella: ({ apertoIl }) => mostraGiorno(apertoIl) },
        {
          nome: t('stato.nome'),
          cella: ({ stato }) => (
            <Distintivo tono={stato === 'aperto' ? 'attenzione' : 'neutro'}>
              {t(`procedimentoStato.${stato}`)}
            </Distintivo>
          ),
        },
        { nome: t('comune'), cella: ({ comune }) => <Comune codice={comune} /> },
        { nome: t('numeroPratica'), cella: ({ numeroPraticaAnpr }) => numeroPraticaAnpr },
        {
          nome: t('chePossoFare'),
          cella: ({ stato, comune, numeroPraticaAnpr }) =>
            stato === 'aperto' && comune === mio?.codiceIstat ? (
              <Chiudi dossier={dossier} numero={numeroPraticaAnpr} />
            ) : stato === 'aperto' ? (
              t('chiudeChiApre')
            ) : undefined,
        },
      ]}
    />
  );
}

function TavolaCertificati({ certificati }: { readonly certificati: Storia['certificati'] }): ReactNode {
  const { t, lingua } = usaParole('scheda');
  return (
    <Tabella
      didascalia={t('certificatiEmessi')}
      righe={certificati}
      chiave={({ protocollo }) => protocollo}
      colonne={[
        {
          nome: t('certificato'),
          cella: ({ tipi }) => tipi.map((uno) => descrivi('13', uno, lingua)).join(', '),
        },
        { nome: t('emesso'), stretta: true, cella: ({ emesso }) => mostraIstante(emesso) },
        {
          nome: t('validita'),
          cella: ({ annullato, valeFinoAl }) =>
            annullato ? (
              <Distintivo tono="errore">{t('annullato')}</Distintivo>
            ) : valeFinoAl === undefined ? (
              t('senzaScadenza')
            ) : (
              t('finoAl', { giorno: mostraGiorno(valeFinoAl) })
            ),
        },
        { nome: t('comune'), cella: ({ comune }) => <Comune codice={comune} /> },
        { nome: t('protocolloCertificato'), cella: ({ protocollo }) => protocollo },
      ]}
    />
  );
}

import { useMemo, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { OperazioneDettagliata, OperazioneUfficio } from '#contract/wa/operazioni.ts';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { chiama } from '../../ponte.ts';
import { usaNomeOperazione } from '../../ufficiale/servizi.ts';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { Caricamento } from '../../ui/stati.tsx';
import { servizioPer } from '../annullamento/modulo.ts';
import { confronta } from '../confronto/confronta.ts';
import { Differenze } from '../confronto/differenze.tsx';
import { NonFatto } from '../../ui/esito.tsx';

/** What changed, person by person, with the way to their record. */
function Cambi({ cambi }: { readonly cambi: OperazioneDettagliata['cambi'] }): ReactNode {
  const { t, lingua } = usaParole('operazioni');
  const { vai } = usaNavigazione();
  const persone = useMemo(
    () => cambi.map(({ soggetto, prima, dopo }) => ({ soggetto, sezioni: confronta(prima, dopo, lingua) })),
    [cambi, lingua],
  );
  if (persone.length === 0) return <p>{t('senzaCambi')}</p>;
  return persone.map(({ soggetto, sezioni }) => {
    const chi = `${soggetto.cognome} ${soggetto.nome}`.trim();
    return (
      <section key={soggetto.idSchedaSoggettoANPR} aria-label={chi} className="operazioni-persona">
        <header>
          <h3>{chi}</h3>
          <button
            type="button"
            className="btn btn-sm btn-outline-primary"
            aria-label={t('apriSchedaDi', { chi })}
            onClick={() => {
              vai({ nome: 'scheda', id: soggetto.idSchedaSoggettoANPR, titolo: chi });
            }}
          >
            {t('apriScheda')}
          </button>
        </header>
        {sezioni.length === 0 ? <p>{t('schedaUguale')}</p> : <Differenze sezioni={sezioni} />}
      </section>
    );
  });
}

/** One registration: what it is, what it changed, and the way to take it back. */
export function Dettaglio({
  voce,
  chiudi,
}: {
  readonly voce: OperazioneUfficio;
  readonly chiudi: () => void;
}): ReactNode {
  const { t } = usaParole('operazioni');
  const { vai } = usaNavigazione();
  const nome = usaNomeOperazione();
  const { idOperazioneANPR } = voce;
  const { data } = useQuery({
    queryKey: ['operazione', idOperazioneANPR],
    gcTime: 0,
    queryFn: async () => chiama('registro.operazione', { idOperazioneANPR }),
  });
  const annullabile =
    voce.annullataDa === undefined && voce.annulla === undefined && servizioPer(voce.codice) !== undefined;
  return (
    <Dialogo
      ampio
      titolo={nome(voce)}
      chiudi={chiudi}
      azioni={
        annullabile && (
          <button
            type="button"
            className="btn btn-outline-primary"
            onClick={() => {
              vai({
                nome: 'annullamento',
                operazione: idOperazioneANPR,
                titolo: t('annullamento:titoloDi', { che: nome(voce) }),
              });
            }}
          >
            {t('annulla')}
          </button>
        )
      }
    >
      <DatiOperazione voce={voce} idOperazioneANPR={idOperazioneANPR} />
      {data?.ok === true && data.valore.firma && <Firma firma={data.valore.firma} />}
      <h3 className="operazioni-cambi">{t('cambi')}</h3>
      {!data ? (
        <Caricamento />
      ) : data.ok ? (
        <Cambi cambi={data.valore.cambi} />
      ) : (
        <NonFatto errore={data.errore} gravita="attenzione" />
      )}
    </Dialogo>
  );
}

/** Which card signed it when it was confirmed, and over what. */
function Firma({ firma }: { readonly firma: NonNullable<OperazioneDettagliata['firma']> }): ReactNode {
  const { t } = usaParole('operazioni');
  const { intestatario, emittente, seriale, istante, impronta } = firma;
  return (
    <section aria-labelledby="operazioni-firma">
      <h3 id="operazioni-firma" className="operazioni-cambi">
        {t('firma')}
      </h3>
      <Coppie
        voci={[
          [t('firmaDi'), intestatario],
          [t('firmaIl'), mostraIstante(istante)],
          [t('firmaCertificato'), seriale],
          [t('firmaEmittente'), emittente],
          [t('firmaImpronta'), <code key="impronta">{impronta}</code>],
        ]}
      />
    </section>
  );
}

function DatiOperazione({
  voce,
  idOperazioneANPR,
}: {
  readonly voce: OperazioneUfficio;
  readonly idOperazioneANPR: string;
}): ReactNode {
  const { t } = usaParole('operazioni');
  return (
    <Coppie
      voci={[
        [t('registrata'), mostraIstante(voce.registrata)],
        [t('decorrenza'), mostraGiorno(voce.dataDecorrenza)],
        [t('numeroAnpr'), idOperazioneANPR],
        [t('numeroComune'), voce.idOperazioneComune],
        [t('operatore'), voce.nomeOperatore ?? voce.operatore],
        [t('postazione'), voce.idPostazione],
        [t('canale'), t(`canali.${voce.canale}`, { defaultValue: voce.canale })],
        [t('annullataDa'), voce.annullataDa],
        [t('annullaLa'), voce.annulla],
      ]}
    />
  );
}

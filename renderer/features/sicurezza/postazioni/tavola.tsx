import type { ReactNode } from 'react';
import type { VocePostazione } from '#contract/wa/postazioni.ts';
import { mostraGiorno, mostraIstante } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { Tabella } from '../../../ui/parti.tsx';
import { Distintivo } from '../../../ui/stati.tsx';

const toni = {
  'da-installare': 'nota',
  attiva: 'bene',
  bloccata: 'attenzione',
  eliminata: 'neutro',
} as const;

function Scadenza({ voce: { certificato, stato } }: { readonly voce: VocePostazione }): ReactNode {
  const { t } = usaParole('postazioni');
  if (!certificato || stato === 'eliminata') return t('senzaCertificato');
  const { giorniRimasti: giorni } = certificato;
  const testo = giorni < 0 ? t('scaduto') : t('fra', { count: giorni });
  return (
    <>
      {mostraGiorno(certificato.scadenza)}{' '}
      <Distintivo tono={giorni <= 7 ? 'errore' : giorni <= 60 ? 'attenzione' : 'neutro'}>{testo}</Distintivo>
      {certificato.inAttesa && <div className="parco-nota">{t('inAttesa')}</div>}
    </>
  );
}

/** One row each: chosen for what is done to many, opened for what is done to one. */
export function TavolaPostazioni({
  voci,
  scelte,
  setScelte,
  apri,
}: {
  readonly voci: readonly VocePostazione[];
  readonly scelte: ReadonlySet<string>;
  readonly setScelte: (scelte: ReadonlySet<string>) => void;
  readonly apri: (idPostazione: string) => void;
}): ReactNode {
  const { t } = usaParole('postazioni');
  if (voci.length === 0) return <p>{t('nessuna')}</p>;
  const cambia = (id: string): void => {
    const nuove = new Set(scelte);
    if (!nuove.delete(id)) nuove.add(id);
    setScelte(nuove);
  };
  return (
    <Tabella
      didascalia={t('elenco')}
      righe={voci}
      chiave={({ idPostazione }) => idPostazione}
      colonne={[
        {
          nome: t('colonne.scelta'),
          stretta: true,
          cella: ({ idPostazione, stato }) => (
            <input
              type="checkbox"
              aria-label={t('scegli', { quale: idPostazione })}
              disabled={stato === 'eliminata'}
              checked={scelte.has(idPostazione)}
              onChange={() => {
                cambia(idPostazione);
              }}
            />
          ),
        },
        {
          nome: t('colonne.postazione'),
          stretta: true,
          cella: ({ idPostazione, tipo }) => (
            <>
              <button
                type="button"
                className="btn btn-sm btn-link"
                onClick={() => {
                  apri(idPostazione);
                }}
              >
                {idPostazione}
              </button>
              {tipo === 'server' && <div className="parco-nota">{t('server')}</div>}
            </>
          ),
        },
        {
          nome: t('colonne.responsabile'),
          cella: ({ responsabile, descrizione }) => (
            <>
              {responsabile || t('nonIndicato')}
              {descrizione !== '' && <div className="parco-nota">{descrizione}</div>}
            </>
          ),
        },
        {
          nome: t('stato'),
          cella: ({ stato, rinnovoChiesto }) => (
            <>
              <Distintivo tono={toni[stato]}>{t(`stati.${stato}`)}</Distintivo>
              {rinnovoChiesto && <div className="parco-nota">{t('rinnovoChiesto')}</div>}
            </>
          ),
        },
        { nome: t('colonne.scadenza'), cella: (voce) => <Scadenza voce={voce} /> },
        {
          nome: t('colonne.vista'),
          cella: ({ vista, programma }) => (
            <>
              {vista === undefined ? t('mai') : mostraIstante(vista)}
              {programma && <div className="parco-nota">Sportello {programma.versione}</div>}
            </>
          ),
        },
      ]}
    />
  );
}

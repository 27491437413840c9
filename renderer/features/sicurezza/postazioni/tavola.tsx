import type { ReactNode } from 'react';
import type { VocePostazione } from '#contract/wa/postazioni.ts';
import { mostraGiorno, mostraIstante } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { Tabella, type Colonna } from '../../../ui/parti.tsx';
import { Distintivo } from '../../../ui/stati.tsx';

const toni = {
  'da-installare': 'nota',
  attiva: 'bene',
  bloccata: 'attenzione',
  eliminata: 'neutro',
} as const;

interface Voce {
  readonly voce: VocePostazione;
}

/** What a cell says besides, below. */
function Nota({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="parco-nota">{children}</div>;
}

function Scadenza({ voce: { certificato, stato } }: Voce): ReactNode {
  const { t } = usaParole('postazioni');
  if (!certificato || stato === 'eliminata') return t('senzaCertificato');
  const { giorniRimasti: giorni } = certificato;
  const testo = giorni < 0 ? t('scaduto') : t('fra', { count: giorni });
  return (
    <>
      {mostraGiorno(certificato.scadenza)}{' '}
      <Distintivo tono={giorni <= 7 ? 'errore' : giorni <= 60 ? 'attenzione' : 'neutro'}>{testo}</Distintivo>
      {certificato.inAttesa && <Nota>{t('inAttesa')}</Nota>}
    </>
  );
}

function Quale({
  voce: { idPostazione, tipo },
  apri,
}: Voce & { readonly apri: (idPostazione: string) => void }): ReactNode {
  const { t } = usaParole('postazioni');
  return (
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
      {tipo === 'server' && <Nota>{t('server')}</Nota>}
    </>
  );
}

/** What is known of a workstation, in columns. */
function usaColonne(): readonly Colonna<VocePostazione>[] {
  const { t } = usaParole('postazioni');
  return [
    {
      nome: t('colonne.responsabile'),
      cella: ({ responsabile, descrizione }) => (
        <>
          {responsabile || t('nonIndicato')}
          {descrizione !== '' && <Nota>{descrizione}</Nota>}
        </>
      ),
    },
    {
      nome: t('stato'),
      cella: ({ stato, rinnovoChiesto }) => (
        <>
          <Distintivo tono={toni[stato]}>{t(`stati.${stato}`)}</Distintivo>
          {rinnovoChiesto && <Nota>{t('rinnovoChiesto')}</Nota>}
        </>
      ),
    },
    { nome: t('colonne.scadenza'), cella: (voce) => <Scadenza voce={voce} /> },
    {
      nome: t('colonne.vista'),
      cella: ({ vista, programma }) => (
        <>
          {vista === undefined ? t('mai') : mostraIstante(vista)}
          {programma && <Nota>Sportello {programma.versione}</Nota>}
        </>
      ),
    },
  ];
}

/** One row each: chosen for what is done to many, opened for what is done to one. */
export function TavolaPostazioni({
  voci,
  scelte,
  scegli,
  apri,
}: {
  readonly voci: readonly VocePostazione[];
  readonly scelte: ReadonlySet<string>;
  readonly scegli: (scelte: ReadonlySet<string>) => void;
  readonly apri: (idPostazione: string) => void;
}): ReactNode {
  const { t } = usaParole('postazioni');
  const colonne = usaColonne();
  if (voci.length === 0) return <p>{t('nessuna')}</p>;
  const cambia = (id: string): void => {
    const nuove = new Set(scelte);
    if (!nuove.delete(id)) nuove.add(id);
    scegli(nuove);
  };
  return (
    <Tabella
      didascalia={t('elenco')}
      righe={voci}
      chiave={({ idPostazione }) => idPostazione}
      colonne={[
        {
          ...{ nome: t('colonne.scelta'), stretta: true },
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
          ...{ nome: t('colonne.postazione'), stretta: true },
          cella: (voce) => <Quale voce={voce} apri={apri} />,
        },
        ...colonne,
      ]}
    />
  );
}

import type { ReactNode } from 'react';
import type { RichiestaCarta } from '#contract/wa/carte-operatore.ts';
import { mostraIstante } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama } from '../../../ponte.ts';
import { nonFatto } from '../../../ui/esito.tsx';
import { Tabella } from '../../../ui/parti.tsx';
import { NuovaRichiesta } from './nuova-richiesta.tsx';
import type { PartiCarte } from './situazione.ts';

/** Nothing once the prefecture has begun the card. */
function Annulla({
  richiesta: { id, seriale, cognome, nome },
  fatto,
  dici,
}: Omit<PartiCarte, 'situazione'> & { readonly richiesta: RichiestaCarta }): ReactNode {
  const { t } = usaParole('carte-operatore');
  const annulla = async (): Promise<void> => {
    const esito = await chiama('carte.annullaRichiesta', { id });
    if (esito.ok) fatto(esito.valore, t('richieste.annullata'));
    else dici(nonFatto(esito.errore));
  };
  if (seriale !== undefined) return undefined;
  return (
    <button
      type="button"
      className="btn btn-sm btn-outline-primary"
      aria-label={t('richieste.annullaDi', { chi: `${cognome} ${nome}` })}
      onClick={() => void annulla()}
    >
      {t('richieste.annulla')}
    </button>
  );
}

/** Cards asked of the prefecture: a new one, and those under way. */
export function RichiesteCarte(parti: PartiCarte): ReactNode {
  const { t } = usaParole('carte-operatore');
  const { richieste } = parti.situazione;
  return (
    <>
      <NuovaRichiesta {...parti} />
      {richieste.length === 0 ? (
        <p>{t('richieste.nessuna')}</p>
      ) : (
        <Tabella
          didascalia={t('richieste.titolo')}
          righe={richieste}
          chiave={({ id }) => id}
          colonne={[
            { nome: t('titolare'), cella: ({ cognome, nome }) => `${cognome} ${nome}` },
            { nome: t('richieste.motivo'), cella: (una) => t(`motivi.${una.motivo}`) },
            { nome: t('richieste.chiesta'), cella: ({ chiesta }) => mostraIstante(chiesta) },
            {
              nome: t('stato'),
              cella: ({ seriale }) =>
                seriale === undefined ? t('richieste.attesa') : t('richieste.lavorazione', { seriale }),
            },
            { nome: t('atti'), cella: (una) => <Annulla {...parti} richiesta={una} /> },
          ]}
        />
      )}
    </>
  );
}

import type { ReactNode } from 'react';
import type { DettaglioRichiesta } from '#contract/wa/richieste.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { Avviso } from '../../ui/stati.tsx';

/** Request and register say different things: which, and the way to put them back in step. */
export function FuoriPasso({ richiesta }: { readonly richiesta: DettaglioRichiesta }): ReactNode {
  const { t } = usaParole('richieste');
  const { vai } = usaNavigazione();
  const { fuoriPasso, registrazione, richiedente } = richiesta;
  if (!fuoriPasso) return undefined;
  if (!registrazione)
    return (
      <Avviso gravita="attenzione" titolo={t('passo.nonRegistrata')}>
        <p>{t('passo.nonRegistrataTesto')}</p>
      </Avviso>
    );
  return (
    <Avviso
      gravita="attenzione"
      titolo={t('passo.ancoraRegistrata', { numero: registrazione.idOperazioneANPR })}
      azioni={
        <button
          type="button"
          className="btn btn-sm btn-primary"
          onClick={() => {
            vai({
              ...{ nome: 'annullamento', operazione: registrazione.idOperazioneANPR },
              ...{ titolo: t('passo.annulla'), soggetto: richiedente.idSchedaSoggettoANPR },
            });
          }}
        >
          {t('passo.annulla')}
        </button>
      }
    >
      <p>{t('passo.ancoraRegistrataTesto')}</p>
    </Avviso>
  );
}

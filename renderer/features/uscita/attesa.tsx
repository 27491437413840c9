import type { ReactNode } from 'react';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import type { Pratica } from '../../offline/pratica.ts';
import { usaSessione } from '../../sessione.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { titoloAtto } from '../atto/titolo.ts';
import { trattenuti } from './filtro.ts';

/** On its way: whether it left and nobody knows more, or waits for the desk, or for an earlier act. */
export function Attesa({
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

/** Acts on the same people that cannot leave before this one is settled. */
export function Trattenuti({ pratica }: { readonly pratica: Pratica }): ReactNode {
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

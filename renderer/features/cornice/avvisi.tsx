import { useEffect, useState, type ReactNode } from 'react';
import type { ValoreDi } from '#contract/bridge/index.ts';
import { detto } from '../../detto.ts';
import { usaParole } from '../../lingua.ts';
import { ascolta } from '../../ponte.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';

type Notizia = ValoreDi<'postazione.avviso'>;
const durata = 12_000;
const insieme = 4;

/** News of the workstation that belong to no screen. Notes leave by themselves; what needs doing stays until closed. */
export function Avvisi(): ReactNode {
  const { t } = usaParole('ui');
  const [notizie, setNotizie] = useState<readonly Notizia[]>([]);
  const togli = (id: string): void => {
    setNotizie((ora) => ora.filter((una) => una.id !== id));
  };
  useEffect(() => {
    const attese = new Set<ReturnType<typeof setTimeout>>();
    const smetti = ascolta('postazione.avviso', (notizia) => {
      if (notizia.finita) {
        togli(notizia.id);
        return;
      }
      setNotizie((ora) => [...ora.filter(({ id }) => id !== notizia.id), notizia].slice(-insieme));
      if (notizia.gravita === 'nota')
        attese.add(
          setTimeout(() => {
            togli(notizia.id);
          }, durata),
        );
    });
    return () => {
      smetti();
      for (const una of attese) clearTimeout(una);
    };
  }, []);
  return (
    <div className="notizie" aria-live="polite">
      {notizie.map((notizia) => {
        const { messaggio, rimedio } = detto(notizia);
        return (
          <div className="notizia" key={notizia.id}>
            <Avviso gravita={notizia.gravita} titolo={messaggio}>
              {rimedio}
            </Avviso>
            <button
              type="button"
              className="btn-piano"
              aria-label={t('chiudi')}
              onClick={() => {
                togli(notizia.id);
              }}
            >
              <Icona nome="chiudi" />
            </button>
          </div>
        );
      })}
    </div>
  );
}

import { useEffect, useState, type ReactNode } from 'react';
import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import { attoSensibile } from '#contract/wa/firma-atto.ts';
import i18next from 'i18next';
import type { DaConfermare } from '../../conferma-pin.ts';
import { senzaCarta } from '../../firma-atto.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento, type ErrorePonte } from '../../ponte.ts';
import { CampoCodice } from '../accesso/codice.tsx';
import { ErroreDiAccesso } from '../accesso/errore.tsx';
import { difettoCodice } from '../accesso/situazione.ts';
import { Tentativi } from '../accesso/tentativi.tsx';
import { Domanda, usaDomanda } from './domanda.tsx';
import { ConfermaPassword } from './password.tsx';

const campo = 'conferma.pin';

/** The PIN again or, where there is no card and the act admits it, the password of the day. */
export function ConfermaPin({ da }: { readonly da: DaConfermare }): ReactNode {
  const conPassword = senzaCarta(usaEvento('accesso.stato')) && da.atto === attoSensibile;
  return conPassword ? <ConfermaPassword da={da} /> : <ConPin da={da} />;
}

/** In front of an act that cannot be undone or takes data out: said which, refused without a trace. */
function ConPin({ da }: { readonly da: DaConfermare }): ReactNode {
  const { t } = usaParole('conferma-pin');
  const [rimasti, setRimasti] = useState<number | null>();
  const noto = i18next.exists(`conferma-pin:atto.${da.atto}`);

  // A card that is open already says nothing of its tries: only after a mistake there is something to say.
  const rileggi = (): void => {
    void chiama('accesso.tentativi', {}).then((letti) => {
      setRimasti(letti.ok ? letti.valore.pin : null);
    });
  };
  useEffect(rileggi, []);
  const domanda = usaDomanda<'manca' | 'forma', ErroreAccesso | ErrorePonte>(da, {
    campo,
    difettoDi: difettoCodice,
    prova: (pin) => da.firma?.(pin) ?? chiama('sessioni.conferma', { pin, atto: da.atto }),
    rifiutato: rileggi,
  });
  const { scritto, scrivi, difetto, scusa, errore, lavora, conferma } = domanda;
  return (
    <Domanda
      da={da}
      titolo={t('titolo')}
      conferma={conferma}
      lavora={lavora}
      parole={[t('conferma'), t('confermo')]}
    >
      <p>{noto ? t('perche', { atto: t(`atto.${da.atto}`) }) : t('percheAltro')}</p>
      {errore && <ErroreDiAccesso errore={errore} />}
      {typeof rimasti === 'number' && <Tentativi codice="pin" rimasti={rimasti} />}
      <CampoCodice
        nome={campo}
        etichetta={t('pin')}
        nota={t(da.firma ? 'firma' : 'dura')}
        valore={scritto}
        cambia={(valore) => {
          scrivi(valore);
          scusa();
        }}
        errore={difetto && t(`accesso:difetto.${difetto}`)}
      />
    </Domanda>
  );
}

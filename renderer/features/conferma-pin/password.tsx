import type { ReactNode } from 'react';
import type { ErroreCore } from '#contract/bridge/errori.ts';
import type { DaConfermare } from '../../conferma-pin.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, type ErrorePonte } from '../../ponte.ts';
import { CampoPassword } from '../../ui/campi/password.tsx';
import { Domanda, usaDomanda } from './domanda.tsx';
import { NonFatto } from '../../ui/esito.tsx';

const campo = 'conferma.password';

/** Who entered without a card repeats the password of the day, which only the core can judge. */
export function ConfermaPassword({ da }: { readonly da: DaConfermare }): ReactNode {
  const { t } = usaParole('conferma-pin');
  const { scritto, scrivi, difetto, errore, lavora, conferma } = usaDomanda<
    'manca',
    ErroreCore | ErrorePonte
  >(da, {
    campo,
    difettoDi: (password) => (password.trim() === '' ? 'manca' : undefined),
    prova: (password) => chiama('sessioni.confermaPassword', { password }),
  });
  return (
    <Domanda
      da={da}
      titolo={t('titoloPassword')}
      conferma={conferma}
      lavora={lavora}
      parole={[t('confermaPassword'), t('confermoPassword')]}
    >
      <p>{t('perchePassword', { atto: t('atto.operazione') })}</p>
      <NonFatto errore={errore} />
      <CampoPassword
        nome={campo}
        etichetta={t('password')}
        nota={t('duraPassword')}
        massimo={80}
        valore={scritto}
        cambia={scrivi}
        errore={difetto && t('passwordManca')}
      />
    </Domanda>
  );
}

import { useEffect, useState, type ReactNode } from 'react';
import type { ErroreCore } from '#contract/bridge/errori.ts';
import type { DaConfermare } from '../../conferma-pin.ts';
import { linguaDi } from '../../errori.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, type ErrorePonte } from '../../ponte.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { CampoPassword } from '../../ui/campi/password.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Avviso } from '../../ui/stati.tsx';

const campo = 'conferma.password';

/** Who entered without a card repeats the password of the day, which only the core can judge. */
export function ConfermaPassword({ da }: { readonly da: DaConfermare }): ReactNode {
  const { t } = usaParole('conferma-pin');
  const [password, setPassword] = useState('');
  const [manca, setManca] = useState(false);
  const [errore, setErrore] = useState<ErroreCore | ErrorePonte>();
  const [lavora, setLavora] = useState(false);
  useEffect(() => {
    vaiAlCampo(campo);
  }, []);

  async function conferma(): Promise<void> {
    if (lavora) return;
    setErrore(undefined);
    setManca(password.trim() === '');
    if (password.trim() === '') {
      vaiAlCampo(campo);
      return;
    }
    setLavora(true);
    const esito = await chiama('sessioni.confermaPassword', { password });
    // Given up meanwhile: neither the act nor the focus is this question's any more.
    if (!da.aperta()) return;
    setPassword('');
    setLavora(false);
    if (esito.ok) {
      da.risolvi(true);
      return;
    }
    setErrore(esito.errore);
    vaiAlCampo(campo);
  }
  const rinuncia = (): void => {
    da.risolvi(false);
  };
  return (
    <Dialogo titolo={t('titoloPassword')} chiudi={rinuncia}>
      <form
        noValidate
        className="codici"
        onSubmit={(evento) => {
          evento.preventDefault();
          void conferma();
        }}
      >
        <p>{t('perchePassword', { atto: t('atto.operazione') })}</p>
        {errore && (
          <Avviso gravita="errore" annuncia titolo={<span lang={linguaDi(errore)}>{errore.messaggio}</span>}>
            <p lang={linguaDi(errore)}>{errore.rimedio}</p>
          </Avviso>
        )}
        <CampoPassword
          nome={campo}
          etichetta={t('password')}
          nota={t('duraPassword')}
          massimo={80}
          valore={password}
          cambia={setPassword}
          errore={manca ? t('passwordManca') : undefined}
        />
        <div className="azioni">
          <button type="submit" className="btn btn-primary" aria-disabled={lavora}>
            {t(lavora ? 'confermoPassword' : 'confermaPassword')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={rinuncia}>
            {t('rinuncia')}
          </button>
        </div>
      </form>
    </Dialogo>
  );
}

import { useEffect, useState, type ReactNode } from 'react';
import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import { attoSensibile } from '#contract/wa/firma-atto.ts';
import i18next from 'i18next';
import type { DaConfermare } from '../../conferma-pin.ts';
import { senzaCarta } from '../../firma-atto.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento, type ErrorePonte } from '../../ponte.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { CampoCodice } from '../accesso/codice.tsx';
import { ErroreDiAccesso } from '../accesso/errore.tsx';
import { difettoCodice } from '../accesso/situazione.ts';
import { Tentativi } from '../accesso/tentativi.tsx';
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
  const [pin, setPin] = useState('');
  const [difetto, setDifetto] = useState<'manca' | 'forma'>();
  const [errore, setErrore] = useState<ErroreAccesso | ErrorePonte>();
  const [lavora, setLavora] = useState(false);
  const noto = i18next.exists(`conferma-pin:atto.${da.atto}`);

  // A card that is open already says nothing of its tries: only after a mistake there is something to say.
  const rileggi = (): void => {
    void chiama('accesso.tentativi', {}).then((letti) => {
      setRimasti(letti.ok ? letti.valore.pin : null);
    });
  };
  useEffect(() => {
    rileggi();
    vaiAlCampo(campo);
  }, []);

  async function conferma(): Promise<void> {
    if (lavora) return;
    const trovato = difettoCodice(pin);
    setDifetto(trovato);
    setErrore(undefined);
    if (trovato) {
      vaiAlCampo(campo);
      return;
    }
    setLavora(true);
    const esito = await (da.firma?.(pin) ?? chiama('sessioni.conferma', { pin, atto: da.atto }));
    // Given up meanwhile: neither the act nor the focus is this question's any more.
    if (!da.aperta()) return;
    setPin('');
    setLavora(false);
    if (esito.ok) {
      da.risolvi(true);
      return;
    }
    setErrore(esito.errore);
    rileggi();
    vaiAlCampo(campo);
  }
  const rinuncia = (): void => {
    da.risolvi(false);
  };
  return (
    <Dialogo titolo={t('titolo')} chiudi={rinuncia}>
      <form
        noValidate
        className="codici"
        onSubmit={(evento) => {
          evento.preventDefault();
          void conferma();
        }}
      >
        <p>{noto ? t('perche', { atto: t(`atto.${da.atto}`) }) : t('percheAltro')}</p>
        {errore && <ErroreDiAccesso errore={errore} />}
        {typeof rimasti === 'number' && <Tentativi codice="pin" rimasti={rimasti} />}
        <CampoCodice
          nome={campo}
          etichetta={t('pin')}
          nota={t(da.firma ? 'firma' : 'dura')}
          valore={pin}
          cambia={(valore) => {
            setPin(valore);
            setDifetto(undefined);
          }}
          errore={difetto && t(`accesso:difetto.${difetto}`)}
        />
        <div className="azioni">
          <button type="submit" className="btn btn-primary" aria-disabled={lavora}>
            {t(lavora ? 'confermo' : 'conferma')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={rinuncia}>
            {t('rinuncia')}
          </button>
        </div>
      </form>
    </Dialogo>
  );
}

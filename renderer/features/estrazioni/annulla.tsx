import { useRef, useState, type ReactNode } from 'react';
import type { VoceEstrazione } from '#contract/wa/estrazioni.ts';
import { usaParole } from '../../lingua.ts';
import { eventoDaErrore } from '../../offline/invio.ts';
import { nuovoIdOperazione } from '../../offline/pratica.ts';
import { leggiRisposta } from '../../offline/risposta.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { testata } from '../../ufficiale/testata.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { Dialogo } from '../../ui/dialogo.tsx';
import { NonFatto } from '../../ui/esito.tsx';

/** Stops a request that is not over (3003, which annuls extractions): nothing of it remains. */
export function Annulla({
  voce,
  chiudi,
}: {
  readonly voce: VoceEstrazione;
  readonly chiudi: () => void;
}): ReactNode {
  const { t } = usaParole('estrazioni');
  const postazione = usaEvento('postazione.stato');
  const comune = usaComune();
  // One for the whole dialogue: to try again is the same request.
  const id = useRef(nuovoIdOperazione());
  const [lavora, setLavora] = useState(false);
  const [errore, setErrore] = useState<{ readonly messaggio: string; readonly rimedio: string }>();

  async function annulla(): Promise<void> {
    if (!postazione || !comune) return;
    setLavora(true);
    const risposta = await chiama('registro.invia', {
      codice: '3003',
      richiesta: {
        testataRichiesta: testata('3003', id.current, postazione, comune.codiceIstat),
        ricercaSingolaRichiesta: { idOperazioneANPR: voce.id, tipoOperazione: '2' },
      },
    });
    setLavora(false);
    const evento = risposta.ok ? leggiRisposta(risposta.valore) : eventoDaErrore(risposta.errore);
    if (evento.tipo === 'accolta') {
      chiudi();
      return;
    }
    const [motivo] = evento.tipo === 'rifiutata' ? evento.motivi : [];
    if (motivo) setErrore({ messaggio: motivo.testo, rimedio: motivo.rimedio ?? '' });
    else if (!risposta.ok) setErrore(risposta.errore);
    else setErrore({ messaggio: t('ignota'), rimedio: t('ignotaTesto') });
  }
  return (
    <Dialogo
      titolo={t('annullaTitolo')}
      chiudi={chiudi}
      azioni={
        <>
          <button type="button" className="btn btn-outline-primary" onClick={chiudi}>
            {t('lascia')}
          </button>
          <button type="button" className="btn btn-danger" disabled={lavora} onClick={() => void annulla()}>
            {t('annullaConferma')}
          </button>
        </>
      }
    >
      <p>{t('annullaTesto', { quale: t(`generi.${voce.codice}`) })}</p>
      <NonFatto errore={errore} />
    </Dialogo>
  );
}

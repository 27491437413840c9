import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { NonFatto } from '../../ui/esito.tsx';

/** A certificate that should not have been issued: whoever verifies it hears so from now on. */
export function Annulla({
  protocollo,
  fatto,
}: {
  readonly protocollo: string;
  readonly fatto: () => void;
}): ReactNode {
  const { t } = usaParole('emessi');
  const [motivo, setMotivo] = useState('');
  const [tentato, setTentato] = useState(false);
  const [lavora, setLavora] = useState(false);
  const [errore, setErrore] = useState<{ readonly messaggio: string; readonly rimedio: string }>();
  const breve = motivo.trim().length < 3;

  async function annulla(): Promise<void> {
    setTentato(true);
    if (breve) return;
    setLavora(true);
    const esito = await chiama('registro.annullaCertificato', { protocollo, motivo: motivo.trim() });
    setLavora(false);
    if (esito.ok) fatto();
    else setErrore(esito.errore);
  }
  return (
    <form
      className="emessi-annulla"
      onSubmit={(evento) => {
        evento.preventDefault();
        void annulla();
      }}
    >
      <Avviso gravita="attenzione" titolo={t('annullaTitolo')}>
        <p>{t('annullaTesto')}</p>
      </Avviso>
      <CampoTesto
        nome="emessi.motivo"
        etichetta={t('motivo')}
        massimo={200}
        valore={motivo}
        cambia={setMotivo}
        errore={tentato && breve ? t('motivoManca') : undefined}
      />
      <NonFatto errore={errore} />
      <button type="submit" className="btn btn-danger" disabled={lavora}>
        {t('annullaConferma')}
      </button>
    </form>
  );
}

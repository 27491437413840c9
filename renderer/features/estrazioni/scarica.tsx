import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import type { DaScaricare } from './elenco.tsx';
import { NonFatto } from '../../ui/esito.tsx';

const campo = 'estrazioni.finalita';

/** Why the data are taken out, then the file on this workstation: the register writes the reason down. */
export function Scarica({
  voce,
  file,
  chiudi,
  fatto,
}: DaScaricare & { readonly chiudi: () => void; readonly fatto: (percorso: string) => void }): ReactNode {
  const { t } = usaParole('estrazioni');
  const [finalita, setFinalita] = useState('');
  const [tentato, setTentato] = useState(false);
  const [lavora, setLavora] = useState(false);
  const [errore, setErrore] = useState<{ readonly messaggio: string; readonly rimedio: string }>();
  const breve = finalita.trim().length < 3;

  async function scarica(): Promise<void> {
    setTentato(true);
    if (breve) {
      vaiAlCampo(campo);
      return;
    }
    setLavora(true);
    const { formato, id: estrazione } = voce;
    const esito = await chiama('documento.salvaEstrazione', {
      ...{ file, finalita: finalita.trim(), formato, estrazione },
    });
    setLavora(false);
    if (esito.ok) fatto(esito.valore.percorso);
    else setErrore(esito.errore);
  }
  return (
    <Dialogo titolo={t('scaricaTitolo')} chiudi={chiudi}>
      <form
        noValidate
        onSubmit={(evento) => {
          evento.preventDefault();
          void scarica();
        }}
      >
        <p>{t('scaricaTesto')}</p>
        <CampoTesto
          nome={campo}
          etichetta={t('finalita')}
          nota={t('finalitaNota')}
          massimo={80}
          valore={finalita}
          cambia={setFinalita}
          errore={tentato && breve ? t('finalitaManca') : undefined}
        />
        <NonFatto errore={errore} />
        <div className="azioni">
          <button type="submit" className="btn btn-primary" disabled={lavora}>
            {t(lavora ? 'scarico' : 'salvaQui')}
          </button>
        </div>
      </form>
    </Dialogo>
  );
}

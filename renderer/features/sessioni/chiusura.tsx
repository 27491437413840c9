import { useState, type ReactNode } from 'react';
import type { VoceSessione } from '#contract/wa/sessioni.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { Dialogo } from '../../ui/dialogo.tsx';
import type { Quali } from './tavola.tsx';
import { NonFatto } from '../../ui/esito.tsx';

/** What will be lost, and what will not, said before it is done. */
export function Chiusura({
  voce,
  quali,
  chiudi,
  fatto,
}: {
  readonly voce: VoceSessione;
  readonly quali: Quali;
  readonly chiudi: () => void;
  readonly fatto: () => void;
}): ReactNode {
  const { t } = usaParole('sessioni');
  const [lavora, setLavora] = useState(false);
  const [errore, setErrore] = useState<{ tipo: string; messaggio: string; rimedio: string }>();

  async function conferma(): Promise<void> {
    if (lavora) return;
    setLavora(true);
    const esito = await chiama(quali === 'mie' ? 'sessioni.chiudi' : 'sessioni.revoca', { id: voce.id });
    setLavora(false);
    if (esito.ok) fatto();
    else setErrore(esito.errore);
  }
  return (
    <Dialogo
      titolo={t('chiudiTitolo')}
      chiudi={chiudi}
      azioni={
        <>
          <button
            type="button"
            className="btn btn-danger"
            aria-disabled={lavora}
            onClick={() => void conferma()}
          >
            {t('chiudi')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={chiudi}>
            {t('lascia')}
          </button>
        </>
      }
    >
      <p>{t('chiudiTesto', { chi: `${voce.cognome} ${voce.nome}`, dove: voce.idPostazione })}</p>
      <p>{t('chiudiBozze')}</p>
      <NonFatto errore={errore} />
    </Dialogo>
  );
}

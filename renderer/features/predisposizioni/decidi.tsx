import { useState, type ReactNode } from 'react';
import type { Predisposizione, RichiestaDecisione } from '#contract/wa/stato-civile.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoLungo } from '../../ui/campi/lungo.tsx';
import { Avviso } from '../../ui/stati.tsx';

const decisioni = ['da-lavorare', 'discordante', 'senza-seguito'] as const;

/** What the clerk makes of a proposal that is not registered; a reason goes with whatever closes it. */
export function Decidi({
  predisposizione: { id, stato, nota: scritta = '' },
  fatto,
}: {
  readonly predisposizione: Predisposizione;
  readonly fatto: () => void;
}): ReactNode {
  const { t } = usaParole('predisposizioni');
  const [nota, setNota] = useState(scritta);
  const [errore, setErrore] = useState<string>();
  const decidi = async (quale: RichiestaDecisione['stato']): Promise<void> => {
    const detta = nota.trim();
    if (quale !== 'da-lavorare' && detta === '') {
      setErrore(t('mancaNota'));
      return;
    }
    const esito = await chiama('registro.decidiPredisposizione', {
      ...{ id, stato: quale },
      ...(detta !== '' && { nota: detta }),
    });
    if (esito.ok) fatto();
    else setErrore(esito.errore.messaggio);
  };
  return (
    <>
      {errore !== undefined && <Avviso gravita="errore" annuncia titolo={errore} />}
      <CampoLungo
        nome="predisposizione.nota"
        etichetta={t('nota')}
        righe={2}
        massimo={500}
        valore={nota}
        cambia={(valore) => {
          setNota(valore);
          setErrore(undefined);
        }}
      />
      <div className="azioni">
        {decisioni
          .filter((quale) => quale !== stato)
          .map((quale) => (
            <button
              key={quale}
              type="button"
              className="btn btn-outline-primary"
              onClick={() => void decidi(quale)}
            >
              {t(`decidi.${quale}`)}
            </button>
          ))}
      </div>
    </>
  );
}

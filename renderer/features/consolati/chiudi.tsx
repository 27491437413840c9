import { useState, type ReactNode } from 'react';
import { EsitoConsolato } from '#contract/wa/consolati.ts';
import { usaParole } from '../../lingua.ts';
import { CampoLungo } from '../../ui/campi/lungo.tsx';
import { CampoScelta } from '../../ui/campi/scelta.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';

/** Outcome and reason, told to the consulate when it asks how its request stands. */
export function Chiudi({
  coincidono,
  annulla,
  conferma,
}: {
  /** The two archives say the same: nothing to register. */
  readonly coincidono: boolean;
  readonly annulla: () => void;
  readonly conferma: (esito: EsitoConsolato, note: string) => Promise<void>;
}): ReactNode {
  const { t } = usaParole('consolati');
  const [esito, setEsito] = useState<EsitoConsolato>(coincidono ? 'gia-allineata' : 'non-accolta');
  const [note, setNote] = useState('');
  const [provata, setProvata] = useState(false);
  const manca = note.trim().length < 3;
  return (
    <Dialogo
      titolo={t('chiudi')}
      chiudi={annulla}
      azioni={
        <>
          <button
            type="button"
            className="btn btn-primary"
            onClick={() => {
              setProvata(true);
              if (!manca) void conferma(esito, note.trim());
            }}
          >
            {t('confermaChiusura')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={annulla}>
            {t('lascia')}
          </button>
        </>
      }
    >
      <CampoScelta
        nome="consolati.esito"
        etichetta={t('esito')}
        valore={esito}
        cambia={(valore) => {
          setEsito(EsitoConsolato.parse(valore));
        }}
        opzioni={EsitoConsolato.options.map((valore) => ({
          ...{ valore, nome: t(`esiti.${valore}`), nota: t(`esitiNota.${valore}`) },
        }))}
      />
      <CampoLungo
        nome="consolati.note"
        etichetta={t('motivo')}
        nota={t('motivoNota')}
        errore={provata && manca ? t('motivoOccorre') : undefined}
        righe={3}
        massimo={200}
        valore={note}
        cambia={setNote}
      />
    </Dialogo>
  );
}

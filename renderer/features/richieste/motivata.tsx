import { useState, type ReactNode } from 'react';
import type { DettaglioRichiesta } from '#contract/wa/richieste.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { CampoLungo } from '../../ui/campi/lungo.tsx';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Avviso } from '../../ui/stati.tsx';

/** Why it cannot be received: table 60 is not published, these are the cases that offices know. */
const motivi = ['1', '2', '3', '4', '5'];

interface ProprietaMotivata {
  readonly verso: DettaglioRichiesta['stato'];
  /** Day on which the checks end, when they have not. */
  readonly anzitempo: string | undefined;
  readonly chiudi: () => void;
  readonly conferma: (note: string, motivo: string) => Promise<void>;
}

/** A step that the citizen will read the reason of. */
export function Motivata({ verso, anzitempo, chiudi, conferma }: ProprietaMotivata): ReactNode {
  const { t } = usaParole('richieste');
  const [note, setNote] = useState('');
  const [motivo, setMotivo] = useState('');
  const [provata, setProvata] = useState(false);
  const occorre = verso !== '5';
  const senzaNote = occorre && note.trim() === '';
  const senzaMotivo = verso === '11' && motivo === '';
  return (
    <Dialogo
      titolo={t(`muovi.${verso}`)}
      chiudi={chiudi}
      azioni={
        <AzioniMotivata
          setProvata={setProvata}
          senzaNote={senzaNote}
          senzaMotivo={senzaMotivo}
          conferma={conferma}
          note={note}
          motivo={motivo}
          chiudi={chiudi}
        />
      }
    >
      <p>{t(`spiega${verso}`)}</p>
      {anzitempo !== undefined && (
        <Avviso gravita="attenzione" titolo={t('anzitempo', { giorno: mostraGiorno(anzitempo) })} />
      )}
      {verso === '11' && (
        <CampoSelezione
          nome="richieste.motivo"
          etichetta={t('motivo')}
          vuota={t('scegli')}
          valore={motivo}
          errore={provata && senzaMotivo ? t('occorreMotivo') : undefined}
          opzioni={motivi.map((valore) => ({ valore, nome: t(`motivi.${valore}`) }))}
          cambia={setMotivo}
        />
      )}
      <CampoLungo
        nome="richieste.note"
        etichetta={t(occorre ? 'notePerCittadino' : 'noteFacoltative')}
        errore={provata && senzaNote ? t('occorreNota') : undefined}
        righe={4}
        massimo={2000}
        valore={note}
        cambia={setNote}
      />
    </Dialogo>
  );
}

function AzioniMotivata({
  setProvata,
  senzaNote,
  senzaMotivo,
  conferma,
  note,
  motivo,
  chiudi,
}: {
  readonly setProvata: (valore: boolean) => void;
  readonly senzaNote: boolean;
  readonly senzaMotivo: boolean;
  readonly conferma: (note: string, motivo: string) => Promise<void>;
  readonly note: string;
  readonly motivo: string;
  readonly chiudi: () => void;
}): ReactNode {
  const { t } = usaParole('richieste');
  return (
    <>
      <button
        type="button"
        className="btn btn-primary"
        onClick={() => {
          setProvata(true);
          if (!senzaNote && !senzaMotivo) void conferma(note.trim(), motivo);
        }}
      >
        {t('conferma')}
      </button>
      <button type="button" className="btn btn-outline-primary" onClick={chiudi}>
        {t('lascia')}
      </button>
    </>
  );
}

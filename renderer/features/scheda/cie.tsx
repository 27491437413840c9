import { useState, type ReactNode } from 'react';
import type { ImpedimentiCIE } from '#contract/wa/consolati.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, type RispostaPonte } from '../../ponte.ts';
import { Avviso } from '../../ui/stati.tsx';
import { usaApriAtto } from '../atto/apri.ts';
import { NonFatto } from '../../ui/esito.tsx';

function Impedimenti({ dossier, impedimenti }: ImpedimentiCIE & { readonly dossier: Dossier }): ReactNode {
  const { t } = usaParole('consolati');
  const apri = usaApriAtto();
  if (impedimenti.length === 0) return <Avviso gravita="bene" annuncia titolo={t('cie.libera')} />;
  return impedimenti.map(({ codice, causa, rimedio, atto }) => (
    <Avviso
      key={`${codice} ${causa}`}
      gravita="attenzione"
      annuncia
      titolo={`${t('cie.bloccata')}: ${codice}`}
      azioni={
        atto !== undefined && (
          <button type="button" className="btn btn-sm btn-primary" onClick={() => void apri(atto, dossier)}>
            {t('cie.rimedia')}
          </button>
        )
      }
    >
      <p lang="it">
        {causa} {rimedio}
      </p>
    </Avviso>
  ));
}

/** What stands between a person and an electronic identity card, asked when somebody wants to know. */
export function Cie({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const { t } = usaParole('consolati');
  const [detto, setDetto] = useState<RispostaPonte<'registro.impedimentiCIE'>>();
  const [inCorso, setInCorso] = useState(false);
  async function chiedi(): Promise<void> {
    setInCorso(true);
    setDetto(await chiama('registro.impedimentiCIE', { id: dossier.idSchedaSoggettoANPR }));
    setInCorso(false);
  }
  return (
    <>
      {detto?.ok && <Impedimenti dossier={dossier} {...detto.valore} />}
      {detto && !detto.ok && <NonFatto errore={detto.errore} gravita="attenzione" />}
      <button
        type="button"
        className="btn btn-sm btn-outline-primary"
        disabled={inCorso}
        onClick={() => void chiedi()}
      >
        {t('cie.chiedi')}
      </button>
    </>
  );
}

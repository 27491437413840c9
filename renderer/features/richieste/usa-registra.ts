import { useState } from 'react';
import type { DettaglioRichiesta } from '#contract/wa/richieste.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { usaApriAtto } from '../atto/apri.ts';
import { voceDi } from '../atto/atti/index.ts';
import { attoPer } from './registra.ts';

interface Registrazione {
  readonly registra: () => Promise<void>;
  readonly inCorso: boolean;
  /** Why no act was opened. */
  readonly detto: { readonly titolo: string; readonly rimedio?: string | undefined } | undefined;
}

/** Opens the act that answers a request, filled in with what the citizen said and the register knows. */
export function usaRegistra(richiesta: DettaglioRichiesta): Registrazione {
  const { t } = usaParole('richieste');
  const apri = usaApriAtto();
  const comune = usaComune()?.codiceIstat;
  const [detto, setDetto] = useState<Registrazione['detto']>();
  const [inCorso, setInCorso] = useState(false);
  const { codiceRichiesta, richiedente, tipologia } = richiesta;

  async function registra(): Promise<void> {
    setDetto(undefined);
    if (tipologia === '4') {
      await apri('iscrizione-estero', undefined, undefined, {}, { richiestaCittadino: codiceRichiesta });
      return;
    }
    setInCorso(true);
    const letto = await chiama('registro.dossier', {
      id: richiedente.idSchedaSoggettoANPR,
      finalita: `richiesta di un cittadino n. ${codiceRichiesta}`,
    });
    setInCorso(false);
    if (!letto.ok) {
      setDetto({ titolo: letto.errore.messaggio, rimedio: letto.errore.rimedio });
      return;
    }
    const proposto = attoPer(richiesta, letto.valore, comune);
    const impedito = proposto && voceDi(proposto.chiave)?.impedito?.(letto.valore, comune);
    if (!proposto || impedito !== undefined) {
      setDetto({ titolo: t('nessunAtto'), rimedio: t('nessunAttoRimedio') });
      return;
    }
    await apri(proposto.chiave, letto.valore, Date.now(), proposto.dati, {
      richiestaCittadino: codiceRichiesta,
    });
  }
  return { registra, inCorso, detto };
}

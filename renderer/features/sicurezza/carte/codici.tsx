import type { ReactNode } from 'react';
import type { CartaOperatore } from '#contract/wa/carte-operatore.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama } from '../../../ponte.ts';
import { nonFatto, type Detto } from '../../../ui/esito.tsx';

/** Sends again the e-mail with the second half of the codes of a card; nothing once they are kept no more. */
export function InviaCodici({
  carta: { seriale, posta, codiciConservati },
  dici,
  rileggi,
}: {
  readonly carta: CartaOperatore;
  readonly dici: (detto: Detto) => void;
  /** How the e-mail is going is of the card. */
  readonly rileggi: () => void;
}): ReactNode {
  const { t } = usaParole('carte-operatore');
  const invia = async (): Promise<void> => {
    const esito = await chiama('carte.inviaCodici', { seriale });
    dici(esito.ok ? { bene: true, titolo: t('codici.rimessi', { seriale }) } : nonFatto(esito.errore));
    rileggi();
  };
  if (!posta || !codiciConservati) return undefined;
  return (
    <button
      type="button"
      className="btn btn-sm btn-outline-primary"
      aria-label={t('codici.inviaDi', { seriale })}
      onClick={() => void invia()}
    >
      {t('codici.invia')}
    </button>
  );
}

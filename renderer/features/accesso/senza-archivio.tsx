import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { Avviso } from '../../ui/stati.tsx';

/** The page has words of its own for what only it can see. */
const nostri = new Set(['chiave-errata', 'disco']);

/** The PIN was right, but drafts do not open: no work begins that could not be saved. */
export function SenzaArchivio({
  messaggio,
  rimedio,
  riprova,
}: {
  readonly messaggio: string;
  readonly rimedio: string;
  readonly riprova: () => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  const nostro = nostri.has(messaggio);
  return (
    <Avviso
      gravita="errore"
      annuncia
      titolo={nostro ? t(`archivio.${messaggio}`) : messaggio}
      azioni={
        <>
          <button type="button" className="btn btn-primary" onClick={riprova}>
            {t('ui:riprova')}
          </button>
          <button
            type="button"
            className="btn btn-outline-primary"
            onClick={() => void chiama('accesso.esci', {})}
          >
            {t('esci')}
          </button>
        </>
      }
    >
      {nostro ? t(`archivio.${messaggio}Testo`) : rimedio}
    </Avviso>
  );
}

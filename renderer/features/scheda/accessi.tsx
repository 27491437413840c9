import { useState, type ReactNode } from 'react';
import type { VoceAccesso } from '#contract/wa/registro.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Sezione, Tabella } from '../../ui/parti.tsx';
import { NonFatto } from '../../ui/esito.tsx';

type Lettura =
  | { readonly stato: 'da-chiedere' | 'in-corso' | 'non-concesso' }
  | { readonly stato: 'letti'; readonly accessi: readonly VoceAccesso[] }
  | { readonly stato: 'errore'; readonly messaggio: string; readonly rimedio: string };

/** Who looked at this person, from where and why (security.md §8): asked for on purpose, because asking is an access. */
export function Accessi({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('scheda');
  const { inSede } = usaSessione();
  const [lettura, setLettura] = useState<Lettura>({ stato: 'da-chiedere' });

  const chiedi = async (): Promise<void> => {
    setLettura({ stato: 'in-corso' });
    const letti = await chiama('registro.accessi', { id });
    if (letti.ok) {
      setLettura({ stato: 'letti', accessi: letti.valore.accessi });
      return;
    }
    const { errore } = letti;
    const negato = errore.tipo === 'rifiutato' && errore.errore.tipo === 'permesso-negato';
    setLettura(negato ? { stato: 'non-concesso' } : { stato: 'errore', ...errore });
  };

  return (
    <Sezione id="accessi" titolo={t('accessi')}>
      {(lettura.stato === 'da-chiedere' || lettura.stato === 'in-corso') && (
        <>
          <p className="scheda-nota">{t(inSede ? 'accessiPerche' : 'accessiFuoriLinea')}</p>
          {inSede && (
            <button
              type="button"
              className="btn btn-sm btn-outline-primary"
              disabled={lettura.stato === 'in-corso'}
              onClick={() => void chiedi()}
            >
              {t('accessiMostra')}
            </button>
          )}
        </>
      )}
      {lettura.stato === 'non-concesso' && <p role="status">{t('accessiNo')}</p>}
      {lettura.stato === 'errore' && <NonFatto errore={lettura} />}
      {lettura.stato === 'letti' && <Elenco accessi={lettura.accessi} />}
    </Sezione>
  );
}

function Elenco({ accessi }: { readonly accessi: readonly VoceAccesso[] }): ReactNode {
  const { t } = usaParole('scheda');
  if (accessi.length === 0) return <p>{t('nessunAccesso')}</p>;
  return (
    <Tabella
      didascalia={t('accessi')}
      righe={accessi}
      chiave={({ quando, operatore, finalita }) => `${quando} ${operatore} ${finalita}`}
      colonne={[
        { nome: t('quando'), stretta: true, cella: ({ quando }) => mostraIstante(quando) },
        { nome: t('operatore'), cella: ({ operatore, nomeOperatore }) => nomeOperatore ?? operatore },
        { nome: t('postazione'), cella: ({ idPostazione }) => idPostazione },
        { nome: t('finalita'), cella: ({ finalita }) => finalita },
      ]}
    />
  );
}

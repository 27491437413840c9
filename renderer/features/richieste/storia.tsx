import type { ReactNode } from 'react';
import type { DettaglioRichiesta } from '#contract/wa/richieste.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Sezione } from '../../ui/parti.tsx';

/** From the declaration to today, with what was said to the citizen. */
export function Storia({ richiesta }: { readonly richiesta: DettaglioRichiesta }): ReactNode {
  const { t } = usaParole('richieste');
  const { storico, richiedente } = richiesta;
  return (
    <Sezione id="richiesta-storia" titolo={t('storia')}>
      <ol className="richieste-storia">
        {storico.map(({ stato, quando, operatore, nomeOperatore, note, motivo }) => (
          <li key={`${quando} ${stato}`}>
            <strong>{t(`stati.${stato}`)}</strong>
            <span>
              {mostraIstante(quando)},{' '}
              {operatore === richiedente.codiceFiscale ? t('ilCittadino') : (nomeOperatore ?? operatore)}
            </span>
            {motivo !== undefined && <span>{t(`motivi.${motivo}`, { defaultValue: motivo })}</span>}
            {note !== undefined && <blockquote>{note}</blockquote>}
          </li>
        ))}
      </ol>
    </Sezione>
  );
}

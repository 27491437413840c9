import type { ReactNode } from 'react';
import { agendaScadenza, eDefinitivo } from '#contract/regole/carte-operatore.ts';
import type { CarteEnte } from '#contract/wa/carte-operatore.ts';
import { mostraGiorno } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { Avviso } from '../../../ui/stati.tsx';

/** Cards that end soon, the nearest first: time enough to ask for the next one. Nothing when there are none. */
export function AgendaScadenze({
  situazione: { carte, oggi },
}: {
  readonly situazione: CarteEnte;
}): ReactNode {
  const { t } = usaParole('carte-operatore');
  const vicine = carte
    .filter(({ stato }) => !eDefinitivo(stato))
    .flatMap((carta) => {
      const { scadenza } = carta;
      const voce = scadenza === undefined ? undefined : agendaScadenza(scadenza, oggi);
      return voce === undefined || scadenza === undefined ? [] : [{ carta, scadenza, voce }];
    })
    .sort((a, b) => a.scadenza.localeCompare(b.scadenza));
  if (vicine.length === 0) return undefined;
  const scadute = vicine.some(({ voce }) => voce === 'scaduta');
  return (
    <Avviso gravita={scadute ? 'errore' : 'attenzione'} titolo={t('agenda.titolo', { count: vicine.length })}>
      <ul>
        {vicine.map(({ carta, scadenza, voce }) => (
          <li key={carta.seriale}>
            {carta.cognome} {carta.nome}:{' '}
            {t(voce === 'scaduta' ? 'agenda.scaduta' : 'agenda.scade', { giorno: mostraGiorno(scadenza) })}
          </li>
        ))}
      </ul>
      <p>{t('agenda.rimedio')}</p>
    </Avviso>
  );
}

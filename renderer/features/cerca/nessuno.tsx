import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { StatoVuoto } from '../../ui/stati.tsx';

const modi = ['nome', 'codice', 'nascita', 'numero', 'indirizzo', 'figli', 'operazione', 'comandi'];

/** An empty list says how to fill it. */
export function Nessuno({
  vuoto,
  locale,
  cercato,
}: {
  readonly vuoto: boolean;
  readonly locale: boolean;
  readonly cercato: string;
}): ReactNode {
  const { t } = usaParole('cerca');
  if (vuoto)
    return (
      <StatoVuoto icona="persona" titolo={t('inizio.titolo')}>
        <ul className="cerca-modi">
          {modi.map((modo) => (
            <li key={modo}>
              <strong>{t(`inizio.${modo}`)}</strong> <span>{t(`inizio.${modo}Esempio`)}</span>
            </li>
          ))}
        </ul>
      </StatoVuoto>
    );
  return (
    <StatoVuoto icona="cerca" titolo={t(locale ? 'nessunoQui' : 'nessuno', { cercato })}>
      <p>{t(locale ? 'nessunoQuiTesto' : 'nessunoTesto')}</p>
    </StatoVuoto>
  );
}

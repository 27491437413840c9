import { memo, type ReactNode } from 'react';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import type { Base } from '../../offline/pratica.ts';
import { cognomeNome, generalitaDi } from '../../ufficiale/lettura.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { StatoPersona } from '../cerca/riga.tsx';
import type { Salvataggio } from './salva.ts';
import type { ParoleAtto } from './parole.ts';

function Salvata({
  salvataggio,
  t,
}: {
  readonly salvataggio: Salvataggio | undefined;
  readonly t: ParoleAtto['t'];
}): ReactNode {
  if (!salvataggio) return undefined;
  if ('errore' in salvataggio)
    return (
      <Avviso gravita="errore" annuncia titolo={t('nonSalvata')}>
        <p>{t('nonSalvataRimedio')}</p>
      </Avviso>
    );
  return (
    <p className="salvata">
      <Icona nome="lucchetto" /> {t('salvata', { ora: mostraIstante(salvataggio.quando).slice(-5) })}
    </p>
  );
}

/** Which act, and who it is about: always in sight. */
export const TestaAtto = memo(function TestaAtto({
  base,
  codice,
  corregge,
  parole,
  salvataggio,
}: {
  readonly base: Base | undefined;
  readonly codice: string;
  readonly corregge: boolean;
  readonly parole: ParoleAtto;
  readonly salvataggio: Salvataggio | undefined;
}): ReactNode {
  const { t } = parole;
  const dossier = base?.dossier;
  const g = dossier && generalitaDi(dossier);
  return (
    <>
      <header className="atto-testa">
        <div>
          <h1>{parole.titolo}</h1>
          <p>{corregge ? t('corregge') : t('sottotitolo', { codice })}</p>
        </div>
        <Salvata salvataggio={salvataggio} t={t} />
      </header>
      {dossier && g && (
        <p className="atto-soggetto">
          <Icona nome="persona" />
          <strong>{cognomeNome(g)}</strong>
          <span>{t('natoIl', { giorno: mostraGiorno(g.dataNascita), context: g.sesso?.toUpperCase() })}</span>
          <span className="scheda-codice">{g.codiceFiscale?.codFiscale}</span>
          <StatoPersona stato={dossier.stato} />
        </p>
      )}
    </>
  );
});

import type { ReactNode } from 'react';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import type { Bozza } from '../../offline/pratica.ts';
import { cognomeNome, generalitaDi } from '../../ufficiale/lettura.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { StatoPersona } from '../cerca/riga.tsx';
import type { Salvataggio } from './bozza.ts';
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
export function TestaAtto({
  bozza,
  parole,
  salvataggio,
}: {
  readonly bozza: Bozza;
  readonly parole: ParoleAtto;
  readonly salvataggio: Salvataggio | undefined;
}): ReactNode {
  const { t } = parole;
  const dossier = bozza.base?.dossier;
  const g = dossier && generalitaDi(dossier);
  return (
    <>
      <header className="atto-testa">
        <div>
          <h1>{parole.titolo}</h1>
          <p>{bozza.corregge === undefined ? t('sottotitolo', { codice: bozza.codice }) : t('corregge')}</p>
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
}

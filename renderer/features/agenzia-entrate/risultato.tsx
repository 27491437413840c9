import type { ReactNode } from 'react';
import { spiega } from '#contract/regole/index.ts';
import type { Contribuente } from '#contract/agenzia-entrate/domanda.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Sezione, Tabella } from '../../ui/parti.tsx';
import { Distintivo } from '../../ui/stati.tsx';
import type { Trovati } from './usa-consultazione.ts';
import { NonFatto } from '../../ui/esito.tsx';

/** Whom the Agenzia found, or why it did not look. */
export function Risultato({ avuta }: { readonly avuta: Trovati }): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  if (!avuta.ok) return <NonFatto errore={avuta.errore} gravita="attenzione" />;
  const { codice, contribuenti } = avuta.valore;
  const nota = spiega(codice);
  return (
    <Sezione id="agenzia-trovati" titolo={t('consulta.trovati', { count: contribuenti.length })}>
      <p role="status">
        <strong>{codice}</strong> <span lang="it">{nota?.causa}</span>
      </p>
      {contribuenti.length > 0 && (
        <Tabella<Contribuente>
          didascalia={t('consulta.didascalia')}
          righe={contribuenti}
          chiave={({ codiceFiscale }) => codiceFiscale}
          colonne={[
            { nome: t('codice'), stretta: true, cella: ({ codiceFiscale }) => codiceFiscale },
            { nome: t('persona'), cella: ({ dati }) => `${dati.cognome} ${dati.nome}` },
            { nome: t('sesso'), stretta: true, cella: ({ dati }) => t(`parole:valori.sesso.${dati.sesso}`) },
            { nome: t('dataNascita'), stretta: true, cella: ({ dati }) => mostraGiorno(dati.dataNascita) },
            { nome: t('luogo'), cella: ({ dati }) => dati.luogo },
            {
              nome: t('consulta.stato'),
              cella: ({ stato, nuovo }) => (
                <>
                  <Distintivo tono={stato === 'valido' ? 'bene' : 'attenzione'}>
                    {t(`codice-${stato}`)}
                  </Distintivo>{' '}
                  {nuovo}
                </>
              ),
            },
          ]}
        />
      )}
    </Sezione>
  );
}

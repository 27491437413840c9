import type { ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { Storia } from '#contract/wa/scheda.ts';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { Sezione, Tabella } from '../../ui/parti.tsx';
import { Distintivo } from '../../ui/stati.tsx';

function Comune({ codice }: { readonly codice: string }): ReactNode {
  return usaNomeComune(codice);
}

/** What was issued about the person, and what is open. */
export function Pratiche({ storia }: { readonly storia: Storia | undefined }): ReactNode {
  const { t, lingua } = usaParole('scheda');
  if (!storia) return <p>{t('storiaAssente')}</p>;
  const { certificati, procedimenti } = storia;
  return (
    <>
      <Sezione id="procedimenti" titolo={t('procedimenti')}>
        {procedimenti.length === 0 ? (
          <p>{t('nessunProcedimento')}</p>
        ) : (
          <Tabella
            didascalia={t('procedimenti')}
            righe={procedimenti}
            chiave={({ numeroPraticaAnpr }) => numeroPraticaAnpr}
            colonne={[
              { nome: t('procedimento'), cella: ({ motivoAvvio }) => descrivi('29', motivoAvvio, lingua) },
              { nome: t('apertoIl'), stretta: true, cella: ({ apertoIl }) => mostraGiorno(apertoIl) },
              {
                nome: t('stato.nome'),
                cella: ({ stato }) => (
                  <Distintivo tono={stato === 'aperto' ? 'attenzione' : 'neutro'}>
                    {t(`procedimentoStato.${stato}`)}
                  </Distintivo>
                ),
              },
              { nome: t('comune'), cella: ({ comune }) => <Comune codice={comune} /> },
              { nome: t('numeroPratica'), cella: ({ numeroPraticaAnpr }) => numeroPraticaAnpr },
            ]}
          />
        )}
      </Sezione>
      <Sezione id="certificati" titolo={t('certificatiEmessi')}>
        {certificati.length === 0 ? (
          <p>{t('nessunCertificato')}</p>
        ) : (
          <Tabella
            didascalia={t('certificatiEmessi')}
            righe={certificati}
            chiave={({ protocollo }) => protocollo}
            colonne={[
              {
                nome: t('certificato'),
                cella: ({ tipi }) => tipi.map((uno) => descrivi('13', uno, lingua)).join(', '),
              },
              { nome: t('emesso'), stretta: true, cella: ({ emesso }) => mostraIstante(emesso) },
              {
                nome: t('validita'),
                cella: ({ annullato, valeFinoAl }) =>
                  annullato ? (
                    <Distintivo tono="errore">{t('annullato')}</Distintivo>
                  ) : valeFinoAl === undefined ? (
                    t('senzaScadenza')
                  ) : (
                    t('finoAl', { giorno: mostraGiorno(valeFinoAl) })
                  ),
              },
              { nome: t('comune'), cella: ({ comune }) => <Comune codice={comune} /> },
              { nome: t('protocolloCertificato'), cella: ({ protocollo }) => protocollo },
            ]}
          />
        )}
      </Sezione>
    </>
  );
}

import type { ReactNode } from 'react';
import type { FamigliaDossier } from '#contract/wa/registro.ts';
import { usaParole } from '../../lingua.ts';
import { Distintivo } from '../../ui/stati.tsx';

/** By whom a family is known: its head, or the name of the convivenza. */
function nomeDi({ denominazioneConvivenza, componenti }: FamigliaDossier): string {
  const capo = componenti.find(({ codiceLegame }) => codiceLegame === '1') ?? componenti[0];
  return denominazioneConvivenza ?? (capo ? `${capo.cognome} ${capo.nome}`.trim() : '');
}

export function TestaFamiglia({
  famiglia,
  stato,
  azioni,
}: {
  readonly famiglia: FamigliaDossier;
  readonly stato?: 'archiviata' | 'annullata' | undefined;
  readonly azioni?: ReactNode;
}): ReactNode {
  const { t } = usaParole('famiglia');
  const { tipoScheda, incompleta, certificabile, componenti, idFamigliaConvivenzaANPR: id } = famiglia;
  const nome = nomeDi(famiglia);
  return (
    <header className="scheda-testa">
      <div>
        <h1>
          {t(`titolo.${tipoScheda}`, { nome })}
          {stato && <Distintivo tono="errore">{t(`stato.${stato}`)}</Distintivo>}
          {incompleta && <Distintivo tono="attenzione">{t('incompleta')}</Distintivo>}
          {!stato && (
            <Distintivo tono={certificabile ? 'bene' : 'attenzione'}>
              {t(certificabile ? 'certificabile' : 'nonCertificabile')}
            </Distintivo>
          )}
        </h1>
        <p>
          <span>{t('numero', { id })}</span>
          <span>{t('quanti', { count: componenti.length })}</span>
        </p>
      </div>
      {azioni !== undefined && <div className="azioni">{azioni}</div>}
    </header>
  );
}

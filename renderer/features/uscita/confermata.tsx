import type { ReactNode } from 'react';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import type { Pratica } from '../../offline/pratica.ts';
import { Icona } from '../../ui/icone.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { iscrive } from '../atto/titolo.ts';
import { Motivi } from './motivi.tsx';
import { registrato } from './nuova-scheda.ts';

/** Registered: the numbers that the register gave, and where to go on from. */
export function Confermata({ pratica }: { readonly pratica: Pratica }): ReactNode {
  const { t } = usaParole('uscita');
  const { vai } = usaNavigazione();
  if (pratica.stato.stato !== 'confermata') return undefined;
  const { risposta, avvisi, quando } = pratica.stato;
  const nuovo = iscrive(pratica);
  const dato = registrato(risposta, pratica.aggregati, nuovo ? undefined : pratica.base?.idSoggetto);
  const { idSoggetto } = dato;
  return (
    <>
      <Avviso
        gravita="bene"
        titolo={t('confermata.titolo', { quando: mostraIstante(quando) })}
        azioni={
          idSoggetto !== undefined && (
            <>
              <button
                type="button"
                className="btn btn-primary"
                onClick={() => {
                  vai({ nome: 'scheda', id: idSoggetto, titolo: pratica.soggetto });
                }}
              >
                <Icona nome="persona" /> {t('confermata.scheda')}
              </button>
              <button
                type="button"
                className="btn btn-outline-primary"
                onClick={() => {
                  vai({ nome: 'certificati', id: idSoggetto, titolo: pratica.soggetto });
                }}
              >
                <Icona nome="documento" /> {t('confermata.certificati')}
              </button>
            </>
          )
        }
      >
        {(nuovo || dato.codiceFiscale !== undefined) && (
          <p className="codice-fiscale-dato">
            <span>{t('codiceFiscale')}</span>{' '}
            <strong>{dato.codiceFiscale ?? t('confermata.senzaCodice')}</strong>
          </p>
        )}
        <Coppie
          voci={[
            [t('idOperazioneANPR'), dato.idOperazioneANPR],
            [t('idScheda'), idSoggetto],
            [t('idANPR'), dato.idANPR],
            [t('famiglia'), dato.famiglia],
          ]}
        />
      </Avviso>
      <Motivi motivi={avvisi} titolo="" />
    </>
  );
}

import { lazy, Suspense, useState, type ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { SchedaFamiglia } from '#contract/wa/scheda.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { cognomeNome, indirizzoInParole, legame, leggi } from '../../ufficiale/lettura.ts';
import { Icona } from '../../ui/icone.tsx';
import { Coppie, Sezione, Tabella } from '../../ui/parti.tsx';
import { Operazioni } from '../scheda/registro.tsx';
import { Albero } from './albero.tsx';
import { AttiFamiglia } from './atti.tsx';
import { ChiudiConvivenza } from './chiudi.tsx';
import { TestaFamiglia } from './testa.tsx';

const FoglioFamiglia = lazy(() =>
  import('../stampa/famiglia.tsx').then((modulo) => ({ default: modulo.FoglioFamiglia })),
);

function Dati({ famiglia }: { readonly famiglia: SchedaFamiglia }): ReactNode {
  const { t, lingua } = usaParole('famiglia');
  const { residenza, motivoCostituzione } = famiglia;
  const comune = usaNomeComune(famiglia.comune);
  const tutore = (famiglia.tutoreIntestatario as { generalita?: unknown } | undefined)?.generalita;
  const luogo = [leggi(residenza, 'indirizzo.cap'), leggi(residenza, 'indirizzo.comune.nomeComune')];
  return (
    <Sezione id="dati" titolo={t('dati')}>
      <Coppie
        voci={[
          [t('denominazione'), famiglia.denominazioneConvivenza],
          [
            t('indirizzo'),
            [indirizzoInParole(residenza), luogo.filter((uno) => uno).join(' ')]
              .filter((uno) => uno)
              .join(', '),
          ],
          [t('comune'), comune],
          [t('origine'), mostraGiorno(famiglia.dataOrigine)],
          [t('motivo'), motivoCostituzione && descrivi('26', motivoCostituzione, lingua)],
          [t('responsabile'), cognomeNome(tutore)],
          [t('ultimaDecorrenza'), mostraGiorno(famiglia.ultimaDecorrenza)],
          [t('numeroComune'), famiglia.idFamigliaConvivenzaComune],
          [t('numeroAnpr'), famiglia.idFamigliaConvivenzaANPR],
        ]}
      />
    </Sezione>
  );
}

/** Who lived there once: each opens. */
function Usciti({ famiglia }: { readonly famiglia: SchedaFamiglia }): ReactNode {
  const { t, lingua } = usaParole('famiglia');
  const { vai } = usaNavigazione();
  const { usciti, tipoScheda } = famiglia;
  return (
    <Sezione id="usciti" titolo={t('usciti')}>
      {usciti.length === 0 ? (
        <p>{t('nessunUscito')}</p>
      ) : (
        <Tabella
          didascalia={t('usciti')}
          righe={usciti}
          chiave={({ idSchedaSoggettoANPR }) => idSchedaSoggettoANPR}
          colonne={[
            {
              nome: t('chi'),
              cella: ({ idSchedaSoggettoANPR: id, cognome, nome }) => {
                const titolo = `${cognome} ${nome}`.trim();
                return (
                  <button
                    type="button"
                    className="scheda-legame"
                    onClick={() => {
                      vai({ nome: 'scheda', id, titolo });
                    }}
                  >
                    {titolo}
                  </button>
                );
              },
            },
            { nome: t('legame'), cella: ({ codiceLegame }) => legame(codiceLegame, tipoScheda, lingua) },
            { nome: t('dal'), stretta: true, cella: ({ dataDecorrenza }) => mostraGiorno(dataDecorrenza) },
            { nome: t('al'), stretta: true, cella: ({ al }) => mostraGiorno(al) },
          ]}
        />
      )}
    </Sezione>
  );
}

/** The whole record of a family: who, where, since when, who left, what was done. */
export function Intera({
  famiglia,
  letto,
}: {
  readonly famiglia: SchedaFamiglia;
  readonly letto: number;
}): ReactNode {
  const { t } = usaParole('famiglia');
  const [stampa, setStampa] = useState(false);
  const { componenti, tipoScheda } = famiglia;
  return (
    <>
      <TestaFamiglia
        famiglia={famiglia}
        stato={famiglia.stato}
        azioni={
          <>
            <AttiFamiglia famiglia={famiglia} />
            <button
              type="button"
              className="btn btn-outline-primary"
              onClick={() => {
                setStampa(true);
              }}
            >
              <Icona nome="stampa" /> {t('stampa')}
            </button>
          </>
        }
      />
      <Dati famiglia={famiglia} />
      <Sezione id="componenti" titolo={t('componenti')}>
        {componenti.length === 0 ? (
          <>
            <p>{t('vuota')}</p>
            <ChiudiConvivenza famiglia={famiglia} />
          </>
        ) : (
          <Albero componenti={componenti} tipoScheda={tipoScheda} />
        )}
      </Sezione>
      <Usciti famiglia={famiglia} />
      <Operazioni
        operazioni={famiglia.operazioni}
        {...(componenti[0] && { soggetto: componenti[0].idSchedaSoggettoANPR })}
      />
      {stampa && (
        <Suspense>
          <FoglioFamiglia
            famiglia={famiglia}
            letto={letto}
            finita={() => {
              setStampa(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

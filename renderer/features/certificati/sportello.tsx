import { useEffect, useRef, type ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { generalitaDi, nomeCognome } from '../../ufficiale/lettura.ts';
import { Icona } from '../../ui/icone.tsx';
import { EsitoEmissione } from './esito.tsx';
import { Riepilogo } from './riepilogo.tsx';
import { SceltaCertificati } from './scelte.tsx';
import { usaStampanti } from './stampanti.ts';
import { usaSportello, type DiChi } from './usa-sportello.ts';

/** The form on one side, what will come out of it on the other. */
export function Sportello(diChi: DiChi): ReactNode {
  const { t, lingua } = usaParole('certificati');
  const sportello = usaSportello(diChi);
  const { scelte, cambia, errore, avanti, emissione, unAltro } = sportello;
  const stampanti = usaStampanti();
  const risultato = useRef<HTMLDivElement>(null);
  const primo = useRef<HTMLButtonElement>(null);
  const { tipi: possibili, parametri } = diChi.possibili;
  const { foglio, guasto } = emissione;
  const emesso = foglio !== undefined && !foglio.anteprima && !foglio.dati;
  const chi = nomeCognome(generalitaDi(diChi.dossier));

  useEffect(() => {
    if (foglio ?? guasto) risultato.current?.focus();
  }, [foglio, guasto]);

  return (
    <div className="certificati">
      <Testa dossier={diChi.dossier} chi={chi} />
      <div className="certificati-corpo">
        <div className="certificati-modulo">
          <SceltaCertificati
            {...{ possibili, parametri, scelte, cambia, errore }}
            oggi={oggi()}
            avanti={() => {
              avanti(() => primo.current?.focus());
            }}
          />
        </div>
        <div
          className="certificati-foglio"
          ref={risultato}
          tabIndex={-1}
          aria-label={t('documento')}
          role="region"
        >
          {!emesso && <Riepilogo {...{ sportello, possibili, chi, stampanti, primo }} />}
          <EsitoEmissione
            emissione={emissione}
            nomi={scelte.tipi.map((tipo) => descrivi('13', tipo, lingua)).join(', ')}
            altro={unAltro}
          />
        </div>
      </div>
    </div>
  );
}

/** Whose certificates; of who lives with others, the way to those of them all. */
function Testa({ dossier, chi }: Pick<DiChi, 'dossier'> & { readonly chi: string }): ReactNode {
  const { t } = usaParole('certificati');
  const { vai } = usaNavigazione();
  return (
    <header className="atto-testa">
      <div>
        <h1>{t('titolo')}</h1>
        <p>{t('di', { chi })}</p>
      </div>
      {(dossier.famiglia?.componenti.length ?? 0) > 1 && (
        <div className="azioni">
          <button
            type="button"
            className="btn btn-outline-primary"
            onClick={() => {
              const titolo = t('lotto.titolo');
              vai({ nome: 'certificati-famiglia', id: dossier.idSchedaSoggettoANPR, titolo });
            }}
          >
            <Icona nome="famiglia" /> {t('lotto.apri')}
          </button>
        </div>
      )}
    </header>
  );
}

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { CertificatiPossibili } from '#contract/wa/certificati.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { nuovoIdOperazione } from '../../offline/pratica.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { chiama, usaEvento } from '../../ponte.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { generalitaDi, nomeCognome } from '../../ufficiale/lettura.ts';
import { testata } from '../../ufficiale/testata.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { proposto, ricordaTipo } from './abituale.ts';
import { scegli, scelteIniziali, type Scelte } from './domanda.ts';
import { EsitoEmissione } from './esito.tsx';
import { mancanze } from './mancanze.ts';
import { richiesta6001 } from './richiesta.ts';
import { Riepilogo, type Lavoro } from './riepilogo.tsx';
import { SceltaCertificati } from './scelte.tsx';
import { usaStampanti } from './stampanti.ts';
import { usaEmissione } from './usa-emissione.ts';

/** The form on one side, what will come out of it on the other. */
export function Sportello({
  dossier,
  possibili: { tipi: possibili, parametri },
  ufficiale,
}: {
  readonly dossier: Dossier;
  readonly possibili: CertificatiPossibili;
  readonly ufficiale: { readonly cognome: string; readonly nome: string };
}): ReactNode {
  const { t, lingua } = usaParole('certificati');
  const postazione = usaEvento('postazione.stato');
  const comune = usaComune();
  const { vai } = usaNavigazione();
  const quanti = dossier.famiglia?.componenti.length ?? 0;
  const giorno = oggi();
  const iniziali = (): Scelte => scelteIniziali(ufficiale, parametri, proposto(possibili));
  const [scelte, setScelte] = useState(iniziali);
  const [tentato, setTentato] = useState(false);
  const emissione = usaEmissione(t);
  const { usuale, lette } = usaStampanti();
  const risultato = useRef<HTMLDivElement>(null);
  const primo = useRef<HTMLButtonElement>(null);
  const { foglio, guasto, lavora, sospesa } = emissione;
  const emesso = foglio !== undefined && !foglio.anteprima && !foglio.dati;
  const mancano = mancanze(scelte, possibili);
  const chi = nomeCognome(generalitaDi(dossier));

  useEffect(() => {
    if (foglio ?? guasto) risultato.current?.focus();
  }, [foglio, guasto]);

  const errore = (campo: string): string | undefined => {
    const trovata = tentato ? mancano.find((una) => una.campo === campo) : undefined;
    return trovata && t(`manca.${trovata.testo}`);
  };
  const cambia = (cambi: Partial<Scelte>): void => {
    setScelte((prima) => scegli(prima, cambi, parametri));
    emissione.dimentica();
  };

  async function chiedi(cosa: Lavoro): Promise<void> {
    setTentato(true);
    const prima = mancano[0];
    if (prima) {
      vaiAlCampo(prima.campo);
      return;
    }
    if (!postazione || lavora) return;
    const storico = possibili.some(({ tipo, data }) => data !== undefined && scelte.tipi.includes(tipo));
    const altro = storico && scelte.al !== '' ? { dataDecorrenza: scelte.al } : {};
    const richiesta = richiesta6001(
      dossier,
      scelte,
      testata('6001', nuovoIdOperazione(), postazione, comune?.codiceIstat ?? '', altro),
      cosa === 'stampa' ? 'foglio' : cosa,
    );
    if (!richiesta) return;
    if (scelte.forza && !(await motiva())) return;
    ricordaTipo(scelte.tipi);
    await emissione.manda(richiesta, cosa, usuale?.nome);
  }

  /** Why the clerk goes on is written before the register is asked. */
  async function motiva(): Promise<boolean> {
    const { idSchedaSoggettoANPR: id } = dossier;
    const scritta = await chiama('registro.motivaForzatura', {
      id,
      tipi: [...scelte.tipi],
      ragione: scelte.ragione.trim(),
    });
    if (!scritta.ok) emissione.respinta(scritta.errore);
    return scritta.ok;
  }
  const avanti = (): void => {
    setTentato(true);
    const prima = mancano[0];
    if (prima) vaiAlCampo(prima.campo);
    else primo.current?.focus();
  };
  return (
    <div className="certificati">
      <header className="atto-testa">
        <div>
          <h1>{t('titolo')}</h1>
          <p>{t('di', { chi })}</p>
        </div>
        {quanti > 1 && (
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
      <div className="certificati-corpo">
        <div className="certificati-modulo">
          <SceltaCertificati {...{ possibili, parametri, scelte, cambia, errore, avanti }} oggi={giorno} />
        </div>
        <div
          className="certificati-foglio"
          ref={risultato}
          tabIndex={-1}
          aria-label={t('documento')}
          role="region"
        >
          {!emesso && (
            <Riepilogo
              {...{ scelte, possibili, chi, cambia, errore, lavora, primo, lette }}
              rifiutati={emissione.superabili}
              fermo={lavora !== undefined || sospesa !== undefined}
              stampa={usuale?.descrizione || usuale?.nome}
              chiedi={(cosa) => void chiedi(cosa)}
            />
          )}
          <EsitoEmissione
            emissione={emissione}
            nomi={scelte.tipi.map((tipo) => descrivi('13', tipo, lingua)).join(', ')}
            altro={() => {
              emissione.dimentica();
              setTentato(false);
              setScelte(iniziali());
              vaiAlCampo('certificati.cerca');
            }}
          />
        </div>
      </div>
    </div>
  );
}

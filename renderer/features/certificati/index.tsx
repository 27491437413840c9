import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Richiesta6001 } from '#contract/anpr/index.ts';
import { descrivi } from '#contract/tabelle/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { nuovoIdOperazione } from '../../offline/pratica.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { usaComune } from '../../ufficiale/comune.ts';
import { nomeCognome, generalitaDi } from '../../ufficiale/lettura.ts';
import { testata } from '../../ufficiale/testata.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Avviso, Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { Motivi } from '../uscita/motivi.tsx';
import { Consegna } from './consegna.tsx';
import { mancanze, richiesta6001, scegli, scelteIniziali, type Scelte } from './domanda.ts';
import { emetti, type ErroreEmissione, type Foglio } from './emissione.ts';
import { FoglioPdf } from './foglio.tsx';
import { SceltaCertificati } from './scelte.tsx';
import './certificati.css';

/** Reasons that the clerk may override, and then answers for it (workflows.md §8.2). */
const forzabili = new Set(['EN046', 'EN049', 'EN181']);

/** Certificates of a person (6001): choice, preview, issue, print. They need the register, and say why. */
export function Certificati({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('certificati');
  const { archivio, inSede } = usaSessione();
  const accesso = usaEvento('accesso.stato');
  const lettura = useQuery({
    queryKey: ['certificati', id, inSede],
    enabled: inSede,
    gcTime: 0,
    queryFn: async () => {
      const letto = await chiama('registro.dossier', { id, finalita: 'rilascio di certificati' });
      if (letto.ok) await archivio.ricorda(letto.valore);
      return letto;
    },
  });
  if (!inSede)
    return (
      <StatoVuoto icona="documento" titolo={t('fuoriLinea.titolo')}>
        <p>{t('fuoriLinea.testo')}</p>
      </StatoVuoto>
    );
  if (!lettura.data) return <Caricamento />;
  if (!lettura.data.ok)
    return (
      <Avviso
        gravita="errore"
        annuncia
        titolo={lettura.data.errore.messaggio}
        azioni={
          <button type="button" className="btn btn-primary" onClick={() => void lettura.refetch()}>
            {t('ui:riprova')}
          </button>
        }
      >
        <p>{lettura.data.errore.rimedio}</p>
      </Avviso>
    );
  const ufficiale = accesso?.stato === 'in-sede' ? accesso.sessione : { cognome: '', nome: '' };
  return <Sportello dossier={lettura.data.valore} ufficiale={ufficiale} />;
}

function Sportello({
  dossier,
  ufficiale,
}: {
  readonly dossier: Dossier;
  readonly ufficiale: { readonly cognome: string; readonly nome: string };
}): ReactNode {
  const { t, lingua } = usaParole('certificati');
  const postazione = usaEvento('postazione.stato');
  const comune = usaComune();
  const giorno = oggi();
  const [scelte, setScelte] = useState<Scelte>(() => scelteIniziali(ufficiale));
  const [tentato, setTentato] = useState(false);
  const [lavora, setLavora] = useState<'1' | '3'>();
  const [foglio, setFoglio] = useState<Foglio>();
  const [guasto, setGuasto] = useState<ErroreEmissione>();
  /** Left without an answer: sent again as it is, it gives the same document. */
  const [sospesa, setSospesa] = useState<Richiesta6001>();
  const risultato = useRef<HTMLDivElement>(null);
  const mancano = mancanze(scelte);

  useEffect(() => {
    if (foglio ?? guasto) risultato.current?.focus();
  }, [foglio, guasto]);

  const errore = (campo: string): string | undefined => {
    const trovata = tentato ? mancano.find((una) => una.campo === campo) : undefined;
    return trovata && t(`manca.${trovata.testo}`);
  };
  const cambia = (cambi: Partial<Scelte>): void => {
    setScelte((prima) => scegli(prima, cambi));
    setFoglio(undefined);
    setGuasto(undefined);
    setSospesa(undefined);
  };

  async function manda(richiesta: Richiesta6001): Promise<void> {
    const emissione = richiesta.datiControllo.emissione === '3' ? '3' : '1';
    setLavora(emissione);
    setGuasto(undefined);
    const esito = await emetti(richiesta);
    setLavora(undefined);
    if (esito.ok) setFoglio(esito.valore);
    else setGuasto(esito.errore);
    setSospesa(!esito.ok && esito.errore.tipo === 'ignota' ? richiesta : undefined);
  }

  function chiedi(emissione: '1' | '3', altre: Scelte = scelte): void {
    setTentato(true);
    const prima = mancanze(altre)[0];
    if (prima) {
      vaiAlCampo(prima.campo);
      return;
    }
    if (!postazione || lavora) return;
    const richiesta = richiesta6001(
      dossier,
      altre,
      testata('6001', nuovoIdOperazione(), postazione, comune?.codiceIstat ?? ''),
      emissione,
    );
    if (richiesta) void manda(richiesta);
  }

  const motivi = guasto?.tipo === 'rifiutato' ? guasto.motivi : [];
  const forzabile =
    !scelte.forza &&
    motivi.some(({ blocca }) => blocca) &&
    motivi.every(({ codice, blocca }) => !blocca || forzabili.has(codice));
  const nomi = scelte.tipi.map((tipo) => descrivi('13', tipo, lingua)).join(', ');
  const emesso = foglio && !foglio.anteprima;
  return (
    <div className="certificati">
      <header className="atto-testa">
        <div>
          <h1>{t('titolo')}</h1>
          <p>{t('di', { chi: nomeCognome(generalitaDi(dossier)) })}</p>
        </div>
      </header>
      <div className="certificati-corpo">
        <div className="certificati-modulo">
          <SceltaCertificati
            dossier={dossier}
            scelte={scelte}
            cambia={cambia}
            errore={errore}
            oggi={giorno}
          />
          <div className="azioni certificati-azioni">
            <button
              type="button"
              className="btn btn-outline-primary"
              disabled={lavora !== undefined || sospesa !== undefined}
              onClick={() => {
                chiedi('3');
              }}
            >
              {t(lavora === '3' ? 'preparo' : 'anteprima')}
            </button>
            <button
              type="button"
              className="btn btn-primary"
              disabled={lavora !== undefined || sospesa !== undefined || emesso}
              onClick={() => {
                chiedi('1');
              }}
            >
              <Icona nome="documento" /> {t(lavora === '1' ? 'emetto' : 'emetti')}
            </button>
          </div>
        </div>
        <div
          className="certificati-foglio"
          ref={risultato}
          tabIndex={-1}
          aria-label={t('documento')}
          role="region"
        >
          {guasto?.tipo === 'rifiutato' && (
            <>
              <Motivi motivi={motivi} titolo={t('rifiutato')} />
              {forzabile && (
                <button
                  type="button"
                  className="btn btn-outline-primary"
                  onClick={() => {
                    const forzate = { ...scelte, forza: true };
                    setScelte(forzate);
                    chiedi('1', forzate);
                  }}
                >
                  {t('forza')}
                </button>
              )}
            </>
          )}
          {guasto && guasto.tipo !== 'rifiutato' && (
            <Avviso
              gravita={guasto.tipo === 'ignota' ? 'attenzione' : 'errore'}
              annuncia
              titolo={guasto.messaggio}
              azioni={
                sospesa && (
                  <button type="button" className="btn btn-primary" onClick={() => void manda(sospesa)}>
                    {t('chiediEsito')}
                  </button>
                )
              }
            >
              <p>{guasto.rimedio}</p>
              {sospesa && <p>{t('ignota')}</p>}
            </Avviso>
          )}
          {foglio && (
            <>
              <p className={foglio.anteprima ? 'foglio-che foglio-anteprima' : 'foglio-che'} role="status">
                <Icona nome={foglio.anteprima ? 'nota' : 'bene'} />{' '}
                {foglio.anteprima ? t('eAnteprima') : t('eEmesso', { protocollo: foglio.protocollo })}
              </p>
              <Motivi motivi={foglio.avvisi} titolo="" />
              {emesso && (
                <Consegna foglio={foglio} titolo={t('titoloStampa', { protocollo: foglio.protocollo })} />
              )}
              <FoglioPdf pdf={foglio.pdf} titolo={nomi} />
              {emesso && (
                <button
                  type="button"
                  className="btn btn-link"
                  onClick={() => {
                    setFoglio(undefined);
                    setTentato(false);
                    setScelte(scelteIniziali(ufficiale));
                  }}
                >
                  {t('unAltro')}
                </button>
              )}
            </>
          )}
          {!foglio && !guasto && (
            <StatoVuoto icona="documento" titolo={t(lavora ? 'emetto' : 'vuoto.titolo')}>
              <p>{t('vuoto.testo')}</p>
            </StatoVuoto>
          )}
        </div>
      </div>
    </div>
  );
}

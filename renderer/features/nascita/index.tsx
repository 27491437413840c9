import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { mostraIstante, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { usaComune } from '../../ufficiale/comune.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Passi } from '../../ui/parti.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import { leggiDossier } from './apri.ts';
import { usaBozza, type BozzaAperta, type Salvataggio } from './bozza.ts';
import { passi, trovaCampo, type Passo } from './campi.ts';
import { confermaNascita, nomeInElenco, richiestaDiProva } from './conferma.ts';
import { controllaModulo, type RilievoModulo } from './controlli.ts';
import { Fianco } from './fianco.tsx';
import type { Modulo } from './modulo.ts';
import { PassoAtto } from './passi/atto.tsx';
import { PassoFamiglia } from './passi/famiglia.tsx';
import { PassoGenitori } from './passi/genitori.tsx';
import { PassoNeonato } from './passi/neonato.tsx';
import { PassoRiepilogo } from './passi/riepilogo.tsx';
import { candidati } from './proposta.ts';

type Aperta = Extract<BozzaAperta['lettura'], { stato: 'aperta' }>;

function Salvata({ salvataggio }: { readonly salvataggio: Salvataggio | undefined }): ReactNode {
  const { t } = usaParole('nascita');
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

/** A change of step puts the focus on its title, or on the field that was asked for. */
function usaPassi(
  mostrati: (passo: Passo) => void,
  campo: string | undefined,
): {
  readonly passo: Passo;
  readonly vai: (passo: Passo, campo?: string) => void;
  readonly titolo: React.RefObject<HTMLHeadingElement | null>;
} {
  const iniziale = trovaCampo(campo);
  const [dove, setDove] = useState<{ passo: Passo; campo?: string }>(iniziale ?? { passo: 'neonato' });
  const titolo = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (dove.campo === undefined) titolo.current?.focus();
    else vaiAlCampo(dove.campo);
  }, [dove]);
  const vai = useCallback(
    (passo: Passo, verso?: string): void => {
      setDove((ora) => {
        mostrati(ora.passo);
        return { passo, ...(verso === undefined ? {} : { campo: verso }) };
      });
    },
    [mostrati],
  );
  return { passo: dove.passo, vai, titolo };
}

/** The registration of a birth (1001), in the steps of the clerk. Works the same with and without the core. */
export function Nascita({
  bozza: id,
  campo,
}: {
  readonly bozza: string;
  readonly campo?: string;
}): ReactNode {
  const { t } = usaParole('nascita');
  const { vai } = usaNavigazione();
  const aperta = usaBozza(id);
  switch (aperta.lettura.stato) {
    case 'carica':
      return <Caricamento />;
    case 'assente':
    case 'confermata':
    case 'illeggibile':
      return (
        <Avviso
          gravita={aperta.lettura.stato === 'illeggibile' ? 'errore' : 'nota'}
          titolo={t(`bozza.${aperta.lettura.stato}`)}
          azioni={
            <button
              type="button"
              className="btn btn-primary"
              onClick={() => {
                vai(
                  aperta.lettura.stato === 'confermata'
                    ? { nome: 'uscita', pratica: id }
                    : { nome: 'uscita' },
                );
              }}
            >
              {t('vaiUscita')}
            </button>
          }
        >
          <p>{t(`bozza.${aperta.lettura.stato}Rimedio`)}</p>
        </Avviso>
      );
    case 'aperta':
      return <Modulo1001 aperta={aperta} lettura={aperta.lettura} campo={campo} />;
  }
}

function Modulo1001({
  aperta: { cambia, salvataggio, scritta },
  lettura: { bozza, modulo },
  campo,
}: {
  readonly aperta: BozzaAperta;
  readonly lettura: Aperta;
  readonly campo: string | undefined;
}): ReactNode {
  const { t } = usaParole('nascita');
  const { archivio, inSede, spedisci } = usaSessione();
  const { vai: naviga } = usaNavigazione();
  const postazione = usaEvento('postazione.stato');
  const comune = usaComune();
  const giorno = oggi();
  const [visti, setVisti] = useState<ReadonlySet<Passo>>(() => new Set(campo === undefined ? [] : passi));
  const [occupata, setOccupata] = useState(false);
  const [fallita, setFallita] = useState(false);

  const mostra = useCallback((passo: Passo): void => {
    setVisti((prima) => (prima.has(passo) ? prima : new Set([...prima, passo])));
  }, []);
  const { passo, vai, titolo } = usaPassi(mostra, campo);

  const mittente = useMemo(
    () =>
      postazione && {
        postazione: { ambiente: postazione.ambiente, versione: postazione.versione },
        codMittente: comune?.codiceIstat ?? '',
      },
    [postazione, comune?.codiceIstat],
  );
  const rilievi = useMemo(
    () => (mittente ? controllaModulo(modulo, richiestaDiProva(modulo, mittente), giorno) : []),
    [modulo, mittente, giorno],
  );
  const errore = (nome: string): string | undefined => {
    const trovato = rilievi.find((uno) => uno.campo === nome && uno.gravita === 'E');
    if (!trovato || (trovato.manca && !visti.has(trovato.passo))) return undefined;
    return `${trovato.causa} ${trovato.rimedio}`;
  };
  const salta = ({ passo: dove, campo: verso }: RilievoModulo): void => {
    setVisti(new Set(passi));
    vai(dove, verso);
  };
  const apri = (dove: Passo): void => {
    if (dove === 'riepilogo') setVisti(new Set(passi));
    vai(dove);
  };
  const qui = passi.indexOf(passo);
  const prossimo = passi[qui + 1];
  const precedente = passi[qui - 1];

  async function conferma(): Promise<void> {
    if (!mittente || occupata) return;
    setOccupata(true);
    await scritta();
    const esito = await confermaNascita(archivio, bozza, modulo, mittente).catch(() => undefined);
    if (esito && (esito.ok || esito.errore.tipo === 'gia-confermata')) {
      void spedisci();
      naviga({ nome: 'uscita', pratica: bozza.id });
      return;
    }
    setOccupata(false);
    setFallita(true);
  }

  const comuni = { modulo, cambia, errore, t, oggi: giorno };
  return (
    <div
      className="nascita"
      onKeyDown={(evento) => {
        if (!evento.altKey) return;
        const verso = evento.key === 'PageDown' ? prossimo : evento.key === 'PageUp' ? precedente : undefined;
        if (!verso) return;
        evento.preventDefault();
        apri(verso);
      }}
    >
      <header className="atto-testa">
        <div>
          <h1>{t('titolo')}</h1>
          <p>{bozza.corregge === undefined ? t('sottotitolo') : t('corregge')}</p>
        </div>
        <Salvata salvataggio={salvataggio} />
      </header>
      <Passi
        etichetta={t('passi')}
        passi={passi.map((uno) => ({ nome: t(`passo.${uno}`), stato: statoDi(uno, rilievi, visti) }))}
        attuale={qui}
        vai={(n) => {
          const verso = passi[n];
          if (verso) apri(verso);
        }}
      />
      <div className="nascita-corpo">
        <div className="nascita-modulo">
          <h2 ref={titolo} tabIndex={-1}>
            {t(`passo.${passo}`)}
          </h2>
          {passo === 'neonato' && <PassoNeonato {...comuni} />}
          {passo === 'genitori' && (
            <PassoGenitori
              {...comuni}
              candidati={bozza.base ? candidatiDi(bozza.base.dossier, modulo, giorno) : []}
              prendi={(id) => leggiDossier(archivio, id, inSede)}
            />
          )}
          {passo === 'atto' && <PassoAtto {...comuni} />}
          {passo === 'famiglia' && <PassoFamiglia {...comuni} />}
          {passo === 'riepilogo' && (
            <PassoRiepilogo
              modulo={modulo}
              t={t}
              oggi={giorno}
              rilievi={rilievi}
              salta={salta}
              vai={apri}
              conferma={() => void conferma()}
              occupata={occupata}
            />
          )}
          {fallita && (
            <Avviso gravita="errore" annuncia titolo={t('confermaFallita')}>
              <p>{t('confermaFallitaRimedio')}</p>
            </Avviso>
          )}
          <footer className="nascita-piede">
            {precedente && (
              <button
                type="button"
                className="btn btn-outline-primary"
                onClick={() => {
                  apri(precedente);
                }}
              >
                {t('indietro')}
              </button>
            )}
            {prossimo && (
              <button
                type="button"
                className="btn btn-primary"
                onClick={() => {
                  apri(prossimo);
                }}
              >
                {t(prossimo === 'riepilogo' ? 'alRiepilogo' : 'avanti')} <Icona nome="avanti" />
              </button>
            )}
            <span className="scorciatoia">{t('scorciatoia')}</span>
          </footer>
        </div>
        {passo !== 'riepilogo' && <Fianco modulo={modulo} rilievi={rilievi} salta={salta} />}
      </div>
      <p className="visually-hidden" role="status">
        {nomeInElenco(modulo)}
      </p>
    </div>
  );
}

function statoDi(
  passo: Passo,
  rilievi: readonly RilievoModulo[],
  visti: ReadonlySet<Passo>,
): 'fatto' | 'da-fare' | 'errori' {
  const suoi = rilievi.filter((uno) => uno.passo === passo && uno.gravita === 'E');
  if (passo === 'riepilogo' || !visti.has(passo))
    return suoi.some(({ manca }) => !manca) ? 'errori' : 'da-fare';
  return suoi.length === 0 ? 'fatto' : 'errori';
}

function candidatiDi(
  dossier: Parameters<typeof candidati>[0],
  { padre, madre }: Modulo,
  giorno: string,
): ReturnType<typeof candidati> {
  const gia = [padre, madre].map((uno) =>
    uno?.tipo === 'registro' ? uno.generalita.idSchedaSoggettoANPR : undefined,
  );
  return candidati(dossier, giorno).filter(({ idSoggetto }) => !gia.includes(idSoggetto));
}

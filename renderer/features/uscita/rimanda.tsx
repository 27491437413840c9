import { useState, type ReactNode } from 'react';
import { giornoDi, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { usaDecisione } from './usa-decisione.ts';

interface Rimando {
  readonly chiede: boolean;
  readonly apri: () => void;
  readonly chiudi: () => void;
  readonly giorno: string;
  readonly setGiorno: (giorno: string) => void;
  readonly promemoria: string;
  readonly setPromemoria: (promemoria: string) => void;
  /** It was tried, and the day is not one to come. */
  readonly storto: boolean;
  readonly rimanda: () => void;
}

/** The day to which an act is put off, tomorrow unless told otherwise, and what to remember then. */
function usaRimando(pratica: Pratica): Rimando {
  const decide = usaDecisione(pratica);
  const [chiede, setChiede] = useState(false);
  const [giorno, setGiorno] = useState('');
  const [promemoria, setPromemoria] = useState('');
  const [detto, setDetto] = useState(false);
  const buono = giorno > oggi();
  return {
    ...{ chiede, giorno, setGiorno, promemoria, setPromemoria },
    storto: detto && !buono,
    apri: () => {
      setGiorno(giornoDi(Date.now() + 86_400_000));
      setPromemoria(pratica.stato.stato === 'sospesa' ? (pratica.stato.promemoria ?? '') : '');
      setChiede(true);
    },
    chiudi: () => {
      setChiede(false);
    },
    rimanda: () => {
      if (!buono) {
        setDetto(true);
        return;
      }
      setChiede(false);
      void decide({
        tipo: 'rimandata',
        fino: new Date(`${giorno}T07:00:00`).getTime(),
        promemoria: promemoria.trim(),
      });
    },
  };
}

/** Puts a refused act off to a day: it is tried again then, by itself. */
export function Rimanda({ pratica }: { readonly pratica: Pratica }): ReactNode {
  const { t } = usaParole('uscita');
  const rimando = usaRimando(pratica);
  return (
    <>
      <button type="button" className="btn btn-outline-primary" onClick={rimando.apri}>
        <Icona nome="orologio" /> {t('rimanda.apri')}
      </button>
      {rimando.chiede && (
        <Dialogo
          titolo={t('rimanda.titolo')}
          chiudi={rimando.chiudi}
          azioni={
            <button type="button" className="btn btn-primary" onClick={rimando.rimanda}>
              {t('rimanda.fatto')}
            </button>
          }
        >
          <p>{t('rimanda.spiega')}</p>
          <CampoData
            nome="rimanda.giorno"
            etichetta={t('rimanda.giorno')}
            valore={rimando.giorno}
            cambia={rimando.setGiorno}
            errore={rimando.storto ? t('rimanda.futuro') : undefined}
          />
          <CampoTesto
            nome="rimanda.promemoria"
            etichetta={t('rimanda.promemoria')}
            nota={t('rimanda.promemoriaNota')}
            facoltativo
            massimo={200}
            valore={rimando.promemoria}
            cambia={rimando.setPromemoria}
          />
        </Dialogo>
      )}
    </>
  );
}

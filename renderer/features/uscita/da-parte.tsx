import { useState, type ReactNode } from 'react';
import { giornoDi, mostraGiorno, mostraIstante, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { decidi } from '../../offline/decidi.ts';
import type { Evento } from '../../offline/macchina.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { usaSessione } from '../../sessione.tsx';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { Motivi } from './motivi.tsx';
import { Scarta } from './scarta.tsx';

function usaDecisione(pratica: Pratica): (evento: Evento) => Promise<boolean> {
  const { archivio } = usaSessione();
  return (evento) => decidi(archivio, pratica, evento);
}

/** Puts a refused act off to a day: it is tried again then, by itself. */
export function Rimanda({ pratica }: { readonly pratica: Pratica }): ReactNode {
  const { t } = usaParole('uscita');
  const decide = usaDecisione(pratica);
  const [chiede, setChiede] = useState(false);
  const [giorno, setGiorno] = useState('');
  const [promemoria, setPromemoria] = useState('');
  const [detto, setDetto] = useState(false);
  const domani = giornoDi(Date.now() + 86_400_000);
  const buono = giorno > oggi();
  return (
    <>
      <button
        type="button"
        className="btn btn-outline-primary"
        onClick={() => {
          setGiorno(domani);
          setPromemoria(pratica.stato.stato === 'sospesa' ? (pratica.stato.promemoria ?? '') : '');
          setChiede(true);
        }}
      >
        <Icona nome="orologio" /> {t('rimanda.apri')}
      </button>
      {chiede && (
        <Dialogo
          titolo={t('rimanda.titolo')}
          chiudi={() => {
            setChiede(false);
          }}
          azioni={
            <button
              type="button"
              className="btn btn-primary"
              onClick={() => {
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
              }}
            >
              {t('rimanda.fatto')}
            </button>
          }
        >
          <p>{t('rimanda.spiega')}</p>
          <CampoData
            nome="rimanda.giorno"
            etichetta={t('rimanda.giorno')}
            valore={giorno}
            cambia={setGiorno}
            errore={detto && !buono ? t('rimanda.futuro') : undefined}
          />
          <CampoTesto
            nome="rimanda.promemoria"
            etichetta={t('rimanda.promemoria')}
            nota={t('rimanda.promemoriaNota')}
            massimo={200}
            valore={promemoria}
            cambia={setPromemoria}
          />
        </Dialogo>
      )}
    </>
  );
}

export function ScartaAtto({ pratica }: { readonly pratica: Pratica }): ReactNode {
  const { t } = usaParole('uscita');
  const decide = usaDecisione(pratica);
  return (
    <Scarta
      etichetta={t('scarta.atto')}
      domanda={t('scarta.domandaAtto', { chi: pratica.soggetto })}
      conMotivo
      scarta={(perche) => void decide({ tipo: 'scartata', perche })}
    />
  );
}

/** The office that must close its procedure first, as the register names it (EN531). */
function DaChiamare({ testo }: { readonly testo: string }): ReactNode {
  const { t } = usaParole('uscita');
  const comune = usaNomeComune(/\b\d{6}\b/.exec(testo)?.[0] ?? '');
  const numero = /pratica ANPR (\w+)/.exec(testo)?.[1] ?? '';
  if (comune === '') return undefined;
  return (
    <p>
      <strong>{t('sospesa.chiama', { comune, numero })}</strong>
    </p>
  );
}

/** Put off: what stands in the way, whom to call, when it is tried again. */
export function Sospesa({ pratica }: { readonly pratica: Pratica }): ReactNode {
  const { t } = usaParole('uscita');
  const { inSede, spedisci } = usaSessione();
  const decide = usaDecisione(pratica);
  const { stato } = pratica;
  if (stato.stato !== 'sospesa') return undefined;
  const altrui = stato.motivi.find(({ codice }) => codice === 'EN531');
  return (
    <>
      <Avviso
        gravita="attenzione"
        titolo={t('sospesa.titolo', { giorno: mostraGiorno(giornoDi(stato.fino)) })}
      >
        {altrui && <DaChiamare testo={altrui.testo} />}
        {stato.promemoria && <p>{t('sospesa.promemoria', { promemoria: stato.promemoria })}</p>}
        <p>{t(altrui ? 'sospesa.procedimento' : 'sospesa.spiega')}</p>
      </Avviso>
      <Motivi motivi={stato.motivi} titolo={t('respinta.titolo', { quando: mostraIstante(stato.quando) })} />
      <div className="azioni">
        <button
          type="button"
          className="btn btn-primary"
          disabled={!inSede}
          onClick={() => {
            void decide({ tipo: 'ripresa' }).then(spedisci);
          }}
        >
          <Icona nome="invia" /> {t('sospesa.riprova')}
        </button>
        <Rimanda pratica={pratica} />
        <ScartaAtto pratica={pratica} />
      </div>
    </>
  );
}

export function Scartata({ pratica }: { readonly pratica: Pratica }): ReactNode {
  const { t } = usaParole('uscita');
  const { stato } = pratica;
  if (stato.stato !== 'scartata') return undefined;
  return (
    <Avviso gravita="nota" titolo={t('scartata.titolo', { quando: mostraIstante(stato.quando) })}>
      <p>{t('scartata.perche', { perche: stato.perche })}</p>
      <p>{t('scartata.spiega')}</p>
    </Avviso>
  );
}

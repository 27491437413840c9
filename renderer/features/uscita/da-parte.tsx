import type { ReactNode } from 'react';
import { giornoDi, mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { usaSessione } from '../../sessione.tsx';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { Motivi } from './motivi.tsx';
import { Rimanda } from './rimanda.tsx';
import { Scarta } from './scarta.tsx';
import { usaDecisione } from './usa-decisione.ts';

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

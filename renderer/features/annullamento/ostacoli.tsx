import type { ReactNode } from 'react';
import type { Annullabilita, Ostacolo } from '#contract/wa/annullabilita.ts';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import type { Pratica } from '../../offline/pratica.ts';
import { usaSessione } from '../../sessione.tsx';
import { usaComune } from '../../ufficiale/comune.ts';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { usaNomeOperazione } from '../../ufficiale/servizi.ts';
import { Icona } from '../../ui/icone.tsx';
import { Distintivo } from '../../ui/stati.tsx';
import { Modulo } from './modulo.ts';
import { operazioneAnnullata } from './operazione.ts';
import { Persone } from './persone.tsx';

function Passo({
  uno,
  primo,
  perche,
  inCorso,
}: {
  readonly uno: Ostacolo;
  readonly primo: boolean;
  readonly perche: string;
  readonly inCorso: Pratica | undefined;
}): ReactNode {
  const mio = usaComune()?.codiceIstat === uno.comune;
  const comune = usaNomeComune(uno.comune);
  return (
    <li className="passo-annullamento">
      <CheCosa uno={uno} comune={comune} mio={mio} />
      <CheFare inCorso={inCorso} mio={mio} uno={uno} primo={primo} perche={perche} />
    </li>
  );
}

/** Which operation it is, and why it may not be undone from here. */
function CheCosa({
  uno,
  comune,
  mio,
}: {
  readonly uno: Ostacolo;
  readonly comune: string;
  readonly mio: boolean;
}): ReactNode {
  const nome = usaNomeOperazione();
  const { t } = usaParole('annullamento');
  return (
    <div>
      <strong>{nome(uno)}</strong>
      <p>
        <Persone persone={uno.soggetti} />
      </p>
      <p className="annullamento-nota">
        {[
          uno.dataDecorrenza && t('decorre', { giorno: mostraGiorno(uno.dataDecorrenza) }),
          t('registrataIl', { quando: mostraIstante(uno.registrata) }),
          t('numero', { id: uno.idOperazioneANPR }),
          comune,
        ]
          .filter((parte) => parte)
          .join(' · ')}
      </p>
      {uno.servizio === undefined && <p className="annullamento-fermo">{t('nessunServizio')}</p>}
      {!mio && <p className="annullamento-fermo">{t('altroComune', { comune })}</p>}
    </div>
  );
}

/** Where to go on from. */
function CheFare({
  inCorso,
  mio,
  uno,
  primo,
  perche,
}: {
  readonly inCorso: Pratica | undefined;
  readonly mio: boolean;
  readonly uno: Ostacolo;
  readonly primo: boolean;
  readonly perche: string;
}): ReactNode {
  const { vai } = usaNavigazione();
  const { t } = usaParole('annullamento');
  const nome = usaNomeOperazione();
  return inCorso ? (
    <button
      type="button"
      className="btn btn-sm btn-outline-primary"
      onClick={() => {
        vai({ nome: 'uscita', pratica: inCorso.id });
      }}
    >
      {t(inCorso.stato.stato === 'respinta' ? 'respinta' : 'inCorso')}
    </button>
  ) : (
    mio &&
      uno.servizio !== undefined &&
      (primo ? (
        <button
          type="button"
          className="btn btn-primary"
          onClick={() => {
            vai({
              nome: 'annullamento',
              operazione: uno.idOperazioneANPR,
              titolo: t('titoloDi', { che: nome(uno) }),
              perche,
            });
          }}
        >
          {t('annullaPrima')} <Icona nome="avanti" />
        </button>
      ) : (
        <span className="annullamento-nota">{t('dopoLePrecedenti')}</span>
      ))
  );
}

/** What must be undone before, in that order, with what was already undone on the way here. */
export function Ostacoli({ vista }: { readonly vista: Annullabilita }): ReactNode {
  const { t } = usaParole('annullamento');
  const { pratiche } = usaSessione();
  const { idOperazioneANPR, ostacoli } = vista;
  const sulCammino = pratiche.flatMap((pratica) => {
    const modulo = Modulo.safeParse(pratica.modulo);
    return modulo.success && modulo.data.perche === idOperazioneANPR
      ? [{ pratica, modulo: modulo.data }]
      : [];
  });
  const fatti = sulCammino.filter(({ pratica }) => pratica.stato.stato === 'confermata');
  const inCorso = (id: string): Pratica | undefined =>
    pratiche.find(({ modulo, stato }) => stato.stato !== 'confermata' && operazioneAnnullata(modulo) === id);
  if (ostacoli.length === 0 && fatti.length === 0) return undefined;
  return (
    <ol className="passi-annullamento" aria-label={t('ordine')}>
      {fatti.map(({ pratica }) => (
        <li key={pratica.id} className="passo-annullamento passo-annullamento-fatto">
          <div>
            <p>{pratica.frase}</p>
          </div>
          <Distintivo tono="bene" icona="bene">
            {t('fatto')}
          </Distintivo>
        </li>
      ))}
      {ostacoli.map((uno, i) => (
        <Passo
          key={uno.idOperazioneANPR}
          uno={uno}
          primo={i === 0}
          perche={idOperazioneANPR}
          inCorso={inCorso(uno.idOperazioneANPR)}
        />
      ))}
      <li className="passo-annullamento passo-annullamento-ultimo">
        <div>
          <strong>{t('poiQuesta')}</strong>
        </div>
      </li>
    </ol>
  );
}

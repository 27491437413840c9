import { useState, type ReactNode } from 'react';
import { mostraGiorno } from '../../../date.ts';
import { usaSessione } from '../../../sessione.tsx';
import { descrivi } from '#contract/tabelle/index.ts';
import { mostraLuogo } from '../../../ufficiale/lettura.ts';
import { Icona } from '../../../ui/icone.tsx';
import { Coppie } from '../../../ui/parti.tsx';
import { Spunta } from '../../../ui/campi/scelta.tsx';
import { codiceFiscaleCalcolato } from '../anteprima.ts';
import type { Passo } from '../campi.ts';
import type { RilievoModulo } from '../controlli.ts';
import { frase } from '../frase.ts';
import { famigliaScelta, nomeDi } from '../modulo.ts';
import { Rilievi } from '../rilievi.tsx';
import type { PassoModulo } from './parti.ts';

function Gruppo({
  passo,
  titolo,
  modifica,
  vai,
  voci,
}: {
  readonly passo: Passo;
  readonly titolo: string;
  readonly modifica: string;
  readonly vai: (passo: Passo) => void;
  readonly voci: readonly (readonly [string, ReactNode])[];
}): ReactNode {
  return (
    <section className="riepilogo-gruppo" aria-label={titolo}>
      <header>
        <h3>{titolo}</h3>
        <button
          type="button"
          className="btn btn-link btn-sm"
          aria-label={`${modifica}: ${titolo}`}
          onClick={() => {
            vai(passo);
          }}
        >
          {modifica}
        </button>
      </header>
      <Coppie voci={voci} />
    </section>
  );
}

/** What is about to be registered, in one sentence; the act is confirmed here and nowhere else. */
export function PassoRiepilogo({
  modulo,
  t,
  rilievi,
  salta,
  vai,
  conferma,
  occupata,
}: Omit<PassoModulo, 'errore' | 'cambia'> & {
  readonly rilievi: readonly RilievoModulo[];
  readonly salta: (rilievo: RilievoModulo) => void;
  readonly vai: (passo: Passo) => void;
  readonly conferma: () => void;
  readonly occupata: boolean;
}): ReactNode {
  const { inSede } = usaSessione();
  const [confrontato, setConfrontato] = useState(false);
  const bloccanti = rilievi.some(({ gravita }) => gravita === 'E');
  const { atto } = modulo;
  return (
    <>
      <p className="frase" lang="it">
        {frase(modulo)}
      </p>
      <Rilievi rilievi={rilievi} salta={salta} />
      <div className="riepilogo">
        <Gruppo
          passo="neonato"
          titolo={t('passo.neonato')}
          modifica={t('modifica')}
          vai={vai}
          voci={[
            [t('cognome.etichetta'), modulo.cognome],
            [t('nome'), modulo.nome],
            [t('sesso'), modulo.sesso === '' ? '' : t(modulo.sesso === 'F' ? 'femmina' : 'maschio')],
            [t('dataNascita'), mostraGiorno(modulo.dataNascita)],
            [t('luogo'), mostraLuogo(modulo.luogo)],
            [t('cittadinanza'), modulo.cittadinanza && descrivi('02', modulo.cittadinanza)],
            [t('codiceFiscale'), codiceFiscaleCalcolato(modulo)],
          ]}
        />
        <Gruppo
          passo="genitori"
          titolo={t('passo.genitori')}
          modifica={t('modifica')}
          vai={vai}
          voci={[
            [t('madre'), nomeDi(modulo.madre)],
            [t('padre'), nomeDi(modulo.padre)],
            [t('filiazione'), modulo.filiazione && t(`filiazioneDi.${modulo.filiazione}`)],
          ]}
        />
        <Gruppo
          passo="atto"
          titolo={t('passo.atto')}
          modifica={t('modifica')}
          vai={vai}
          voci={[
            [t('atto.numero'), atto.numero],
            [t('atto.parteSerie'), atto.tipo === 'carta' ? `${atto.parte} ${atto.serie}`.trim() : ''],
            [t('atto.idANSC'), atto.tipo === 'ansc' ? atto.idANSC : ''],
            [t('atto.anno'), atto.anno],
            [t('atto.comune'), mostraLuogo(atto.comune)],
            [t('atto.formato'), mostraGiorno(atto.formato)],
          ]}
        />
        <Gruppo
          passo="famiglia"
          titolo={t('passo.famiglia')}
          modifica={t('modifica')}
          vai={vai}
          voci={[
            [t('famigliaNumero'), famigliaScelta(modulo).id],
            [t('genitore.residenza'), famigliaScelta(modulo).genitore?.residenza],
            [
              t('legame'),
              modulo.legame && descrivi(modulo.attribuzione === '4' ? '06' : '05', modulo.legame),
            ],
            [t('decorrenza'), mostraGiorno(modulo.decorrenza)],
            [t('protocollo'), modulo.protocollo],
          ]}
        />
      </div>
      <div className="conferma">
        <p>{t(inSede ? 'dopoConferma' : 'dopoConfermaFuoriLinea')}</p>
        <Spunta
          nome="confrontato"
          etichetta={t('confrontato')}
          valore={confrontato}
          cambia={setConfrontato}
        />
        <button
          type="button"
          className="btn btn-primary btn-lg"
          disabled={bloccanti || !confrontato || occupata}
          onKeyDown={(evento) => {
            // A key held down since another screen is not a decision.
            if (evento.repeat) evento.preventDefault();
          }}
          onClick={conferma}
        >
          <Icona nome="invia" /> {t('conferma')}
        </button>
        {bloccanti && <p className="conferma-ferma">{t('confermaFerma')}</p>}
      </div>
    </>
  );
}

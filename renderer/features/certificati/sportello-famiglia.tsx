import { useRef, type ReactNode, type Ref } from 'react';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';
import { euro } from './domanda.ts';
import { Forzatura } from './forzatura.tsx';
import { Membri } from './membri.tsx';
import { RichiedenteCasa } from './richiedente-casa.tsx';
import { daIncassare, usaFrase } from './riepilogo.tsx';
import { SceltaCertificati } from './scelte.tsx';
import { usaStampanti } from './stampanti.ts';
import { usaSportelloFamiglia, type DiCasa, type SportelloDiCasa } from './usa-sportello-famiglia.ts';
import { VociLotto } from './voci-lotto.tsx';

/** The form on one side, the members and how far it is on the other. */
export function SportelloFamiglia(casa: DiCasa): ReactNode {
  const { t } = usaParole('certificati');
  const { usuale } = usaStampanti();
  const sportello = usaSportelloFamiglia(casa);
  const { possibili, parametri, scelte, errore, cambia, avanti, lotto } = sportello;
  const { grandi, chiede, perAltri, scegliChi } = sportello;
  const primo = useRef<HTMLButtonElement>(null);
  const partito = lotto.voci.length > 0;
  return (
    <div className="certificati">
      <header className="atto-testa">
        <div>
          <h1>{t('lotto.titolo')}</h1>
          <p>{t('lotto.sottotitolo')}</p>
        </div>
      </header>
      <div className="certificati-corpo">
        <div className="certificati-modulo" inert={partito}>
          <SceltaCertificati
            {...{ possibili, parametri, scelte, errore, cambia }}
            oggi={oggi()}
            chi={<RichiedenteCasa {...{ scelte, cambia, errore, grandi, chiede, perAltri, scegliChi }} />}
            avanti={() => {
              avanti(() => primo.current?.focus());
            }}
          />
        </div>
        <div className="certificati-foglio">
          {partito ? (
            <VociLotto lotto={lotto} stampante={usuale?.nome} />
          ) : (
            <RiepilogoCasa sportello={sportello} primo={primo} />
          )}
        </div>
      </div>
    </div>
  );
}

/** Whose certificates will be issued, what the clerk answers for, what is paid in all. */
function RiepilogoCasa({
  sportello: { giudicati, dentro, spunta, scelte, cambia, errore, effettivi, emetti },
  primo,
}: {
  readonly sportello: SportelloDiCasa;
  readonly primo: Ref<HTMLButtonElement>;
}): ReactNode {
  const { t } = usaParole('certificati');
  const frase = usaFrase();
  const count = dentro.length;
  return (
    <section className="certificati-riepilogo" aria-labelledby="certificati-riepilogo">
      <h2 id="certificati-riepilogo">{t('riepilogo')}</h2>
      <Membri membri={giudicati} cambia={spunta} />
      <Forzatura {...{ scelte, cambia, errore }} possibili={effettivi} />
      <p className="certificati-frase">{frase(scelte, t('lotto.persone', { count }))}</p>
      <p>
        {t('incasso')}: <strong>€ {euro(daIncassare(scelte) * count)}</strong>
      </p>
      <div className="azioni">
        <button type="button" ref={primo} className="btn btn-primary" disabled={count === 0} onClick={emetti}>
          <Icona nome="documento" /> {t('lotto.emetti', { count })}
        </button>
      </div>
    </section>
  );
}

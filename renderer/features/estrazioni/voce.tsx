import type { ReactNode } from 'react';
import type { VoceEstrazione } from '#contract/wa/estrazioni.ts';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { Distintivo, type Gravita } from '../../ui/stati.tsx';
import { cheCosa } from './che-cosa.ts';

const toni: Readonly<Record<VoceEstrazione['stato'], Gravita | 'neutro'>> = {
  ...{ attesa: 'nota', corso: 'nota', pronta: 'bene', fallita: 'errore' },
  ...{ annullata: 'neutro', scaduta: 'neutro' },
};

function Avanzamento({ voce }: { readonly voce: VoceEstrazione }): ReactNode {
  const { t, lingua } = usaParole('estrazioni');
  const numero = new Intl.NumberFormat(lingua);
  const { fatte, totale, stato } = voce;
  const nome = t('avanzamento', { quale: t(`generi.${voce.codice}`) });
  if (stato === 'attesa' || totale === undefined)
    return (
      <div className="estrazioni-avanza">
        <progress aria-label={nome} />
        <span>{t('inCoda')}</span>
      </div>
    );
  return (
    <div className="estrazioni-avanza">
      <progress aria-label={nome} max={totale} value={fatte} />
      <span>{t('fatte', { fatte: numero.format(fatte), totale: numero.format(totale) })}</span>
    </div>
  );
}

/** A request: what it is of, how far it is, what can be done with it. */
export function Voce({
  voce,
  appena,
  scarica,
  annulla,
}: {
  readonly voce: VoceEstrazione;
  readonly appena: boolean;
  readonly scarica: (file: string) => void;
  readonly annulla: () => void;
}): ReactNode {
  const { t, lingua } = usaParole('estrazioni');
  const { stato, file, codice } = voce;
  const titolo = t(`generi.${codice}`);
  const aperta = stato === 'attesa' || stato === 'corso';
  const chiesta = mostraIstante(voce.chiesta);
  return (
    <article
      className={appena ? 'estrazione estrazione-appena' : 'estrazione'}
      aria-label={`${titolo}, ${chiesta}`}
    >
      <header>
        <h2>{titolo}</h2>
        <Distintivo tono={toni[stato]}>{t(`stati.${stato}`)}</Distintivo>
      </header>
      <p className="estrazione-quando">
        {t('chiestaIl', { quando: chiesta, numero: voce.id })}
        {stato === 'pronta' && voce.scade !== undefined && (
          <> · {t('siScaricaFino', { giorno: mostraGiorno(voce.scade) })}</>
        )}
      </p>
      <Coppie voci={[...cheCosa(voce, t, lingua), [t('formatoDetto'), t(`formati.${voce.formato}`)]]} />
      {aperta && <Avanzamento voce={voce} />}
      {stato === 'pronta' && file.length === 0 && <p>{t('nessunoTrovato')}</p>}
      {(stato === 'fallita' || stato === 'scaduta') && <p>{t(`perche.${stato}`)}</p>}
      <div className="azioni">
        {stato === 'pronta' &&
          file.map(({ id, righe }, i) => (
            <button
              key={id}
              type="button"
              className="btn btn-sm btn-primary"
              onClick={() => {
                scarica(id);
              }}
            >
              <Icona nome="salva" />{' '}
              {t(file.length > 1 ? 'scaricaParte' : 'scarica', { count: righe, parte: i + 1 })}
            </button>
          ))}
        {aperta && (
          <button type="button" className="btn btn-sm btn-outline-danger" onClick={annulla}>
            {t('annulla')}
          </button>
        )}
      </div>
    </article>
  );
}

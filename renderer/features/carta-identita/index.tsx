import { useState, type ReactNode } from 'react';
import { mostraGiorno, oggi } from '../../date.ts';
import { fineViaggio, modelloAl } from '#contract/regole/carta-identita/index.ts';
import { usaParole } from '../../lingua.ts';
import { usaSessione } from '../../sessione.tsx';
import { Linguette } from '../../ui/linguette.tsx';
import { Avviso, StatoVuoto } from '../../ui/stati.tsx';
import { RegistroCarte } from './carte.tsx';
import { Moduli } from './moduli.tsx';
import { Riscontro } from './riscontro.tsx';
import { Rilascio } from './rilascio.tsx';
import { Taratura } from './pagina-taratura.tsx';
import './carta-identita.css';

type Parte = 'rilascio' | 'moduli' | 'riscontro' | 'registro' | 'scadenze' | 'taratura';

/** What holds today for the paper model, before anything is begun. */
function Oggi(): ReactNode {
  const { t } = usaParole('carta-identita');
  const giorno = oggi();
  const { viaggio, norma } = modelloAl(giorno);
  return (
    <Avviso
      gravita="attenzione"
      titolo={t(viaggio ? 'oggi.urgenza' : 'oggi.senzaViaggio', { giorno: mostraGiorno(fineViaggio) })}
    >
      <p>{t('oggi.testo', { norma })}</p>
    </Avviso>
  );
}

/** The paper identity card: issue to a person, blanks, register, expiries, calibration of the printer. */
export function CartaIdentita({ soggetto }: { readonly soggetto?: string }): ReactNode {
  const { t } = usaParole('carta-identita');
  const { inSede } = usaSessione();
  const parti: readonly Parte[] = [
    ...(soggetto === undefined ? [] : (['rilascio'] as const)),
    ...(['moduli', 'riscontro', 'registro', 'scadenze', 'taratura'] as const),
  ];
  const [parte, setParte] = useState<Parte>(soggetto === undefined ? 'moduli' : 'rilascio');
  const titolo = <h1>{t('titolo')}</h1>;
  if (!inSede && parte !== 'rilascio' && parte !== 'taratura')
    return (
      <>
        {titolo}
        <StatoVuoto icona="rete" titolo={t('fuoriLinea')}>
          <p>{t('fuoriLineaTesto')}</p>
        </StatoVuoto>
      </>
    );
  return (
    <div className="carta">
      {titolo}
      <Oggi />
      <Linguette
        etichetta={t('titolo')}
        linguette={parti.map((chiave) => ({ chiave, nome: t(`parti.${chiave}`) }))}
        scelta={parte}
        scegli={setParte}
      >
        {parte === 'rilascio' && soggetto !== undefined && <Rilascio id={soggetto} />}
        {parte === 'moduli' && <Moduli />}
        {parte === 'riscontro' && <Riscontro />}
        {parte === 'registro' && <RegistroCarte key="registro" agenda={false} />}
        {parte === 'scadenze' && <RegistroCarte key="scadenze" agenda />}
        {parte === 'taratura' && <Taratura />}
      </Linguette>
    </div>
  );
}

import { useEffect, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { Stampante } from '#contract/bridge/index.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { SceltaLingua } from '../cornice/scelta-lingua.tsx';
import { Coppie, Sezione } from '../../ui/parti.tsx';
import { Certificato } from './certificato.tsx';
import { Diagnostica } from './diagnostica.tsx';
import { Servizi } from './servizi.tsx';
import './postazione.css';

type UnaStampante = z.infer<typeof Stampante>;

function Lettori(): ReactNode {
  const { t } = usaParole('postazione');
  const lettori = usaEvento('lettore.stato');
  return (
    <Sezione id="lettori" titolo={t('lettori')}>
      {lettori?.lettori.length === 0 && <p>{t('nessunLettore')}</p>}
      <Coppie
        voci={(lettori?.lettori ?? []).map(({ nome, carta }) => [
          carta.stato === 'pronta' && carta.tipo === 'software' ? t('carta.software') : nome,
          carta.stato === 'pronta' ? (carta.intestatario ?? t('carta.pronta')) : t(`carta.${carta.stato}`),
        ])}
      />
    </Sezione>
  );
}

function Stampanti(): ReactNode {
  const { t } = usaParole('postazione');
  const [stampanti, setStampanti] = useState<readonly UnaStampante[]>();
  const [errore, setErrore] = useState<{ messaggio: string; rimedio: string }>();
  useEffect(() => {
    void chiama('stampa.stampanti', {}).then((risposta) => {
      setStampanti(risposta.ok ? risposta.valore : []);
      setErrore(risposta.ok ? undefined : risposta.errore);
    });
  }, []);
  return (
    <Sezione id="stampanti" titolo={t('stampanti')}>
      {errore && (
        <p>
          {errore.messaggio} {errore.rimedio}
        </p>
      )}
      {stampanti?.length === 0 && !errore && <p>{t('nessunaStampante')}</p>}
      <Coppie
        voci={(stampanti ?? []).map(({ nome, pronta, predefinita, descrizione }) => [
          predefinita ? t('predefinita', { nome }) : nome,
          pronta ? t('pronta') : descrizione || t('nonPronta'),
        ])}
      />
    </Sezione>
  );
}

/** What this workstation is made of, and what of it does not work. */
export function Postazione(): ReactNode {
  const { t } = usaParole('postazione');
  return (
    <>
      <h1>{t('titolo')}</h1>
      <div className="postazione">
        <div>
          <Servizi />
          <Diagnostica />
        </div>
        <div>
          <Certificato />
          <Lettori />
          <Stampanti />
          <Sezione id="lingua" titolo={t('lingua')}>
            <SceltaLingua />
          </Sezione>
        </div>
      </div>
    </>
  );
}

import type { ReactNode } from 'react';
import { scriviNumero } from '#contract/regole/carta-identita/index.ts';
import { usaParole } from '../../lingua.ts';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { usaSessione } from '../../sessione.tsx';
import { usaComune } from '../../ufficiale/comune.ts';
import { EsitoDetto } from '../../ui/esito.tsx';
import { perFogli } from './domanda-carta.ts';
import { FogliCarta } from './fogli-carta.tsx';
import { SceltaStampante } from './scelta-stampante.tsx';
import type { CartaDaFare } from './usa-domanda.ts';
import { usaStampaCarta, type Stampa } from './usa-stampa-carta.ts';

/**
 * Prints over the blank, then asks what came out: printed well, its number is communicated; spoiled, it is written so and
 * another is taken; nothing, the blank is still good. Until the clerk says which, no blank is consumed.
 */
export function StampaCarta({ carta }: { readonly carta: CartaDaFare }): ReactNode {
  const { t } = usaParole('carta-identita');
  const { inSede } = usaSessione();
  const comune = usaComune();
  const stampa = usaStampaCarta(carta);
  const { modulo } = stampa;
  return (
    <>
      <CampoTesto
        nome="carta-numero"
        etichetta={t('stampa.numero')}
        nota={t(stampa.proposto === undefined ? 'stampa.nessuno' : 'stampa.numeroNota')}
        valore={stampa.numero}
        cambia={stampa.setNumero}
        massimo={10}
        maiuscolo
        largo="medio"
      />
      <SceltaStampante dove={stampa.dove} cambia={stampa.setDove} />
      <FogliCarta
        stampante={stampa.dove.stampante}
        pronti={carta.pronta}
        dati={modulo && perFogli(carta, scriviNumero(modulo), comune)}
      />
      <div className="azioni">
        <button type="button" className="btn btn-primary" onClick={() => void stampa.stampa()}>
          {t('stampa.stampa')}
        </button>
      </div>
      <EsitoDetto detto={stampa.detto} />
      {!inSede && <p>{t('fogli.fuoriLinea')}</p>}
      {stampa.stampata && <ComeEVenuta stampa={stampa} />}
    </>
  );
}

function ComeEVenuta({ stampa }: { readonly stampa: Stampa }): ReactNode {
  const { t } = usaParole('carta-identita');
  return (
    <fieldset className="carta-esito">
      <legend>{t('stampa.comeEVenuta')}</legend>
      <div className="azioni">
        <button type="button" className="btn btn-primary" onClick={stampa.bene}>
          {t('stampa.bene')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={stampa.nonUscita}>
          {t('stampa.nonUscita')}
        </button>
      </div>
      <CampoTesto
        nome="carta-motivo"
        etichetta={t('stampa.motivo')}
        valore={stampa.motivo}
        cambia={stampa.setMotivo}
        massimo={200}
        facoltativo
      />
      <button type="button" className="btn btn-outline-danger" onClick={() => void stampa.rovinata()}>
        {t('stampa.rovinato')}
      </button>
    </fieldset>
  );
}

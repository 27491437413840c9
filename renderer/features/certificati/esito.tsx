import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { Motivi } from '../uscita/motivi.tsx';
import { Consegna } from './consegna.tsx';
import { FoglioPdf } from './foglio.tsx';
import { SoliDati } from './soli-dati.tsx';
import type { Emissione } from './usa-emissione.ts';

/** What the register answered: reasons, or the sheet as it made it, with what to do with it. */
export function EsitoEmissione({
  emissione,
  nomi,
  altro,
}: {
  readonly emissione: Emissione;
  /** Titles of what is on the sheet. */
  readonly nomi: string;
  readonly altro: () => void;
}): ReactNode {
  const { t } = usaParole('certificati');
  const { guasto, foglio, sospesa, consegna } = emissione;
  if (guasto?.tipo === 'rifiutato') return <Motivi motivi={guasto.motivi} titolo={t('rifiutato')} />;
  if (guasto)
    return (
      <Avviso
        gravita={guasto.tipo === 'ignota' ? 'attenzione' : 'errore'}
        annuncia
        titolo={guasto.messaggio}
        azioni={
          sospesa && (
            <button type="button" className="btn btn-primary" onClick={() => void emissione.ripeti()}>
              {t('chiediEsito')}
            </button>
          )
        }
      >
        <p>{guasto.rimedio}</p>
        {sospesa && <p>{t('ignota')}</p>}
      </Avviso>
    );
  if (!foglio) return undefined;
  if (foglio.dati) return <SoliDati dati={foglio.dati} />;
  return (
    <>
      <p className={foglio.anteprima ? 'foglio-che foglio-anteprima' : 'foglio-che'} role="status">
        <Icona nome={foglio.anteprima ? 'nota' : 'bene'} />{' '}
        {foglio.anteprima ? t('eAnteprima') : t('eEmesso', { protocollo: foglio.protocollo })}
      </p>
      <Motivi motivi={foglio.avvisi} titolo="" />
      {!foglio.anteprima && (
        <>
          <Consegna key={foglio.protocollo} foglio={foglio} detto={consegna} />
          <button type="button" className="btn btn-link btn-al-margine" onClick={altro}>
            {t('unAltro')}
          </button>
        </>
      )}
      <FoglioPdf pdf={foglio.pdf} titolo={nomi} />
    </>
  );
}

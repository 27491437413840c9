import type { ReactNode } from 'react';
import type { ParametriCertificati } from '#contract/wa/certificati.ts';
import { usaParole } from '../../lingua.ts';
import { CampoLungo } from '../../ui/campi/lungo.tsx';
import { CampoFile } from '../../ui/campi/file.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { somme, usaParametri, type Parametri } from './usa-parametri.ts';

/** Amounts, virtual stamp, header and logo, saved all together. */
export function ModuloParametri({
  iniziali,
  modificabili,
}: {
  readonly iniziali: ParametriCertificati;
  readonly modificabili: boolean;
}): ReactNode {
  const { t } = usaParole('emessi');
  const parametri = usaParametri(iniziali);
  return (
    <form
      className="parametri-modulo"
      onSubmit={(evento) => {
        evento.preventDefault();
        void parametri.salva();
      }}
    >
      <fieldset disabled={!modificabili} className="campo">
        <legend className="visually-hidden">{t('parti.parametri')}</legend>
        <div className="riga-campi riga-stretta">
          {somme.map((una) => (
            <CampoTesto
              key={una}
              nome={`parametri.${una}`}
              etichetta={t(`parametri.${una}`)}
              largo="poco"
              valore={parametri.scritti.somme[una]}
              cambia={(valore) => {
                parametri.cambia({ somme: { ...parametri.scritti.somme, [una]: valore } });
              }}
              errore={una === parametri.illeggibile ? t('importoIllegibile') : undefined}
            />
          ))}
        </div>
        <TestiDelCertificato parametri={parametri} />
        <LogoDelCertificato parametri={parametri} />
        {modificabili && (
          <button type="submit" className="btn btn-primary" disabled={parametri.lavora}>
            <Icona nome="salva" /> {t('salvaParametri')}
          </button>
        )}
      </fieldset>
      {parametri.esito && (
        <Avviso gravita={parametri.esito.gravita} annuncia titolo={parametri.esito.titolo}>
          {parametri.esito.rimedio}
        </Avviso>
      )}
    </form>
  );
}

function TestiDelCertificato({ parametri }: { readonly parametri: Parametri }): ReactNode {
  const { t } = usaParole('emessi');
  const { scritti, cambia } = parametri;
  return (
    <>
      <CampoTesto
        nome="parametri.autorizzazione"
        etichetta={t('parametri.autorizzazione')}
        nota={t('parametri.autorizzazioneNota')}
        facoltativo
        massimo={200}
        valore={scritti.autorizzazione}
        cambia={(autorizzazione) => {
          cambia({ autorizzazione });
        }}
      />
      <CampoLungo
        nome="parametri.intestazione"
        etichetta={t('parametri.intestazione')}
        nota={t('parametri.intestazioneNota')}
        facoltativo
        righe={4}
        classe="parametri-testo"
        valore={scritti.intestazione}
        cambia={(valore) => {
          cambia({ intestazione: valore });
        }}
      />
    </>
  );
}

function LogoDelCertificato({ parametri }: { readonly parametri: Parametri }): ReactNode {
  const { t } = usaParole('emessi');
  const { scritti, cambia, leggiLogo } = parametri;
  return (
    <div className="parametri-logo">
      {scritti.logo !== undefined && (
        <img src={`data:image/jpeg;base64,${scritti.logo}`} alt={t('parametri.logoAdesso')} />
      )}
      <CampoFile
        nome="parametri.logo"
        etichetta={t('parametri.logo')}
        nota={t('parametri.logoNota')}
        facoltativo
        accetta="image/png,image/jpeg,image/webp,image/svg+xml"
        scegli={(file) => void leggiLogo(file)}
      />
      {scritti.logo !== undefined && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          onClick={() => {
            cambia({ logo: undefined });
          }}
        >
          {t('parametri.logoTogli')}
        </button>
      )}
    </div>
  );
}

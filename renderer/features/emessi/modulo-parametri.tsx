import { useState, type ReactNode } from 'react';
import type { ParametriCertificati } from '#contract/wa/certificati.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { CampoLungo } from '../../ui/campi/lungo.tsx';
import { CampoFile } from '../../ui/campi/file.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Avviso, type Gravita } from '../../ui/stati.tsx';
import { centesimi, euro } from '../certificati/domanda.ts';
import { righe } from '../certificati/richiesta.ts';
import { comeLogo } from './logo.ts';

const somme = ['bollo', 'dirittiInBollo', 'dirittiLiberi'] as const;
type Somma = (typeof somme)[number];

interface Scritti {
  readonly somme: Readonly<Record<Somma, string>>;
  readonly autorizzazione: string;
  readonly intestazione: string;
  readonly logo: string | undefined;
}

function daParametri(p: ParametriCertificati): Scritti {
  return {
    somme: {
      bollo: euro(p.bollo),
      dirittiInBollo: euro(p.dirittiInBollo),
      dirittiLiberi: euro(p.dirittiLiberi),
    },
    autorizzazione: p.autorizzazioneBolloVirtuale ?? '',
    intestazione: p.intestazione.join('\n'),
    logo: p.logo,
  };
}

/** Undefined: an amount is no amount. */
function inParametri(s: Scritti): ParametriCertificati | undefined {
  const [bollo, dirittiInBollo, dirittiLiberi] = somme.map((una) => centesimi(s.somme[una]));
  if (bollo === undefined || dirittiInBollo === undefined || dirittiLiberi === undefined) return undefined;
  const autorizzazione = s.autorizzazione.trim();
  return {
    ...{ bollo, dirittiInBollo, dirittiLiberi },
    ...(autorizzazione !== '' && { autorizzazioneBolloVirtuale: autorizzazione }),
    intestazione: righe(s.intestazione).slice(0, 4),
    ...(s.logo !== undefined && { logo: s.logo }),
  };
}

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
        <TestiDelCertificato scritti={parametri.scritti} cambia={parametri.cambia} />
        <LogoDelCertificato
          scritti={parametri.scritti}
          leggiLogo={parametri.leggiLogo}
          cambia={parametri.cambia}
        />
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

function usaParametri(iniziali: ParametriCertificati): {
  readonly salva: () => Promise<void>;
  readonly scritti: Scritti;
  readonly cambia: (cambi: Partial<Scritti>) => void;
  readonly illeggibile: 'bollo' | 'dirittiInBollo' | 'dirittiLiberi' | undefined;
  readonly leggiLogo: (file: File | undefined) => Promise<void>;
  readonly lavora: boolean;
  readonly esito: { gravita: Gravita; titolo: string; rimedio?: string } | undefined;
} {
  const { t } = usaParole('emessi');
  const [scritti, setScritti] = useState(() => daParametri(iniziali));
  const [lavora, setLavora] = useState(false);
  const [esito, setEsito] = useState<{ gravita: Gravita; titolo: string; rimedio?: string }>();
  const cambia = (cambi: Partial<Scritti>): void => {
    setScritti((ora) => ({ ...ora, ...cambi }));
    setEsito(undefined);
  };
  const illeggibile = somme.find((una) => centesimi(scritti.somme[una]) === undefined);

  async function salva(): Promise<void> {
    const parametri = inParametri(scritti);
    if (!parametri) {
      vaiAlCampo(`parametri.${illeggibile ?? ''}`);
      return;
    }
    setLavora(true);
    const salvati = await chiama('registro.salvaParametriCertificati', parametri);
    setLavora(false);
    if (salvati.ok) setScritti(daParametri(salvati.valore));
    setEsito(
      salvati.ok
        ? { gravita: 'bene', titolo: t('parametriSalvati') }
        : { gravita: 'errore', titolo: salvati.errore.messaggio, rimedio: salvati.errore.rimedio },
    );
  }
  async function leggiLogo(file: File | undefined): Promise<void> {
    if (!file) return;
    const logo = await comeLogo(file);
    if (logo === undefined)
      setEsito({ gravita: 'errore', titolo: t('logoNonLetto'), rimedio: t('logoRimedio') });
    else cambia({ logo });
  }
  return { salva, scritti, cambia, illeggibile, leggiLogo, lavora, esito };
}

function TestiDelCertificato({
  scritti,
  cambia,
}: {
  readonly scritti: Scritti;
  readonly cambia: (cambi: Partial<Scritti>) => void;
}): ReactNode {
  const { t } = usaParole('emessi');
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

function LogoDelCertificato({
  scritti,
  leggiLogo,
  cambia,
}: {
  readonly scritti: Scritti;
  readonly leggiLogo: (file: File | undefined) => Promise<void>;
  readonly cambia: (cambi: Partial<Scritti>) => void;
}): ReactNode {
  const { t } = usaParole('emessi');
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

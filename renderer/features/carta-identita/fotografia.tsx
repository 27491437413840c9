import { useEffect, useRef, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { idCampo } from '../../ui/campi/campo.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { usaFoto, type FotoPronta } from './usa-foto.ts';

/** The photo of the card: from a file or from the camera of the workstation, cropped and looked at here. */
export function Fotografia({
  cambia,
}: {
  readonly cambia: (foto: FotoPronta | undefined) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  const [sorgente, setSorgente] = useState<ImageBitmap>();
  const [ingrandimento, setIngrandimento] = useState(1);
  const [su, setSu] = useState(0.5);
  const [guasto, setGuasto] = useState<'file' | 'camera'>();
  const [riprende, setRiprende] = useState<MediaStream>();
  const foto = usaFoto(sorgente, ingrandimento, su);
  useEffect(() => {
    cambia(foto);
  }, [foto, cambia]);

  async function prendi(da: ImageBitmapSource): Promise<void> {
    try {
      setSorgente(await createImageBitmap(da));
      setGuasto(undefined);
    } catch {
      setGuasto('file');
    }
  }
  async function accendi(): Promise<void> {
    try {
      setRiprende(
        await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 960 }, audio: false }),
      );
      setGuasto(undefined);
    } catch {
      setGuasto('camera');
    }
  }

  return (
    <fieldset className="carta-foto">
      <legend>{t('foto.titolo')}</legend>
      <p>{t('foto.conservazione')}</p>
      <div className="azioni">
        <label className="btn btn-outline-primary carta-file">
          {t('foto.file')}
          <input
            type="file"
            id={idCampo('foto')}
            accept="image/jpeg,image/png,image/webp"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void prendi(file);
            }}
          />
        </label>
        <button type="button" className="btn btn-outline-primary" onClick={() => void accendi()}>
          {t('foto.camera')}
        </button>
      </div>
      {riprende && (
        <Ripresa
          flusso={riprende}
          scatta={(video) => {
            void prendi(video);
            setRiprende(undefined);
          }}
        />
      )}
      {guasto && (
        <Avviso gravita="errore" titolo={t(`foto.guasto.${guasto}`)} annuncia>
          <p>{t(`foto.guastoRimedio.${guasto}`)}</p>
        </Avviso>
      )}
      {foto && (
        <div className="carta-ritaglio">
          <img src={foto.indirizzo} alt={t('foto.anteprima')} />
          <div>
            <label>
              {t('foto.ingrandimento')}
              <input
                type="range"
                min={1}
                max={3}
                step={0.05}
                value={ingrandimento}
                onChange={({ target }) => {
                  setIngrandimento(Number(target.value));
                }}
              />
            </label>
            <label>
              {t('foto.altezza')}
              <input
                type="range"
                min={0}
                max={1}
                step={0.02}
                value={su}
                onChange={({ target }) => {
                  setSu(Number(target.value));
                }}
              />
            </label>
            <Avviso
              gravita={foto.difetti.length === 0 ? 'bene' : 'attenzione'}
              titolo={t(foto.difetti.length === 0 ? 'foto.bene' : 'foto.male')}
              annuncia
            >
              {foto.difetti.length > 0 && (
                <ul>
                  {foto.difetti.map((difetto) => (
                    <li key={difetto}>{t(`foto.difetti.${difetto}`)}</li>
                  ))}
                </ul>
              )}
            </Avviso>
          </div>
        </div>
      )}
    </fieldset>
  );
}

/** What the camera sees; it is turned off when this goes away. */
function Ripresa({
  flusso,
  scatta,
}: {
  readonly flusso: MediaStream;
  readonly scatta: (video: HTMLVideoElement) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = flusso;
    return () => {
      for (const traccia of flusso.getTracks()) traccia.stop();
    };
  }, [flusso]);
  return (
    <div className="carta-ripresa">
      <video ref={video} autoPlay muted playsInline aria-label={t('foto.ripresa')} />
      <button
        type="button"
        className="btn btn-primary"
        onClick={() => {
          if (video.current) scatta(video.current);
        }}
      >
        {t('foto.scatta')}
      </button>
    </div>
  );
}

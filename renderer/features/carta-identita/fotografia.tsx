import { useEffect, useRef, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { CampoFile } from '../../ui/campi/file.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { testa } from './foto.ts';
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
  const [cima, setCima] = useState(0.1);
  const [mento, setMento] = useState(0.84);
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
      <CampoFile
        nome="foto"
        etichetta={t('foto.file')}
        accetta="image/jpeg,image/png,image/webp"
        scegli={(file) => void prendi(file)}
      />
      <div className="azioni">
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
          <div className="carta-guide">
            <img src={foto.indirizzo} alt={t('foto.anteprima')} />
            <span className="carta-guida" style={{ top: `${cima * 100}%` }} />
            <span className="carta-guida" style={{ top: `${mento * 100}%` }} />
          </div>
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
            {(
              [
                ['cima', cima, setCima],
                ['mento', mento, setMento],
              ] as const
            ).map(([quale, dove, sposta]) => (
              <label key={quale}>
                {t(`foto.${quale}`)}
                <input
                  type="range"
                  min={0}
                  max={1}
                  step={0.01}
                  value={dove}
                  onChange={({ target }) => {
                    sposta(Number(target.value));
                  }}
                />
              </label>
            ))}
            <p role="status">{t(`foto.testa.${testa(cima, mento).esito}`, { mm: testa(cima, mento).mm })}</p>
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

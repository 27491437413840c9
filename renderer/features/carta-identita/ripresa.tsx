import { useEffect, useRef, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';

/** What the camera sees; it is turned off when this goes away. */
export function Ripresa({
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

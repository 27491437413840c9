import { useState } from 'react';

interface Sorgente {
  /** The whole picture, not yet cropped. */
  readonly immagine: ImageBitmap | undefined;
  readonly guasto: 'file' | 'camera' | undefined;
  /** What the camera sees, while it is on. */
  readonly riprende: MediaStream | undefined;
  readonly prendi: (da: ImageBitmapSource) => Promise<void>;
  readonly accendi: () => Promise<void>;
  readonly scatta: (video: HTMLVideoElement) => void;
}

/** Where the picture comes from: a file, or the camera of the workstation. */
export function usaSorgente(): Sorgente {
  const [immagine, setImmagine] = useState<ImageBitmap>();
  const [guasto, setGuasto] = useState<'file' | 'camera'>();
  const [riprende, setRiprende] = useState<MediaStream>();

  async function prendi(da: ImageBitmapSource): Promise<void> {
    try {
      setImmagine(await createImageBitmap(da));
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
  function scatta(video: HTMLVideoElement): void {
    void prendi(video);
    setRiprende(undefined);
  }
  return { immagine, guasto, riprende, prendi, accendi, scatta };
}

import { useEffect, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { CampoFile } from '../../ui/campi/file.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { Ripresa } from './ripresa.tsx';
import { Ritaglio, type Taglio } from './ritaglio.tsx';
import { usaFoto, type FotoPronta } from './usa-foto.ts';
import { usaSorgente } from './usa-sorgente.ts';

/** The photo of the card: from a file or from the camera of the workstation, cropped and looked at here. */
export function Fotografia({
  cambia,
}: {
  readonly cambia: (foto: FotoPronta | undefined) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  const { immagine, guasto, riprende, prendi, accendi, scatta } = usaSorgente();
  const [taglio, setTaglio] = useState<Taglio>({ ingrandimento: 1, su: 0.5 });
  const foto = usaFoto(immagine, taglio.ingrandimento, taglio.su);
  useEffect(() => {
    cambia(foto);
  }, [foto, cambia]);

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
      {riprende && <Ripresa flusso={riprende} scatta={scatta} />}
      {guasto && (
        <Avviso gravita="errore" titolo={t(`foto.guasto.${guasto}`)} annuncia>
          <p>{t(`foto.guastoRimedio.${guasto}`)}</p>
        </Avviso>
      )}
      {foto && <Ritaglio foto={foto} taglio={taglio} cambia={setTaglio} />}
    </fieldset>
  );
}

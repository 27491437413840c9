import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Icona } from '../../ui/icone.tsx';

/** Throwing away is asked twice, and says what goes; of an act also why, for whoever looks for it later. */
export function Scarta({
  etichetta,
  domanda,
  conMotivo,
  scarta,
}: {
  readonly etichetta: string;
  readonly domanda: string;
  readonly conMotivo?: boolean;
  readonly scarta: (perche: string) => void;
}): ReactNode {
  const { t } = usaParole('uscita');
  const [chiede, setChiede] = useState(false);
  const [perche, setPerche] = useState('');
  const [senza, setSenza] = useState(false);
  return (
    <>
      <button
        type="button"
        className="btn btn-outline-danger"
        onClick={() => {
          setChiede(true);
        }}
      >
        <Icona nome="cestino" /> {etichetta}
      </button>
      {chiede && (
        <Dialogo
          titolo={etichetta}
          chiudi={() => {
            setChiede(false);
          }}
          azioni={
            <AzioniScarta
              setChiede={setChiede}
              conMotivo={conMotivo}
              perche={perche}
              setSenza={setSenza}
              scarta={scarta}
            />
          }
        >
          <p>{domanda}</p>
          {conMotivo && (
            <CampoTesto
              nome="scarta.perche"
              etichetta={t('scarta.perche')}
              nota={t('scarta.percheNota')}
              massimo={200}
              valore={perche}
              cambia={setPerche}
              errore={senza && perche.trim() === '' ? t('scarta.percheManca') : undefined}
            />
          )}
        </Dialogo>
      )}
    </>
  );
}

function AzioniScarta({
  setChiede,
  conMotivo,
  perche,
  setSenza,
  scarta,
}: {
  readonly setChiede: (valore: boolean) => void;
  readonly conMotivo: boolean | undefined;
  readonly perche: string;
  readonly setSenza: (valore: boolean) => void;
  readonly scarta: (perche: string) => void;
}): ReactNode {
  const { t } = usaParole('uscita');
  return (
    <>
      <button
        type="button"
        className="btn btn-outline-primary"
        onClick={() => {
          setChiede(false);
        }}
      >
        {t('tieni')}
      </button>
      <button
        type="button"
        className="btn btn-danger"
        onClick={() => {
          if (conMotivo && perche.trim() === '') setSenza(true);
          else scarta(perche.trim());
        }}
      >
        {t('scartaDavvero')}
      </button>
    </>
  );
}

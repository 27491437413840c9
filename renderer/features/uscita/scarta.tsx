import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Icona } from '../../ui/icone.tsx';

/** Throwing away is asked twice, and says what goes. */
export function Scarta({
  etichetta,
  domanda,
  scarta,
}: {
  readonly etichetta: string;
  readonly domanda: string;
  readonly scarta: () => void;
}): ReactNode {
  const { t } = usaParole('uscita');
  const [chiede, setChiede] = useState(false);
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
              <button type="button" className="btn btn-danger" onClick={scarta}>
                {t('scartaDavvero')}
              </button>
            </>
          }
        >
          <p>{domanda}</p>
        </Dialogo>
      )}
    </>
  );
}

import { useState, type ReactNode } from 'react';
import type { VoceEstrazione } from '#contract/wa/estrazioni.ts';
import { usaParole } from '../../lingua.ts';
import { Avviso, StatoVuoto } from '../../ui/stati.tsx';
import { Annulla } from './annulla.tsx';
import { Scarica } from './scarica.tsx';
import { Voce } from './voce.tsx';

/** A file of a request that somebody wants. */
export interface DaScaricare {
  readonly voce: VoceEstrazione;
  readonly file: string;
}

/** The requests of the municipality, the latest first, with what can be done with each. */
export function Elenco({
  voci,
  appena,
  rileggi,
  nuova,
}: {
  readonly voci: readonly VoceEstrazione[];
  /** The one just asked for. */
  readonly appena: string | undefined;
  readonly rileggi: () => void;
  readonly nuova: () => void;
}): ReactNode {
  const { t } = usaParole('estrazioni');
  const [scarica, setScarica] = useState<DaScaricare>();
  const [annulla, setAnnulla] = useState<VoceEstrazione>();
  const [detto, setDetto] = useState<string>();
  if (voci.length === 0) return <Nessuna nuova={nuova} />;
  return (
    <>
      {detto !== undefined && <Avviso gravita="bene" annuncia titolo={detto} />}
      <ul className="estrazioni-elenco">
        {voci.map((voce) => (
          <li key={voce.id}>
            <Voce
              voce={voce}
              appena={voce.id === appena}
              scarica={(file) => {
                setScarica({ voce, file });
              }}
              annulla={() => {
                setAnnulla(voce);
              }}
            />
          </li>
        ))}
      </ul>
      {scarica && (
        <Scarica
          {...scarica}
          chiudi={() => {
            setScarica(undefined);
          }}
          fatto={(percorso) => {
            setScarica(undefined);
            setDetto(t('salvata', { percorso }));
          }}
        />
      )}
      {annulla && (
        <Annulla
          voce={annulla}
          chiudi={() => {
            setAnnulla(undefined);
            rileggi();
          }}
        />
      )}
    </>
  );
}

/** No request yet: what can be asked for. */
function Nessuna({ nuova }: { readonly nuova: () => void }): ReactNode {
  const { t } = usaParole('estrazioni');
  return (
    <StatoVuoto
      icona="elenco"
      titolo={t('nessuna')}
      azioni={
        <button type="button" className="btn btn-primary" onClick={nuova}>
          {t('prima')}
        </button>
      }
    >
      <p>{t('nessunaTesto')}</p>
      <ul className="estrazioni-insegna">
        {(['4001', '4002', '4004', '4003'] as const).map((uno) => (
          <li key={uno}>
            <strong>{t(`generi.${uno}`)}</strong> {t(`generiNota.${uno}`)}
          </li>
        ))}
      </ul>
    </StatoVuoto>
  );
}

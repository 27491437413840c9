import type { ReactNode } from 'react';
import { usaParole } from '../lingua.ts';
import { Avviso, StatoVuoto } from './stati.tsx';

interface Ancora {
  readonly rileggi: () => void;
  /** What the button that tries again says. */
  readonly etichetta: string;
}

/** The register refused to be read, or broke: why, and once more. @param gravita an error, unless it is told otherwise. */
export function NonLetta({
  messaggio,
  rimedio,
  rileggi,
  etichetta,
  gravita = 'errore',
}: Omit<Ancora, 'etichetta'> & {
  readonly etichetta?: string;
  readonly messaggio: string;
  readonly rimedio: string;
  readonly gravita?: 'errore' | 'attenzione';
}): ReactNode {
  const { t } = usaParole('ui');
  return (
    <Avviso
      gravita={gravita}
      annuncia
      titolo={messaggio}
      azioni={
        <button type="button" className="btn btn-sm btn-primary" onClick={rileggi}>
          {etichetta ?? t('riprova')}
        </button>
      }
    >
      <p>{rimedio}</p>
    </Avviso>
  );
}

/** The register is out of reach, and no copy is on this workstation. */
export function SenzaCopia({
  titolo,
  testo,
  rileggi,
  etichetta,
}: Ancora & { readonly titolo: string; readonly testo: string }): ReactNode {
  return (
    <StatoVuoto
      icona="rete"
      titolo={titolo}
      azioni={
        <button type="button" className="btn btn-primary" onClick={rileggi}>
          {etichetta}
        </button>
      }
    >
      <p>{testo}</p>
    </StatoVuoto>
  );
}

/** A list that only the register has: out of reach it says so, and not to go on filling forms. */
export function ElencoNonLetto({
  messaggio,
  rimedio,
  inSede,
  rileggi,
}: {
  readonly messaggio: string;
  readonly rimedio: string;
  readonly inSede: boolean;
  readonly rileggi: () => void;
}): ReactNode {
  const { t } = usaParole('ui');
  return (
    <NonLetta
      gravita="attenzione"
      messaggio={messaggio}
      rimedio={inSede ? rimedio : t('elencoNelRegistro')}
      rileggi={rileggi}
    />
  );
}

import { useState, type ReactNode } from 'react';
import { leggiGiorno, mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Campo, type ParoleCampo } from './campo.tsx';

/** A day, typed as the clerk likes (`12102026`, `12/10/26`) and shown `gg/mm/aaaa`. The value is `AAAA-MM-GG` or empty. */
export function CampoData({
  valore,
  cambia,
  dal,
  al,
  ...parole
}: ParoleCampo & {
  readonly valore: string;
  readonly cambia: (giorno: string) => void;
  /** Admissible range, shown beside the field. */
  readonly dal?: string | undefined;
  readonly al?: string | undefined;
}): ReactNode {
  const { t } = usaParole('ui');
  const [bozza, setBozza] = useState<string>();
  const scritto = bozza ?? mostraGiorno(valore);
  const illeggibile = bozza === undefined && valore !== '' && mostraGiorno(valore) === '';
  const [sbagliata, setSbagliata] = useState(false);
  const intervallo = dal && al ? t('data.fra', { dal: mostraGiorno(dal), al: mostraGiorno(al) }) : undefined;
  const errore = illeggibile || sbagliata ? t('data.inesistente') : parole.errore;

  function scrivi(testo: string): void {
    setBozza(testo);
    setSbagliata(false);
    const giorno = leggiGiorno(testo);
    if (giorno !== undefined) cambia(giorno);
    else cambia('');
  }
  /** Shown as days are written, once whoever types has done. */
  function fissa(): void {
    const letta = leggiGiorno(scritto);
    setSbagliata(scritto.trim() !== '' && letta === undefined);
    if (letta !== undefined) setBozza(undefined);
  }
  return (
    <Campo {...parole} nota={parole.nota ?? intervallo} errore={errore}>
      {(appigli) => (
        <input
          {...appigli}
          type="text"
          inputMode="numeric"
          className="form-control largo-data"
          placeholder={t('data.forma')}
          autoComplete="off"
          value={scritto}
          onChange={({ target }) => {
            scrivi(target.value);
          }}
          onBlur={fissa}
          onKeyDown={({ key }) => {
            if (key === 'Enter') fissa();
          }}
        />
      )}
    </Campo>
  );
}

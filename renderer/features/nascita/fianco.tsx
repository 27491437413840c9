import type { ReactNode } from 'react';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { mostraLuogo } from '../../ufficiale/lettura.ts';
import { codiceFiscaleCalcolato } from './anteprima.ts';
import type { RilievoModulo } from './controlli.ts';
import { famigliaScelta, nomeDi, type Modulo } from './modulo.ts';

/** The child as it takes shape, always in sight, with what the rules already say. */
export function Fianco({
  modulo,
  rilievi,
  salta,
}: {
  readonly modulo: Modulo;
  readonly rilievi: readonly RilievoModulo[];
  readonly salta: (rilievo: RilievoModulo) => void;
}): ReactNode {
  const { t } = usaParole('nascita');
  const { id, genitore } = famigliaScelta(modulo);
  const mancano = rilievi.filter(({ manca }) => manca).length;
  const daGuardare = rilievi.filter(({ manca }) => !manca);
  const codice = codiceFiscaleCalcolato(modulo);
  return (
    <aside className="fianco" aria-label={t('anteprima')}>
      <p className="fianco-nome">
        <Icona nome="nascita" /> {`${modulo.cognome} ${modulo.nome}`.trim() || t('senzaNome')}
      </p>
      <p className="fianco-codice">
        <span>{t('codiceFiscale')}</span>
        <strong>{codice ?? '················'}</strong>
        <small>{t('codiceFiscaleNota')}</small>
      </p>
      <Coppie
        voci={[
          [t('dataNascita'), mostraGiorno(modulo.dataNascita)],
          [t('luogo'), mostraLuogo(modulo.luogo)],
          [t('madre'), nomeDi(modulo.madre)],
          [t('padre'), nomeDi(modulo.padre)],
          [t('genitore.famiglia'), id],
          [t('genitore.residenza'), genitore?.residenza],
          [t('decorrenza'), mostraGiorno(modulo.decorrenza)],
        ]}
      />
      <p className="fianco-stato" role="status">
        {mancano > 0 ? t('mancano', { count: mancano }) : t('completo')}
      </p>
      {daGuardare.length > 0 && (
        <ul className="fianco-rilievi">
          {daGuardare.map((uno) => (
            <li
              key={`${uno.codice} ${uno.campo} ${uno.causa}`}
              className={uno.gravita === 'E' ? 'errore' : 'attenzione'}
            >
              <button
                type="button"
                onClick={() => {
                  salta(uno);
                }}
              >
                <Icona nome={uno.gravita === 'E' ? 'errore' : 'avviso'} /> {uno.causa}
              </button>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}

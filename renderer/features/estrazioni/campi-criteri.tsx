import { useEffect, useRef, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { ValoreCriterio, type Scrive } from './campo-criterio.tsx';
import { criteri, type Criterio } from './criteri.ts';

const gruppi = ['persona', 'luogo', 'registro', 'lavoro'] as const;

/** Whom the list is of: criteria are added one at a time, and all of them must hold. */
export function CampiCriteri({
  attivi,
  usa,
  ...campi
}: Scrive & {
  readonly attivi: readonly string[];
  readonly usa: (attivi: readonly string[]) => void;
}): ReactNode {
  const { t } = usaParole('estrazioni');
  const aggiunto = useRef<string>(undefined);
  useEffect(() => {
    if (aggiunto.current !== undefined) vaiAlCampo(aggiunto.current);
    aggiunto.current = undefined;
  }, [attivi]);
  return (
    <fieldset className="campo estrazioni-criteri">
      <legend>{t('chi')}</legend>
      <div className="campo-nota">{t('chiNota')}</div>
      {attivi.length === 0 && <p className="estrazioni-tutti">{t('tutti')}</p>}
      <ul>
        {attivi.map((chiave) => (
          <li key={chiave}>
            <InUso
              {...campi}
              chiave={chiave}
              togli={() => {
                usa(attivi.filter((uno) => uno !== chiave));
                vaiAlCampo('estrazioni.aggiungi');
              }}
            />
          </li>
        ))}
      </ul>
      <Aggiungi
        liberi={criteri.filter(({ chiave }) => !attivi.includes(chiave))}
        aggiungi={({ chiave, campi: [primo] }) => {
          aggiunto.current = primo?.percorso;
          usa([...attivi, chiave]);
        }}
      />
    </fieldset>
  );
}

/** A criterion in use, with its values. */
function InUso({
  chiave,
  togli,
  ...campi
}: Scrive & { readonly chiave: string; readonly togli: () => void }): ReactNode {
  const { t } = usaParole('estrazioni');
  const criterio = criteri.find((uno) => uno.chiave === chiave);
  const nome = t(`criteri.${chiave}`);
  return (
    <fieldset className="estrazioni-criterio">
      <legend>{nome}</legend>
      <div className="estrazioni-valori">
        {criterio?.campi.map((campo) => (
          <ValoreCriterio key={campo.percorso} campo={campo} {...campi} />
        ))}
      </div>
      <button type="button" className="btn btn-icon" aria-label={t('togli', { quale: nome })} onClick={togli}>
        <Icona nome="chiudi" />
      </button>
    </fieldset>
  );
}

/** The criteria that are left, by what they are about. */
function Aggiungi({
  liberi,
  aggiungi,
}: {
  readonly liberi: readonly Criterio[];
  readonly aggiungi: (criterio: Criterio) => void;
}): ReactNode {
  const { t } = usaParole('estrazioni');
  const [scelto, setScelto] = useState('');
  return (
    <div className="estrazioni-aggiungi">
      <div className="campo">
        <label htmlFor="campo-estrazioni-aggiungi">{t('aggiungiCriterio')}</label>
        <select
          id="campo-estrazioni-aggiungi"
          className="form-select"
          value={scelto}
          onChange={({ target }) => {
            setScelto(target.value);
          }}
        >
          <option value="">{t('scegli')}</option>
          {gruppi.map((gruppo) => (
            <optgroup key={gruppo} label={t(`gruppi.${gruppo}`)}>
              {liberi
                .filter((uno) => uno.gruppo === gruppo)
                .map(({ chiave }) => (
                  <option key={chiave} value={chiave}>
                    {t(`criteri.${chiave}`)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <button
        type="button"
        className="btn btn-outline-primary"
        disabled={scelto === ''}
        onClick={() => {
          const quale = liberi.find(({ chiave }) => chiave === scelto);
          if (!quale) return;
          aggiungi(quale);
          setScelto('');
        }}
      >
        {t('aggiungi')}
      </button>
    </div>
  );
}

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { etichetta, vociValide } from '#contract/tabelle/index.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { criteri, nomeDi, type CampoCriterio } from './criteri.ts';

export interface Scrive {
  readonly valori: Readonly<Record<string, string>>;
  readonly scrivi: (percorso: string, valore: string) => void;
}
const gruppi = ['persona', 'luogo', 'registro', 'lavoro'] as const;

function Valore({ campo, valori, scrivi }: Scrive & { readonly campo: CampoCriterio }): ReactNode {
  const { t, lingua } = usaParole('estrazioni');
  const { percorso, tipo, massimo } = campo;
  const comuni = {
    ...{ nome: percorso, etichetta: t(`campi.${nomeDi(percorso)}`), valore: valori[percorso] ?? '' },
    cambia: (valore: string) => {
      scrivi(percorso, valore);
    },
  };
  switch (tipo) {
    case 'giorno':
      return <CampoData {...comuni} />;
    case 'testo':
      return <CampoTesto {...comuni} massimo={massimo} maiuscolo />;
    case 'numero':
      return (
        <CampoTesto
          {...comuni}
          massimo={massimo}
          largo="poco"
          cambia={(scritto) => {
            scrivi(percorso, scritto.replace(/\D/g, ''));
          }}
        />
      );
    case 'tabella':
      return (
        <CampoSelezione
          {...comuni}
          vuota={t('scegli')}
          opzioni={vociValide(campo.tabella ?? '', oggi()).map((voce) => ({
            ...{ valore: voce.codice, nome: etichetta(voce, lingua) },
          }))}
        />
      );
    case 'scelta':
      return (
        <CampoSelezione
          {...comuni}
          vuota={t('scegli')}
          opzioni={(campo.opzioni ?? []).map((valore) => ({
            ...{
              valore,
              nome: t(`valori.${nomeDi(percorso)}.${valore}`, { defaultValue: t(`siNo.${valore}`) }),
            },
          }))}
        />
      );
  }
}

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
  const [scelto, setScelto] = useState('');
  const aggiunto = useRef<string>(undefined);
  useEffect(() => {
    if (aggiunto.current !== undefined) vaiAlCampo(aggiunto.current);
    aggiunto.current = undefined;
  }, [attivi]);
  const liberi = criteri.filter(({ chiave }) => !attivi.includes(chiave));
  const aggiungi = (): void => {
    const quale = criteri.find(({ chiave }) => chiave === scelto);
    if (!quale) return;
    aggiunto.current = quale.campi[0]?.percorso;
    usa([...attivi, quale.chiave]);
    setScelto('');
  };
  return (
    <fieldset className="campo estrazioni-criteri">
      <legend>{t('chi')}</legend>
      <div className="campo-nota">{t('chiNota')}</div>
      {attivi.length === 0 && <p className="estrazioni-tutti">{t('tutti')}</p>}
      <ul>
        {attivi.map((chiave) => {
          const criterio = criteri.find((uno) => uno.chiave === chiave);
          const nome = t(`criteri.${chiave}`);
          return (
            <li key={chiave}>
              <fieldset className="estrazioni-criterio">
                <legend>{nome}</legend>
                <div className="estrazioni-valori">
                  {criterio?.campi.map((campo) => (
                    <Valore key={campo.percorso} campo={campo} {...campi} />
                  ))}
                </div>
                <button
                  type="button"
                  className="btn btn-icon"
                  aria-label={t('togli', { quale: nome })}
                  onClick={() => {
                    usa(attivi.filter((uno) => uno !== chiave));
                    vaiAlCampo('estrazioni.aggiungi');
                  }}
                >
                  <Icona nome="chiudi" />
                </button>
              </fieldset>
            </li>
          );
        })}
      </ul>
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
        <button type="button" className="btn btn-outline-primary" disabled={scelto === ''} onClick={aggiungi}>
          {t('aggiungi')}
        </button>
      </div>
    </fieldset>
  );
}

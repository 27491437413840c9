import { useId, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';

/** What every field says of itself. `errore` shows in place; `nota` always stands below the label. */
export interface ParoleCampo {
  readonly etichetta: string;
  readonly nota?: ReactNode;
  readonly errore?: string | undefined;
  readonly facoltativo?: boolean;
  /** Name by which error summaries jump here. */
  readonly nome: string;
}

export interface Appigli {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export function idCampo(nome: string): string {
  return `campo-${nome.replace(/\W/g, '-')}`;
}

/** Brings the person to a field named in a summary. */
export function vaiAlCampo(nome: string): void {
  const campo = document.getElementById(idCampo(nome));
  campo?.scrollIntoView({ block: 'center' });
  campo?.focus();
}

/** Label, note and error around whatever is filled in, tied together for who cannot see them. */
export function Campo({
  etichetta,
  nota,
  errore,
  facoltativo,
  nome,
  children,
}: ParoleCampo & { readonly children: (appigli: Appigli) => ReactNode }): ReactNode {
  const { t } = usaParole('ui');
  const base = useId();
  const id = idCampo(nome);
  const descritto = [nota === undefined ? '' : `${base}-nota`, errore === undefined ? '' : `${base}-errore`];
  return (
    <div className={errore === undefined ? 'campo' : 'campo campo-errato'}>
      <label htmlFor={id}>
        {etichetta}
        {facoltativo && <span className="facoltativo"> {t('facoltativo')}</span>}
      </label>
      {nota !== undefined && (
        <div className="campo-nota" id={`${base}-nota`}>
          {nota}
        </div>
      )}
      {children({
        id,
        'aria-describedby': descritto.filter((uno) => uno !== '').join(' ') || undefined,
        'aria-invalid': errore === undefined ? undefined : true,
      })}
      {errore !== undefined && (
        <div className="campo-errore" id={`${base}-errore`}>
          {errore}
        </div>
      )}
    </div>
  );
}

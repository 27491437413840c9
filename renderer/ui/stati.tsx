import type { ReactNode } from 'react';
import { linguaDelTesto } from '../errori.ts';
import { usaParole } from '../lingua.ts';
import { Icona, type NomeIcona } from './icone.tsx';

export type Gravita = 'nota' | 'attenzione' | 'errore' | 'bene';
const iconaDi: Readonly<Record<Gravita, NomeIcona>> = {
  nota: 'nota',
  attenzione: 'avviso',
  errore: 'errore',
  bene: 'bene',
};

/** Something to know, with what to do about it. `annuncia`: read out as soon as it appears. */
export function Avviso({
  gravita,
  titolo,
  children,
  azioni,
  annuncia,
}: {
  readonly gravita: Gravita;
  readonly titolo: ReactNode;
  readonly children?: ReactNode;
  readonly azioni?: ReactNode;
  readonly annuncia?: boolean;
}): ReactNode {
  // What the register could say only in Italian, cause and remedy, is read out as Italian.
  const lingua = linguaDelTesto(titolo);
  const ruolo = annuncia ? (gravita === 'errore' ? 'alert' : 'status') : undefined;
  return (
    <div className={`avviso avviso-${gravita}`} role={ruolo}>
      <Icona nome={iconaDi[gravita]} />
      <div className="avviso-testo">
        <p className="avviso-titolo" lang={lingua}>
          {titolo}
        </p>
        {children !== undefined && <div lang={lingua}>{children}</div>}
        {azioni !== undefined && <div className="azioni">{azioni}</div>}
      </div>
    </div>
  );
}

/** Nothing here yet: says what will be here and how to begin. */
export function StatoVuoto({
  icona,
  titolo,
  children,
  azioni,
}: {
  readonly icona: NomeIcona;
  readonly titolo: string;
  readonly children?: ReactNode;
  readonly azioni?: ReactNode;
}): ReactNode {
  return (
    <div className="stato-vuoto">
      <Icona nome={icona} grande />
      <p className="stato-vuoto-titolo">{titolo}</p>
      {children !== undefined && <div>{children}</div>}
      {azioni !== undefined && <div className="azioni">{azioni}</div>}
    </div>
  );
}

/** Shown only when it lasts: the style sheet keeps it invisible for the first instants. */
export function Caricamento({ testo }: { readonly testo?: string }): ReactNode {
  const { t } = usaParole('ui');
  return (
    <div className="caricamento" role="status">
      <span className="caricamento-giro" aria-hidden="true" />
      <span>{testo ?? t('attendi')}</span>
    </div>
  );
}

export function Distintivo({
  tono,
  icona,
  children,
}: {
  readonly tono: Gravita | 'neutro';
  readonly icona?: NomeIcona;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={`distintivo distintivo-${tono}`}>
      {icona && <Icona nome={icona} />}
      {children}
    </span>
  );
}

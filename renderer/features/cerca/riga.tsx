import type { ReactNode } from 'react';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole, type Parole } from '../../lingua.ts';
import { cognomeNome } from '../../ufficiale/lettura.ts';
import type { Gravita } from '../../ui/stati.tsx';
import { Distintivo } from '../../ui/stati.tsx';
import { anni, eta } from './eta.ts';
import type { Perche } from './domanda.ts';
import type { Riga } from './fuori-linea.ts';

const tono: Readonly<Record<Riga['stato'], Gravita | 'neutro'>> = {
  residente: 'bene',
  aire: 'nota',
  cancellato: 'attenzione',
  deceduto: 'neutro',
  annullato: 'neutro',
};

export function StatoPersona({ stato }: { readonly stato: Riga['stato'] }): ReactNode {
  const { t } = usaParole('cerca');
  return <Distintivo tono={tono[stato]}>{t(`stato.${stato}`)}</Distintivo>;
}

function nascita({ sesso, dataNascita, luogoNascita, stato }: Riga, t: Parole): string {
  const giorno = mostraGiorno(dataNascita);
  const suoi = stato === 'residente' || stato === 'aire' ? anni(dataNascita, oggi()) : undefined;
  const quando = giorno === '' ? '' : t('nato', { context: sesso, data: giorno });
  const dove = luogoNascita ? t('a', { luogo: luogoNascita }) : '';
  const quanti = suoi === undefined ? '' : `(${t('anni', { count: suoi })})`;
  return [quando, dove, quanti].filter((uno) => uno !== '').join(' ');
}

/** A person, told apart from who has the same name: birth, codice fiscale, address, state. */
export function RigaPersona({
  riga,
  perche,
}: {
  readonly riga: Riga;
  readonly perche?: Perche | undefined;
}): ReactNode {
  const { t } = usaParole('cerca');
  return (
    <>
      <span className="persona-nome">{cognomeNome(riga)}</span>
      <span className="persona-codice">{riga.codiceFiscale}</span>
      <span className="persona-stato">
        <StatoPersona stato={riga.stato} />
      </span>
      <span className="persona-nascita">{nascita(riga, t)}</span>
      <span className="persona-indirizzo">{riga.indirizzo}</span>
      <span className="persona-eta">
        {riga.letto === undefined
          ? perche !== undefined && t(`perche.${perche}`)
          : eta(riga.letto, Date.now(), t)}
      </span>
    </>
  );
}

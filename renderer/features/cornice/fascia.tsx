import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaEvento } from '../../ponte.ts';
import { Icona, type NomeIcona } from '../../ui/icone.tsx';
import {
  luceCollegamento,
  luceGiornaliera,
  luceIdentita,
  luceLettore,
  luciServizi,
  type Luce,
} from './stato.ts';
import './fascia.css';

function Spia({
  icona,
  nome,
  luce,
}: {
  readonly icona: NomeIcona;
  readonly nome: string;
  readonly luce: Luce;
}): ReactNode {
  const { t } = usaParole('cornice');
  return (
    <div className={`spia spia-${luce.gravita}`}>
      <dt>
        <Icona nome={icona} />
        <span className="visually-hidden">{nome}</span>
      </dt>
      <dd>
        <span className="spia-luce" aria-hidden="true" />
        {t(luce.chiave, luce.valori)}
      </dd>
    </div>
  );
}

/** The state of the workstation, always in sight (DESK.md §5). `children`: what only an open session has. */
export function FasciaStato({ children }: { readonly children?: ReactNode }): ReactNode {
  const { t } = usaParole('cornice');
  const postazione = usaEvento('postazione.stato');
  const lettori = usaEvento('lettore.stato');
  const guasti = luciServizi(postazione?.servizi).filter(
    ({ gravita }) => gravita === 'attenzione' || gravita === 'errore',
  );
  const giornaliera = luceGiornaliera(usaEvento('accesso.stato'));
  const identita = luceIdentita(postazione?.identita);
  return (
    <footer className="fascia" aria-label={t('fascia')}>
      <dl>
        <Spia icona="rete" nome={t('core.nome')} luce={luceCollegamento(postazione)} />
        {/* What goes well is not said here: the screen of the workstation says it. */}
        {guasti.map((luce) => (
          <Spia key={luce.quale} icona="invia" nome={t(`${luce.quale}.nome`)} luce={luce} />
        ))}
        {postazione?.tabelle?.daAggiornare && (
          <Spia
            icona="documento"
            nome={t('tabelle.nome')}
            luce={{ gravita: 'attenzione', chiave: 'tabelle.daAggiornare' }}
          />
        )}
        {giornaliera && <Spia icona="lucchetto" nome={t('giornaliera.nome')} luce={giornaliera} />}
        <Spia icona="lettore" nome={t('lettore.nome')} luce={luceLettore(lettori)} />
        {identita && <Spia icona="postazione" nome={t('certificato.nome')} luce={identita} />}
      </dl>
      {children}
      {postazione && <span className="fascia-versione">Sportello {postazione.versione}</span>}
    </footer>
  );
}

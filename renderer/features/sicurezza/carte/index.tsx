import type { ReactNode } from 'react';
import { usaParole } from '../../../lingua.ts';
import { EsitoDetto } from '../../../ui/esito.tsx';
import { NonLetta } from '../../../ui/non-letta.tsx';
import { Sezione } from '../../../ui/parti.tsx';
import { Caricamento } from '../../../ui/stati.tsx';
import { AgendaScadenze } from './agenda.tsx';
import { ElencoCarte } from './elenco.tsx';
import { RichiesteCarte } from './richieste.tsx';
import { usaSituazione } from './situazione.ts';
import './carte.css';

/** The cards of the body: asked for, registered, handed over, stopped. */
export function Carte(): ReactNode {
  const { t } = usaParole('carte-operatore');
  const { lettura, detto, ...atti } = usaSituazione();
  const rileggi = (): void => void lettura.refetch();
  if (!lettura.data) return <Caricamento />;
  if (!lettura.data.ok) {
    const { messaggio, rimedio } = lettura.data.errore;
    return <NonLetta {...{ messaggio, rimedio, rileggi }} />;
  }
  const parti = { ...atti, situazione: lettura.data.valore };
  return (
    <div className="carte-operatore">
      <EsitoDetto detto={detto} />
      <AgendaScadenze situazione={parti.situazione} />
      <Sezione id="carte-elenco" titolo={t('elenco')}>
        <ElencoCarte {...parti} rileggi={rileggi} />
      </Sezione>
      <Sezione id="carte-richieste" titolo={t('richieste.titolo')}>
        <RichiesteCarte {...parti} />
      </Sezione>
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CarteEnte } from '#contract/wa/carte-operatore.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama } from '../../../ponte.ts';
import { NonLetta } from '../../../ui/non-letta.tsx';
import { Sezione } from '../../../ui/parti.tsx';
import { Caricamento } from '../../../ui/stati.tsx';
import { AgendaScadenze } from './agenda.tsx';
import { EsitoCarte, type Detto } from './esito.tsx';
import { ElencoCarte } from './elenco.tsx';
import { RichiesteCarte } from './richieste.tsx';
import './carte.css';

const chiave = ['carte-ente'];

/** The cards of the body: asked for, registered, handed over, stopped. */
export function Carte(): ReactNode {
  const { t } = usaParole('carte-operatore');
  const memoria = useQueryClient();
  const [detto, setDetto] = useState<Detto>();
  const lettura = useQuery({ queryKey: chiave, gcTime: 0, queryFn: () => chiama('carte.situazione', {}) });
  if (!lettura.data) return <Caricamento />;
  if (!lettura.data.ok) {
    const { messaggio, rimedio } = lettura.data.errore;
    return (
      <NonLetta
        {...{ messaggio, rimedio }}
        etichetta={t('ui:riprova')}
        rileggi={() => void lettura.refetch()}
      />
    );
  }
  const situazione = lettura.data.valore;
  const fatto = (valore: CarteEnte, titolo: string): void => {
    memoria.setQueryData(chiave, { ok: true, valore });
    setDetto({ bene: true, titolo });
  };
  const parti = { situazione, fatto, dici: setDetto };
  return (
    <div className="carte-operatore">
      <EsitoCarte detto={detto} />
      <AgendaScadenze situazione={situazione} />
      <Sezione id="carte-elenco" titolo={t('elenco')}>
        <ElencoCarte {...parti} rileggi={() => void lettura.refetch()} />
      </Sezione>
      <Sezione id="carte-richieste" titolo={t('richieste.titolo')}>
        <RichiesteCarte {...parti} />
      </Sezione>
    </div>
  );
}

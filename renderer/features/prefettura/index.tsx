import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaSessione } from '../../sessione.tsx';
import { Linguette } from '../../ui/linguette.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { CartePrefettura } from './carte.tsx';
import { Consegne } from './consegne.tsx';
import { LetteraCodici } from './lettera.tsx';
import { Lotti } from './lotti.tsx';
import { Personalizza } from './personalizza.tsx';
import { usaPrefettura } from './usa-prefettura.ts';
import './prefettura.css';

const parti = ['personalizza', 'consegne', 'carte', 'lotti'] as const;
type Parte = (typeof parti)[number];

/** The cards of operators, made and delivered by the prefecture. */
export function Prefettura(): ReactNode {
  const { t } = usaParole('prefettura');
  const { inSede } = usaSessione();
  const { letta, rileggi, mostra } = usaPrefettura();
  const [parte, setParte] = useState<Parte>('personalizza');
  const titolo = <h1>{t('titolo')}</h1>;
  if (!inSede)
    return (
      <>
        {titolo}
        <LetteraCodici />
        <StatoVuoto icona="rete" titolo={t('fuoriLinea')}>
          <p>{t('fuoriLineaTesto')}</p>
        </StatoVuoto>
      </>
    );
  if (!letta)
    return (
      <>
        {titolo}
        <Caricamento />
      </>
    );
  if (!letta.ok) {
    const { messaggio, rimedio } = letta.errore;
    return (
      <>
        {titolo}
        <LetteraCodici />
        <NonLetta {...{ messaggio, rimedio }} rileggi={() => void rileggi()} />
      </>
    );
  }
  const situazione = letta.valore;
  const conti: Readonly<Partial<Record<Parte, number>>> = {
    personalizza: situazione.richieste.length,
    consegne: situazione.carte.filter(({ stato }) => stato === 'controllata').length,
  };
  return (
    <div className="prefettura">
      {titolo}
      <Linguette
        etichetta={t('titolo')}
        linguette={parti.map((chiave) => ({ chiave, nome: t(`parti.${chiave}`), quanti: conti[chiave] }))}
        scelta={parte}
        scegli={setParte}
      >
        {parte === 'personalizza' && (
          <Personalizza situazione={situazione} rileggi={rileggi} mostra={mostra} />
        )}
        {parte === 'consegne' && <Consegne situazione={situazione} rileggi={rileggi} />}
        {parte === 'carte' && <CartePrefettura carte={situazione.carte} rileggi={rileggi} mostra={mostra} />}
        {parte === 'lotti' && <Lotti lotti={situazione.lotti} mostra={mostra} />}
      </Linguette>
    </div>
  );
}

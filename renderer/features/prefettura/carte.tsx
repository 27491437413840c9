import { useState, type ReactNode } from 'react';
import type { CartaOperatore, SituazionePrefettura, PostaCodici } from '#contract/wa/carte-operatore.ts';
import { attiPossibili, type StatoCarta } from '#contract/regole/carte-operatore.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { StatoVuoto } from '../../ui/stati.tsx';
import { Griglia } from '../../ui/tabella/index.tsx';
import { SegnoCarta, SegnoPosta } from '../sicurezza/carte/segni.tsx';
import { EsitoAtto } from './esito.tsx';
import { Scarto } from './scarto.tsx';
import { nonFatto, type Detto } from './usa-prefettura.ts';
import type { Colonna } from '../../ui/tabella/colonne.ts';

/** Every card that is somebody's, where it is, and what can still be done to it here. */
export function CartePrefettura({
  carte,
  rileggi,
  mostra,
}: {
  readonly carte: readonly CartaOperatore[];
  readonly rileggi: () => Promise<void>;
  readonly mostra: (situazione: SituazionePrefettura) => void;
}): ReactNode {
  const { t } = usaParole('prefettura');
  const [detto, setDetto] = useState<Detto>();

  async function invia(seriale: string): Promise<void> {
    const esito = await chiama('carte.inviaCodici', { seriale });
    setDetto(
      esito.ok
        ? { bene: true, titolo: t('carte-operatore:codici.rimessi', { seriale }) }
        : nonFatto(esito.errore),
    );
    await rileggi();
  }

  const colonne = usaColonneCarte(mostra, invia);
  return (
    <>
      <EsitoAtto detto={detto} />
      <Griglia
        nome="carte-prefettura"
        didascalia={t('parti.carte')}
        righe={carte}
        chiave={({ seriale }) => seriale}
        vuoto={
          <StatoVuoto icona="carta" titolo={t('carte.nessuna')}>
            <p>{t('carte.nessunaTesto')}</p>
          </StatoVuoto>
        }
        colonne={colonne}
      />
    </>
  );
}

function AttiSullaCarta({
  stato,
  seriale,
  mostra,
  posta,
  codiciConservati,
  invia,
}: {
  readonly stato: StatoCarta;
  readonly seriale: string;
  readonly mostra: (situazione: SituazionePrefettura) => void;
  readonly posta: PostaCodici | undefined;
  readonly codiciConservati: boolean;
  readonly invia: (seriale: string) => Promise<void>;
}): ReactNode {
  const { t } = usaParole('prefettura');
  return (
    <span className="azioni">
      {attiPossibili(stato, 'prefettura').includes('scarta') && (
        <Scarto seriale={seriale} mostra={mostra} breve />
      )}
      {posta && codiciConservati && (
        <button
          type="button"
          className="btn btn-sm btn-outline-primary"
          aria-label={t('carte-operatore:codici.inviaDi', { seriale })}
          onClick={() => void invia(seriale)}
        >
          {t('carte-operatore:codici.invia')}
        </button>
      )}
    </span>
  );
}

function usaColonneCarte(
  mostra: (situazione: SituazionePrefettura) => void,
  invia: (seriale: string) => Promise<void>,
): readonly Colonna<CartaOperatore>[] {
  const { t } = usaParole('prefettura');
  return [
    { chiave: 'seriale', nome: t('carte-operatore:seriale'), valore: ({ seriale }) => seriale },
    {
      chiave: 'stato',
      nome: t('carte-operatore:stato'),
      valore: ({ stato }) => t(`carte-operatore:stati.${stato}`),
      cella: ({ stato }) => <SegnoCarta stato={stato} />,
    },
    {
      chiave: 'titolare',
      nome: t('carte-operatore:titolare'),
      valore: ({ cognome = '', nome = '' }) => `${cognome} ${nome}`.trim(),
    },
    { chiave: 'ente', nome: t('carte-operatore:ente'), valore: ({ nomeEnte = '' }) => nomeEnte },
    {
      chiave: 'dal',
      nome: t('carte-operatore:dal'),
      valore: ({ dal }) => mostraIstante(dal),
      ordine: ({ dal }) => dal,
    },
    {
      chiave: 'posta',
      nome: t('carte-operatore:posta'),
      valore: ({ posta }) => (posta ? t(`carte-operatore:codici.${posta.stato}`) : ''),
      cella: ({ posta }) => <SegnoPosta posta={posta} />,
    },
    {
      chiave: 'nota',
      nome: t('carte-operatore:nota'),
      valore: ({ nota = '' }) => nota,
      nascosta: true,
    },
    {
      chiave: 'atti',
      nome: t('carte-operatore:atti'),
      valore: () => '',
      cella: ({ seriale, stato, posta, codiciConservati }) => (
        <AttiSullaCarta
          stato={stato}
          seriale={seriale}
          mostra={mostra}
          posta={posta}
          codiciConservati={codiciConservati}
          invia={invia}
        />
      ),
    },
  ];
}

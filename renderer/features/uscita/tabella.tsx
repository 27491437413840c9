import type { ReactNode } from 'react';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Griglia, type Colonna } from '../../ui/tabella/index.tsx';
import { titoloAtto } from '../atto/titolo.ts';
import { statoDi, type Voce } from './elenco.ts';
import { Stato } from './stato.tsx';

function usaColonne(): readonly Colonna<Voce>[] {
  const { t } = usaParole('uscita');
  const di = (voce: Voce) => (voce.tipo === 'bozza' ? voce.bozza : voce.pratica);
  return [
    { ...{ chiave: 'chi', nome: t('tabella.chi') }, valore: (voce) => di(voce).soggetto || t('senzaNome') },
    { ...{ chiave: 'atto', nome: t('tabella.atto') }, valore: (voce) => titoloAtto(di(voce), t) },
    {
      ...{ chiave: 'stato', nome: t('tabella.stato'), stretta: true },
      valore: (voce) => t(`stato.${statoDi(voce)}`),
      cella: (voce) => <Stato stato={statoDi(voce)} />,
    },
    {
      ...{ chiave: 'quando', nome: t('tabella.quando'), stretta: true },
      valore: ({ tempo }) => mostraIstante(tempo),
      ordine: ({ tempo }) => tempo,
    },
    {
      ...{ chiave: 'servizio', nome: t('tabella.servizio'), stretta: true, nascosta: true },
      valore: (voce) => di(voce).codice,
    },
    {
      ...{ chiave: 'numero', nome: t('tabella.numero'), stretta: true, nascosta: true },
      valore: (voce) => (voce.tipo === 'pratica' ? voce.pratica.idOperazioneComune : ''),
    },
  ];
}

/** The outbox of who has much in it: sorted and filtered by column, kept as a file. */
export function TabellaUscita({
  voci,
  scelta,
  apri,
}: {
  readonly voci: readonly Voce[];
  readonly scelta: string | undefined;
  readonly apri: (id: string) => void;
}): ReactNode {
  const { t } = usaParole('uscita');
  return (
    <Griglia
      nome="posta-in-uscita"
      didascalia={t('elenco')}
      colonne={usaColonne()}
      righe={voci}
      chiave={({ id }) => id}
      scelta={scelta}
      apri={({ id }) => {
        apri(id);
      }}
      vuoto={<p className="campo-nota">{t('filtro.nessuna')}</p>}
    />
  );
}

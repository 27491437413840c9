import type { ReactNode } from 'react';
import type { VoceProcedimento } from '#contract/wa/operazioni.ts';
import { descrivi } from '#contract/tabelle/index.ts';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { Distintivo } from '../../ui/stati.tsx';
import type { Colonna } from '../../ui/tabella/index.tsx';
import { giorniA, haTermine, termineDi, urgenzaDi } from './termine.ts';

export const stati = ['aperto', 'chiuso', 'archiviato'] as const;
export type Stato = (typeof stati)[number];
const tono = { scaduto: 'errore', vicino: 'attenzione', lontano: 'neutro' } as const;

function Comune({ codice }: { readonly codice: string }): ReactNode {
  return usaNomeComune(codice);
}

function Termine({ voce }: { readonly voce: VoceProcedimento }): ReactNode {
  const { t } = usaParole('procedimenti');
  const rimasti = giorniA(termineDi(voce.apertoIl), oggi());
  const urgenza = urgenzaDi(rimasti);
  return (
    <Distintivo tono={tono[urgenza]}>
      {mostraGiorno(termineDi(voce.apertoIl))}
      {urgenza !== 'lontano' && `: ${t(urgenza, { count: Math.abs(rimasti) })}`}
    </Distintivo>
  );
}

/** What is said of a procedure: only one that is open has a day by which it must end. */
export function usaColonneProcedimenti(stato: Stato): readonly Colonna<VoceProcedimento>[] {
  const { t, lingua } = usaParole('procedimenti');
  const mio = usaComune()?.codiceIstat;
  return [
    {
      ...{ chiave: 'persone', nome: t('persone') },
      valore: ({ soggetti }) =>
        soggetti.map((uno) => `${uno.cognome} ${uno.nome}`.trim()).join(', ') || t('senza'),
    },
    {
      ...{ chiave: 'motivo', nome: t('motivo') },
      valore: ({ motivoAvvio }) => descrivi('29', motivoAvvio, lingua),
    },
    {
      ...{ chiave: 'aperto', nome: t('apertoIl'), stretta: true },
      valore: ({ apertoIl }) => mostraGiorno(apertoIl),
      ordine: ({ apertoIl }) => apertoIl,
    },
    ...(stato === 'aperto'
      ? [
          {
            ...{ chiave: 'termine', nome: t('termine'), stretta: true },
            valore: (voce: VoceProcedimento) =>
              haTermine(voce.motivoAvvio) ? mostraGiorno(termineDi(voce.apertoIl)) : '',
            ordine: (voce: VoceProcedimento) =>
              haTermine(voce.motivoAvvio) ? termineDi(voce.apertoIl) : '9999',
            cella: (voce: VoceProcedimento) => haTermine(voce.motivoAvvio) && <Termine voce={voce} />,
          },
        ]
      : []),
    {
      ...{ chiave: 'comune', nome: t('comune') },
      valore: ({ comune }) => (comune === mio ? t('nostro') : comune),
      cella: ({ comune }) => (comune === mio ? t('nostro') : <Comune codice={comune} />),
    },
    { chiave: 'numero', nome: t('numero'), stretta: true, valore: (voce) => voce.numeroPraticaAnpr },
    {
      ...{ chiave: 'numeroComune', nome: t('numeroComune'), nascosta: true },
      valore: ({ numeroPraticaComune }) => numeroPraticaComune ?? '',
    },
  ];
}

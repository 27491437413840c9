import type { CartaOperatore } from '#contract/wa/carte-operatore.ts';
import { mostraIstante } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import type { Colonna } from '../../../ui/tabella/index.tsx';
import { SegnoCarta, SegnoPosta } from './segni.tsx';

type Quale = 'titolare' | 'seriale' | 'stato' | 'dal' | 'posta' | 'nota';

/** What is seen of a card wherever cards are listed; each list puts them in its order. */
export function usaColonneCarta(): Readonly<Record<Quale, Colonna<CartaOperatore>>> {
  const { t } = usaParole('carte-operatore');
  return {
    titolare: {
      ...{ chiave: 'titolare', nome: t('titolare') },
      valore: ({ cognome = '', nome = '' }) => `${cognome} ${nome}`.trim(),
    },
    seriale: { chiave: 'seriale', nome: t('seriale'), valore: ({ seriale }) => seriale },
    stato: {
      ...{ chiave: 'stato', nome: t('stato') },
      valore: ({ stato }) => t(`stati.${stato}`),
      cella: ({ stato }) => <SegnoCarta stato={stato} />,
    },
    dal: {
      ...{ chiave: 'dal', nome: t('dal') },
      valore: ({ dal }) => mostraIstante(dal),
      ordine: ({ dal }) => dal,
    },
    posta: {
      ...{ chiave: 'posta', nome: t('posta') },
      valore: ({ posta }) => (posta ? t(`codici.${posta.stato}`) : ''),
      cella: ({ posta }) => <SegnoPosta posta={posta} />,
    },
    nota: { chiave: 'nota', nome: t('nota'), valore: ({ nota = '' }) => nota, nascosta: true },
  };
}

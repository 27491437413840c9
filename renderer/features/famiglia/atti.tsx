import { useState, type ReactNode } from 'react';
import type { SchedaFamiglia } from '#contract/wa/scheda.ts';
import { usaParole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';
import { MenuAtti } from '../atto/menu-atti.tsx';
import { usaScheda } from '../scheda/usa-scheda.ts';

/** The record of whom acts on a family start from, read only when somebody asks for them. */
function DallaScheda({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('famiglia');
  const { scheda } = usaScheda(id);
  if (scheda.stato === 'letta') return <MenuAtti dossier={scheda.dossier} letto={scheda.letto} subito />;
  return <p role="status">{scheda.stato === 'errore' ? scheda.messaggio : t('leggoIntestatario')}</p>;
}

/** Acts that start from a family start from its head, or from the first who lives there. */
export function AttiFamiglia({ famiglia }: { readonly famiglia: SchedaFamiglia }): ReactNode {
  const { t } = usaParole('famiglia');
  const [chiesti, setChiesti] = useState(false);
  const { componenti, stato } = famiglia;
  const capo = componenti.find(({ codiceLegame }) => codiceLegame === '1') ?? componenti[0];
  if (!capo || stato) return undefined;
  if (chiesti) return <DallaScheda id={capo.idSchedaSoggettoANPR} />;
  return (
    <button
      type="button"
      className="btn btn-primary"
      aria-haspopup="dialog"
      onClick={() => {
        setChiesti(true);
      }}
    >
      <Icona nome="matita" /> {t('atto:menu.apri')}
    </button>
  );
}

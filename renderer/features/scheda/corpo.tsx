import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import type { Storia } from '#contract/wa/scheda.ts';
import { usaParole } from '../../lingua.ts';
import { Linguette } from '../../ui/linguette.tsx';
import { Caricamento } from '../../ui/stati.tsx';
import { Accessi } from './accessi.tsx';
import { Cittadinanza, Documenti, Identita, StatoCivile } from './dati.tsx';
import { Famiglia } from './famiglia.tsx';
import { Passato } from './passato.tsx';
import { Pratiche } from './pratiche.tsx';
import { Operazioni } from './registro.tsx';
import { Residenze } from './residenze.tsx';

const Confronta = lazy(() =>
  import('../confronto/index.tsx').then((modulo) => ({ default: modulo.Confronta })),
);

const parti = ['scheda', 'operazioni', 'passato', 'pratiche', 'confronto', 'accessi'] as const;
type Parte = (typeof parti)[number];
/** Which part of which record was open: coming back from an act one finds the same. Kept in memory only. */
const lasciate = new Map<string, Parte>();

interface Letta {
  readonly dossier: Dossier;
  readonly storia: Storia | undefined;
}

function Oggi({ dossier, storia }: Letta): ReactNode {
  return (
    <>
      <div className="scheda-corpo">
        <Identita dossier={dossier} />
        <Residenze dossier={dossier} storia={storia} />
      </div>
      <Famiglia dossier={dossier} />
      <div className="scheda-terzi">
        <StatoCivile dossier={dossier} />
        <Cittadinanza dossier={dossier} />
        <Documenti dossier={dossier} />
      </div>
    </>
  );
}

/** The record, a part at a time: as it is, what was done, as it was, what was issued, who looked. */
export function Corpo({ dossier, storia }: Letta): ReactNode {
  const { t } = usaParole('scheda');
  const { idSchedaSoggettoANPR: id, operazioni } = dossier;
  const [parte, setParte] = useState<Parte>(() => lasciate.get(id) ?? 'scheda');
  const quanti: Partial<Record<Parte, number>> = {
    operazioni: operazioni.length,
    ...(storia && { pratiche: storia.certificati.length + storia.procedimenti.length }),
  };
  return (
    <Linguette
      etichetta={t('parti.etichetta')}
      linguette={parti.map((chiave) => ({ chiave, nome: t(`parti.${chiave}`), quanti: quanti[chiave] }))}
      scelta={parte}
      scegli={(nuova) => {
        lasciate.set(id, nuova);
        setParte(nuova);
      }}
    >
      {parte === 'scheda' && <Oggi dossier={dossier} storia={storia} />}
      {parte === 'operazioni' && <Operazioni operazioni={operazioni} soggetto={id} />}
      {parte === 'passato' && <Passato storia={storia} />}
      {parte === 'pratiche' && <Pratiche dossier={dossier} storia={storia} />}
      {parte === 'confronto' && (
        <Suspense fallback={<Caricamento />}>
          <Confronta dossier={dossier} />
        </Suspense>
      )}
      {parte === 'accessi' && <Accessi id={id} />}
    </Linguette>
  );
}

import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Amministrazione } from '#contract/wa/amministrazione.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaPermessi } from '../../ufficiale/permessi.ts';
import { Linguette } from '../../ui/linguette.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Sezione, Tabella } from '../../ui/parti.tsx';
import { Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { ModuloContatti, ModuloResponsabile } from './comune.tsx';
import { ModuloEsenzioni } from './esenzioni.tsx';
import { ModuloLoghi } from './loghi.tsx';
import { DaQuando } from './parti.tsx';
import { ModuloPatrono } from './patrono.tsx';
import { RecapitoNotifiche } from './recapito.tsx';
import { ModuloRete } from './rete.tsx';
import { usaAmministrazione } from './usa-amministrazione.ts';
import '../emessi/emessi.css';
import './amministrazione.css';

const ParametriComune = lazy(async () => ({
  default: (await import('../emessi/parametri.tsx')).ParametriComune,
}));

const parti = ['comune', 'certificati', 'notifiche', 'rete', 'modifiche'] as const;
type Parte = (typeof parti)[number];

function Modifiche({ modifiche }: Pick<Amministrazione, 'modifiche'>): ReactNode {
  const { t } = usaParole('amministrazione');
  if (modifiche.length === 0)
    return (
      <StatoVuoto icona="documento" titolo={t('nessunaModifica')}>
        <p>{t('nessunaModificaTesto')}</p>
      </StatoVuoto>
    );
  return (
    <Tabella
      didascalia={t('parti.modifiche')}
      righe={modifiche}
      chiave={({ istante, sezione }) => `${istante} ${sezione}`}
      colonne={[
        { nome: t('quando'), stretta: true, cella: ({ istante }) => mostraIstante(Date.parse(istante)) },
        { nome: t('cosa'), cella: ({ sezione }) => t(`sezioni.${sezione}`) },
        { nome: t('chi'), cella: ({ nomeOperatore, operatore }) => nomeOperatore ?? operatore },
      ]}
    />
  );
}

function Certificati({ letta }: { readonly letta: Amministrazione }): ReactNode {
  const { t } = usaParole('amministrazione');
  return (
    <>
      <Sezione id="amministrazione-certificati" titolo={t('certificati')}>
        <DaQuando sezione="certificati" modifiche={letta.modifiche} />
        <Suspense fallback={<Caricamento />}>
          <ParametriComune modificabili />
        </Suspense>
      </Sezione>
      <ModuloEsenzioni letta={letta} />
    </>
  );
}

function Contenuto({ parte, letta }: { readonly parte: Parte; readonly letta: Amministrazione }): ReactNode {
  switch (parte) {
    case 'comune':
      return (
        <>
          <ModuloContatti letta={letta} />
          <ModuloResponsabile letta={letta} />
          <ModuloPatrono letta={letta} />
          <ModuloLoghi letta={letta} />
        </>
      );
    case 'certificati':
      return <Certificati letta={letta} />;
    case 'notifiche':
      return <RecapitoNotifiche modifiche={letta.modifiche} />;
    case 'rete':
      return <ModuloRete letta={letta} />;
    case 'modifiche':
      return <Modifiche modifiche={letta.modifiche} />;
  }
}

function Letta({ parte }: { readonly parte: Parte }): ReactNode {
  const { data, refetch } = usaAmministrazione();
  if (!data) return <Caricamento />;
  if (!data.ok) return <NonLetta {...data.errore} rileggi={() => void refetch()} />;
  return <Contenuto parte={parte} letta={data.valore} />;
}

/** What the municipality sets of itself: each part since when, and by whom. */
export function AmministrazioneComune(): ReactNode {
  const { t } = usaParole('amministrazione');
  const permessi = usaPermessi();
  const [parte, setParte] = useState<Parte>('comune');
  return (
    <div className="amministrazione">
      <h1>{t('titolo')}</h1>
      {permessi.has('amministrazione.comune') ? (
        <Linguette
          etichetta={t('titolo')}
          linguette={parti.map((chiave) => ({ chiave, nome: t(`parti.${chiave}`) }))}
          scelta={parte}
          scegli={setParte}
        >
          <Letta parte={parte} />
        </Linguette>
      ) : (
        <StatoVuoto icona="lucchetto" titolo={t('senzaPermesso')}>
          <p>{t('senzaPermessoTesto')}</p>
        </StatoVuoto>
      )}
    </div>
  );
}

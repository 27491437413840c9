import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { RichiestaDisallineati, VoceDisallineata } from '#contract/wa/agenzia-entrate.ts';
import { mostraGiorno, mostraIstante, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Linguette } from '../../ui/linguette.tsx';
import { ElencoNonLetto } from '../../ui/non-letta.tsx';
import { Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../ui/tabella/index.tsx';
import { anni } from '../cerca/eta.ts';
import { Confronto } from './confronto.tsx';
import { Consultazione } from './consultazione.tsx';

const stati = ['da-risolvere', 'attesa', 'respinta', 'tutti'] as const;
const linguette = [...stati, 'consulta'] as const;
type Stato = RichiestaDisallineati['stato'];

function usaColonne(): readonly Colonna<VoceDisallineata>[] {
  const { t } = usaParole('agenzia-entrate');
  return [
    { chiave: 'persona', nome: t('persona'), valore: ({ cognome, nome }) => `${cognome} ${nome}`.trim() },
    {
      ...{ chiave: 'nascita', nome: t('dataNascita'), stretta: true },
      valore: ({ dataNascita }) => mostraGiorno(dataNascita),
      ordine: ({ dataNascita }) => dataNascita,
    },
    {
      ...{ chiave: 'eta', nome: t('eta'), stretta: true },
      valore: ({ dataNascita }) => String(anni(dataNascita, oggi()) ?? ''),
      ordine: ({ dataNascita }) => dataNascita,
    },
    { chiave: 'codice', nome: t('codice'), valore: ({ codiceFiscale }) => codiceFiscale ?? t('manca') },
    {
      ...{ chiave: 'dal', nome: t('dal'), stretta: true },
      valore: ({ dal }) => mostraIstante(Date.parse(dal)),
      ordine: ({ dal }) => dal,
    },
    {
      ...{ chiave: 'domanda', nome: t('domanda') },
      valore: ({ domanda }) =>
        domanda
          ? `${t(`tipo.${domanda.tipo}`)}: ${t(`stato.${domanda.stato}`)} ${domanda.codice ?? ''}`.trim()
          : t('nessunaDomanda'),
    },
  ];
}

function Elenco({ stato }: { readonly stato: Stato }): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  const { vai } = usaNavigazione();
  const colonne = usaColonne();
  const { inSede } = usaSessione();
  const { data, refetch } = useQuery({
    ...{ queryKey: ['disallineati', stato], gcTime: 0 },
    queryFn: async () => chiama('registro.disallineati', { stato }),
  });
  if (!data) return <Caricamento />;
  if (!data.ok) return <ElencoNonLetto {...data.errore} inSede={inSede} rileggi={() => void refetch()} />;
  return (
    <Griglia
      key={stato}
      nome="disallineamenti-agenzia"
      didascalia={t(`stati.${stato}`)}
      colonne={colonne}
      righe={data.valore.voci}
      altre={data.valore.altre}
      chiave={({ id }) => id}
      apri={({ id, cognome, nome }) => {
        vai({
          nome: 'agenzia-entrate',
          soggetto: id,
          titolo: t('confrontoDi', { chi: `${cognome} ${nome}` }),
        });
      }}
      vuoto={
        <StatoVuoto icona="bene" titolo={t('nessuno')}>
          <p>{t('nessunoTesto')}</p>
        </StatoVuoto>
      }
    />
  );
}

/** Residents whose code the Agenzia delle Entrate has not validated, and the way out for each (workflows.md §10.1). */
export function AgenziaEntrate({ soggetto }: { readonly soggetto?: string }): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  const [stato, setStato] = useState<(typeof linguette)[number]>('da-risolvere');
  if (soggetto !== undefined) return <Confronto id={soggetto} />;
  return (
    <>
      <h1>{t('titolo')}</h1>
      <p>{t('spiega')}</p>
      <Linguette
        etichetta={t('titolo')}
        linguette={linguette.map((chiave) => ({ chiave, nome: t(`stati.${chiave}`) }))}
        scelta={stato}
        scegli={setStato}
      >
        {stato === 'consulta' ? <Consultazione /> : <Elenco stato={stato} />}
      </Linguette>
    </>
  );
}

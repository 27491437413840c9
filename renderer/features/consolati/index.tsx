import { useState, type ReactNode } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { RichiestaElencoConsolati, VoceConsolato } from '#contract/wa/consolati.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { Linguette } from '../../ui/linguette.tsx';
import { ElencoNonLetto } from '../../ui/non-letta.tsx';
import { Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../ui/tabella/index.tsx';
import { RichiestaDelConsolato } from './dettaglio.tsx';
import { giorniDa } from './giorni.ts';
import { Esito } from './segni.tsx';
import './consolati.css';
import { CaricaAltri } from '../../ui/carica-altri.tsx';

const viste = ['aperte', 'chiuse'] as const;
type Vista = RichiestaElencoConsolati['vista'];

const chi = ({ soggetto: { cognome, nome } }: VoceConsolato): string => `${cognome} ${nome}`.trim();

function usaColonne(vista: Vista): readonly Colonna<VoceConsolato>[] {
  const { t } = usaParole('consolati');
  const inCoda: readonly Colonna<VoceConsolato>[] = [
    {
      ...{ chiave: 'giorni', nome: t('giorni'), stretta: true },
      valore: ({ aperta }) => String(giorniDa(aperta)),
      ordine: ({ aperta }) => aperta,
    },
    {
      ...{ chiave: 'diversi', nome: t('differenze'), stretta: true },
      valore: ({ diversi }) => String(diversi),
      ordine: ({ diversi }) => String(diversi).padStart(3, '0'),
    },
  ];
  const concluse: readonly Colonna<VoceConsolato>[] = [
    {
      ...{ chiave: 'esito', nome: t('esito') },
      valore: ({ chiusura }) => (chiusura ? t(`esiti.${chiusura.esito}`) : ''),
      cella: ({ chiusura }) => <Esito chiusura={chiusura} />,
    },
    {
      ...{ chiave: 'chiusa', nome: t('chiusa'), stretta: true },
      valore: ({ chiusura }) => (chiusura ? mostraIstante(Date.parse(chiusura.istante)) : ''),
      ordine: ({ chiusura }) => chiusura?.istante ?? '',
    },
  ];
  return [
    { chiave: 'persona', nome: t('persona'), valore: chi },
    { chiave: 'consolato', nome: t('consolato'), valore: ({ consolato, mittente }) => consolato ?? mittente },
    { chiave: 'tipo', nome: t('tipo'), valore: ({ tipo }) => t(`tipi.${tipo}`) },
    {
      ...{ chiave: 'aperta', nome: t('ricevuta'), stretta: true },
      valore: ({ aperta }) => mostraIstante(Date.parse(aperta)),
      ordine: ({ aperta }) => aperta,
    },
    ...(vista === 'aperte' ? inCoda : concluse),
    { chiave: 'numero', nome: t('numero'), stretta: true, valore: ({ id }) => id },
  ];
}

function Elenco({ vista }: { readonly vista: Vista }): ReactNode {
  const { t } = usaParole('consolati');
  const { vai } = usaNavigazione();
  const { inSede } = usaSessione();
  const colonne = usaColonne(vista);
  const { data, refetch, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    ...{ queryKey: ['consolati', vista], gcTime: 0, placeholderData: keepPreviousData },
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: dopo }) =>
      chiama('registro.consolati', { vista, ...(dopo !== undefined && { dopo }) }),
    getNextPageParam: (pagina) =>
      pagina.ok && pagina.valore.altre ? pagina.valore.voci.at(-1)?.id : undefined,
  });
  if (!data) return <Caricamento />;
  const rifiuto = data.pages.find((una) => !una.ok);
  if (rifiuto && !rifiuto.ok)
    return <ElencoNonLetto {...rifiuto.errore} inSede={inSede} rileggi={() => void refetch()} />;
  return (
    <>
      <Griglia
        nome="richieste-consolati"
        didascalia={t(`viste.${vista}`)}
        colonne={colonne}
        righe={data.pages.flatMap((una) => (una.ok ? una.valore.voci : []))}
        altre={hasNextPage}
        chiave={({ id }) => id}
        apri={(voce) => {
          vai({ nome: 'consolati', richiesta: voce.id, titolo: chi(voce) });
        }}
        vuoto={
          <StatoVuoto icona="bene" titolo={t(`vuoto.${vista}`)}>
            <p>{t('vuotoTesto')}</p>
          </StatoVuoto>
        }
      />
      <CaricaAltri
        altri={hasNextPage}
        attesa={isFetching}
        carica={() => void fetchNextPage()}
        nome={t('caricaAltre')}
      />
    </>
  );
}

/** What consulates ask the municipality to align (workflows.md §10.2); with a number, that request. */
export function Consolati({ richiesta }: { readonly richiesta?: string }): ReactNode {
  const { t } = usaParole('consolati');
  const [vista, setVista] = useState<Vista>('aperte');
  if (richiesta !== undefined) return <RichiestaDelConsolato id={richiesta} />;
  return (
    <>
      <h1>{t('titolo')}</h1>
      <p>{t('spiega')}</p>
      <Linguette
        etichetta={t('titolo')}
        linguette={viste.map((chiave) => ({ chiave, nome: t(`viste.${chiave}`) }))}
        scelta={vista}
        scegli={setVista}
      >
        <Elenco key={vista} vista={vista} />
      </Linguette>
    </>
  );
}

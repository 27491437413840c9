import { useState, type ReactNode } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { descrivi } from '#contract/tabelle/index.ts';
import type { CertificatoEmesso } from '#contract/wa/certificati.ts';
import { mostraIstante, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, usaEvento } from '../../ponte.ts';
import { DiUnaPersona } from '../../ui/filtri.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Distintivo, StatoVuoto } from '../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../ui/tabella/index.tsx';
import { euro } from '../certificati/domanda.ts';
import { Dettaglio } from './dettaglio.tsx';
import { Filtri } from './filtri.tsx';
import { filtriIniziali, richiestaDi, type FiltriEmessi } from './filtri.ts';
import { CaricaAltri } from '../../ui/carica-altri.tsx';

function usaColonne(): readonly Colonna<CertificatoEmesso>[] {
  const { t, lingua } = usaParole('emessi');
  const soldi = (chiave: 'bollo' | 'diritti'): Colonna<CertificatoEmesso> => ({
    ...{ chiave, nome: t(chiave), stretta: true },
    valore: (uno) => euro(uno[chiave]),
    ordine: (uno) => uno[chiave],
  });
  return [
    {
      ...{ chiave: 'emesso', nome: t('emesso'), stretta: true },
      valore: ({ emesso }) => mostraIstante(emesso),
      ordine: ({ emesso }) => emesso,
    },
    {
      ...{ chiave: 'persona', nome: t('persona') },
      valore: ({ soggetto }) => `${soggetto.cognome} ${soggetto.nome}`.trim(),
    },
    {
      ...{ chiave: 'certificato', nome: t('certificato') },
      valore: ({ tipi }) => tipi.map((tipo) => descrivi('13', tipo, lingua)).join(', '),
    },
    soldi('bollo'),
    soldi('diritti'),
    {
      ...{ chiave: 'stato', nome: t('stato'), stretta: true },
      valore: ({ annullato }) => t(annullato ? 'annullato' : 'valido'),
      cella: ({ annullato }) => (
        <Distintivo tono={annullato ? 'errore' : 'neutro'}>
          {t(annullato ? 'annullato' : 'valido')}
        </Distintivo>
      ),
    },
    {
      ...{ chiave: 'protocollo', nome: t('protocollo'), stretta: true },
      valore: ({ protocollo }) => protocollo,
      ordine: ({ protocollo }) => protocollo.padStart(18, '0'),
    },
    {
      ...{ chiave: 'operatore', nome: t('operatore') },
      valore: ({ operatore, nomeOperatore }) => nomeOperatore || operatore,
    },
    {
      ...{ chiave: 'esenzione', nome: t('esenzione'), nascosta: true },
      valore: ({ esenzione }) => (esenzione === undefined ? '' : descrivi('39', esenzione, lingua)),
    },
    { chiave: 'codice', nome: t('codice'), nascosta: true, valore: ({ codice }) => codice },
  ];
}

function usaEmessi(filtri: FiltriEmessi) {
  return useInfiniteQuery({
    queryKey: ['certificati-emessi', filtri],
    gcTime: 0,
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => chiama('registro.certificatiEmessi', richiestaDi(filtri, pageParam)),
    getNextPageParam: (pagina) =>
      pagina.ok && pagina.valore.altri ? pagina.valore.certificati.at(-1)?.protocollo : undefined,
  });
}

/** The register of what the office issued. */
export function Emessi({ soggetto }: { readonly soggetto?: string }): ReactNode {
  const { t } = usaParole('emessi');
  const accesso = usaEvento('accesso.stato');
  const [filtri, setFiltri] = useState(() => filtriIniziali(oggi(), soggetto));
  const cambia = (cambi: Partial<FiltriEmessi>): void => {
    setFiltri((ora) => ({ ...ora, ...cambi }));
  };
  const [aperto, setAperto] = useState<string>();
  const colonne = usaColonne();
  const { data, isFetching, hasNextPage, fetchNextPage, refetch } = usaEmessi(filtri);
  const pagine = data?.pages ?? [];
  const rifiuto = pagine.find((una) => !una.ok);
  const certificati = pagine.flatMap((una) => (una.ok ? una.valore.certificati : []));
  const scelto = certificati.find(({ protocollo }) => protocollo === aperto);
  return (
    <>
      <Filtri
        filtri={filtri}
        io={accesso?.stato === 'in-sede' ? accesso.sessione.codiceFiscale : undefined}
        cambia={cambia}
      />
      <DiUnaPersona
        soggetto={filtri.soggetto}
        testo={t('soloPersona')}
        tutte={t('tuttePersone')}
        cambia={cambia}
      />
      {rifiuto && !rifiuto.ok ? (
        <NonLetta {...rifiuto.errore} rileggi={() => void refetch()} />
      ) : (
        <TavolaEmessi
          colonne={colonne}
          certificati={certificati}
          setAperto={setAperto}
          aperto={aperto}
          isFetching={isFetching}
          hasNextPage={hasNextPage}
        />
      )}
      <CaricaAltri
        altri={hasNextPage}
        attesa={isFetching}
        carica={() => void fetchNextPage()}
        nome={t('caricaAltri')}
      />
      {scelto && (
        <Dettaglio
          voce={scelto}
          rileggi={() => void refetch()}
          chiudi={() => {
            setAperto(undefined);
          }}
        />
      )}
    </>
  );
}

function TavolaEmessi({
  colonne,
  certificati,
  setAperto,
  aperto,
  isFetching,
  hasNextPage,
}: {
  readonly colonne: readonly Colonna<CertificatoEmesso>[];
  readonly certificati: readonly CertificatoEmesso[];
  readonly setAperto: (valore: string | undefined) => void;
  readonly aperto: string | undefined;
  readonly isFetching: boolean;
  readonly hasNextPage: boolean;
}): ReactNode {
  const { t } = usaParole('emessi');
  return (
    <Griglia
      nome="certificati-emessi"
      didascalia={t('parti.emessi')}
      colonne={colonne}
      righe={certificati}
      chiave={({ protocollo }) => protocollo}
      apri={({ protocollo }) => {
        setAperto(protocollo);
      }}
      scelta={aperto}
      attesa={isFetching}
      altre={hasNextPage}
      vuoto={
        <StatoVuoto icona="documento" titolo={t('nessuno')}>
          <p>{t('nessunoTesto')}</p>
        </StatoVuoto>
      }
    />
  );
}

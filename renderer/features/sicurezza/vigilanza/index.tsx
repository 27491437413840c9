import { useState, type ReactNode } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { VoceAudit } from '#contract/wa/audit.ts';
import { mostraIstante, oggi } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { chiama } from '../../../ponte.ts';
import { NonLetta } from '../../../ui/non-letta.tsx';
import { Sezione } from '../../../ui/parti.tsx';
import { StatoVuoto } from '../../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../../ui/tabella/index.tsx';
import { domandaDi, type FiltriAccessi } from './domanda.ts';
import { Estratto } from './estratto.tsx';
import { Filtri } from './filtri.tsx';
import { usaNomi } from './nomi.ts';
import { CaricaAltri } from '../../../ui/carica-altri.tsx';

function usaColonne(): readonly Colonna<VoceAudit>[] {
  const { t } = usaParole('vigilanza');
  const nomi = usaNomi();
  return [
    {
      ...{ chiave: 'quando', nome: t('quando'), stretta: true },
      valore: ({ istante }) => mostraIstante(istante),
      ordine: ({ id }) => id.padStart(18, '0'),
    },
    {
      ...{ chiave: 'chi', nome: t('chi') },
      valore: ({ nomeOperatore, operatore }) => nomeOperatore ?? operatore,
    },
    { chiave: 'tipo', nome: t('che'), stretta: true, valore: ({ tipo }) => nomi.tipo(tipo) },
    { chiave: 'perche', nome: t('perche'), valore: ({ finalita }) => finalita },
    { chiave: 'persone', nome: t('persone'), valore: ({ soggetti }) => soggetti.join(', ') },
    { chiave: 'esito', nome: t('esito'), stretta: true, valore: ({ esito }) => nomi.esito(esito) },
    {
      ...{ chiave: 'postazione', nome: t('postazione'), stretta: true },
      valore: ({ idPostazione }) => idPostazione,
    },
    { chiave: 'dati', nome: t('dati'), nascosta: true, valore: ({ campi }) => nomi.campi(campi) },
    { chiave: 'canale', nome: t('canale'), nascosta: true, valore: ({ canale }) => nomi.canale(canale) },
    {
      ...{ chiave: 'operazione', nome: t('operazione'), nascosta: true },
      valore: ({ operazione }) => operazione ?? '',
    },
  ];
}

/** The audit of the body: searched, saved as a list, and extracted for a citizen. */
export function Vigilanza(): ReactNode {
  const { t } = usaParole('vigilanza');
  const colonne = usaColonne();
  const [filtri, setFiltri] = useState<FiltriAccessi>({
    ...{ dal: oggi(), al: oggi(), operatore: '', soggetto: '', tipo: '', esito: '' },
  });
  const domanda = domandaDi(filtri, oggi());
  const { data, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['audit', domanda],
    gcTime: 0,
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => chiama('audit.cerca', domandaDi(filtri, oggi(), pageParam)),
    getNextPageParam: (pagina) =>
      pagina.ok && pagina.valore.altre ? pagina.valore.voci.at(-1)?.id : undefined,
  });
  const pagine = data?.pages ?? [];
  const rifiuto = pagine.find((una) => !una.ok);
  return (
    <>
      <p className="utenti-intro">{t('intro')}</p>
      <Filtri
        filtri={filtri}
        cambia={(cambi) => {
          setFiltri((ora) => ({ ...ora, ...cambi }));
        }}
      />
      {rifiuto && !rifiuto.ok ? (
        <NonLetta {...rifiuto.errore} rileggi={() => void refetch()} />
      ) : (
        <Griglia
          nome="accessi"
          didascalia={t('elenco')}
          colonne={colonne}
          righe={pagine.flatMap((una) => (una.ok ? una.valore.voci : []))}
          chiave={({ id }) => id}
          attesa={isFetching}
          altre={hasNextPage}
          vuoto={
            <StatoVuoto icona="cerca" titolo={t('nessuno')}>
              <p>{t('nessunoTesto')}</p>
            </StatoVuoto>
          }
        />
      )}
      <CaricaAltri
        altri={hasNextPage}
        attesa={isFetching}
        carica={() => void fetchNextPage()}
        nome={t('altri')}
      />
      <Sezione id="estratto" titolo={t('estratto.titolo')}>
        <Estratto dal={domanda.dal} al={domanda.al} />
      </Sezione>
    </>
  );
}

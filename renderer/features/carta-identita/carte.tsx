import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { CartaEmessa } from '#contract/wa/carta-identita.ts';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, type RispostaPonte } from '../../ponte.ts';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Distintivo, StatoVuoto, type Gravita } from '../../ui/stati.tsx';
import { Griglia } from '../../ui/tabella/index.tsx';
import { FiltriCarte } from './filtri-carte.tsx';
import { filtriCarte, richiestaCarte } from './filtri-carte.ts';
import { StampaRegistro } from './stampa-registro.tsx';
import { Carta } from './una-carta.tsx';

const toni: Readonly<Record<CartaEmessa['stato'], Gravita | 'neutro'>> = {
  ...{ 'in-corso': 'bene', scaduta: 'attenzione', annullata: 'neutro', ritirata: 'neutro' },
  ...{ smarrita: 'errore', rubata: 'errore' },
};

/** Cards of the office; `agenda`: those that are about to expire, the first to expire first. */
export function RegistroCarte({ agenda }: { readonly agenda: boolean }): ReactNode {
  const [filtri, setFiltri] = useState(filtriCarte);
  const [aperta, setAperta] = useState<CartaEmessa>();
  const richiesta = richiestaCarte(filtri, agenda, oggi());
  const lettura = useQuery({
    queryKey: ['carte-emesse', richiesta],
    queryFn: () => chiama('registro.carteEmesse', richiesta),
    gcTime: 0,
  });
  const { data } = lettura;
  return (
    <>
      <FiltriCarte
        {...{ agenda, filtri }}
        cambia={(cambi) => {
          setFiltri((prima) => ({ ...prima, ...cambi }));
        }}
      />
      {data && !data.ok ? (
        <NonLetta
          messaggio={data.errore.messaggio}
          rimedio={data.errore.rimedio}
          rileggi={() => void lettura.refetch()}
        />
      ) : (
        <TavolaCarte agenda={agenda} data={data} setAperta={setAperta} />
      )}
      {data?.ok && data.valore.carte.length > 0 && (
        <StampaRegistro {...{ agenda, richiesta }} carte={data.valore.carte} letto={lettura.dataUpdatedAt} />
      )}
      {aperta && (
        <Carta
          carta={aperta}
          chiudi={() => {
            setAperta(undefined);
            void lettura.refetch();
          }}
        />
      )}
    </>
  );
}

function TavolaCarte({
  agenda,
  data,
  setAperta,
}: {
  readonly agenda: boolean;
  readonly data: RispostaPonte<'registro.carteEmesse'> | undefined;
  readonly setAperta: (valore: CartaEmessa | undefined) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  return (
    <Griglia<CartaEmessa>
      nome={agenda ? 'scadenze-carte' : 'registro-carte'}
      didascalia={t(agenda ? 'parti.scadenze' : 'parti.registro')}
      righe={data?.ok ? data.valore.carte : []}
      attesa={data === undefined}
      altre={data?.ok === true && data.valore.altre}
      chiave={({ numero }) => numero}
      apri={setAperta}
      colonne={[
        { chiave: 'numero', nome: t('registro.numero'), stretta: true, valore: ({ numero }) => numero },
        {
          chiave: 'chi',
          nome: t('registro.chi'),
          valore: ({ cognome, nome }) => `${cognome} ${nome}`.trim(),
        },
        {
          chiave: 'rilascio',
          nome: t('registro.rilascio'),
          stretta: true,
          valore: ({ rilascio }) => mostraGiorno(rilascio),
          ordine: ({ rilascio }) => rilascio,
        },
        {
          chiave: 'scadenza',
          nome: t('registro.scadenza'),
          stretta: true,
          valore: ({ scadenza }) => mostraGiorno(scadenza),
          ordine: ({ scadenza }) => scadenza ?? '',
        },
        {
          ...{ chiave: 'stato', nome: t('registro.stato'), stretta: true },
          valore: ({ stato }) => t(`registro.stati.${stato}`),
          cella: ({ stato }) => <Distintivo tono={toni[stato]}>{t(`registro.stati.${stato}`)}</Distintivo>,
        },
      ]}
      vuoto={
        <StatoVuoto icona="documento" titolo={t(agenda ? 'registro.nessunaScadenza' : 'registro.vuoto')}>
          <p>{t('registro.vuotoTesto')}</p>
        </StatoVuoto>
      }
    />
  );
}

import { useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TrattoLuogo } from '#contract/bridge/index.ts';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { Campo } from '../../ui/campi/campo.tsx';
import { Caricamento, Distintivo, StatoVuoto } from '../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../ui/tabella/index.tsx';
import { validita } from './validita.ts';
import { NonFatto } from '../../ui/esito.tsx';

/** No place has a beginning before this: it means «from always». */
const dasempre = '1861-03-17';

/** Municipalities or states over time: each stretch of life is a row. */
export function Luoghi({ tipo }: { readonly tipo: 'comune' | 'stato' }): ReactNode {
  const { t } = usaParole('tabelle');
  const [testo, setTesto] = useState('');
  const { data } = useQuery({
    queryKey: ['luoghi', tipo, testo],
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: async () => chiama('tabelle.storia', { tipo, testo }),
  });
  const colonne = usaColonneLuoghi(tipo);
  return (
    <>
      <Campo nome="tabelle.luogo" etichetta={t('cercaLuogo')} nota={t('cercaLuogoNota')}>
        {(appigli) => (
          <input
            {...appigli}
            type="search"
            className="form-control tabelle-luogo"
            autoComplete="off"
            maxLength={80}
            value={testo}
            onChange={({ target }) => {
              setTesto(target.value);
            }}
          />
        )}
      </Campo>
      {!data && <Caricamento />}
      {data && !data.ok && <NonFatto errore={data.errore} gravita="attenzione" />}
      {data?.ok && (
        <Griglia
          nome={tipo === 'comune' ? 'comuni' : 'stati-esteri'}
          didascalia={t(tipo === 'comune' ? 'comuni' : 'stati')}
          colonne={colonne}
          righe={data.valore}
          chiave={({ codice, nome, dal, codiceCatastale = '' }) => `${codice}${codiceCatastale}${nome}${dal}`}
          vuoto={
            <StatoVuoto icona="cerca" titolo={t('nessunLuogo')}>
              <p>{t('nessunLuogoTesto')}</p>
            </StatoVuoto>
          }
        />
      )}
    </>
  );
}

function usaColonneLuoghi(tipo: 'comune' | 'stato'): readonly Colonna<TrattoLuogo>[] {
  const { t } = usaParole('tabelle');
  const colonne: readonly Colonna<TrattoLuogo>[] = [
    { chiave: 'nome', nome: t('nome'), valore: ({ nome }) => nome },
    { chiave: 'altro', nome: t('altroNome'), nascosta: true, valore: ({ altro }) => altro ?? '' },
    ...(tipo === 'comune'
      ? [
          {
            chiave: 'sigla',
            nome: t('provincia'),
            stretta: true,
            valore: ({ sigla }: TrattoLuogo) => sigla ?? '',
          },
        ]
      : []),
    { chiave: 'istat', nome: t('codiceIstat'), stretta: true, valore: ({ codice }) => codice },
    {
      ...{ chiave: 'catastale', nome: t('codiceCatastale'), stretta: true },
      valore: ({ codiceCatastale }) => codiceCatastale ?? '',
    },
    {
      ...{ chiave: 'dal', nome: t('dal'), stretta: true },
      valore: ({ dal }) => (dal <= dasempre ? '' : mostraGiorno(dal)),
      ordine: ({ dal }) => dal,
    },
    {
      ...{ chiave: 'al', nome: t('al'), stretta: true },
      valore: ({ al }) => mostraGiorno(al),
      ordine: ({ al }) => al ?? '',
    },
    {
      ...{ chiave: 'validita', nome: t('validita'), stretta: true },
      valore: (luogo) => t(`luogo.${validita(luogo, oggi())}`),
      cella: (luogo) => {
        const stato = validita(luogo, oggi());
        return <Distintivo tono={stato === 'vale' ? 'bene' : 'attenzione'}>{t(`luogo.${stato}`)}</Distintivo>;
      },
    },
  ];
  return colonne;
}

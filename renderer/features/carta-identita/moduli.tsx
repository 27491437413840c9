import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { EventoModulo, TrattoModuli, Magazzino } from '#contract/wa/carta-identita.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { Caricamento, Distintivo, StatoVuoto } from '../../ui/stati.tsx';
import { Griglia } from '../../ui/tabella/index.tsx';
import { FormaAtto } from './forma-atto-moduli.tsx';
import { inNumeri } from './in-numeri.ts';

const toni = {
  magazzino: 'neutro',
  assegnato: 'bene',
  usato: 'neutro',
  rovinato: 'attenzione',
  rubato: 'errore',
} as const;

/** Stock of blanks: where each is, what is done to them, what happened. */
export function Moduli(): ReactNode {
  const lettura = useQuery({
    queryKey: ['moduli-carta'],
    queryFn: () => chiama('registro.moduliCarta', {}),
    gcTime: 0,
  });
  if (!lettura.data) return <Caricamento />;
  if (!lettura.data.ok) {
    const { messaggio, rimedio } = lettura.data.errore;
    return <NonLetta messaggio={messaggio} rimedio={rimedio} rileggi={() => void lettura.refetch()} />;
  }
  const { tratti, eventi } = lettura.data.valore;
  return (
    <>
      <FormaAtto />
      <DoveSonoIModuli tratti={tratti} />
      <EventiDeiModuli eventi={eventi} />
    </>
  );
}

function DoveSonoIModuli({ tratti }: { readonly tratti: Magazzino['tratti'] }): ReactNode {
  const { t } = usaParole('carta-identita');
  return (
    <Sezione id="moduli-tratti" titolo={t('moduli.dove')}>
      <Griglia<TrattoModuli>
        nome="moduli-carta"
        didascalia={t('moduli.dove')}
        righe={tratti}
        chiave={(uno) => inNumeri(uno)}
        colonne={[
          { chiave: 'numeri', nome: t('moduli.numeri'), valore: inNumeri },
          {
            chiave: 'quanti',
            nome: t('moduli.quanti'),
            stretta: true,
            valore: ({ dal, al }) => String(al - dal + 1),
            ordine: ({ dal, al }) => String(al - dal + 1).padStart(8, '0'),
          },
          {
            ...{ chiave: 'stato', nome: t('moduli.stato'), stretta: true },
            valore: ({ stato }) => t(`moduli.stati.${stato}`),
            cella: ({ stato }) => <Distintivo tono={toni[stato]}>{t(`moduli.stati.${stato}`)}</Distintivo>,
          },
          {
            chiave: 'postazione',
            nome: t('moduli.postazione'),
            valore: ({ postazione }) => postazione ?? '',
          },
        ]}
        vuoto={
          <StatoVuoto icona="documento" titolo={t('moduli.vuoto')}>
            <p>{t('moduli.vuotoTesto')}</p>
          </StatoVuoto>
        }
      />
    </Sezione>
  );
}

function EventiDeiModuli({ eventi }: { readonly eventi: Magazzino['eventi'] }): ReactNode {
  const { t } = usaParole('carta-identita');
  return (
    <Sezione id="moduli-eventi" titolo={t('moduli.eventi')}>
      <Griglia<EventoModulo>
        nome="eventi-moduli"
        didascalia={t('moduli.eventi')}
        righe={eventi}
        chiave={({ id }) => id}
        colonne={[
          {
            chiave: 'quando',
            nome: t('moduli.quando'),
            valore: ({ istante }) => mostraIstante(istante),
            ordine: ({ istante }) => istante,
          },
          { chiave: 'tipo', nome: t('moduli.atto'), valore: ({ tipo }) => t(`moduli.tipi.${tipo}`) },
          { chiave: 'numeri', nome: t('moduli.numeri'), valore: inNumeri },
          {
            chiave: 'postazione',
            nome: t('moduli.postazione'),
            valore: ({ postazione }) => postazione ?? '',
          },
          { chiave: 'nota', nome: t('moduli.nota'), valore: ({ nota }) => nota ?? '' },
          { chiave: 'operatore', nome: t('moduli.operatore'), valore: ({ operatore }) => operatore },
        ]}
        vuoto={<p>{t('moduli.nessunEvento')}</p>}
      />
    </Sezione>
  );
}

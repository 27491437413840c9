import type { ReactNode } from 'react';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaSessione } from '../../sessione.tsx';
import type { Pratica } from '../../offline/pratica.ts';
import { usaNomeOperazione } from '../../ufficiale/servizi.ts';
import { StatoVuoto } from '../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../ui/tabella/index.tsx';

type Sospesa = Pratica & { readonly stato: Extract<Pratica['stato'], { stato: 'sospesa' }> };

export function sospese(pratiche: readonly Pratica[]): readonly Sospesa[] {
  return pratiche.filter((una): una is Sospesa => una.stato.stato === 'sospesa');
}

function codici({ stato }: Sospesa): string {
  return stato.motivi
    .filter(({ blocca }) => blocca)
    .map(({ codice }) => codice)
    .join(', ');
}

/** Acts that wait for something that time or another office will settle. */
export function Sospese(): ReactNode {
  const { t } = usaParole('operazioni');
  const { pratiche } = usaSessione();
  const { vai } = usaNavigazione();
  const nome = usaNomeOperazione();
  const colonne: readonly Colonna<Sospesa>[] = [
    { chiave: 'persona', nome: t('persona'), valore: ({ soggetto }) => soggetto },
    { chiave: 'operazione', nome: t('operazione'), valore: nome },
    {
      ...{ chiave: 'dal', nome: t('sospesaDal'), stretta: true },
      valore: ({ stato }) => mostraIstante(stato.quando),
      ordine: ({ stato }) => stato.quando,
    },
    {
      ...{ chiave: 'fino', nome: t('riprovaIl'), stretta: true },
      valore: ({ stato }) => mostraGiorno(new Date(stato.fino).toISOString()),
      ordine: ({ stato }) => stato.fino,
    },
    {
      ...{ chiave: 'perche', nome: t('perche') },
      valore: ({ stato }) => stato.motivi.find(({ blocca }) => blocca)?.testo ?? '',
    },
    {
      ...{ chiave: 'fare', nome: t('cheFare') },
      valore: (una) => t(`fare.${codici(una)}`, { defaultValue: t('fare.altro') }),
    },
  ];
  return (
    <Griglia
      nome="operazioni-sospese"
      didascalia={t('sospese')}
      colonne={colonne}
      righe={sospese(pratiche)}
      chiave={({ id }) => id}
      apri={({ id }) => {
        vai({ nome: 'uscita', pratica: id });
      }}
      vuoto={
        <StatoVuoto icona="bene" titolo={t('nessunaSospesa')}>
          <p>{t('nessunaSospesaTesto')}</p>
        </StatoVuoto>
      }
    />
  );
}
